import CaseModel
import ScreenGrid

extension RecordDocuments {
  /// The case itself: what it says of itself, what is in it, where its marks lie, and the walks
  /// through it. Each number is a link to the list that it counts.
  public func theCase() -> Document {
    var builder = DocumentBuilder(self, title: wording.caseName(snapshot))
    builder.text("About", snapshot.story.header.description)
    builder.row("Read", wording.notice(of: snapshot.extent).first, style: Style(.warning))
    builder.addWalks()
    builder.addContents()
    builder.addMarks()
    builder.addHeader()
    return titled(builder.document)
  }
}

extension DocumentBuilder {
  fileprivate mutating func addHeader() {
    let header = story.header
    heading("The file")
    row("Id", header.id.map { SafeText(spelling: $0) }, style: Style(.muted))
    text("By", header.authors.joined(separator: ", "))
    text("Begun", Self.day(header.created))
    text("As of", Self.day(header.modified))
    text("Language", header.language)
    text("Time zone", header.timeZone)
    text("Licence", header.license)
    text("Name", snapshot.fileName)
  }

  /// A date in words, or as it is given.
  private static func day(_ given: String?) -> String? {
    given.map { (try? EDTF(parsing: $0))?.words ?? $0 }
  }

  /// How much of each kind there is, with the key of the screen that lists it.
  fileprivate mutating func addContents() {
    heading("What is in it")
    addCount("1 Timeline", TimelineRows(snapshot, wording), story.count(.event), "event")
    addCount("2 Questions", QuestionRows(snapshot, wording), story.count(.question), "question")
    addSources()
    addCount("4 Actors", ActorRows(snapshot, wording), story.count(.actor), "actor")
    addCount("5 Check", ClaimRows(snapshot, wording), story.count(.claim), "claim")
    if !orders.findingCounts.isEmpty {
      row("! Findings", wording.findings(orders.findingCounts), style: Style(.warning))
    }
  }

  private mutating func addCount(
    _ label: SafeText, _ rows: some RowList, _ count: Int, _ noun: SafeText
  ) {
    row(label, counted(wording.count(count, noun), in: rows))
  }

  /// A count that leads to its list, and how many of it are in conflict, which lead to the first.
  private func counted(_ words: SafeText, in rows: some RowList) -> [DocumentSpan] {
    let first = (0..<rows.rowCount).lazy.compactMap(rows.record).first
    let all = [first.map { DocumentSpan(words, inListAt: $0) } ?? plain(words)]
    // Which conflict there is turns out when all is read.
    let conflicts = snapshot.extent == .soFar ? [] : rows.conflictRows
    guard let conflict = conflicts.first.flatMap(rows.record) else { return all }
    let count = wording.grouped(conflicts.count)
    let mark: SafeText = "\(wording.glyphs.conflict) \(count) in conflict"
    return all + [plain("  "), DocumentSpan(mark, style: Style(.conflict), inListAt: conflict)]
  }

  /// Texts never stand without what they come from.
  private mutating func addSources() {
    let counts = orders.sourceCounts
    let texts = counts.inHand + counts.notHere
    let words =
      texts == 0
      ? wording.count(story.count(.source), "source")
      : wording.textsAndOrigins(texts, orders.textOrigins)
    row("3 Sources", counted(words, in: SourceRows(snapshot, wording)))
    row(.empty, texts == 0 ? nil : wording.sourceCounts(snapshot).first, style: Style(.muted))
  }

  fileprivate mutating func addMarks() {
    heading("Marks")
    let overlay = snapshot.overlay
    if overlay.isComplete {
      let done = wording.grouped(overlay.doneCount)
      let all = wording.count(story.count(.claim), "claim")
      row("Checked", "\(done) of \(all)")
    } else {
      row("Checked", "the marks are still being read", style: Style(.muted))
    }
    text("They lie in", overlay.place)
  }

  /// The ways through the story that its author lays out.
  fileprivate mutating func addWalks() {
    let count = story.count(.walk)
    guard count > 0 else { return }
    var lines = (0..<min(count, Self.mostWalks)).map { walk in
      let steps = wording.count(story.walks[walk].steps.count, "step")
      return [link(RecordRef(kind: .walk, row: walk)), muted("  \(steps)")]
    }
    let more = count - Self.mostWalks
    if more > 0 { lines.append([muted("and \(wording.count(more, "walk")) more")]) }
    rows(count == 1 ? "Walk" : "Walks", lines)
  }

  private static let mostWalks = 50
}
