/// Sorts what claims say into answers, each of things that can all hold together.
///
/// Claims that say the same to the letter, of the same time and scope, are one *value* here. The
/// result depends on the values only, not on the order of claims.
struct AnswerGrouping {
  /// Claims by value, in the order of values.
  let values: [[ClaimReading]]
  /// Which values make up each answer, exact ones first.
  private(set) var answers: [[Int]] = []
  private(set) var relations: RelationTable

  /// Above this many different values no pairs are compared but neighbours: no question that a
  /// person can read has so many, and a hostile one must not stall the program.
  static let pairLimit = 200

  init(_ readings: [ClaimReading], _ comparison: ValueComparison) {
    values = Self.values(of: readings)
    relations = RelationTable(values.map { $0[0] }, comparison)
    answers = relations.isWhole ? group() : values.indices.map { [$0] }
  }

  /// Claims by value, in the order of values.
  static func values(of readings: [ClaimReading]) -> [[ClaimReading]] {
    let byKey = Dictionary(grouping: readings) { $0.key }
    return byKey.keys.sorted().map { byKey[$0] ?? [] }
  }

  /// A value that fits two others that contradict each other takes no side: it is an answer of its
  /// own. All others join the first answer they fit and contradict nothing in.
  private func group() -> [[Int]] {
    let broad = values.indices.filter(fitsRivals)
    let narrow = values.indices.filter { !broad.contains($0) }
    return (gathered(narrow) + gathered(broad)).map(exactFirst)
  }

  private func fitsRivals(_ value: Int) -> Bool {
    let fitting = values.indices.filter {
      $0 != value && relations[value, $0].relation.isOneAnswer
    }
    return fitting.contains { first in
      fitting.contains { relations[first, $0].relation == .contradict }
    }
  }

  private func gathered(_ members: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    for value in members {
      if let home = groups.firstIndex(where: { fits(value, $0) }) {
        groups[home].append(value)
      } else {
        groups.append([value])
      }
    }
    return groups
  }

  private func fits(_ value: Int, _ group: [Int]) -> Bool {
    let found = group.map { relations[value, $0].relation }
    return !found.contains(.contradict) && found.contains(where: \.isOneAnswer)
  }

  /// The most exact values first, then those with most claims, then the order of values.
  private func exactFirst(_ group: [Int]) -> [Int] {
    func rank(_ value: Int) -> (Int, Int, Int) {
      let finer = group.count { relations[$0, value].relation == .finer }
      return (finer, -values[value].count, value)
    }
    return group.map { ($0, rank($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}

/// How all values of a question stand to each other.
struct RelationTable {
  private let count: Int
  private let findings: [ValueFinding]
  private let readings: [ClaimReading]
  private let comparison: ValueComparison
  /// False when there are too many values to compare them all beforehand.
  let isWhole: Bool

  init(_ readings: [ClaimReading], _ comparison: ValueComparison) {
    count = readings.count
    self.readings = readings
    self.comparison = comparison
    isWhole = count <= AnswerGrouping.pairLimit
    guard isWhole else {
      findings = []
      return
    }
    var findings = [ValueFinding](repeating: ValueFinding(.same, .equal), count: count * count)
    for first in 0..<count {
      for second in (first + 1)..<max(first + 1, count) {
        let finding = comparison.compare(readings[first], readings[second])
        findings[first * count + second] = finding
        findings[second * count + first] = finding.reversed
      }
    }
    self.findings = findings
  }

  /// How the first value stands to the second.
  subscript(first: Int, second: Int) -> ValueFinding {
    if isWhole { return findings[first * count + second] }
    return first == second
      ? ValueFinding(.same, .equal) : comparison.compare(readings[first], readings[second])
  }

  /// The pairs to look at for contradictions: all, or neighbours when there are too many.
  func contradictions() -> [(Int, Int)] {
    guard isWhole else {
      return (1..<count).map { ($0 - 1, $0) }.filter { self[$0.0, $0.1].relation == .contradict }
    }
    return (0..<count).flatMap { first in
      ((first + 1)..<max(first + 1, count)).map { (first, $0) }
    }
    .filter { self[$0.0, $0.1].relation == .contradict }
  }
}
