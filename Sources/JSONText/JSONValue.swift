/// A small JSON value as a tree, for the few places where a walk with `JSONCursor` is no gain.
///
/// Objects keep the order of their keys; numbers keep their text.
public enum JSONValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// The value of a key, when this is an object that has it.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The elements, when this is a list.
  public var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members in the order of the text, when this is an object.
  public var members: [JSONMember]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// The text, when this is a string.
  public var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The number as written, when this is one.
  public var numberText: String? {
    guard case .number(let text) = self else { return nil }
    return text
  }

  /// The nearest floating-point value, when this is a number.
  public var double: Double? { numberText.flatMap { Double($0) } }

  /// The number, when it is written as a whole one and fits in 64 bits.
  public var integer: Int? { numberText.flatMap { Int($0) } }

  /// The truth value, when this is one.
  public var boolean: Bool? {
    guard case .boolean(let flag) = self else { return nil }
    return flag
  }

  /// What kind of value it is.
  public var kind: JSONKind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

/// A key and its value.
public struct JSONMember: Equatable, Sendable {
  /// The key, unescaped.
  public let key: String
  /// The value.
  public let value: JSONValue

  /// A member of an object.
  public init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}
