/// Where a text lies in an arena: 21 bits of block, 20 of offset, 23 of length.
struct TextRef: Equatable, Sendable {
  static let none: UInt64 = .max
  /// The longest text an arena takes, in bytes: twice the longest string of a case file.
  static let longest = 1 << 23 - 1

  let bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  init(block: Int, offset: Int, length: Int) {
    bits = UInt64(block) << 43 | UInt64(offset) << 23 | UInt64(length)
  }

  var block: Int { Int(bits >> 43) }
  var offset: Int { Int(bits >> 23) & 0xFFFFF }
  var length: Int { Int(bits) & 0x7FFFFF }
}

/// Texts one after another in blocks of a mebibyte; a longer text has a block to itself.
///
/// Copies share all full blocks, as with `ChunkedColumn`.
struct TextArena: Sendable {
  static let blockSize = 1 << 20
  private static let blockLimit = 1 << 21 - 1

  private var full: [[UInt8]] = []
  private var open: [UInt8] = []

  /// Keeps a copy of the bytes; nil when the text is longer than `TextRef.longest`.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> TextRef? {
    guard bytes.count <= TextRef.longest, full.count < Self.blockLimit - 2 else { return nil }
    if open.count + bytes.count > Self.blockSize { closeBlock() }
    let ref = TextRef(block: full.count, offset: open.count, length: bytes.count)
    open.append(contentsOf: bytes)
    if open.count >= Self.blockSize { closeBlock() }
    return ref
  }

  private mutating func closeBlock() {
    guard !open.isEmpty else { return }
    full.append(open)
    open = []
    open.reserveCapacity(Self.blockSize)
  }

  /// Gives the bytes of a text to `body`; an empty buffer for a text that is not in this arena.
  @inline(__always)
  func withBytes<Result>(
    of ref: TextRef, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard ref.block < full.count else {
      guard ref.block == full.count else { return try body(UnsafeBufferPointer(_empty: ())) }
      return try Self.slice(open, ref, body)
    }
    return try Self.slice(full[ref.block], ref, body)
  }

  @inline(__always)
  private static func slice<Result>(
    _ block: [UInt8], _ ref: TextRef, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try block.withUnsafeBufferPointer { bytes in
      let end = ref.offset + ref.length
      guard end <= bytes.count else { return try body(UnsafeBufferPointer(_empty: ())) }
      return try body(UnsafeBufferPointer(rebasing: bytes[ref.offset..<end]))
    }
  }

  /// The text as a string.
  func string(_ ref: TextRef) -> String {
    withBytes(of: ref) { String(decoding: $0, as: UTF8.self) }
  }
}

extension TextArena {
  /// How much an arena holds, to come back to.
  struct Mark: Sendable {
    fileprivate let blocks: Int
    fileprivate let bytes: Int
  }

  var mark: Mark { Mark(blocks: full.count, bytes: open.count) }

  /// Forgets the texts that were kept since the mark was taken.
  mutating func rewind(to mark: Mark) {
    guard mark.blocks <= full.count else { return }
    if mark.blocks < full.count {
      open = full[mark.blocks]
      full.removeLast(full.count - mark.blocks)
    }
    if mark.bytes < open.count { open.removeLast(open.count - mark.bytes) }
  }
}

extension UnsafeBufferPointer {
  /// A buffer of nothing.
  init(_empty: Void) { self.init(start: nil, count: 0) }
}
