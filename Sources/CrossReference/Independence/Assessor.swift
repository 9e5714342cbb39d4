/// Says how the answers to a question stand, from who gives which and who repeats whom.
struct Assessor: Sendable {
  let voices: VoiceGroups
  /// The weight of each source as a voice, by rank.
  let weights: [Double]
  /// Pairs that were seen to differ often enough to be independent.
  let shown: PairTable<Bool>
  /// Sources that do their own reporting.
  let ownReporting: Set<Int32>

  /// How far an answer has to lead to be more than one of several.
  static let lead = 0.5
  /// How far it has to lead to be clearly ahead.
  static let clearLead = 1.5
  /// The share of an answer's own support that a finer one needs to be preferred.
  static let descend = 0.5

  /// What a question comes to: of each set of values that have to do with each other one part.
  func assess(_ ballot: Ballot) -> Assessment {
    let ranges = ballot.ranges
    let all = strands(ballot)
    // That somebody denies a thing which nobody says is beside the question where it is answered.
    let answering = all.filter { strand in !strand.allSatisfy(ballot.isDenial) }
    let strands = (answering.isEmpty ? all : answering).map { strand($0, ballot, ranges) }
    return Assessment(strands: strands)
  }

  /// Values that are compared with each other, directly or by way of others, in ascending order.
  private func strands(_ ballot: Ballot) -> [[Int]] {
    var found: [[Int]] = []
    var isTaken = [Bool](repeating: false, count: ballot.valueCount)
    for value in 0..<ballot.valueCount where !isTaken[value] {
      var strand = [value]
      isTaken[value] = true
      var next = 0
      while next < strand.count {
        for other in 0..<ballot.valueCount
        where !isTaken[other] && ballot.relation(strand[next], other).ties {
          isTaken[other] = true
          strand.append(other)
        }
        next += 1
      }
      found.append(strand.sorted())
    }
    return found
  }
}

extension ValueRelation {
  /// Whether two values speak of one thing, for or against each other.
  fileprivate var ties: Bool { isOneAnswer || self == .contradict }
}

/// How the answers to a question stand.
struct Assessment: Sendable {
  /// One for each set of values that speak of one thing.
  let strands: [Strand]

  struct Strand: Sendable {
    let level: Level
    /// The value with most support; nil where two have as much.
    let leading: Int?
    /// The value that was looked at: the leading one, or one of those that tie.
    let choice: Int
    /// How much more the choice is supported than anything that contradicts it.
    let lead: Double
    /// Values that contradict the choice.
    let rivals: [Int]
    /// The support of the choice and of what is finer.
    let support: Double
  }

  /// The level of the question: that of the strand of which least is known.
  var level: Level { strands.map(\.level).min() ?? .unanswered }
}

extension Assessor {
  private func strand(_ values: [Int], _ ballot: Ballot, _ ranges: [Range<Int>]) -> Assessment.Strand {
    let tallies = values.map { tally($0, values, ballot, ranges) }
    let support = Dictionary(uniqueKeysWithValues: zip(values, tallies))
    let (choice, isTie) = choose(values, ballot, support)
    let rivals = values.filter { ballot.relation(choice, $0) == .contradict }
    let own = support[choice]?.rolled ?? 0
    let best = rivals.compactMap { support[$0]?.rolled }.max() ?? 0
    let groups = voices.groups(supporters(of: choice, values, ballot, ranges))
    let level = level(
      groups, lead: own - best, hasRivals: !rivals.isEmpty,
      isSplit: isSplit(choice, values, ballot, support))
    let all = voices.groups(([choice] + rivals).flatMap { ballot.votes[ranges[$0]] })
    // One origin that is told two ways leads over itself in neither.
    let isOpen = isTie || own == best || (!rivals.isEmpty && all.count == 1)
    return Assessment.Strand(
      level: level, leading: isOpen ? nil : choice, choice: choice, lead: own - best,
      rivals: rivals, support: own)
  }

  private struct Tally {
    /// The support of a value itself.
    let own: Double
    /// With that of all that says the same more exactly.
    let rolled: Double
  }

  private func tally(
    _ value: Int, _ values: [Int], _ ballot: Ballot, _ ranges: [Range<Int>]
  ) -> Tally {
    let own = weight(voices.groups(Array(ballot.votes[ranges[value]])))
    let all = supporters(of: value, values, ballot, ranges)
    return Tally(own: own, rolled: all.count == ranges[value].count ? own : weight(voices.groups(all)))
  }

  /// The votes for a value and for all that says the same, or says it more exactly.
  private func supporters(
    of value: Int, _ values: [Int], _ ballot: Ballot, _ ranges: [Range<Int>]
  ) -> [Ballots.Vote] {
    values.filter { [.same, .finer].contains(ballot.relation($0, value)) }
      .flatMap { ballot.votes[ranges[$0]] }
  }

  private func weight(_ groups: [[Ballots.Vote]]) -> Double {
    groups.reduce(0) { sum, group in
      sum + (group.map { weights[Int($0.source)] }.max() ?? 0)
    }
  }

  /// The best of the values that no other is coarser than, and from there down to finer ones.
  private func choose(
    _ values: [Int], _ ballot: Ballot, _ support: [Int: Tally]
  ) -> (choice: Int, isTie: Bool) {
    func rolled(_ value: Int) -> Double { support[value]?.rolled ?? 0 }
    let coarsest = values.filter { value in
      !values.contains { ballot.relation(value, $0) == .finer }
    }
    var choice = best(coarsest.isEmpty ? values : coarsest, rolled)
    var isTie = coarsest.contains {
      $0 != choice && rolled($0) == rolled(choice) && ballot.relation($0, choice) == .contradict
    }
    while let finer = finer(than: choice, values, ballot, support) {
      choice = finer
      isTie = false
    }
    return (choice, isTie)
  }

  private func best(_ values: [Int], _ support: (Int) -> Double) -> Int {
    values.reduce(values[0]) { support($1) > support($0) ? $1 : $0 }
  }

  private func finer(
    than parent: Int, _ values: [Int], _ ballot: Ballot, _ support: [Int: Tally]
  ) -> Int? {
    func rolled(_ value: Int) -> Double { support[value]?.rolled ?? 0 }
    let children = values.filter { ballot.relation($0, parent) == .finer }
    guard !children.isEmpty else { return nil }
    let child = best(children, rolled)
    let rival = values.filter { ballot.relation(child, $0) == .contradict }.map(rolled).max() ?? 0
    let own = support[parent]?.own ?? 0
    return rolled(child) > rival && rolled(child) >= Self.descend * own ? child : nil
  }

  /// Whether what is finer than the choice falls apart into values that cannot all hold and of which
  /// none leads.
  private func isSplit(
    _ choice: Int, _ values: [Int], _ ballot: Ballot, _ support: [Int: Tally]
  ) -> Bool {
    let finer = values.filter { ballot.relation($0, choice) == .finer }
    guard let first = finer.max(by: { (support[$0]?.rolled ?? 0) < (support[$1]?.rolled ?? 0) })
    else { return false }
    let rivals = finer.filter { ballot.relation($0, first) == .contradict }
    let best = rivals.map { support[$0]?.rolled ?? 0 }.max()
    return best.map { (support[first]?.rolled ?? 0) - $0 < Self.lead } ?? false
  }

  private func level(
    _ groups: [[Ballots.Vote]], lead: Double, hasRivals: Bool, isSplit: Bool
  ) -> Level {
    if isSplit { return .differ }
    if groups.count == 1, !hasRivals { return .oneOrigin }
    if lead < Self.lead { return .differ }
    if !isShown(groups) { return .maybeOneOrigin }
    if !hasRivals { return .agree }
    return lead < Self.clearLead ? .leaning : .mostlyAgree
  }

  /// Whether two of the groups are known to be independent.
  private func isShown(_ groups: [[Ballots.Vote]]) -> Bool {
    guard shown.count > 0 || !ownReporting.isEmpty else { return false }
    for (place, group) in groups.enumerated() {
      for other in groups.dropFirst(place + 1) where areShown(group, other) { return true }
    }
    return false
  }

  private func areShown(_ group: [Ballots.Vote], _ other: [Ballots.Vote]) -> Bool {
    let isOwn = group.contains(where: isOwn) && other.contains(where: isOwn)
    return isOwn
      || group.contains { vote in other.contains { shown[vote.source, $0.source] } }
  }

  private func isOwn(_ vote: Ballots.Vote) -> Bool { ownReporting.contains(vote.source) }
}
