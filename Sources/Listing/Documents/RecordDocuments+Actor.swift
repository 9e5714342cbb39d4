import CaseModel
import ScreenGrid

extension RecordDocuments {
  /// An actor: who it is, its ties, its own timeline, what it says and what is said of it. Nothing
  /// here is inferred: what holds for a group is not shown on a member, nor what holds for a company
  /// on its founder.
  func actor(_ record: RecordRef, isPage: Bool) -> Document {
    let actor = snapshot.story.actors[record.row]
    var builder = DocumentBuilder(self, title: wording.name(record, in: snapshot.story))
    builder.text("Also called", actor.aliases.joined(separator: ", "))
    builder.links("The same as", actor.sameAs)
    let kind = wording.kind(actor.kind)
    builder.row("Kind", kind == "-" ? nil : kind)
    builder.text("Is", actor.description)
    builder.addTies(of: record)
    builder.addTimeline(of: record, isPage ? .max : DocumentBuilder.glance)
    builder.addSpeech(of: record, isPage ? DocumentBuilder.mostClaims : DocumentBuilder.glance)
    if isPage { addPage(of: actor, to: &builder) }
    return builder.document
  }

  private func addPage(of actor: CaseActor, to builder: inout DocumentBuilder) {
    builder.addQuestions(about: actor.ref)
    builder.addEvidence(about: actor.ref)
    builder.addRest(of: actor)
    builder.addEnd(of: actor.ref, tags: actor.tags, note: actor.note)
  }

  /// A tie between two actors, with who says so.
  func relation(_ record: RecordRef) -> Document {
    let relation = snapshot.story.relations[record.row]
    var builder = DocumentBuilder(self, title: wording.name(record, in: snapshot.story))
    builder.row("Tie", builder.relationLine(relation))
    builder.text("Role", relation.role)
    builder.text("From", relation.start?.words ?? relation.startText)
    builder.text("Until", relation.end?.words ?? relation.endText)
    builder.links("Sources", relation.sources)
    if relation.sources.isEmpty { builder.row("Sources", "no source is given for this") }
    for (name, values) in relation.properties {
      builder.text("Property", "\(name): \(values.joined(separator: ", "))")
    }
    builder.addQuestions(about: record)
    builder.addEvidence(about: record)
    builder.addEnd(of: record, tags: relation.tags, note: relation.note)
    return builder.document
  }
}

// Ties and events.
extension DocumentBuilder {
  /// So many rows are enough for a glance; the page has more.
  static let glance = 8
  /// A page of more claims than these is read by nobody; the Questions screen has them.
  static let mostClaims = 200

  /// "Match Group owns OkCupid  as holding, 2017 onward  Probe ¶5, Report ¶6".
  fileprivate mutating func addTies(of actor: RecordRef) {
    let ties = story.index.relations(of: actor).map { story.relations[$0] }
    rows(
      "Ties",
      ties.map { tie in
        let name = DocumentSpan(wording.name(tie.ref, in: story), link: tie.ref)
        return [name, muted("  \(circumstances(of: tie))")] + grounds(of: tie)
      })
  }

  /// The role, unless the tie says it, and the dates; empty where neither is.
  private func circumstances(of tie: Relation) -> SafeText {
    let role = tie.role.flatMap { role in
      Folding.bytes(tie.type).starts(with: Folding.bytes(role)) ? nil : role
    }
    let words = [role, span(of: tie)].compactMap(\.self).joined(separator: ", ")
    return words.isEmpty ? .empty : "\(words)  "
  }

  /// "since 2011", "until May 2014", "from 2011 until 2014": a tie goes on until somebody ends it.
  private func span(of tie: Relation) -> String? {
    let (start, end) = (tie.start?.words ?? tie.startText, tie.end?.words ?? tie.endText)
    switch (start, end) {
    case (let start?, let end?): return "from \(start) until \(end)"
    case (let start?, nil): return tie.start?.form == .interval ? start : "since \(start)"
    case (nil, let end?): return "until \(end)"
    case (nil, nil): return nil
    }
  }

  fileprivate func relationLine(_ relation: Relation) -> [DocumentSpan] {
    let ends = [relation.from, relation.to].map { $0.map(link) ?? plain("unknown") }
    let tie: SafeText =
      relation.isDirected ? " \(relation.type) " : " (\(relation.type), both ways) "
    return [ends[0], plain(tie), ends[1]]
  }

  /// The events the actor itself has a part in, in the order of the timeline, each with the dates
  /// that are given for it.
  fileprivate mutating func addTimeline(of actor: RecordRef, _ most: Int) {
    let events = orders.inOrder(story.index.events(of: actor).map { story.events[$0].ref })
    guard !events.isEmpty else { return }
    heading("Its own timeline: \(wording.count(events.count, "event"))")
    for event in events.prefix(most) { row(dates(of: event), eventLine(event, actor)) }
    addMore(events.count - most, "event")
  }

  private func dates(of event: RecordRef) -> SafeText {
    let cells = orders.derivation.dateCells(of: event, orders.timesZone)
    return cells.isEmpty
      ? Derivation.noDate : wording.dates(cells, within: PageMaker.widestLabel)
  }

  private func eventLine(_ event: RecordRef, _ actor: RecordRef) -> [DocumentSpan] {
    let role = story.events[event.row].actors.first { $0.actor.record == actor }?.role
    return [
      conflictMark(of: event), link(event),
      muted(role.map { "  \($0)" } ?? .empty),
    ]
  }

  /// "≠ " before what sources differ on, without the colour of a clash: it stands near a name.
  private func conflictMark(of record: RecordRef) -> DocumentSpan {
    plain(orders.isConflicting(record) ? "\(wording.glyphs.conflict) " : .empty)
  }

  private mutating func addMore(_ count: Int, _ noun: SafeText) {
    if count > 0 { row(.empty, muted("and \(wording.count(count, noun)) more")) }
  }
}

// What it says, and what is said of it.
extension DocumentBuilder {
  fileprivate mutating func addSpeech(of actor: RecordRef, _ most: Int) {
    let speech = ActorSpeech(of: actor, in: story)
    if !speech.says.isEmpty {
      heading("Says, or is said to say: \(wording.count(speech.says.count, "claim"))")
      for claim in speech.says.prefix(most) { row(.empty, saidLine(claim)) }
      addMore(speech.says.count - most, "claim")
    }
    guard !speech.named.isEmpty else { return }
    heading("Named in answers: \(wording.count(speech.named.count, "claim"))")
    for claim in speech.named.prefix(most) { row(.empty, namedLine(claim)) }
    addMore(speech.named.count - most, "claim")
  }

  /// "Denied: the alarms were off  Gazette ¶2".
  private func saidLine(_ claim: RecordRef) -> [DocumentSpan] {
    let view = story.claims[claim.row]
    let words = wording.put(wording.standing(of: view), before: wording.statement(of: view))
    return [DocumentSpan(words, link: claim), muted("  \(wording.citation(of: view))")]
  }

  /// "With whom did the agency settle?  alleged: Match Group  Probe ¶5".
  private func namedLine(_ claim: RecordRef) -> [DocumentSpan] {
    let view = story.claims[claim.row]
    let question = view.question.map { [conflictMark(of: $0), link($0), plain("  ")] } ?? []
    return question + [plain(wording.answer(of: view) + "  "), citation(claim)]
  }

  fileprivate mutating func addRest(of actor: CaseActor) {
    let texts = story.index.sources(spokenBy: actor.ref).map { RecordRef(kind: .source, row: $0) }
    if !document.lines.isEmpty { blank() }
    links("Speaks in", texts)
    links("Sources", actor.sources)
    text("Country", actor.country)
    text("Born", actor.born?.words ?? actor.bornText)
    text("Died", actor.died?.words ?? actor.diedText)
    for (scheme, value) in actor.identifiers { text("Identifier", "\(scheme): \(value)") }
    for (name, values) in actor.properties {
      text("Property", "\(name): \(values.joined(separator: ", "))")
    }
  }
}
