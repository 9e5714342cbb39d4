import CaseModel
import Listing
import Review
import ScreenGrid

extension AppState {
  /// The picture of the state. Cost grows with the size of the terminal, not of the case.
  public func frame() -> Frame {
    var frame = Frame(size: traits.size, glyphs: glyphs)
    let layout = self.layout
    frame.drawHeader(
      crumbs, counts: headerCounts, notice: notice, keepsCounts: comparedCount != nil,
      in: layout.header)
    frame.drawTabs(tabs, aside: caseTab, in: layout.tabs)
    if screen.isList { drawList(in: &frame, layout) }
    drawInspector(in: &frame, layout)
    drawStatus(in: &frame, layout)
    drawPanel(in: &frame, layout)
    frame.drawFooter(footerKeys, short: shortFooterKeys, in: layout.footer)
    return frame
  }

  private func drawList(in frame: inout Frame, _ layout: Layout) {
    let rows = self.rows
    if layout.axis.rows > 0 {
      frame.drawAxis(axis, in: layout.axis)
    }
    frame.drawTable(
      rows, place: place, hasKeys: place.pane == .list && panel == nil,
      heading: layout.heading, in: layout.list)
    guard rows.rowCount == 0 else { return }
    frame.put(emptyWords, row: 0, column: 2, in: layout.list, style: Style(.muted))
  }

  private var axis: Axis {
    let selected = rows.recordIfAny(atRow: place.selection)
    return Axis(
      ticks: snapshot.orders.axisTicks,
      selected: selected.map(snapshot.orders.claimedDays(ofEvent:)) ?? [])
  }

  /// What an empty list says instead of rows.
  private var emptyWords: SafeText {
    if reading != nil { return "Reading..." }
    if let unread = unreadWords { return unread }
    switch screen {
    case .timeline: return "This case has no events: 2 shows what it asks, 5 what is claimed."
    case .questions: return "This case asks no questions."
    case .sources: return "This case has no sources."
    case .actors: return "This case names no actors."
    case .check: return "This case has no claims to check."
    case .findings: return nothingWrong
    case .theCase, .record, .finding, .text: return ""
    }
  }

  /// What an empty list says of a file that has more than could be kept of it: that it lacks
  /// something is more than anybody knows.
  private var unreadWords: SafeText? {
    let nouns: SafeText
    switch screen {
    case .timeline: nouns = "events"
    case .questions: nouns = "questions"
    case .sources: nouns = "sources"
    case .actors: nouns = "actors"
    case .check: nouns = "claims"
    case .findings, .theCase, .record, .finding, .text: return nil
    }
    let hasErrors = snapshot.findings.contains { $0.severity == .error }
    guard let part = snapshot.extent.part else {
      return hasErrors ? "No \(nouns) could be kept: ! shows what is wrong in the file." : nil
    }
    if part.records == 0, !part.hasMore { return "Nothing could be read: ! shows why." }
    return "No \(nouns) in the part that was read."
  }

  /// What there is to say instead of findings.
  var nothingWrong: SafeText {
    snapshot.extent == .whole
      ? "Nothing is wrong in this file." : "Nothing is wrong in what was read so far."
  }

  private func drawInspector(in frame: inout Frame, _ layout: Layout) {
    guard layout.inspector.rows > 0 else { return }
    if let view = textView {
      return frame.draw(view, from: place.reading, hasKeys: panel == nil, in: layout.inspector)
    }
    let document = self.document
    let hasKeys = place.pane == .inspector && panel == nil
    let style = Style(.plain, hasKeys ? [.bold, .reverse] : .bold)
    if layout.isBeside {
      frame.drawUpright(in: layout.divider)
      let rect = layout.title.inset(columns: 1)
      let title = frame.cut(document.title, toColumns: rect.columns)
      frame.put(title, row: 0, in: rect, style: style)
    } else {
      frame.drawRule(document.title, style: style, in: layout.divider)
    }
    frame.draw(
      page, from: place.scroll, selected: hasKeys ? place.link : nil,
      in: layout.inspector)
  }

  private func drawStatus(in frame: inout Frame, _ layout: Layout) {
    let inner = layout.status.inset(columns: 1)
    guard inner.rows > 0 else { return }
    if let find, find.isTyping || !find.field.text.isEmpty, message == nil {
      return drawFind(find, in: &frame, inner)
    }
    let style = message?.isWarning == true ? Style(.warning, .bold) : Style()
    let start = frame.putRight(statusCounts, row: 0, in: inner, style: Style(.muted))
    let choices = message.map { [$0.text] } ?? statusWords
    let words = choices.first { $0.columns < start } ?? choices.last ?? .empty
    frame.put(frame.cut(words, toColumns: start - 1), row: 0, in: inner, style: style)
  }

  private func drawFind(_ find: Find, in frame: inout Frame, _ rect: GridRect) {
    var start = frame.putRight(findCount(find), row: 0, in: rect, style: Style(.muted))
    if let reading { start = drawReading(reading, beside: find, in: &frame, rect, before: start) }
    frame.put("/", row: 0, in: rect, style: Style.bold)
    let field = GridRect(
      row: rect.row, column: rect.column + 1, rows: 1, columns: max(0, start - 2))
    frame.drawField(find.field, hasCursor: find.isTyping, in: field)
  }

  /// The reading goes on while words are sought; it is told where they leave room.
  private func drawReading(
    _ reading: Reading, beside find: Find, in frame: inout Frame, _ rect: GridRect, before end: Int
  ) -> Int {
    let sought = SafeText(cleaning: find.field.text).columns
    let room = end - Self.findGap - max(sought + 2, Self.leastField)
    guard let words = readingWords(reading).first(where: { $0.columns <= room }) else { return end }
    let left = GridRect(
      row: rect.row, column: rect.column, rows: 1, columns: max(0, end - Self.findGap))
    return frame.putRight(words, row: 0, in: left, style: Style(.muted))
  }

  private static let findGap = 3
  /// Words being typed have so much room at least.
  private static let leastField = 16

  /// "2 of 7", how far the search has come, or why there is no such count.
  private func findCount(_ find: Find) -> SafeText {
    guard !find.field.text.isEmpty else { return "" }
    guard let hits = find.hits else { return "looking..." }
    let found: SafeText = "\(wording.grouped(hits.count)) found"
    guard hits.isComplete else {
      return hits.count == 0 ? "looking... \(hits.percent) %" : "\(found)... \(hits.percent) %"
    }
    let soFar: SafeText = snapshot.extent == .soFar ? " so far" : ""
    guard hits.count > 0 else { return "not found\(soFar)" }
    guard let number = hits.number(ofRow: place.selection) else { return found + soFar }
    return "\(wording.grouped(number)) of \(wording.grouped(hits.count))\(soFar)"
  }

  private func drawPanel(in frame: inout Frame, _ layout: Layout) {
    switch panel {
    case .welcome: drawWelcome(in: &frame, layout.panel)
    case .help(let help): drawHelp(help, in: &frame, layout.panel)
    case .markMenu(let claim): drawMarkMenu(claim, in: &frame, layout.panel)
    case .copyMenu(let menu): drawCopyMenu(menu, in: &frame, layout.panel)
    case .marking(let editor): drawEditor(editor, in: &frame, layout.panel)
    case .original(let source): drawOriginal(of: source, in: &frame, layout.panel)
    case nil: break
    }
  }
}

extension AppState {
  /// The way here, in words.
  private var crumbs: [SafeText] {
    [wording.caseName(snapshot)] + path.map { name(of: $0.screen) }
  }

  func name(of screen: ScreenID) -> SafeText {
    switch screen {
    case .timeline: "Timeline"
    case .questions: "Questions"
    case .sources: "Sources"
    case .actors: "Actors"
    case .check: "Check"
    case .findings: "Findings"
    case .theCase: "The case"
    case .record(let record): wording.name(of: record, in: snapshot)
    case .finding(let row): wording.finding(row, in: snapshot)
    case .text(let source): wording.label(of: source, in: snapshot.story)
    }
  }

  private var tabs: [Frame.Tab] {
    ScreenID.numbered.enumerated().map { index, screen in
      Frame.Tab(
        screen: screen, number: index + 1, name: name(of: screen),
        isShown: path.first?.screen == screen)
    }
  }

  private var caseTab: Frame.Tab {
    Frame.Tab(
      screen: .theCase, number: 0, name: "case", isShown: path.first?.screen == .theCase)
  }

  private var headerCounts: [SafeText] {
    if let count = comparedCount { return [count] }
    if let text = shownText { return wording.place(inText: text, paragraph: paragraphInView) }
    return screen == .check
      ? wording.checkCounts(snapshot, reviewer: reviewer) : wording.sourceCounts(snapshot)
  }

  /// What stands in the header where the case is not there in full.
  private var notice: [SafeText] {
    let isRead = snapshot.extent == .soFar && reading?.progress.phase == .comparing
    return isRead ? wording.comparingNotice : wording.notice(of: snapshot.extent)
  }

  /// What the status line says when nothing has just happened, the longest words first: how reading
  /// and saving stand, or findings.
  private var statusWords: [SafeText] {
    if case .marking(let editor) = panel { return [editorState(editor)] }
    if let saving = savingWords { return [saving] }
    if let reading { return readingWords(reading) }
    if !drafts.isEmpty { return ["draft, not saved"] }
    if let words = takenWords { return [words] }
    if let count = conflictWords { return [count] }
    // Whether five texts are five sources is what that screen is opened for.
    if screen == .sources, snapshot.findings.isEmpty {
      return wording.origins(of: snapshot) + notice
    }
    return snapshot.findings.isEmpty ? notice : [wording.findingCount(snapshot)]
  }

  /// How saving stands.
  private var savingWords: SafeText? {
    switch saving {
    case .idle: nil
    case .waiting: "saving..."
    case .failed(let reason): "not saved: \(reason)"
    }
  }

  private func readingWords(_ reading: Reading) -> [SafeText] {
    guard !reading.isStopping else { return wording.stopped(reading.progress) }
    let stops = command(for: .escape) == .app(.stopReading)
    return wording.progress(
      reading.progress, rate: reading.rate, stopKey: stops ? KeyPress.escape.label : nil)
  }

  /// "conflict 4 of 19" where the selected row is in conflict.
  private var conflictWords: SafeText? {
    let row = place.selection
    return rows.isConflicting(atRow: row) ? conflictCount(at: row) : nil
  }

  /// "12 of 213", the selected row among all that stand for something; of one that only explains,
  /// such as a gap, "- of 213".
  private var statusCounts: SafeText {
    if let text = shownText, let link = place.link, link > 0 {
      return "\(wording.grouped(link)) of \(wording.grouped(text.taken.count))"
    }
    guard screen.isList else { return comparedClaim }
    guard rows.rowCount > 0 else { return "" }
    let number = rows.number(ofRow: min(place.selection, rows.rowCount - 1))
    return wording.place(number, of: rows.recordCount)
  }
}
