/// The part of the input that is in memory: what is not consumed yet, and the next block.
final class ByteWindow {
  /// Offset in the input of the first byte of the window.
  private(set) var base = 0
  /// True when the input ends where the window ends.
  private(set) var isAtEnd = false

  /// Number of zero bytes behind the window.
  static let margin = 64

  private let source: any CaseBytes
  private let blockSize: Int
  private let limit: Int
  private var storage: UnsafeMutableRawBufferPointer
  private var count = 0

  init(_ source: any CaseBytes, options: ReadOptions) {
    self.source = source
    blockSize = max(1, options.blockSize)
    limit = options.byteLimit
    storage = Self.room(for: blockSize)
    markEnd()
  }

  deinit { storage.deallocate() }

  /// The bytes; valid until the next `refill`.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: storage.bindMemory(to: UInt8.self)[0..<count])
  }

  /// Bytes read so far.
  var end: Int { base + count }

  /// Bytes there are, where known.
  var total: Int? { source.byteCount }

  /// Drops the bytes before `start` and reads on.
  ///
  /// Reads a block, or what can be had without waiting, but at least as much as is kept: a record
  /// longer than a block is tried again after each reading, and doubling keeps that linear.
  func refill(keepingFrom start: Int) throws(ReadFailure) {
    guard !isAtEnd else { return }
    let kept = count - start
    makeRoom(kept: kept, start: start)
    base += start
    count = kept
    try readMore(upTo: max(blockSize, kept))
  }

  private func makeRoom(kept: Int, start: Int) {
    let needed = kept + max(blockSize, kept)
    let tail = UnsafeRawBufferPointer(rebasing: storage[start..<start + kept])
    guard needed + Self.margin > storage.count else {
      storage.copyMemory(from: tail)
      return
    }
    let larger = Self.room(for: needed)
    larger.copyMemory(from: tail)
    storage.deallocate()
    storage = larger
  }

  private func readMore(upTo wanted: Int) throws(ReadFailure) {
    let target = count + wanted
    let enough = 2 * count
    // When reading fails too: whoever reads on relies on the zeros.
    defer { markEnd() }
    while count < target, !isAtEnd {
      let room = target - count
      let got = try readOnce(into: UnsafeMutableRawBufferPointer(rebasing: storage[count..<target]))
      isAtEnd = got == 0
      count += got
      // A pipe gives what it has; that is parsed before more is waited for.
      if got < room, count >= enough { break }
    }
    guard end <= limit else { throw .tooLong(limit: limit) }
  }

  private static func room(for count: Int) -> UnsafeMutableRawBufferPointer {
    .allocate(byteCount: count + margin, alignment: 16)
  }

  private func markEnd() {
    UnsafeMutableRawBufferPointer(rebasing: storage[count..<count + Self.margin])
      .initializeMemory(as: UInt8.self, repeating: 0)
  }

  private func readOnce(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ReadFailure) -> Int {
    do {
      return min(max(0, try source.read(at: end, into: buffer)), buffer.count)
    } catch {
      throw .cannotRead(String(describing: error))
    }
  }

  /// Up to `length` bytes of what was read of the input, from `offset` on, whatever the window holds.
  func bytes(at offset: Int, length: Int) throws(ReadFailure) -> [UInt8] {
    do {
      return try source.bytes(at: offset, length: min(length, end - offset))
    } catch {
      throw .cannotRead(String(describing: error))
    }
  }
}
