import CaseModel
import CrossReference

/// What Listing asks of the derivation, in its own few words.
struct Derivation: Sendable {
  let story: Case
  let crossReference: CrossReference

  /// The conflict about a question; nil where its answers can all hold.
  func clash(on question: RecordRef) -> Clash? {
    guard crossReference.isInConflict(question: question.row) else { return nil }
    return clash(of: crossReference.reading(ofQuestion: question.row))
  }

  /// The conflict that was read of a question.
  func clash(of reading: QuestionReading) -> Clash? {
    reading.conflict.map { clash($0, reading) }
  }

  private func clash(_ conflict: Conflict, _ reading: QuestionReading) -> Clash {
    Clash(
      id: conflict.id, kind: conflict.kind.word,
      question: RecordRef(kind: .question, row: conflict.question),
      answers: conflict.answers.map { group(reading.answers[$0]) },
      selfContradicting: sources(conflict.selfContradicting), isOneOrigin: conflict.isOneOrigin,
      why: conflict.reason)
  }

  /// The answers to a question, those with most origins first.
  func answers(to question: RecordRef) -> [AnswerGroup] {
    crossReference.answers(ofQuestion: question.row).map(group)
  }

  /// The answers that were read of a question.
  func answers(of reading: QuestionReading) -> [AnswerGroup] { reading.answers.map(group) }

  private func group(_ answer: Answer) -> AnswerGroup {
    let claims = answer.claims.map { RecordRef(kind: .claim, row: $0) }
    let untraced = answer.claims.filter { origins(ofClaim: $0).isEmpty }
      .compactMap { story.claims[$0].source }
    let values = values(of: answer)
    return AnswerGroup(
      letter: answer.letter, plainWords: answer.words, front: front(ofClaims: answer.claims),
      allWords: allWords(of: answer, values), values: values, scope: scope(of: answer),
      claims: claims, sources: sources(answer.sources),
      originCount: answer.origins, origins: origins(of: answer),
      untraced: Set(untraced).sorted())
  }

  private func origins(of answer: Answer) -> [OriginGroup] {
    var sources: [Lineage.Node: Set<RecordRef>] = [:]
    var order: [Lineage.Node] = []
    for row in answer.claims {
      guard let source = story.claims[row].source else { continue }
      for node in origins(ofClaim: row) {
        if sources[node] == nil { order.append(node) }
        sources[node, default: []].insert(source)
      }
    }
    return order.map { node in
      let group = sources[node, default: []].sorted()
      return OriginGroup(origin: name(node, of: group), sources: group)
    }
  }

  /// A corrected version goes back to itself, and not to the one that it takes back.
  private func name(_ node: Lineage.Node, of group: [RecordRef]) -> Mentioned {
    guard group.count == 1, case .source(let row) = node,
      crossReference.lineage.areVersions(row, group[0].row)
    else { return node.mentioned }
    return .record(group[0])
  }

  /// What a claim goes back to; none where nobody recorded it.
  func origins(ofClaim row: Int) -> [Lineage.Node] {
    crossReference.lineage.origins(of: story.claims[row]).filter { node in
      if case .source(let row) = node { !crossReference.lineage.isUntraced(row) } else { true }
    }
  }

  /// What a source goes back to; none where nobody recorded it.
  func origins(ofSource row: Int) -> [Lineage.Node] {
    crossReference.lineage.isUntraced(row) ? [] : crossReference.lineage.origins(of: row)
  }

  private func sources(_ rows: [Int]) -> [RecordRef] {
    rows.map { RecordRef(kind: .source, row: $0) }
  }
}

extension Lineage.Node {
  /// The source, or the name of one that is no record.
  var mentioned: Mentioned {
    switch self {
    case .source(let row): .record(RecordRef(kind: .source, row: row))
    case .unseen(let name): .name(name)
    }
  }
}

extension Derivation {
  /// The dates given for an event, each once, the earliest first: those of answers to questions
  /// about when it was or began, and the reading of the case's author.
  func claimedDates(of event: RecordRef) -> [ClaimedDate] {
    var claims: [EDTF: [RecordRef]] = [:]
    if let date = story.events[event.row].date { claims[date] = [] }
    for row in story.index.questions(about: event) where story.questions[row].asksWhen {
      for claim in crossReference.assertions(ofQuestion: row) { add(claim, to: &claims) }
    }
    return claims.map { ClaimedDate(date: $0.key, claims: $0.value.sorted()) }
      .sorted(by: ClaimedDate.isBefore)
  }

  private func add(_ claim: Int, to claims: inout [EDTF: [RecordRef]]) {
    for date in story.claims[claim].value?.dates ?? [] {
      claims[date, default: []].append(RecordRef(kind: .claim, row: claim))
    }
  }

  /// Whether the dates that sources give for an event cannot all hold.
  func isDateContested(of event: RecordRef) -> Bool {
    event.kind == .event && crossReference.isDateInConflict(event: event.row)
  }

  /// The texts that speak of what a question is about, and not of what it asks, in file order.
  ///
  /// Of a source that is only cited nobody knows what it does not mention.
  func silentSources(on question: RecordRef) -> [RecordRef] {
    guard let about = story.questions[question.row].about, about.kind == .event else { return [] }
    let events = [about] + [story.events[about.row].partOf].compactMap(\.self)
    let others = events.flatMap { story.index.questions(about: $0) }.filter { $0 != question.row }
    let speaking = Set(others.flatMap(sourcesOfClaims))
    return speaking.subtracting(sourcesOfClaims(question.row)).filter(isText).sorted()
  }

  private func sourcesOfClaims(_ question: Int) -> [RecordRef] {
    story.index.claims(ofQuestion: RecordRef(kind: .question, row: question))
      .compactMap { story.claims[$0].source }
  }

  private func isText(_ source: RecordRef) -> Bool {
    guard source.kind == .source, story.contains(source) else { return false }
    let view = story.sources[source.row]
    return !view.isDraft && view.state(inHand: []) != .onlyCited
  }
}
