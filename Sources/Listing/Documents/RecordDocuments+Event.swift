import CaseModel
import ScreenGrid

extension RecordDocuments {
  /// An event: when, and who gives each date; what the sources differ on; who had a part in it.
  func event(_ record: RecordRef, isPage: Bool) -> Document {
    let event = snapshot.story.events[record.row]
    var builder = DocumentBuilder(self, title: eventTitle(record))
    builder.addDates(of: event)
    builder.addOrder(of: event)
    // The page has them among what is asked of the event.
    for clash in isPage ? [] : snapshot.orders.clashes(of: record) where !asksWhen(clash) {
      builder.add(clash)
    }
    builder.addParts(of: event)
    builder.text("What", event.description)
    if isPage { addPage(of: event, to: &builder) }
    return builder.document
  }

  /// "Settlement ── 3 texts, one origin ── ≠ 2 in conflict".
  private func eventTitle(_ record: RecordRef) -> SafeText {
    let rule = wording.glyphs.horizontal + wording.glyphs.horizontal
    let facts = snapshot.orders.facts(ofEvent: record)
    let clashes = snapshot.orders.clashCount(of: record)
    var parts = [wording.event(record, in: snapshot)]
    parts.append(wording.textsAndOrigins(facts.texts, facts.origins))
    if clashes > 0 {
      parts.append("\(wording.glyphs.conflict) \(wording.grouped(clashes)) in conflict")
    }
    return parts.joined(separator: " \(rule) ")
  }

  private func asksWhen(_ clash: Clash) -> Bool {
    snapshot.story.questions[clash.question.row].asksWhen
  }

  private func addPage(of event: CaseEvent, to builder: inout DocumentBuilder) {
    builder.addQuestions(about: event.ref)
    builder.addEvidence(about: event.ref)
    builder.links("Sources", event.sources)
    let parts = snapshot.story.index.events(partOf: event.ref)
    builder.links("Its parts", parts.map { RecordRef(kind: .event, row: $0) })
    builder.text("Kind", event.type)
    builder.text("Group", event.group)
    for media in event.media {
      builder.text(
        "Picture", [media.caption, media.url].compactMap(\.self).joined(separator: ": "))
    }
    builder.addEnd(of: event.ref, tags: event.tags, note: event.note)
  }
}

extension DocumentBuilder {
  /// Each claimed date with who gives it; what is not mentioned is said to be not mentioned.
  fileprivate mutating func addDates(of event: CaseEvent) {
    let questions = story.index.questions(about: event.ref)
      .filter { story.questions[$0].asksWhen || story.questions[$0].asksEnd }
      .map { RecordRef(kind: .question, row: $0) }
    let claims = questions.flatMap { story.index.claims(ofQuestion: $0) }.map { story.claims[$0] }
    var dates = claims.map(DateLine.init)
    dates.sort { $0.day < $1.day }
    let columns = dates.map { words($0).columns }.filter { $0 <= 18 }.max() ?? 4
    var lines = dates.map { line($0, columns: columns) }
    let author = authorLine(event, isAlone: dates.isEmpty, columns: columns)
    if let author { lines.append(author) }
    if lines.isEmpty { lines = [[muted("no source gives a date")]] }
    let isContested = orders.derivation.isDateContested(of: event.ref)
    rows(isContested ? "When \(wording.glyphs.conflict)" : "When", lines)
    if !dates.isEmpty { for question in questions { addSilence(on: question) } }
  }

  private struct DateLine {
    let claim: Claim
    /// What has no date comes last.
    let day: Int

    init(_ claim: Claim) {
      self.claim = claim
      day = claim.value?.dates.first?.earliest?.number ?? .max
    }
  }

  private func words(_ line: DateLine) -> SafeText {
    let question = line.claim.question.map { story.questions[$0.row] }
    return wording.value(of: line.claim) + (question?.asksEnd == true ? " (end)" : .empty)
  }

  /// "2023  Brief ¶3  stated; case's note: ...".
  private func line(_ line: DateLine, columns: Int) -> [DocumentSpan] {
    let note: SafeText = line.claim.note.map { "; case's note: \($0)" } ?? .empty
    return [
      padded(words(line), to: columns), citation(line.claim.ref),
      muted("  \(wording.standingWords(of: line.claim))\(asGiven(line.claim))\(note)"),
    ]
  }

  /// The source's own words where the date is not just what they say: "last month" stays so.
  private func asGiven(_ claim: Claim) -> SafeText {
    guard claim.readsDate, let anchor = wording.anchor(of: claim) else { return .empty }
    return ", in its words \(anchor)"
  }

  /// The date that the case's author gives; whose it is matters where sources give some too.
  private func authorLine(
    _ event: CaseEvent, isAlone: Bool, columns: Int
  ) -> [DocumentSpan]? {
    let whose: SafeText = isAlone ? "as the case has it" : "the reading of the case's author"
    let words = [event.displayDate, event.dateWords ?? event.dateText].compactMap(\.self)
    guard let first = words.first else { return nil }
    let exact: SafeText = words.count > 1 ? ": \(words[1])" : .empty
    return [padded("\(first)", to: columns), muted("\(whose)\(exact)")]
  }

  /// Where an event without a date stands, and on whose word.
  fileprivate mutating func addOrder(of event: CaseEvent) {
    let after = list(event.after.map(link), separator: " and ")
    let before = list(event.before.map(link), separator: " and ")
    var spans: [DocumentSpan] = []
    if !after.isEmpty { spans += [plain("after ")] + after }
    if !before.isEmpty { spans += [plain(spans.isEmpty ? "before " : ", before ")] + before }
    guard !spans.isEmpty else { return }
    row("Order", spans + [muted("; order given by the case's author")])
  }

  fileprivate mutating func addParts(of event: CaseEvent) {
    rows(
      "Who",
      event.actors.map { part in
        let role: SafeText = part.role.map { "  \($0)" } ?? .empty
        let note: SafeText = part.note.map { "; \($0)" } ?? .empty
        return [mention(part.actor), muted(role + note)]
      })
    text("Where", event.place)
    links("Part of", [event.partOf].compactMap(\.self))
  }
}
