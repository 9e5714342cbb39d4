/// Says how the answers to a question stand, from who gives which and who repeats whom.
struct Assessor: Sendable {
  let voices: VoiceGroups
  /// The weight of each source as a voice, by rank.
  let weights: [Double]
  /// On how many questions pairs contradict each other, those that do so often enough to be
  /// independent; very many for pairs that somebody called so.
  let shown: PairTable<Int32>
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
    /// How the answer stands, told as exactly as all its voices bear out.
    let level: Level
    /// The value with most support, told as exactly as half of these bear out; nil where two have as
    /// much, and where one origin is told two ways.
    let leading: Int?
    /// The most exact value that may be suggested, if any.
    let suggested: Int?
    /// The value that was looked at: the leading one, or one of those that tie.
    let choice: Int
    /// The support of the answer.
    let support: Double
  }

  /// The level of the question: that of the strand of which least is known.
  var level: Level { strands.map(\.level).min() ?? .unanswered }
}

extension Assessor {
  private func strand(_ values: [Int], _ ballot: Ballot, _ ranges: [Range<Int>])
    -> Assessment.Strand
  {
    let tallies = values.map { tally($0, values, ballot, ranges) }
    let sum = StrandTally(
      values: values, ballot: ballot,
      support: Dictionary(zip(values, tallies)) { first, _ in first })
    let path = sum.path()
    let levels = path.map { level($0, sum, ranges) }
    let sure = zip(path, levels).prefix { $0.1.allowsSuggestion }.last?.0
    let leading = isOpen(path[0], sum, ranges) ? nil : path.last
    return Assessment.Strand(
      level: levels[0], leading: leading, suggested: leading == nil ? nil : sure,
      choice: path[path.count - 1], support: sum.rolled(path[0]))
  }

  /// Whether no value leads: two have as much support, or one origin is told two ways.
  private func isOpen(_ choice: Int, _ sum: StrandTally, _ ranges: [Range<Int>]) -> Bool {
    let rivals = sum.rivals(of: choice)
    guard !rivals.isEmpty else { return false }
    if rivals.contains(where: { sum.rolled($0) == sum.rolled(choice) }) { return true }
    let all = ([choice] + rivals).flatMap { sum.ballot.votes[ranges[$0]] }
    return voices.groups(all).count == 1
  }

  private func level(_ value: Int, _ sum: StrandTally, _ ranges: [Range<Int>]) -> Level {
    let rivals = sum.rivals(of: value)
    let groups = voices.groups(supporters(of: value, sum.values, sum.ballot, ranges))
    let most = rivals.map {
      voices.groups(supporters(of: $0, sum.values, sum.ballot, ranges)).count
    }.max()
    // One voice against one is no lead, however good the record of the one may be.
    guard !sum.isSplit(value), most.map({ $0 < groups.count }) ?? true else { return .differ }
    return level(
      groups, lead: sum.rolled(value) - (rivals.map(sum.rolled).max() ?? 0),
      hasRivals: !rivals.isEmpty, sum.ballot)
  }

  private func tally(
    _ value: Int, _ values: [Int], _ ballot: Ballot, _ ranges: [Range<Int>]
  ) -> StrandTally.Support {
    let own = weight(voices.groups(Array(ballot.votes[ranges[value]])))
    let all = supporters(of: value, values, ballot, ranges)
    let rolled = all.count == ranges[value].count ? own : weight(voices.groups(all))
    return StrandTally.Support(own: own, rolled: rolled)
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

  private func level(
    _ groups: [[Ballots.Vote]], lead: Double, hasRivals: Bool, _ ballot: Ballot
  ) -> Level {
    if groups.count == 1, !hasRivals { return .oneOrigin }
    if lead < Self.lead { return .differ }
    if !isShown(groups, ballot) { return .maybeOneOrigin }
    if !hasRivals { return .agree }
    return lead < Self.clearLead ? .leaning : .mostlyAgree
  }

  /// Whether two of the groups are known to be independent.
  private func isShown(_ groups: [[Ballots.Vote]], _ ballot: Ballot) -> Bool {
    guard shown.count > 0 || !ownReporting.isEmpty else { return false }
    for (place, group) in groups.enumerated() {
      for other in groups.dropFirst(place + 1) where areShown(group, other, ballot) {
        return true
      }
    }
    return false
  }

  private func areShown(
    _ group: [Ballots.Vote], _ other: [Ballots.Vote], _ ballot: Ballot
  ) -> Bool {
    let isOwn = group.contains(where: isOwn) && other.contains(where: isOwn)
    return isOwn
      || group.contains { vote in other.contains { isShown(vote, $0, ballot) } }
  }

  /// What they contradict each other on has to be other questions than this one.
  private func isShown(
    _ vote: Ballots.Vote, _ other: Ballots.Vote, _ ballot: Ballot
  ) -> Bool {
    let isHere = ballot.relation(Int(vote.value), Int(other.value)) == .contradict
    return Int(shown[vote.source, other.source]) >= RepetitionModel.shownBy + (isHere ? 1 : 0)
  }

  private func isOwn(_ vote: Ballots.Vote) -> Bool {
    vote.isOwnWord && ownReporting.contains(vote.source)
  }
}
