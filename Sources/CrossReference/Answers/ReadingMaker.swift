import CaseModel

/// Makes the reading of a question from its grouped claims.
struct ReadingMaker {
  let question: Question
  let grouping: AnswerGrouping
  let comparison: ValueComparison
  let lineage: Lineage

  private struct Side {
    let values: [Int]
    let answer: Answer
  }

  func reading(setAside: [SetAside]) -> QuestionReading {
    let sides = orderedSides()
    let pairs = grouping.relations.contradictions()
    let contradictions = contradictions(pairs, sides)
    return QuestionReading(
      question: question.row, answers: sides.map(\.answer),
      conflict: conflict(pairs, sides, contradictions), setAside: setAside,
      contradictions: contradictions, reconciliations: reconciliations(sides),
      valuePlaces: valuePlaces(sides))
  }

  private func valuePlaces(_ sides: [Side]) -> [(answer: Int, place: Int)] {
    var places = [(answer: Int, place: Int)](repeating: (0, 0), count: grouping.values.count)
    for (answer, side) in sides.enumerated() {
      for (place, value) in side.values.enumerated() { places[value] = (answer, place) }
    }
    return places
  }

  /// Answers with most origins first; ties stay in the order of values.
  private func orderedSides() -> [Side] {
    let plain = grouping.answers.map { Side(values: $0, answer: answer($0)) }
    let ranked = plain.enumerated().sorted { left, right in
      rank(left.element.answer, left.offset) < rank(right.element.answer, right.offset)
    }
    return ranked.enumerated().map { place, item in
      Side(values: item.element.values, answer: item.element.answer.lettered(place))
    }
  }

  private func rank(_ answer: Answer, _ place: Int) -> (Int, Int, Int, Int) {
    (
      -answer.origins.traced, -answer.origins.untraced, -answer.sources.count, place
    )
  }

  private func answer(_ values: [Int]) -> Answer {
    let readings = values.flatMap { grouping.values[$0] }
    let first = grouping.values[values[0]][0]
    let claims = readings.map(\.row).sorted()
    let words = first.value.plainWords(in: question)
    return Answer(
      letter: Answer.letter(0), values: values.map { grouping.values[$0][0].value },
      claims: claims, sources: Set(readings.map(\.source)).sorted(),
      origins: lineage.count(ofClaims: claims, in: question.owner), isDenial: first.isDenial,
      words: first.isDenial ? "not " + words : words)
  }
}

extension ReadingMaker {
  private func conflict(
    _ pairs: [(Int, Int)], _ sides: [Side], _ contradictions: [Contradiction]
  ) -> Conflict? {
    guard let first = contradictions.first else { return nil }
    let values = Set(pairs.flatMap { [$0.0, $0.1] })
    let places = sides.indices.filter { !values.isDisjoint(with: sides[$0].values) }
    let kind = kind(pairs)
    let members = places.map { sides[$0].answer }
    let all = lineage.count(ofClaims: members.flatMap(\.claims), in: question.owner)
    return Conflict(
      id: "\(question.id):\(kind.word)", question: question.row, kind: kind, answers: places,
      members: members.map(\.claims), selfContradicting: selfContradicting(pairs),
      isOneOrigin: all.traced + all.untraced == 1, reason: first.words)
  }

  /// The author's word for it, else what the answers are; a mere denial when no two assertions
  /// clash.
  private func kind(_ pairs: [(Int, Int)]) -> ConflictKind {
    if let word = question.kind { return .named(word) }
    let isDenial = pairs.allSatisfy {
      grouping.values[$0.0][0].isDenial != grouping.values[$0.1][0].isDenial
    }
    return isDenial ? .denial : ConflictKind(question.type)
  }

  /// Sources that say both sides of a contradiction themselves, or report both of one and the same
  /// person. That one person says this and another that is no fault of the text that reports it.
  private func selfContradicting(_ pairs: [(Int, Int)]) -> [Int] {
    let voices = grouping.values.map { Set($0.map(voice)) }
    var found: Set<Int> = []
    for (first, second) in pairs where !voices[first].isDisjoint(with: voices[second]) {
      found.formUnion(voices[first].intersection(voices[second]).map(\.source))
    }
    return found.sorted()
  }

  /// In whose voice a source says something.
  private struct Voice: Hashable {
    enum Speaker: Hashable { case itself, somebody, named(RecordRef) }

    let source: Int
    let speaker: Speaker
  }

  /// What is stated, and an opinion that is nobody else's, a source says itself.
  private func voice(_ reading: ClaimReading) -> Voice {
    let claim = question.owner.claims[reading.row]
    let speaker: Voice.Speaker =
      switch (claim.standing, claim.standingBy) {
      case (.stated, _), (.opinion, nil): .itself
      case (_, let actor?): .named(actor)
      case (_, nil): .somebody
      }
    return Voice(source: reading.source, speaker: speaker)
  }

  /// One contradiction for each two of the first sides that have any, the most exact values first;
  /// where these have none, the first there is.
  private func contradictions(_ pairs: [(Int, Int)], _ sides: [Side]) -> [Contradiction] {
    guard let first = pairs.first else { return [] }
    let values = Set(pairs.flatMap { [$0.0, $0.1] })
    let told = sides.filter { !values.isDisjoint(with: $0.values) }.prefix(Self.toldSides)
    var found: [Contradiction] = []
    for (place, side) in told.enumerated() {
      found += told.dropFirst(place + 1).compactMap { contradiction(side, $0) }
    }
    return found.isEmpty ? [contradiction(first.0, first.1)] : found
  }

  /// Between so many sides contradictions are told pair by pair; of more nobody would read on.
  private static let toldSides = 4

  private func contradiction(_ side: Side, _ other: Side) -> Contradiction? {
    for first in side.values {
      let second = other.values.first { grouping.relations[first, $0].relation == .contradict }
      if let second { return contradiction(first, second) }
    }
    return nil
  }

  private func contradiction(_ first: Int, _ second: Int) -> Contradiction {
    let finding = grouping.relations[first, second]
    return Contradiction(
      first: words(first), second: words(second), claims: claims(first, second), finding: finding,
      departure: comparison.departure(
        grouping.values[first][0], grouping.values[second][0], finding))
  }

  private func words(_ value: Int) -> String {
    let reading = grouping.values[value][0]
    let words = reading.value.plainWords(in: question)
    return reading.isDenial ? "not " + words : words
  }

  /// Why values that differ are no conflict.
  private func reconciliations(_ sides: [Side]) -> [Reconciliation] {
    let values = sides.flatMap(\.values).prefix(32)
    var found: [Reconciliation] = []
    for (place, first) in values.enumerated() {
      for second in values.dropFirst(place + 1) {
        let finding = grouping.relations[first, second]
        guard finding.relation != .contradict, found.count < 16 else { continue }
        found.append(reconciliation(first, second, finding))
      }
    }
    return found
  }

  private func reconciliation(
    _ first: Int, _ second: Int, _ finding: ValueFinding
  ) -> Reconciliation {
    let (one, other) = (grouping.values[first][0], grouping.values[second][0])
    return Reconciliation(
      first: words(first), second: words(second), claims: claims(first, second),
      firstValue: one.value, secondValue: other.value, finding: finding,
      shared: comparison.shared(one, other, finding))
  }

  private func claims(_ first: Int, _ second: Int) -> ClaimPair {
    ClaimPair(first: plainest(first), second: plainest(second))
  }

  /// The claim that gives a value with the fewest reservations; of several the first.
  private func plainest(_ value: Int) -> Int {
    var best = (reservations: Int.max, row: grouping.values[value][0].row)
    for reading in grouping.values[value] where best.reservations > 0 {
      let count = reservations(of: question.owner.claims[reading.row])
      if (count, reading.row) < best { best = (count, reading.row) }
    }
    return best.row
  }

  /// How much makes a claim less than the source's own plain word.
  private func reservations(of claim: Claim) -> Int {
    [
      claim.standing != .stated, claim.stance != .asserts, claim.modality != .certain,
      claim.isImplied,
    ].count(where: \.self)
  }
}
