extension Mark {
  /// A mark's name: `m` and twelve characters of Crockford's base 32, lower case, drawn at random
  /// (60 bits), so that logs written apart can be joined.
  public struct ID: Hashable, Comparable, CustomStringConvertible, Sendable {
    /// The number of characters, all ASCII.
    public static let length = 13
    /// How few characters still name a mark, if only one begins with them.
    public static let shortestPrefix = 4

    /// The name as printed: `m4kz90v2qt7hc`.
    public let text: String

    /// A name read from a log or typed whole, or nil when it cannot be one.
    public init?(_ text: some StringProtocol) {
      guard text.utf8.count == Self.length, text.utf8.first == UInt8(ascii: "m"),
        text.utf8.dropFirst().allSatisfy(Self.alphabet.contains)
      else { return nil }
      self.text = String(text)
    }

    /// A new name.
    public init(using generator: inout some RandomNumberGenerator) {
      var bits: UInt64 = generator.next()
      var text = Array("m".utf8)
      for _ in 1..<Self.length {
        text.append(Self.alphabet[Int(bits & 31)])
        bits >>= 5
      }
      self.text = String(decoding: text, as: UTF8.self)
    }

    /// The name as printed.
    public var description: String { text }

    /// Alphabetical order, which says nothing of time.
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  }
}
