/// Who gives a value, gathered into voices: sources of one origin, or as good as one, are together.
struct VoiceGroups: Sendable {
  let sets: OriginSets
  /// Pairs that are as good as one source.
  let links: PairTable<Bool>
  private var isLinked: [Bool]

  init(sets: OriginSets, links: PairTable<Bool>, sourceCount: Int) {
    self.sets = sets
    self.links = links
    isLinked = Array(repeating: false, count: sourceCount)
    for pair in links.sorted() {
      isLinked[Int(pair.first)] = true
      isLinked[Int(pair.second)] = true
    }
  }

  /// The votes by voice. A vote of several origins is a voice only where it has none of them in
  /// common with the others. Linear in votes, but for those with links.
  func groups(_ votes: [Ballots.Vote]) -> [[Ballots.Vote]] {
    guard votes.count > 1, votes.contains(where: isTied) || repeats(votes) else {
      return votes.map { [$0] }
    }
    let mixed = votes.filter { sets[$0.origins].count > 1 }
    guard !mixed.isEmpty else { return gathered(votes) }
    let single = votes.filter { sets[$0.origins].count == 1 }
    let known = Set(single.flatMap { sets[$0.origins] })
    let others = mixed.filter { !sets[$0.origins].contains(where: known.contains) }
    // Too few voices is the safe mistake where there are too many to compare all with all.
    return gathered(single) + (others.count > Self.mostMixed ? [others] : gathered(others))
  }

  /// More votes of several origins than these are one voice.
  private static let mostMixed = 200

  /// Whether a source stands more than once among votes that come value by value.
  private func repeats(_ votes: [Ballots.Vote]) -> Bool {
    guard votes.first?.value != votes.last?.value else { return false }
    let sources = votes.map(\.source).sorted()
    return zip(sources, sources.dropFirst()).contains { $0 == $1 }
  }

  /// Whether two votes are of one voice.
  func isOne(_ first: Ballots.Vote, _ second: Ballots.Vote) -> Bool {
    first.source == second.source || sets.share(first.origins, second.origins)
      || links[first.source, second.source]
  }

  /// Whether a vote's source is as good as one with another, for all that is known.
  func isLinked(_ vote: Ballots.Vote) -> Bool { isLinked[Int(vote.source)] }

  /// Whether a vote may be of one voice with any other.
  func isTied(_ vote: Ballots.Vote) -> Bool {
    isLinked[Int(vote.source)] || sets.isShared(vote.origins)
  }

  private func gathered(_ votes: [Ballots.Vote]) -> [[Ballots.Vote]] {
    var groups: [[Ballots.Vote]] = []
    var homes: [Int32: Int] = [:]
    for vote in votes {
      let first = sets[vote.origins].first ?? -1
      if !isTied(vote), homes[first] == nil {
        homes[first] = groups.count
        groups.append([vote])
      } else {
        join(vote, &groups, &homes)
      }
    }
    return groups.filter { !$0.isEmpty }
  }

  /// Puts a vote into the group it belongs to, and joins the groups that it ties together.
  private func join(
    _ vote: Ballots.Vote, _ groups: inout [[Ballots.Vote]], _ homes: inout [Int32: Int]
  ) {
    let isSimple = !isLinked[Int(vote.source)] && sets[vote.origins].count == 1
    let origin = sets[vote.origins].first ?? -1
    if isSimple, let home = homes[origin] {
      groups[home].append(vote)
      return
    }
    let ties = isSimple ? [] : groups.indices.filter { groups[$0].contains { isOne($0, vote) } }
    let home = ties.first ?? groups.count
    if ties.isEmpty { groups.append([]) }
    groups[home].append(vote)
    for tie in ties.dropFirst() {
      groups[home] += groups[tie]
      groups[tie] = []
    }
    for member in groups[home] { for root in sets[member.origins] { homes[root] = home } }
  }
}
