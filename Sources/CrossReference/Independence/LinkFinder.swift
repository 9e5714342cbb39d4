/// Looks for sources that keep giving the same unusual answers, and so may go back to one origin.
///
/// Says nothing of pairs that share fewer than three such answers, of those that are linked already,
/// and of those that a person has decided on. Sums are of whole numbers, so their order is of no
/// account.
struct LinkFinder {
  /// All that is asked and scored.
  let ballots: Ballots
  let sourceCount: Int
  /// Pairs that a person called independent.
  let independent: PairTable<Bool>
  private(set) var counter: VoiceCounter
  /// The questions whose values cannot all hold.
  private let contested: [Int]
  /// How many voices each value has.
  private var voices: [Double]
  /// Whether another value leads over it.
  private var isDeparture: [Bool]

  /// Pairs that differ on enough questions to be independent, with how many; very many for those that
  /// were called so.
  private(set) var shown = PairTable(blank: Int32(0))

  /// Weights are summed as whole numbers of this part, so that sums are exact.
  private static let part = 1e-9

  init(
    _ ballots: Ballots, sets: OriginSets, sourceCount: Int, independent: PairTable<Bool>
  ) {
    self.ballots = ballots
    self.sourceCount = sourceCount
    self.independent = independent
    counter = VoiceCounter(sets: sets, sourceCount: sourceCount)
    contested = (0..<ballots.count).filter { ballots[$0].isContested }
    voices = Array(repeating: 0, count: ballots.valueCount)
    isDeparture = Array(repeating: false, count: ballots.valueCount)
  }

  /// The pairs that are as good as certain; nil when told to stop. `counter` has all likely ones.
  mutating func find(_ isCancelled: () -> Bool) -> PairTable<Bool>? {
    guard let seed = seeds(isCancelled) else { return nil }
    counter.take(seed)
    var earlier: [Set<UInt64>] = []
    for _ in 0..<RepetitionModel.rounds {
      guard weighVoices(isCancelled), let pairs = likelyPairs(isCancelled) else { return nil }
      counter.take(pairs)
      let links = Self.links(pairs)
      if earlier.contains(links) { return result(links) }
      earlier.append(links)
    }
    return result(earlier[earlier.count - 1].intersection(earlier[earlier.count - 2]))
  }

  private func result(_ links: Set<UInt64>) -> PairTable<Bool> {
    var table = PairTable(blank: false)
    for pair in counter.links.sorted() where links.contains(Self.key(pair.first, pair.second)) {
      table.change(pair.first, pair.second) { $0 = true }
    }
    return table
  }

  private static func links(_ pairs: PairTable<Double>) -> Set<UInt64> {
    Set(
      pairs.sorted().filter { $0.value >= RepetitionModel.linkAt }.map { key($0.first, $0.second) })
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}

/// How often two sources agree and how often they contradict each other.
struct Agreement: Sendable {
  var same: Int32 = 0
  var differ: Int32 = 0
}

extension LinkFinder {
  /// What bare agreement makes likely, before any answer leads.
  private mutating func seeds(_ isCancelled: () -> Bool) -> PairTable<Double>? {
    var table = PairTable(blank: Agreement(), sourceCount: sourceCount)
    for (place, question) in contested.enumerated() {
      if place % 1_024 == 0, isCancelled() { return nil }
      compareAll(ballots[question], &table)
    }
    noteShown(table)
    var seeds = PairTable(blank: 0.0)
    for pair in table.sorted() {
      let weight = seedWeight(pair.value)
      guard weight > (isLarge ? 0 : -2), !isLarge || pair.value.same >= RepetitionModel.leastShared
      else { continue }
      seeds.change(pair.first, pair.second) { $0 = RepetitionModel.probability(weight) }
    }
    return seeds
  }

  private mutating func noteShown(_ table: PairTable<Agreement>) {
    for pair in independent.sorted() { shown.change(pair.first, pair.second) { $0 = .max } }
    for pair in table.sorted() where pair.value.differ >= RepetitionModel.shownBy {
      shown.change(pair.first, pair.second) { $0 = max($0, pair.value.differ) }
    }
  }

  private var isLarge: Bool { sourceCount > RepetitionModel.manySources }

  private func seedWeight(_ pair: Agreement) -> Double {
    Double(pair.same) * RepetitionModel.weightOfAgreement
      + Double(pair.differ) * RepetitionModel.weightOfDifference + RepetitionModel.prior
  }

  private func compareAll(_ ballot: Ballot, _ table: inout PairTable<Agreement>) {
    guard ballot.votes.count <= RepetitionModel.mostSources else { return }
    let votes = ballot.outrightVotes
    for (place, vote) in votes.enumerated() {
      for other in votes.dropFirst(place + 1) where mayRepeat(vote, other) {
        switch ballot.relation(Int(vote.value), Int(other.value)) {
        case .same: table.change(vote.source, other.source) { $0.same += 1 }
        case .contradict: table.change(vote.source, other.source) { $0.differ += 1 }
        default: break
        }
      }
    }
  }

  private func mayRepeat(_ first: Ballots.Vote, _ second: Ballots.Vote) -> Bool {
    !counter.sets.share(first.origins, second.origins)
      && !independent[first.source, second.source]
  }
}

extension LinkFinder {
  /// False when told to stop.
  private mutating func weighVoices(_ isCancelled: () -> Bool) -> Bool {
    for (place, question) in contested.enumerated() {
      if place % 1_024 == 0, isCancelled() { return false }
      let ballot = ballots[question]
      for (value, range) in ballot.ranges.enumerated() {
        voices[ballot.firstValue + value] = counter.voices(ballot.votes[range])
      }
      for value in 0..<ballot.valueCount {
        isDeparture[ballot.firstValue + value] = !RepetitionModel.rivals(over: value, ballot) {
          voices[ballot.firstValue + $0]
        }.isEmpty
      }
    }
    return true
  }

  /// The sources that are in any pair.
  private func sources(of pairs: PairTable<Evidence>) -> [Bool] {
    var sources = [Bool](repeating: false, count: sourceCount)
    for pair in pairs.sorted() {
      sources[Int(pair.first)] = true
      sources[Int(pair.second)] = true
    }
    return sources
  }

  /// What two sources share and where they differ, on questions where one departs at least.
  private struct Evidence {
    var weight: Int64 = 0
    var same: Int32 = 0
  }

  private func likelyPairs(_ isCancelled: () -> Bool) -> PairTable<Double>? {
    guard var evidence = candidates(isCancelled) else { return nil }
    let sources = sources(of: evidence)
    for (place, question) in contested.enumerated() {
      if place % 1_024 == 0, isCancelled() { return nil }
      weigh(ballots[question], sources, &evidence)
    }
    var pairs = PairTable(blank: 0.0)
    for pair in evidence.sorted() where pair.value.same >= RepetitionModel.leastShared {
      let weight = Double(pair.value.weight) * Self.part + RepetitionModel.prior
      let probability = RepetitionModel.probability(weight)
      guard probability >= RepetitionModel.leastProbability else { continue }
      pairs.change(pair.first, pair.second) { $0 = probability }
    }
    return pairs
  }

  /// The pairs that share as many departures as are asked for.
  private func candidates(_ isCancelled: () -> Bool) -> PairTable<Evidence>? {
    var shared = PairTable(blank: Int32(0), sourceCount: sourceCount)
    for (place, question) in contested.enumerated() {
      if place % 1_024 == 0, isCancelled() { return nil }
      countShared(ballots[question], &shared)
    }
    var candidates = PairTable(blank: Evidence())
    for pair in shared.sorted() where pair.value >= RepetitionModel.leastShared {
      candidates.change(pair.first, pair.second) { _ in }
    }
    return candidates
  }

  private func countShared(_ ballot: Ballot, _ shared: inout PairTable<Int32>) {
    guard ballot.votes.count <= RepetitionModel.mostVotes else { return }
    let votes = ballot.outrightVotes.filter { isDeparture[ballot.firstValue + Int($0.value)] }
    for (place, vote) in votes.enumerated() {
      for other in votes.dropFirst(place + 1) {
        guard other.value == vote.value else { break }
        guard mayRepeat(vote, other) else { continue }
        shared.change(vote.source, other.source) { $0 += 1 }
      }
    }
  }

  private func weigh(
    _ ballot: Ballot, _ sources: [Bool], _ evidence: inout PairTable<Evidence>
  ) {
    guard evidence.count > 0, ballot.votes.count <= RepetitionModel.mostVotes,
      (0..<ballot.valueCount).contains(where: { isDeparture[ballot.firstValue + $0] })
    else { return }
    let votes = ballot.outrightVotes.filter { sources[Int($0.source)] }
    let ranges = ballot.ranges
    for (place, vote) in votes.enumerated() {
      for other in votes.dropFirst(place + 1) where evidence.has(vote.source, other.source) {
        weigh(vote, other, ballot, ranges, &evidence)
      }
    }
  }

  private func weigh(
    _ vote: Ballots.Vote, _ other: Ballots.Vote, _ ballot: Ballot, _ ranges: [Range<Int>],
    _ evidence: inout PairTable<Evidence>
  ) {
    let departs = isDeparture[ballot.firstValue + Int(vote.value)]
    if vote.value == other.value {
      let range = ranges[Int(vote.value)]
      guard departs, range.count <= RepetitionModel.mostSources else { return }
      let weight = RepetitionModel.weight(
        ofSharedAnswer: chance(vote, other, ballot.votes[range], ballot))
      evidence.change(vote.source, other.source) {
        $0.weight += Int64(weight / Self.part)
        $0.same += 1
      }
    } else if departs || isDeparture[ballot.firstValue + Int(other.value)],
      ballot.relation(Int(vote.value), Int(other.value)) == .contradict
    {
      evidence.change(vote.source, other.source) {
        $0.weight += Int64(RepetitionModel.weightOfDifference / Self.part)
      }
    }
  }

  /// How likely it is that one of two sources would have given their common answer alone.
  private func chance(
    _ vote: Ballots.Vote, _ other: Ballots.Vote, _ all: ArraySlice<Ballots.Vote>, _ ballot: Ballot
  ) -> Double {
    let value = Int(vote.value)
    let own = voices[ballot.firstValue + value]
    // Of many, two are about their share of the whole: to count without each pair would take the
    // fourth power of their number.
    let rest =
      all.count > RepetitionModel.fewVotes
      ? own * Double(all.count - 2) / Double(all.count)
      : counter.voices(all, without: vote.source, other.source)
    let rivals = (0..<ballot.valueCount).lazy
      .filter { ballot.relation(value, $0) == .contradict }
      .map { voices[ballot.firstValue + $0] }
    return RepetitionModel.chance(ofAnswerWith: rest, against: rivals)
  }
}
