import JSONText

/// A number as a source gives it: exact, bounded, or about; amounts with a unit too.
public struct NumberValue: Hashable, Sendable {
  /// The number, where it is given as exact.
  public let exact: Double?
  /// The least it can be.
  public let min: Double?
  /// The most it can be.
  public let max: Double?
  /// What it is about.
  public let about: Double?
  /// The unit or ISO 4217 currency given with the number; nil where only the question has one.
  public let unit: String?
  /// The number in words, its digits as they were written, without the unit: "at least 9".
  public let text: String
  /// The digits of `about` as they were written; they say how rough it is.
  public let aboutAsWritten: String?

  /// The number in words with its unit, when it has one: "at least 9,000 EUR".
  public var words: String { withUnit(text.withDigitGroups) }
  /// The same with the digits as they were written: "at least 9000 EUR".
  public var plainWords: String { withUnit(text) }

  private func withUnit(_ text: String) -> String { unit.map { "\(text) \($0)" } ?? text }
}

extension NumberValue {
  /// An exact number from its digits; nil when they cannot be held.
  init?(digits: String, unit: String? = nil) {
    guard let value = Double(digits) else { return nil }
    self.init(
      exact: value, min: nil, max: nil, about: nil, unit: unit, text: digits,
      aboutAsWritten: nil)
  }

  /// A number from an object with `amount`, or with `min`, `max`, `about`.
  init?(_ object: JSONValue) {
    let unit = object["unit"]?.text
    if let amount = object["amount"]?.numberText {
      self.init(digits: amount, unit: unit)
    } else {
      self.init(bounds: object, unit: unit)
    }
  }

  private init?(bounds: JSONValue, unit: String?) {
    let (min, max, about) = (bounds["min"], bounds["max"], bounds["about"])
    let text = Self.words(min: min?.numberText, max: max?.numberText, about: about?.numberText)
    guard !text.isEmpty else { return nil }
    self.init(
      exact: nil, min: min?.double, max: max?.double, about: about?.double, unit: unit,
      text: text, aboutAsWritten: about?.numberText)
  }

  private static func words(min: String?, max: String?, about: String?) -> String {
    var parts: [String] = []
    if let about { parts.append("about \(about)") }
    switch (min, max) {
    case (let min?, let max?): parts.append("\(min) to \(max)")
    case (let min?, nil): parts.append("at least \(min)")
    case (nil, let max?): parts.append("at most \(max)")
    case (nil, nil): break
    }
    return parts.joined(separator: ", ")
  }
}
