import CaseModel
import ScreenGrid

extension RecordDocuments {
  /// An actor: who it is, its ties, the events it had a part in. Nothing here is inferred: what
  /// holds for a group is not shown on a member, nor what holds for a company on its founder.
  func actor(_ record: RecordRef, isPage: Bool) -> Document {
    let actor = snapshot.story.actors[record.row]
    var builder = DocumentBuilder(self, title: wording.name(record, in: snapshot.story))
    builder.text("Also called", actor.aliases.joined(separator: ", "))
    let kind = wording.kind(actor.kind)
    builder.row("Kind", kind == "-" ? nil : kind)
    builder.text("Is", actor.description)
    builder.addRelations(of: record)
    builder.addEvents(of: record)
    for clash in snapshot.orders.clashes(of: record) { builder.add(clash) }
    if isPage { addPage(of: actor, to: &builder) }
    return builder.document
  }

  private func addPage(of actor: CaseActor, to builder: inout DocumentBuilder) {
    builder.text("Country", actor.country)
    builder.text("Born", actor.born?.words ?? actor.bornText)
    builder.text("Died", actor.died?.words ?? actor.diedText)
    builder.links("The same as", actor.sameAs)
    for (scheme, value) in actor.identifiers { builder.text("Identifier", "\(scheme): \(value)") }
    for (name, values) in actor.properties {
      builder.text("Property", "\(name): \(values.joined(separator: ", "))")
    }
    builder.links("Sources", actor.sources)
    builder.addSpeech(of: actor.ref)
    builder.addQuestions(about: actor.ref)
    builder.addEvidence(about: actor.ref)
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

extension DocumentBuilder {
  /// "Match Group owns OkCupid  2017 onward  Probe, Report".
  fileprivate mutating func addRelations(of actor: RecordRef) {
    let rows = story.index.relations(of: actor).map { story.relations[$0] }
    self.rows(
      "Ties",
      rows.map { relation in
        let dates = [relation.start?.words, relation.end.map { "until \($0.words)" }]
        let when = dates.compactMap(\.self).joined(separator: ", ")
        let sources =
          relation.sources.isEmpty ? [muted("  no source")] : list(relation.sources.map(link))
        let name = DocumentSpan(wording.name(relation.ref, in: story), link: relation.ref)
        return [name, muted(when.isEmpty ? "  " : "  \(when)  ")] + sources
      })
  }

  fileprivate func relationLine(_ relation: Relation) -> [DocumentSpan] {
    let ends = [relation.from, relation.to].map { $0.map(link) ?? plain("unknown") }
    let tie: SafeText =
      relation.isDirected ? " \(relation.type) " : " (\(relation.type), both ways) "
    return [ends[0], plain(tie), ends[1]]
  }

  /// The events an actor is itself named in, with its part.
  fileprivate mutating func addEvents(of actor: RecordRef) {
    let events = story.index.events(of: actor).map { story.events[$0] }
    rows(
      "Events",
      events.map { event in
        let role = event.actors.first { $0.actor.record == actor }?.role
        return [link(event.ref), muted(role.map { "  \($0)" } ?? .empty)]
      })
  }

  /// What is said according to the actor, and where it speaks itself.
  fileprivate mutating func addSpeech(of actor: RecordRef) {
    let sources = story.index.sources(spokenBy: actor).map { RecordRef(kind: .source, row: $0) }
    links("Speaks in", sources)
    let claims = story.index.claims(attributedTo: actor).map { RecordRef(kind: .claim, row: $0) }
    rows("Said by it", claims.map { [link($0), muted("  "), citation($0)] })
  }
}
