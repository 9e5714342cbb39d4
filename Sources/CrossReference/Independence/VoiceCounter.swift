/// Counts how many voices stand behind a value when some of its sources may repeat others.
///
/// The first counts in full; each further one as far as it is likely that it repeats none of those
/// before it, and not at all where it has a declared origin in common with one of them.
struct VoiceCounter {
  let sets: OriginSets
  /// How likely it is that one of a pair repeats the other.
  var links: PairTable<Double>
  /// Whether a source is in any pair.
  private var isLinked: [Bool]

  init(sets: OriginSets, sourceCount: Int) {
    self.sets = sets
    links = PairTable(blank: 0)
    isLinked = Array(repeating: false, count: sourceCount)
  }

  /// Takes other probabilities.
  mutating func take(_ pairs: PairTable<Double>) {
    links = pairs
    isLinked = Array(repeating: false, count: isLinked.count)
    for pair in pairs.sorted() {
      isLinked[Int(pair.first)] = true
      isLinked[Int(pair.second)] = true
    }
  }

  /// The voices behind some votes, two sources left out; quadratic in the votes that have links.
  func voices(
    _ votes: ArraySlice<Ballots.Vote>, without first: Int32 = -1, _ second: Int32 = -1
  ) -> Double {
    var tied: [Ballots.Vote] = []
    var alone = 0
    for vote in votes where vote.source != first && vote.source != second {
      if isLinked[Int(vote.source)] || sets.isShared(vote.origins) {
        tied.append(vote)
      } else {
        alone += 1
      }
    }
    guard tied.count > 1 else { return Double(alone + tied.count) }
    return Double(alone) + (tied.count > Self.mostTied ? origins(of: tied) : voices(ofTied: tied))
  }

  /// Of more votes than these only what is declared is looked at: there the sum changes little.
  private static let mostTied = 200

  private func origins(of votes: [Ballots.Vote]) -> Double {
    Double(Set(votes.map(\.origins)).count)
  }

  /// Those with the strongest links come first, then by rank.
  private func voices(ofTied votes: [Ballots.Vote]) -> Double {
    let strongest = votes.map { vote in
      votes.lazy.filter { $0.source != vote.source }.map { links[vote.source, $0.source] }.max()
        ?? 0
    }
    let order = votes.indices.sorted {
      strongest[$0] == strongest[$1] ? $0 < $1 : strongest[$0] > strongest[$1]
    }
    var sum = 0.0
    for (place, index) in order.enumerated() {
      sum += order[..<place].reduce(1.0) { $0 * (1 - repetition(votes[index], votes[$1])) }
    }
    return sum
  }

  private func repetition(_ vote: Ballots.Vote, _ earlier: Ballots.Vote) -> Double {
    sets.share(vote.origins, earlier.origins) ? 1 : links[vote.source, earlier.source]
  }
}
