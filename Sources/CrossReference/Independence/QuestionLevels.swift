import CaseModel

/// How all questions of a case stand, and which sources are suspected to go back to one origin.
struct QuestionLevels: Sendable {
  /// What is said, by row of the question.
  let ballots: Ballots
  let independence: Independence
  let ranks: SourceRanks
  private let levels: [Level]

  /// Looks at all questions twice or more; nil when told to stop.
  init?(
    _ ballots: Ballots, by votes: VoteMaker, _ lineage: Lineage, conflicts: [Bool],
    _ isCancelled: () -> Bool
  ) {
    let found = Independence.find(
      ballots, sets: votes.sets, sourceCount: votes.ranks.count,
      decisions: .init(lineage.independentPairs, votes.ranks),
      ownReporting: Set(lineage.ownReporting.map { votes.ranks[$0] }), isCancelled)
    guard let found else { return nil }
    (self.ballots, independence, ranks) = (ballots, found, votes.ranks)
    var levels: [Level] = []
    levels.reserveCapacity(ballots.count)
    for question in 0..<ballots.count {
      if question % 1_024 == 0, isCancelled() { return nil }
      levels.append(
        found.standing(of: ballots[question], isConflict: conflicts[question]).level)
    }
    self.levels = levels
  }

  /// The level of a question, by row; nil where there is none.
  subscript(question: Int) -> Level? {
    levels.indices.contains(question) ? levels[question] : nil
  }
}

extension QuestionLevels {
  /// How the answers of a reading stand, and which of them leads.
  func level(of reading: QuestionReading) -> QuestionLevel {
    let found = independence.standing(
      of: ballots[reading.question], isConflict: reading.conflict != nil)
    // Who leads may be those who say that a thing is not so; that is no value to be told or suggested.
    func value(_ number: Int) -> ClaimValue? {
      let place = reading.valuePlaces[number]
      let answer = reading.answers[place.answer]
      return answer.isDenial ? nil : answer.values[place.place]
    }
    return QuestionLevel(
      level: found.level, leading: found.leading.map { reading.valuePlaces[$0].answer },
      leadingValue: found.leading.flatMap(value), suggested: found.suggested.flatMap(value),
      dependsOnSuspicion: found.dependsOnSuspicion)
  }
}
