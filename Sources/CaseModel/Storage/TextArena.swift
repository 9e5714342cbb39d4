/// Where a text lies in an arena: 21 bits of block, 20 of offset, 23 of length.
struct TextRef: Equatable, Sendable {
  static let none: UInt64 = .max
  /// The longest text an arena takes, in bytes: twice the longest string of a case file.
  static let longest = 1 << 23 - 1

  let bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  init(block: Int, offset: Int, length: Int) {
    bits = UInt64(block) << 43 | UInt64(offset) << 23 | UInt64(length)
  }

  var block: Int { Int(bits >> 43) }
  var offset: Int { Int(bits >> 23) & 0xFFFFF }
  var length: Int { Int(bits) & 0x7FFFFF }
}

/// Texts one after another in blocks, as they were when they were published.
struct TextArena: @unchecked Sendable {
  struct Block {
    let start: UnsafeMutablePointer<UInt8>
    var count: Int
  }

  private let blocks: [Block]
  private let memory: ColumnMemory?

  init(blocks: [Block] = [], memory: ColumnMemory? = nil) {
    self.blocks = blocks
    self.memory = memory
  }

  /// Gives the bytes of a text to `body`; an empty buffer for a text that is not in this arena.
  @inline(__always)
  func withBytes<Result>(
    of ref: TextRef, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard ref.block < blocks.count, ref.offset + ref.length <= blocks[ref.block].count else {
      return try body(UnsafeBufferPointer(_empty: ()))
    }
    let start = blocks[ref.block].start + ref.offset
    return try withExtendedLifetime(memory) {
      try body(UnsafeBufferPointer(start: start, count: ref.length))
    }
  }

  /// The text as a string.
  func string(_ ref: TextRef) -> String {
    withBytes(of: ref) { String(decoding: $0, as: UTF8.self) }
  }
}

extension UnsafeBufferPointer {
  /// A buffer of nothing.
  init(_empty: Void) { self.init(start: nil, count: 0) }
}
