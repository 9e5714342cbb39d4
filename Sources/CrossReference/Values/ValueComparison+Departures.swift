import CaseModel

extension ValueComparison {
  /// How far two claims lie apart whose values contradict; nil where one merely denies the other.
  func departure(
    _ first: ClaimReading, _ second: ClaimReading, _ finding: ValueFinding
  ) -> Departure? {
    guard finding.relation == .contradict, finding.reason != .denied else { return nil }
    return departure(first.value, second.value)
  }

  /// What two claims allow whose values overlap.
  func shared(
    _ first: ClaimReading, _ second: ClaimReading, _ finding: ValueFinding
  ) -> String? {
    finding.relation == .overlap ? shared(first.value, second.value) : nil
  }

  /// How far two values lie apart, and what may be behind it; nil where there is nothing to say.
  func departure(_ first: ClaimValue, _ second: ClaimValue) -> Departure? {
    switch (first, second) {
    case (.date(let first), .date(let second)):
      DateDistance(first, second, in: question.zone).departure
    case (.number(let first), .number(let second)): departure(first, second)
    case (.coordinates(let first), .coordinates(let second)):
      Departure(distance: Self.ground(Self.distance(first, second)), slip: nil)
    default: nil
    }
  }

  /// What both of two values that overlap allow, in words: "2015 to 2016", "10 to 11"; nil where it
  /// cannot be told in a few words.
  func shared(_ first: ClaimValue, _ second: ClaimValue) -> String? {
    switch (first, second) {
    case (.date(let first), .date(let second)): TimeRuns.shared(first, second)
    case (.number(let first), .number(let second)): shared(first, second)
    default: nil
    }
  }

  private static func ground(_ metres: Double) -> String? {
    metres < 1_000
      ? plain(metres.rounded()).map { "\($0) m" }
      : plain((metres / 100).rounded() / 10).map { "\($0) km" }
  }

  /// A number as people write it: a whole one in full, of others six digits that count. Nil for one
  /// so large or so small that its digits would be wrong, or none.
  static func plain(_ number: Double) -> String? {
    guard number.magnitude <= exactLimit else { return nil }
    if let whole = Int(exactly: number) { return String(whole).withDigitGroups }
    var scale = 1.0
    while abs(number) * scale < 100_000, scale < 1e9 { scale *= 10 }
    let rounded = (number * scale).rounded() / scale
    if let whole = Int(exactly: rounded), whole != 0 { return String(whole).withDigitGroups }
    return rounded.magnitude < 1e-4 ? nil : String(rounded).withDigitGroups
  }

  /// Beyond it not every whole number can be held.
  private static let exactLimit = 9_007_199_254_740_992.0
}

// Numbers: the distance in the unit both are given in, and slips of whole factors and digits.
extension ValueComparison {
  private func departure(_ first: NumberValue, _ second: NumberValue) -> Departure {
    Departure(distance: distance(first, second), slip: slip(first, second))
  }

  private func distance(_ first: NumberValue, _ second: NumberValue) -> String? {
    guard let unit = commonUnit(first, second) else { return nil }
    let (left, right) = (NumberSpan(first), NumberSpan(second))
    let behind = unit.isEmpty ? "" : " \(unit)"
    if let one = first.figure, let other = second.figure {
      return Self.difference(one, other).map { $0 + behind }
    }
    guard !left.meets(right) else { return nil }
    let ends = left.high < right.low ? (left.high, right.low) : (right.high, left.low)
    return Self.difference(ends.0, ends.1).map { "at least \($0)\(behind)" }
  }

  /// Of numbers that are not held exactly nobody knows how far apart they are.
  private static func difference(_ first: Double, _ second: Double) -> String? {
    guard max(first.magnitude, second.magnitude) < exactLimit else { return nil }
    return plain(abs(first - second))
  }

  /// The unit both have; empty where neither has one, nil where they differ.
  private func commonUnit(_ first: NumberValue, _ second: NumberValue) -> String? {
    let (one, other) = (first.unit ?? question.unit, second.unit ?? question.unit)
    return one == other ? one ?? "" : nil
  }

  private func slip(_ first: NumberValue, _ second: NumberValue) -> Slip? {
    guard let one = first.figure, let other = second.figure else { return nil }
    guard let unit = commonUnit(first, second) else { return one == other ? .unit : nil }
    if one == -other { return .sign }
    if let slip = Self.factorSlip(one, other, isPercent: ["%", "percent"].contains(unit)) {
      return slip
    }
    return Slip.isSwapped(first.digits, second.digits) ? .digits : nil
  }

  private static func factorSlip(_ first: Double, _ second: Double, isPercent: Bool) -> Slip? {
    let (small, large) = (min(abs(first), abs(second)), max(abs(first), abs(second)))
    guard small > 0, (first < 0) == (second < 0) else { return nil }
    func isFactor(_ factor: Double) -> Bool { abs(large / small / factor - 1) < 1e-9 }
    if isFactor(100), isPercent { return .percent }
    if isFactor(10) || isFactor(100) { return .nought }
    return isFactor(1e3) || isFactor(1e6) || isFactor(1e9) ? .magnitude : nil
  }

  private func shared(_ first: NumberValue, _ second: NumberValue) -> String? {
    guard let unit = commonUnit(first, second) else { return nil }
    let (left, right) = (NumberSpan(first), NumberSpan(second))
    let (low, high) = (max(left.low, right.low), min(left.high, right.high))
    guard low <= high, low.isFinite, high.isFinite else { return nil }
    guard let start = Self.plain(low), let end = Self.plain(high) else { return nil }
    let ends = low == high ? start : "\(start) to \(end)"
    return unit.isEmpty ? ends : "\(ends) \(unit)"
  }
}

extension NumberValue {
  /// The one number given, exact or not; nil for mere bounds.
  fileprivate var figure: Double? { exact ?? about }
  /// Its digits as they were written.
  fileprivate var digits: String { aboutAsWritten ?? text }
}
