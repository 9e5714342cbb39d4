import CaseModel

/// Makes the reading of a question from its grouped claims.
struct ReadingMaker {
  let question: Question
  let grouping: AnswerGrouping
  let lineage: Lineage

  private struct Side {
    let values: [Int]
    let answer: Answer
  }

  func reading(setAside: [SetAside]) -> QuestionReading {
    let sides = orderedSides()
    return QuestionReading(
      question: question.row, answers: sides.map(\.answer), conflict: conflict(sides),
      setAside: setAside, reconciliations: reconciliations(sides))
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
    let words = first.value.words(in: question)
    return Answer(
      letter: Answer.letter(0), values: values.map { grouping.values[$0][0].value },
      claims: claims, sources: Set(readings.map(\.source)).sorted(),
      origins: lineage.count(ofClaims: claims, in: question.owner), isDenial: first.isDenial,
      words: first.isDenial ? "not " + words : words)
  }
}

extension ReadingMaker {
  private func conflict(_ sides: [Side]) -> Conflict? {
    let pairs = grouping.relations.contradictions()
    guard let first = pairs.first else { return nil }
    let values = Set(pairs.flatMap { [$0.0, $0.1] })
    let places = sides.indices.filter { !values.isDisjoint(with: sides[$0].values) }
    let kind = kind(pairs)
    let members = places.map { sides[$0].answer }
    let all = lineage.count(ofClaims: members.flatMap(\.claims), in: question.owner)
    return Conflict(
      id: "\(question.id):\(kind.word)", question: question.row, kind: kind, answers: places,
      members: members.map(\.claims), selfContradicting: selfContradicting(pairs),
      isOneOrigin: all.traced + all.untraced == 1, reason: reason(first))
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

  /// Sources that are on both sides of a contradiction.
  private func selfContradicting(_ pairs: [(Int, Int)]) -> [Int] {
    var found: Set<Int> = []
    for (first, second) in pairs {
      let sources = Set(grouping.values[first].map(\.source))
      found.formUnion(sources.intersection(grouping.values[second].map(\.source)))
    }
    return found.sorted()
  }

  private func reason(_ pair: (Int, Int)) -> String {
    let finding = grouping.relations[pair.0, pair.1]
    return "\(words(pair.0)) and \(words(pair.1)): \(finding.reason.rawValue)"
  }

  private func words(_ value: Int) -> String {
    let reading = grouping.values[value][0]
    let words = reading.value.words(in: question)
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
        found.append(
          Reconciliation(first: words(first), second: words(second), finding: finding))
      }
    }
    return found
  }
}
