/// Which sources are as good as one, which are known to be independent, and how much each weighs.
struct Independence: Sendable {
  /// Counts voices by how likely it is that one of a pair repeats the other.
  let counter: VoiceCounter
  /// Pairs that count as one origin.
  let links: PairTable<Bool>
  /// What says how answers stand.
  let assessor: Assessor
  /// The same with declared links only.
  let declared: Assessor

  /// What people decided on pairs of sources.
  struct Decisions: Sendable {
    /// Pairs that somebody called independent.
    var independent = PairTable(blank: false)

    init() {}

    /// Of pairs of sources by row.
    init(_ pairs: Set<[Int]>, _ ranks: SourceRanks) {
      for pair in pairs where pair.count == 2 && ranks[pair[0]] != ranks[pair[1]] {
        independent.change(ranks[pair[0]], ranks[pair[1]]) { $0 = true }
      }
    }
  }

  /// Finds all of it; nil when told to stop.
  static func find(
    _ ballots: Ballots, sets: OriginSets, sourceCount: Int, decisions: Decisions,
    ownReporting: Set<Int32>, _ isCancelled: () -> Bool
  ) -> Independence? {
    var finder = LinkFinder(
      ballots, sets: sets, sourceCount: sourceCount, independent: decisions.independent)
    guard let found = finder.find(isCancelled) else { return nil }
    func assessor(_ links: PairTable<Bool>) -> Assessor? {
      let voices = VoiceGroups(sets: sets, links: links, sourceCount: sourceCount)
      let weights = TrackRecords.weights(
        ballots, voices: voices, sourceCount: sourceCount, isCancelled)
      return weights.map {
        Assessor(voices: voices, weights: $0, shown: finder.shown, ownReporting: ownReporting)
      }
    }
    guard let all = assessor(found) else { return nil }
    let declared = found.count == 0 ? all : assessor(PairTable(blank: false))
    guard let declared else { return nil }
    return Independence(
      counter: finder.counter, links: found, assessor: all, declared: declared)
  }
}
