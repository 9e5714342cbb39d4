/// Keeps texts one after another in blocks of a mebibyte; a longer text has a block to itself.
///
/// See `ColumnMemory` for why what is published may share its blocks.
struct TextWriter: ~Copyable, @unchecked Sendable {
  static let blockSize = 1 << 20
  /// Sixteen bytes, and the longest text that is copied by these.
  private typealias Sixteen = SIMD2<UInt64>
  private static let shortText = 128
  private static let blockLimit = 1 << 21 - 1

  private let memory: ColumnMemory
  /// All blocks, the open one last; of that the number of bytes is `used`.
  private var blocks: [TextArena.Block] = []
  private var open: UnsafeMutablePointer<UInt8>?
  private var used = 0
  private var capacity = 0

  init(in memory: ColumnMemory) { self.memory = memory }

  /// Keeps a copy of the bytes; nil when the text is longer than `TextRef.longest`.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> TextRef? {
    append(bytes) { place, start in place.update(from: start, count: bytes.count) }
  }

  /// The same for bytes behind which sixteen more can be read. Most texts are short: copying these
  /// sixteen bytes at a time takes less than asking the C library to.
  @inline(__always)
  mutating func append(readable bytes: UnsafeBufferPointer<UInt8>) -> TextRef? {
    append(bytes) { place, start in
      guard bytes.count <= Self.shortText else {
        return place.update(from: start, count: bytes.count)
      }
      var (from, to) = (UnsafeRawPointer(start), UnsafeMutableRawPointer(place))
      let end = from + bytes.count
      while from < end {
        to.storeBytes(of: from.loadUnaligned(as: Sixteen.self), as: Sixteen.self)
        (from, to) = (from + 16, to + 16)
      }
    }
  }

  @inline(__always)
  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ copy: (UnsafeMutablePointer<UInt8>, UnsafePointer<UInt8>) -> Void
  ) -> TextRef? {
    // A block is never filled to its last byte but by its first text: offsets have 20 bits.
    if bytes.count >= capacity &- used {
      guard openBlock(for: bytes.count) else { return nil }
    }
    let offset = used
    if let open, let start = bytes.baseAddress {
      copy(open + offset, start)
      used = offset &+ bytes.count
    }
    return TextRef(block: blocks.count &- 1, offset: offset, length: bytes.count)
  }

  /// Gives the bytes of a text that was kept here to `body`.
  @inline(__always)
  func withBytes<Result>(
    of ref: TextRef, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard ref.block < blocks.count else { return try body(UnsafeBufferPointer(_empty: ())) }
    let start = blocks[ref.block].start + ref.offset
    return try body(UnsafeBufferPointer(start: start, count: ref.length))
  }

  /// The texts kept so far.
  func snapshot() -> TextArena {
    var blocks = blocks
    if !blocks.isEmpty { blocks[blocks.count - 1].count = used }
    return TextArena(blocks: blocks, memory: memory)
  }

  private mutating func openBlock(for byteCount: Int) -> Bool {
    guard byteCount <= TextRef.longest, blocks.count < Self.blockLimit - 2 else { return false }
    if !blocks.isEmpty { blocks[blocks.count - 1].count = used }
    capacity = max(Self.blockSize, byteCount)
    let block = memory.allocate(byteCount: capacity + MemoryLayout<Sixteen>.size)
      .bindMemory(to: UInt8.self, capacity: capacity)
    blocks.append(TextArena.Block(start: block, count: capacity))
    (open, used) = (block, 0)
    return true
  }
}

extension TextWriter {
  /// How much was kept, to come back to.
  struct Mark: Sendable {
    fileprivate let blocks: Int
    fileprivate let used: Int
    fileprivate let capacity: Int
  }

  var mark: Mark { Mark(blocks: blocks.count, used: used, capacity: capacity) }

  /// Forgets the texts that were kept since the mark was taken; they must not have been published.
  mutating func rewind(to mark: Mark) {
    while blocks.count > mark.blocks { memory.free(blocks.removeLast().start) }
    (used, capacity, open) = (mark.used, mark.capacity, blocks.last?.start)
  }
}
