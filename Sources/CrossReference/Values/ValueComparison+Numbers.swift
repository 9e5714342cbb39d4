import CaseModel

extension ValueComparison {
  /// Numbers as the spans they allow, in one unit; equal within the question's tolerance.
  func numbers(_ first: NumberValue, _ second: NumberValue) -> ValueFinding {
    guard let (left, right) = spans(first, second) else {
      return ValueFinding(.unresolved, .unitsDiffer)
    }
    if left == right { return ValueFinding(.same, .equal) }
    if left.isPoint, right.isPoint, abs(left.low - right.low) <= rounding(left, right) {
      return ValueFinding(.same, .equal)
    }
    if isTolerated(abs(left.centre - right.centre), left, right, first, second) {
      return ValueFinding(.same, .tolerance)
    }
    if right.contains(left) { return ValueFinding(.finer, .within) }
    if left.contains(right) { return ValueFinding(.coarser, .within) }
    if left.meets(right) { return ValueFinding(.overlap, .partlyTogether) }
    return isTolerated(left.gap(to: right), left, right, first, second)
      ? ValueFinding(.overlap, .tolerance) : ValueFinding(.contradict, .apart)
  }

  private func spans(_ first: NumberValue, _ second: NumberValue) -> (NumberSpan, NumberSpan)? {
    let (left, right) = (NumberSpan(first), NumberSpan(second))
    let (leftName, rightName) = (first.unit ?? question.unit, second.unit ?? question.unit)
    if leftName == rightName { return (left, right) }
    guard let leftName, let rightName else { return nil }
    let (leftUnit, rightUnit) = (Unit(leftName), Unit(rightName))
    guard leftUnit.dimension == rightUnit.dimension else { return nil }
    return (left.scaled(by: leftUnit.factor), right.scaled(by: rightUnit.factor))
  }

  /// What a conversion may lose: 3 ft and 0.9144 m are the same.
  private func rounding(_ left: NumberSpan, _ right: NumberSpan) -> Double {
    max(abs(left.low), abs(right.low)) * 1e-12
  }

  /// The tolerance is in the question's unit; the distance is in the base unit when the two
  /// numbers had different ones.
  private func isTolerated(
    _ distance: Double, _ left: NumberSpan, _ right: NumberSpan, _ first: NumberValue,
    _ second: NumberValue
  ) -> Bool {
    guard distance.isFinite, question.tolerance > 0 || question.tolerancePercent > 0 else {
      return false
    }
    let isConverted = (first.unit ?? question.unit) != (second.unit ?? question.unit)
    let unit = isConverted ? question.unit.map { Unit($0).factor } ?? 1 : 1
    let larger = max(abs(left.centre), abs(right.centre))
    let allowed = max(question.tolerance * unit, question.tolerancePercent / 100 * larger)
    return distance <= allowed * (1 + 1e-12)
  }
}

extension ValueComparison {
  private static let earthRadius = 6_371_000.0

  /// Points with the circles around them.
  static func points(_ first: Coordinates, _ second: Coordinates) -> ValueFinding {
    let (mine, theirs) = (first.radius ?? 0, second.radius ?? 0)
    let isSamePoint = first.latitude == second.latitude && first.longitude == second.longitude
    if isSamePoint, mine == theirs { return ValueFinding(.same, .equal) }
    let distance = distance(first, second)
    if distance + mine <= theirs { return ValueFinding(.finer, .within) }
    if distance + theirs <= mine { return ValueFinding(.coarser, .within) }
    return distance <= mine + theirs
      ? ValueFinding(.overlap, .partlyTogether) : ValueFinding(.contradict, .apart)
  }

  /// Metres between two points, by the chord through the earth: exact enough for short ways, and
  /// never longer than the way over the ground.
  static func distance(_ first: Coordinates, _ second: Coordinates) -> Double {
    let (left, right) = (vector(first), vector(second))
    let squares = zip(left, right).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
    return squares.squareRoot() * earthRadius
  }

  private static func vector(_ point: Coordinates) -> [Double] {
    let (sinLat, cosLat) = SineAndCosine.of(degrees: point.latitude)
    let (sinLon, cosLon) = SineAndCosine.of(degrees: point.longitude)
    return [cosLat * cosLon, cosLat * sinLon, sinLat]
  }
}

/// Sine and cosine without the C library, which pure modules do not use.
enum SineAndCosine {
  /// By the power series, after the angle was brought to at most 45 degrees either way.
  static func of(degrees: Double) -> (sine: Double, cosine: Double) {
    let quarter = (degrees / 90).rounded()
    let angle = (degrees - quarter * 90) * Double.pi / 180
    let (sine, cosine) = series(angle)
    switch Int(quarter.truncatingRemainder(dividingBy: 4)) {
    case 1, -3: return (cosine, -sine)
    case 2, -2: return (-sine, -cosine)
    case 3, -1: return (-cosine, sine)
    default: return (sine, cosine)
    }
  }

  private static func series(_ angle: Double) -> (Double, Double) {
    var (sine, cosine, term) = (0.0, 0.0, 1.0)
    for power in 0..<20 {
      let sign = power % 4 < 2 ? 1.0 : -1.0
      if power % 2 == 0 { cosine += sign * term } else { sine += sign * term }
      term *= angle / Double(power + 1)
    }
    return (sine, cosine)
  }
}
