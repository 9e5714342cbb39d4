import CaseModel

/// Finds what a retelling changed: claims that depart from what they are said to come from, where that
/// one's own text is in the case and speaks on the question outright, so that it settles what it said.
///
/// To call a thing drift takes it out of the conflict, so it is said only where nothing speaks for
/// another reading. No drift: what a source with its own reporting says, what may come from several
/// sources, what possibly comes from the one at all, what departs from a text of which there is a later
/// version or that took something back, and what comes from sources that come from each other.
struct DriftFinder {
  let owner: Case
  let lineage: Lineage
  let versions: VersionTable
  let comparison: ValueComparison

  /// The row of the source that each drifting claim departs from, by row of the claim.
  ///
  /// Claims times different values of one source, for each step of retelling.
  func drifts(_ readings: [ClaimReading], setAside: [SetAside]) -> [Int: Int] {
    guard lineage.hasLinks, readings.contains(where: { $0.key != readings[0].key }),
      readings.contains(where: { parent(of: $0) != nil })
    else { return [:] }
    let unsettled = Set(
      setAside.compactMap { owner.claims[$0.claim].source?.row }.map(versions.first))
    var drifts: [Int: Int] = [:]
    // What departs from a text that itself drifted is compared with what that one comes from.
    for _ in 0..<Self.mostRounds {
      let found = departures(readings.filter { drifts[$0.row] == nil }, unsettled)
      if found.isEmpty { break }
      drifts.merge(found) { first, _ in first }
    }
    return drifts
  }

  /// A chain in which each changes what the last one changed is followed so far.
  private static let mostRounds = 8
  /// So many sources upwards are looked at.
  private static let mostSources = 64

  /// Claims that depart from a source whose own claims depart from nothing.
  private func departures(_ readings: [ClaimReading], _ unsettled: Set<Int>) -> [Int: Int] {
    let spoken = Dictionary(grouping: readings) { versions.first(of: $0.source) }
      .mapValues(Self.differentValues)
    var found: [Int: Int] = [:]
    for reading in readings {
      if let source = origin(of: reading, spoken, unsettled) { found[reading.row] = source }
    }
    let departing = Set(found.keys.map { versions.first(of: owner.claims[$0].source?.row ?? -1) })
    return found.filter { !departing.contains(versions.first(of: $0.value)) }
  }

  private static func differentValues(_ readings: [ClaimReading]) -> [ClaimReading] {
    var seen: Set<ValueKey> = []
    return readings.filter { seen.insert($0.key).inserted }
  }

  /// The nearest source upwards that speaks on the question, where the claim departs from it.
  private func origin(
    of reading: ClaimReading, _ spoken: [Int: [ClaimReading]], _ unsettled: Set<Int>
  ) -> Int? {
    var source = versions.first(of: reading.source)
    guard !isOwn(source), var next = parent(of: reading) else { return nil }
    for _ in 0..<Self.mostSources {
      guard next != source, !isInCircle(next) else { return nil }
      source = next
      if let own = spoken[source] {
        let isSettled = !unsettled.contains(source) && own.allSatisfy(isOutright)
        return isSettled && departs(reading, from: own) ? own[0].source : nil
      }
      // A source that is silent passes on what it comes from, unless it may have it from elsewhere.
      guard !isOwn(source), let further = parent(of: source) else { return nil }
      next = further
    }
    return nil
  }

  /// The one first version that a claim comes from; nil where there are none or several.
  private func parent(of reading: ClaimReading) -> Int? {
    let via = owner.claims[reading.row].via
    guard !via.isEmpty else { return parent(of: versions.first(of: reading.source)) }
    return via.count == 1 && via[0].kind == .source ? versions.first(of: via[0].row) : nil
  }

  private func parent(of source: Int) -> Int? { lineage.onlyParent(of: source) }

  /// Whether any version of a text does its own reporting.
  private func isOwn(_ source: Int) -> Bool { lineage.ownTexts.contains(source) }

  private func isInCircle(_ source: Int) -> Bool {
    lineage.circles.contains { $0.contains(source) }
  }

  /// Whether a claim is what its source says in so many words, in a text that is there and is
  /// the latest version.
  private func isOutright(_ reading: ClaimReading) -> Bool {
    let source = owner.sources[reading.source]
    return !owner.claims[reading.row].isImplied && source.hasCopy && !versions.isRevised(source.row)
  }

  private func departs(_ reading: ClaimReading, from own: [ClaimReading]) -> Bool {
    own.allSatisfy { other in
      let finding = comparison.compare(reading, other)
      return finding.relation == .contradict
        || (finding.relation == .unresolved && finding.reason == .unitsDiffer)
    }
  }
}
