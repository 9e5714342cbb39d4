import CaseModel
import JSONText

extension CaseParser {
  /// Takes a whole number in the range; nil, and told of, when it is another value.
  mutating func integer(in range: ClosedRange<Int>) throws(JSONError) -> Int? {
    guard try expect(.number) else { return nil }
    let number = try cursor.number()
    guard let value = cursor.integer(of: number) else {
      let words = number.isInteger ? "a whole number of 64 bits" : "a whole number"
      report(
        number.isInteger ? .outOfRange : .wrongType, at: number.start,
        "\(fieldWords) takes \(words), found \(Quotation.ofRaw(cursor.bytes(in: number.range)))")
      return nil
    }
    guard range.contains(value) else {
      reportRange(number, from: range.lowerBound.description, to: range.upperBound.description)
      return nil
    }
    return value
  }

  /// Takes a number in the range; nil, and told of, when it is another value.
  mutating func number(in range: ClosedRange<Double>) throws(JSONError) -> JSONNumber? {
    guard try expect(.number) else { return nil }
    let number = try cursor.number()
    guard range != RawGrammar.anyNumber else { return number }
    guard let value = cursor.double(of: number), range.contains(value) else {
      reportRange(number, from: words(range.lowerBound), to: words(range.upperBound))
      return nil
    }
    return number
  }

  private mutating func reportRange(_ number: JSONNumber, from least: String, to most: String) {
    let found = Quotation.ofRaw(cursor.bytes(in: number.range))
    let isOpen = most == words(.greatestFiniteMagnitude)
    let allowed = isOpen ? "at least \(least)" : "\(least) to \(most)"
    report(.outOfRange, at: number.start, "\(fieldWords) takes \(allowed), found \(found)")
  }

  private func words(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
