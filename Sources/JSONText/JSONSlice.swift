/// Where a string stands in the buffer: the bytes between its quotes, already checked.
public struct JSONString: Equatable, Sendable {
  /// Offset of the first byte after the opening quote.
  public let start: Int
  /// Number of bytes between the quotes, as written.
  public let count: Int
  /// True when the bytes hold a backslash, so that they are not yet the text itself.
  public let hasEscapes: Bool

  /// The bytes between the quotes, as a range of offsets.
  @inlinable
  public var range: Range<Int> { start..<(start + count) }
}

/// Where a number stands in the buffer; its text is kept, so that no digit is lost.
public struct JSONNumber: Equatable, Sendable {
  /// Offset of the first byte.
  public let start: Int
  /// Number of bytes.
  public let count: Int
  /// True when it has neither a fraction nor an exponent.
  public let isInteger: Bool

  /// The bytes of the number, as a range of offsets.
  @inlinable
  public var range: Range<Int> { start..<(start + count) }
}

/// What kind of value stands next.
public enum JSONKind: UInt8, Sendable, CaseIterable {
  case object
  case array
  case string
  case number
  case boolean
  case null

  /// The kind in a person's words, with its article: "a string".
  public var words: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    }
  }
}
