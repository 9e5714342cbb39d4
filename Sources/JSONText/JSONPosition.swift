/// A place in a text as people and editors count it.
public struct JSONPosition: Equatable, Comparable, Sendable {
  /// The line, from 1. Only LF ends a line: CRLF is one end, a lone CR is none.
  public let line: Int
  /// The column, from 1, in Unicode scalars (not bytes, not characters as seen).
  public let column: Int

  /// A place, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Earlier in the text.
  public static func < (left: JSONPosition, right: JSONPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Finds lines and columns of ascending offsets in a text that comes in blocks.
///
/// Bytes that are not UTF-8 do no harm: every byte but 80-BF counts as a column. A byte order mark
/// at the very start counts as none.
public struct JSONPositionFinder: Sendable {
  /// How many bytes have been counted.
  public private(set) var offset = 0
  private var line = 1
  private var column = 1

  /// A finder at the start of the text.
  public init() {}

  /// The place of the first byte not counted yet.
  public var position: JSONPosition { JSONPosition(line: line, column: column) }

  /// Counts the next bytes of the text.
  public mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { count(byte) }
  }

  /// The place of a byte of a text that is in memory.
  public static func position(
    of offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> JSONPosition {
    var finder = JSONPositionFinder()
    let end = min(max(0, offset), bytes.count)
    finder.advance(over: UnsafeBufferPointer(rebasing: bytes[0..<end]))
    return finder.position
  }

  @inline(__always)
  private mutating func count(_ byte: UInt8) {
    defer { offset &+= 1 }
    if byte == JSONByte.newline {
      line &+= 1
      column = 1
    } else if byte & 0xC0 != 0x80, byte != 0xEF || offset > 0 {
      column &+= 1
    }
  }
}
