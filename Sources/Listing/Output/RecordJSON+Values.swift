import CaseModel
import JSONText

// How values are written where the text of the file is not at hand.
extension RecordJSON {
  /// The value of a claim, as a case file would have it.
  func value(_ value: ClaimValue) -> JSONValue {
    switch value {
    case .number(let number): self.number(number)
    case .date(let date): .string(date.text)
    case .text(let text), .place(let text), .choice(let text): .string(text)
    case .flag(let flag): .boolean(flag)
    case .reference(let record): id(record)
    case .coordinates(let point): coordinates(point)
    case .thereIsNone: .object([JSONMember("none", .boolean(true))])
    case .unknown: .object([JSONMember("unknown", .boolean(true))])
    case .list(let values): .array(values.map(self.value))
    }
  }

  private func number(_ number: NumberValue) -> JSONValue {
    if number.exact != nil, number.unit == nil { return .number(number.text) }
    let parts: [(String, JSONValue?)] = [
      ("amount", number.exact.map { _ in .number(number.text) }),
      ("min", number.min.map(digits)), ("max", number.max.map(digits)),
      ("about", number.aboutAsWritten.map(JSONValue.number)),
      ("unit", number.unit.map(JSONValue.string)),
    ]
    return .object(parts.compactMap { key, value in value.map { JSONMember(key, $0) } })
  }

  /// A whole number without a decimal point, as people write it.
  private func digits(_ number: Double) -> JSONValue {
    .number(Int(exactly: number).map(String.init) ?? String(number))
  }

  private func coordinates(_ point: Coordinates) -> JSONValue {
    let parts: [(String, Double?)] = [
      ("lat", point.latitude), ("lon", point.longitude), ("radiusM", point.radius),
    ]
    return .object(parts.compactMap { key, value in value.map { JSONMember(key, digits($0)) } })
  }

  /// Where a claim stands, one locator by itself or several in a list.
  func locators(_ locators: [Locator]) -> JSONValue {
    locators.count == 1
      ? locator(locators[0]) : locators.isEmpty ? .null : .array(locators.map(locator))
  }

  private func locator(_ locator: Locator) -> JSONValue {
    switch locator {
    case .words(let words): .string(words)
    case .part(let label, let number): object([("label", label), ("locator", number)])
    case .quote(let quote):
      object([
        ("type", "TextQuoteSelector"), ("exact", quote.exact), ("prefix", quote.prefix),
        ("suffix", quote.suffix),
      ])
    case .position(let start, let end, let unit):
      .object([
        JSONMember("type", .string("TextPositionSelector")),
        JSONMember("start", .number(String(start))), JSONMember("end", .number(String(end))),
        JSONMember("unit", .string(unit)),
      ])
    case .other(let type, let value): object([("type", type), ("value", value)])
    }
  }

  private func object(_ members: [(String, String)]) -> JSONValue {
    .object(members.filter { !$0.1.isEmpty }.map { JSONMember($0.0, .string($0.1)) })
  }
}
