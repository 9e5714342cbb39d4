import CaseModel

/// Makes votes of what claims say.
struct VoteMaker: Sendable {
  private let owner: Case
  let ranks: SourceRanks
  let sets: OriginSets
  /// Places of the origins of each source, by row.
  private let places: [Int32]
  /// Places of the origins of claims that name some of their own, by row.
  private let placesOfClaims: [Int: Int32]

  /// Linear in sources and claims.
  init(_ owner: Case, lineage: Lineage, versions: VersionTable) {
    self.owner = owner
    ranks = SourceRanks(owner, versions: versions)
    var sets = OriginSets()
    places = (0..<owner.count(.source)).map { sets.place(of: lineage.rootSet(ofSource: $0)) }
    var placesOfClaims: [Int: Int32] = [:]
    for claim in owner.claims where !claim.via.isEmpty {
      placesOfClaims[claim.row] = sets.place(of: lineage.rootSet(of: claim))
    }
    sets.close()
    self.sets = sets
    self.placesOfClaims = placesOfClaims
  }

  /// Adds a question on which all claims say the same to the letter.
  func add(_ readings: [ClaimReading], to ballots: inout Ballots) {
    ballots.add(votes(readings, 0), isDenial: readings.prefix(1).map(\.isDenial), relation: nil)
  }

  /// Adds a question with several values. A value that is the same as an earlier one under another
  /// name has no votes of its own: they are that one's. Of too many values nobody knows how they
  /// stand to each other.
  func add(_ values: [[ClaimReading]], _ relations: RelationTable, to ballots: inout Ballots) {
    var byValue = values
    if relations.isWhole {
      for value in values.indices {
        let first = values.indices.prefix(value).first { relations[$0, value].isOneName }
        guard let first else { continue }
        byValue[first] += values[value]
        byValue[value] = []
      }
    }
    ballots.add(
      byValue.enumerated().flatMap { votes($1, $0) }, isDenial: values.map { $0[0].isDenial },
      relation: relations.isWhole ? { relations[$0, $1].relation } : nil)
  }

  private func votes(_ readings: [ClaimReading], _ value: Int) -> [Ballots.Vote] {
    var votes = readings.map { reading in
      Ballots.Vote(
        value: Int32(value), source: ranks[reading.source],
        origins: placesOfClaims[reading.row] ?? places[reading.source],
        isOutright: !owner.claims[reading.row].isImplied,
        isOwnWord: placesOfClaims[reading.row] == nil)
    }
    guard votes.count > 1 else { return votes }
    votes.sort {
      ($0.source, $0.isOutright ? 0 : 1, $0.origins) < (
        $1.source, $1.isOutright ? 0 : 1, $1.origins
      )
    }
    var kept = 0
    for vote in votes where kept == 0 || votes[kept - 1].source != vote.source {
      votes[kept] = vote
      kept += 1
    }
    votes.removeLast(votes.count - kept)
    return votes
  }
}

extension ValueFinding {
  /// Whether two values are one, perhaps under two names; not those that only lie close together.
  fileprivate var isOneName: Bool {
    guard relation == .same else { return false }
    return [.equal, .alias, .declaredSame, .decidedSame].contains(reason)
  }
}

extension Lineage {
  /// What a source comes from, in numbers that mean something within this lineage only; ascending.
  func rootSet(ofSource row: Int) -> [Int32] { graph.roots(of: row).map(Int32.init) }

  /// What a claim comes from: what `via` names, else what its source does.
  func rootSet(of claim: Claim) -> [Int32] {
    guard let source = claim.source, source.kind == .source else { return [] }
    let via = claim.via.filter { $0.kind == .source }.map(\.row)
    return graph.roots(of: source.row, via: via).map(Int32.init)
  }
}
