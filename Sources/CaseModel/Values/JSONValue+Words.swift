import JSONText

extension JSONValue {
  /// The text of a simple value: a string's own, a number as written, "true" or "false".
  var simpleText: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// The strings of a list, or the one string that stands in its place.
  var texts: [String] { text.map { [$0] } ?? elements?.compactMap(\.text) ?? [] }

  /// The elements of a list, or the one value that stands in its place.
  var oneOrMore: [JSONValue] { elements ?? [self] }
}

extension Array where Element == String {
  /// "a, b and c".
  var inWords: String { DateNames.list(self, "and") }
}
