/// Two sources that keep giving the same unusual answers, and so may go back to one origin.
///
/// It says nothing of who repeats whom, and is no more than a matter to look into until a person has
/// decided on it.
public struct Suspicion: Hashable, Sendable {
  /// Row of one source; its id comes first.
  public let first: Int
  /// Row of the other.
  public let second: Int
}

/// An answer that two sources share although others contradict it.
public struct SharedAnswer: Hashable, Sendable {
  /// Row of the question.
  public let question: Int
  /// The place of the answer among those of the question's reading.
  public let answer: Int
  /// Places of the answers that contradict it and have as many voices.
  public let rivals: [Int]
  /// How likely each of the two would have been to give it alone, from 0 to 1; for putting the
  /// rarest first, and not for showing.
  public let chance: Double
}

extension CrossReference {
  /// The sources that are suspected to go back to one origin, by id; each pair once.
  public var suspicions: [Suspicion] {
    guard let levels else { return [] }
    return levels.independence.links.sorted()
      .map { (levels.ranks.rows[Int($0.first)], levels.ranks.rows[Int($0.second)]) }
      .map { Suspicion(first: $0, second: $1) }
  }

  /// What speaks for a suspicion: the answers that both share, the rarest first, at most 400.
  ///
  /// Costs time in the claims of both, and in those on the questions that both answer.
  public func evidence(for suspicion: Suspicion) -> [SharedAnswer] {
    guard let levels else { return [] }
    let questions = questions(ofSource: suspicion.first)
      .intersection(questions(ofSource: suspicion.second))
    let found = questions.sorted().compactMap { row in
      levels.sharedAnswer(of: suspicion, in: reader.read(row))
    }
    let ordered = found.sorted {
      ($0.chance, owner.questions[$0.question].id) < ($1.chance, owner.questions[$1.question].id)
    }
    return Array(ordered.prefix(400))
  }

  /// Rows of the questions that some version of a source answers.
  private func questions(ofSource row: Int) -> Set<Int> {
    let first = reader.versions.first(of: row)
    let versions = owner.sources.indices.filter { reader.versions.first(of: $0) == first }
    return Set(
      versions.lazy.flatMap { self.owner.index.claims(ofSource: self.owner.sources[$0].ref) }
        .compactMap { self.owner.claims[$0].question }
        .filter { $0.kind == .question }.map(\.row))
  }
}

extension QuestionLevels {
  fileprivate func sharedAnswer(
    of suspicion: Suspicion, in reading: QuestionReading
  ) -> SharedAnswer? {
    let (first, second) = (ranks[suspicion.first], ranks[suspicion.second])
    let weighed = independence.weighed(ballots[reading.question])
    guard let found = weighed.shared(first, second) else { return nil }
    return SharedAnswer(
      question: reading.question, answer: reading.valuePlaces[found.value].answer,
      rivals: Array(Set(found.rivals.map { reading.valuePlaces[$0].answer })).sorted(),
      chance: found.chance)
  }
}
