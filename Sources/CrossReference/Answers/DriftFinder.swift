import CaseModel

/// Finds what a retelling changed: claims that depart from what they are said to come from, where that
/// one's own text is in hand and speaks on the question, so that it settles what it said.
///
/// No drift: what a source with its own reporting says, what departs from an origin that nobody has
/// read, and what departs from a text that took something back on the question, as the retelling may
/// be of the time before.
struct DriftFinder {
  let owner: Case
  let lineage: Lineage
  let versions: VersionTable
  let comparison: ValueComparison

  /// The row of the source that each drifting claim departs from, by row of the claim.
  func drifts(_ readings: [ClaimReading], setAside: [SetAside]) -> [Int: Int] {
    guard lineage.hasLinks, readings.contains(where: { $0.key != readings[0].key }),
      readings.contains(where: { !parents(of: $0).isEmpty })
    else { return [:] }
    let unsettled = Set(
      setAside.compactMap { owner.claims[$0.claim].source?.row }.map(versions.first))
    var drifts: [Int: Int] = [:]
    // What departs from a text that itself drifted is compared with what that one comes from.
    for _ in 0..<Self.mostRounds {
      let before = drifts.count
      let spoken = Dictionary(grouping: readings.filter { drifts[$0.row] == nil }) {
        versions.first(of: $0.source)
      }
      for reading in readings where drifts[reading.row] == nil {
        if let source = origin(of: reading, spoken, unsettled) { drifts[reading.row] = source }
      }
      if drifts.count == before { break }
    }
    return drifts
  }

  /// A chain in which each changes what the last one changed is followed so far.
  private static let mostRounds = 8
  /// So many sources upwards are looked at.
  private static let mostSources = 64

  /// The nearest source that the claim departs from; nil where it fits one that it comes from.
  private func origin(
    of reading: ClaimReading, _ spoken: [Int: [ClaimReading]], _ unsettled: Set<Int>
  ) -> Int? {
    var waiting = parents(of: reading)
    guard !waiting.isEmpty, !lineage.ownReporting.contains(reading.source) else { return nil }
    let itself = versions.first(of: reading.source)
    var found: Int?
    var next = 0
    while next < waiting.count, next < Self.mostSources {
      let source = waiting[next]
      next += 1
      guard source != itself, !waiting[..<(next - 1)].contains(source) else { continue }
      guard let own = spoken[source] else {
        waiting += lineage.parents(of: source)
        continue
      }
      guard departs(reading, from: own), isInHand(own), !unsettled.contains(source) else {
        return nil
      }
      found = found ?? own[0].source
    }
    return found
  }

  /// What a claim comes from directly: first versions.
  private func parents(of reading: ClaimReading) -> [Int] {
    let via = owner.claims[reading.row].via.filter { $0.kind == .source }
    return via.isEmpty
      ? lineage.parents(of: versions.first(of: reading.source))
      : via.map { versions.first(of: $0.row) }
  }

  private func departs(_ reading: ClaimReading, from own: [ClaimReading]) -> Bool {
    own.allSatisfy { other in
      switch comparison.compare(reading, other).relation {
      case .contradict: true
      case .unresolved: comparison.question.type != .text
      default: false
      }
    }
  }

  private func isInHand(_ own: [ClaimReading]) -> Bool {
    own.contains { owner.sources[$0.source].hasCopy }
  }
}
