import CaseModel
import CrossReference
import JSONText
import Review

extension RecordJSON {
  func claim(_ record: RecordRef) -> [JSONMember] {
    let claim = story.claims[record.row]
    return [
      JSONMember("id", id(record)),
      JSONMember("source", claim.source.map(id) ?? .null),
      JSONMember("question", claim.question.map(id) ?? .null),
      JSONMember("value", own("value", of: record) ?? claim.value.map(value) ?? .null),
      JSONMember("standing", .string(claim.standing.rawValue)),
      JSONMember("locator", own("locator", of: record) ?? locators(claim.locators)),
      JSONMember("verdicts", verdicts(on: record)),
    ]
  }

  /// Each reviewer's standing verdicts; drafts are none, and desk notes stay at the desk.
  private func verdicts(on claim: RecordRef) -> JSONValue {
    let marks = snapshot.overlay.marks(of: claim).verdicts
    return .array(
      marks.map { mark in
        .object([
          JSONMember("verdict", text(mark.verdict?.rawValue)),
          JSONMember("judged", .string(mark.judged.rawValue)),
          JSONMember("reason", text(mark.reason.words)),
          JSONMember("by", .string(mark.by)),
          JSONMember("at", .string(mark.at.iso8601)),
          JSONMember("mark", .string(mark.id.text)),
          JSONMember("stale", .boolean(snapshot.overlay.isStale(mark, of: claim))),
        ])
      })
  }

  func event(_ record: RecordRef) -> [JSONMember] {
    let event = story.events[record.row]
    let sources = snapshot.crossReference.sources(ofEvent: record.row)
    let origins = sources.flatMap(orders.derivation.origins(ofSource:))
    let moments = event.moments
    return [
      JSONMember("id", id(record)),
      JSONMember("title", .string(event.title)),
      JSONMember("date", text(event.dateText)),
      JSONMember("instant", text(moments?.first.flatMap(CalendarDay.utcText))),
      JSONMember("instantEnd", text(moments?.last.flatMap(CalendarDay.utcText))),
      JSONMember("zone", text(event.date?.zoneName(in: event.zone))),
      JSONMember("claimedDates", claimedDates(of: record)),
      JSONMember("actors", ids(unique(event.actors.compactMap(\.actor.record)))),
      JSONMember("sources", rows(sources, .source)),
      JSONMember("origins", .array(unique(origins).map(id))),
      JSONMember("conflicts", conflicts(of: record)),
    ]
  }

  private func claimedDates(of event: RecordRef) -> JSONValue {
    let dates = orders.derivation.claimedDates(of: event).filter { !$0.claims.isEmpty }
    return .array(
      dates.map { claimed in
        let sources = Set(claimed.claims.compactMap { story.claims[$0.row].source })
        return .object([
          JSONMember("value", .string(claimed.date.text)),
          JSONMember("sources", ids(sources.sorted())),
        ])
      })
  }

  /// The claims on questions about a record.
  private func claims(about record: RecordRef) -> [RecordRef] {
    story.index.questions(about: record)
      .flatMap { story.index.claims(ofQuestion: RecordRef(kind: .question, row: $0)) }
      .sorted().map { RecordRef(kind: .claim, row: $0) }
  }

  private func conflicts(of record: RecordRef) -> JSONValue {
    .array(orders.clashes(of: record).map { .string($0.id) })
  }

  private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }

  /// The id of an origin, or its name where it is no record.
  private func id(_ node: Lineage.Node) -> JSONValue { id(node.mentioned) }

  func source(_ record: RecordRef) -> [JSONMember] {
    let source = story.sources[record.row]
    let origins = orders.derivation.origins(ofSource: record.row)
    return [
      JSONMember("id", id(record)),
      JSONMember("title", text(source.title)),
      JSONMember("inHand", .boolean(snapshot.state(ofSource: record) == .inHand)),
      JSONMember("origin", origins.first.map(id) ?? .null),
      JSONMember("repeats", ids(unique(source.derivedFrom.compactMap(\.source.record)))),
      JSONMember("claims", rows(story.index.claims(ofSource: record), .claim)),
    ]
  }

  func actor(_ record: RecordRef) -> [JSONMember] {
    let actor = story.actors[record.row]
    let speech = ActorSpeech(of: record, in: story)
    return [
      JSONMember("id", id(record)),
      JSONMember("name", .string(actor.name)),
      JSONMember("aliases", .array(actor.aliases.map(JSONValue.string))),
      JSONMember("relations", rows(story.index.relations(of: record), .relation)),
      JSONMember(
        "events", ids(orders.inOrder(story.index.events(of: record).map { story.events[$0].ref }))),
      JSONMember("claims", ids(Set(claims(about: record) + speech.named).sorted())),
      JSONMember("says", ids(speech.says)),
    ]
  }

  private func rows(_ rows: some Sequence<Int>, _ kind: RecordKind) -> JSONValue {
    ids(rows.map { RecordRef(kind: kind, row: $0) })
  }
}

extension RecordJSON {
  func question(_ record: RecordRef) -> [JSONMember] {
    let question = story.questions[record.row]
    let standing = snapshot.standing(ofQuestion: record)
    return [
      JSONMember("id", id(record)),
      JSONMember("text", .string(question.text)),
      JSONMember("type", .string(question.type.rawValue)),
      JSONMember("level", .string(standing.level.rawValue)),
      JSONMember("leading", text(standing.leading)),
      JSONMember("suggested", text(standing.suggested)),
      JSONMember("conflict", .boolean(orders.isConflicting(record))),
      JSONMember("answers", .array(orders.derivation.answers(to: record).map(answer))),
    ]
  }

  private func answer(_ answer: AnswerGroup) -> JSONValue {
    .object([
      JSONMember("value", .string(answer.plainWords)),
      JSONMember("origins", .array(answer.origins.map(origin))),
      JSONMember("untraced", ids(answer.untraced)),
      JSONMember("sources", ids(answer.sources)),
      JSONMember("claims", ids(answer.claims)),
    ])
  }

  private func origin(_ origin: OriginGroup) -> JSONValue {
    .object([
      JSONMember("id", id(origin.origin)),
      JSONMember("traced", .boolean(true)),
      JSONMember("sources", ids(origin.sources)),
    ])
  }

  func conflict(_ clash: Clash) -> [JSONMember] {
    [
      JSONMember("id", .string(clash.id)),
      JSONMember("kind", .string(clash.kind)),
      JSONMember("insideOneSource", .boolean(!clash.selfContradicting.isEmpty)),
      JSONMember("state", .string("open")),
      JSONMember("questions", ids([clash.question])),
      JSONMember(
        "answers",
        .array(
          clash.answers.map { answer in
            .object([
              JSONMember("value", .string(answer.plainWords)),
              JSONMember("claims", ids(answer.claims)),
            ])
          })),
      JSONMember("why", .string(clash.why)),
    ]
  }
}

extension CaseEvent {
  /// The first and the last second that a time of day may be; nil where there is no time of day, or
  /// it is in no zone that is known.
  fileprivate var moments: EDTF.Span? {
    guard let date, date.hasTimeOfDay, date.isPlaced(in: zone) else { return nil }
    return date.instants(in: zone)
  }
}
