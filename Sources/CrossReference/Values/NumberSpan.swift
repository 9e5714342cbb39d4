import CaseModel

/// All numbers a claim allows, in the base unit of what is measured.
struct NumberSpan: Hashable, Sendable {
  let low: Double
  let high: Double

  init(low: Double, high: Double) {
    self.low = min(low, high)
    self.high = max(low, high)
  }

  /// What a number as given allows; "about" allows half a unit of its last digit that is not 0.
  init(_ number: NumberValue) {
    if let exact = number.exact {
      self.init(low: exact, high: exact)
    } else if number.min != nil || number.max != nil {
      self.init(low: number.min ?? -.infinity, high: number.max ?? .infinity)
    } else {
      let half = Self.roughness(of: number.aboutAsWritten ?? "0")
      let centre = number.about ?? 0
      self.init(low: centre - half, high: centre + half)
    }
  }

  var isPoint: Bool { low == high }
  var centre: Double { low == high ? low : low / 2 + high / 2 }

  func scaled(by factor: Double) -> NumberSpan {
    NumberSpan(low: low * factor, high: high * factor)
  }

  func contains(_ other: NumberSpan) -> Bool { low <= other.low && high >= other.high }
  func meets(_ other: NumberSpan) -> Bool { low <= other.high && other.low <= high }

  /// How far apart the nearest ends are; 0 when they meet.
  func gap(to other: NumberSpan) -> Double {
    meets(other) ? 0 : max(low - other.high, other.low - high)
  }

  /// Half a unit of the last digit written that is not 0: 500,000 for "8000000", 50 for "1200".
  static func roughness(of digits: String) -> Double {
    var exponent = 0
    let parts = digits.lowercased().split(separator: "e", maxSplits: 1)
    if parts.count == 2 { exponent = min(400, max(-400, Int(parts[1]) ?? 0)) }
    let mantissa = (parts.first ?? "0").split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = mantissa.first ?? "0"
    let fraction = mantissa.count == 2 ? mantissa[1] : ""
    if let last = fraction.lastIndex(where: { $0 != "0" }) {
      exponent -= fraction.distance(from: fraction.startIndex, to: last) + 1
    } else {
      let zeros = whole.reversed().prefix { $0 == "0" }.count
      exponent += zeros < whole.count ? zeros : 0
    }
    return Double("5e\(exponent - 1)") ?? 0.5
  }
}
