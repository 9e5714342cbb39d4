extension SafeText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Cleans the literal like any other text.
  public init(stringLiteral value: String) {
    self.init(cleaning: value)
  }

  /// Puts the parts together, each cleaned.
  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.result
  }

  /// What may stand in `\( )` within a text: texts that are clean, strings that get cleaned here,
  /// and whole numbers.
  public struct StringInterpolation: StringInterpolationProtocol {
    var result = SafeText.empty

    /// Begins a text.
    public init(literalCapacity: Int, interpolationCount: Int) {}
    /// Adds what stands between the values.
    public mutating func appendLiteral(_ literal: String) { result += SafeText(cleaning: literal) }
    /// Adds a text that is clean already.
    public mutating func appendInterpolation(_ text: SafeText) { result += text }
    /// Adds a text after cleaning it.
    public mutating func appendInterpolation(_ text: some StringProtocol) {
      result += SafeText(cleaning: text)
    }
    /// Adds a whole number in decimal.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      result += SafeText(cleaning: String(number))
    }
  }
}
