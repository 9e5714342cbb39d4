import CaseModel
import Listing
import ScreenGrid

extension AppState {
  /// Where the parts of the screen lie now.
  var layout: Layout { Layout(size: traits.size, screen: screen) }

  /// The glyphs the terminal can show.
  var glyphs: Glyphs { traits.isUnicode ? .unicode : .ascii }

  /// How the program words things on this terminal.
  var wording: Wording { Wording(glyphs: glyphs) }

  /// The rows of the list on the screen; none on a record's page.
  var rows: any RowList { rows(of: screen) }

  /// The rows of a screen's list.
  func rows(of screen: ScreenID) -> any RowList { snapshot.rows(of: screen, wording) }

  /// True while the text of a mark is open that is on its way to the disk.
  public var isEditorSaving: Bool {
    guard case .marking = panel else { return false }
    return saving == .waiting
  }

  /// Makes what the inspector or the page says.
  func makeDocument() -> Document {
    let documents = RecordDocuments(snapshot, wording)
    if case .record(let record) = screen { return documents.page(of: record) }
    if case .theCase = screen { return documents.theCase() }
    if case .finding(let row) = screen { return documents.finding(row) }
    if case .text(let source) = screen { return documents.textNotHere(source) }
    if case .findings = screen { return documents.finding(place.selection) }
    guard let record = rows.recordIfAny(atRow: place.selection) else {
      return Document(title: "")
    }
    return screen == .check ? documents.check(record) : documents.inspector(of: record)
  }

  /// A document, laid out for the inspector, which keeps a blank at either side.
  func layOut(_ document: Document) -> Page {
    Page(
      document, columns: max(1, layout.inspector.columns - 2),
      panes: comparedQuestion == nil ? .stacked : .beside(open: place.side, glyphs: glyphs))
  }

  /// The records the inspector or page links to; of a text's page, `record(ofLink:)` tells them.
  var links: [RecordRef] { document.links }

  /// How many links the inspector or page has.
  var linkCount: Int { textPage?.linkCount ?? links.count }

  /// The record of the selected link.
  var selectedLink: RecordRef? {
    guard let link = place.link, link < linkCount else { return nil }
    return textPage?.record(ofLink: link) ?? links[link]
  }

  /// Whether the selected link leads into a text and not to a record's page.
  var isLinkIntoText: Bool {
    place.link.map { shownText == nil && document.opensText(link: $0) } ?? false
  }

  /// Whether the selected link leads into the list that its record is in.
  var isLinkIntoList: Bool {
    place.link.map { shownText == nil && document.opensList(link: $0) } ?? false
  }

  /// "4 of 19": which of the rows in conflict a row is.
  func conflictCount(at row: Int) -> SafeText {
    let all = rows.conflictRows
    let place = all.place(of: row) + 1
    return "conflict \(wording.grouped(place)) of \(wording.grouped(all.count))"
  }

  /// Whether a command would do something now; the footer lists only those that would.
  public func canPerform(_ command: Command) -> Bool {
    switch command {
    case .go(let command): canGo(command)
    case .list(.nextConflict), .list(.previousConflict): hasConflicts
    case .find(.start): screen.isList
    case .find(.next), .find(.previous):
      find.map { $0.isLooking || ($0.hits?.count ?? 0) > 0 } ?? false
    case .mark(let command): canMark(command)
    case .source(.original): focusedSource != nil
    case .copy(let command): canCopy(command)
    case .app(.stopReading): reading?.canStop == true
    case .app(.readAll): snapshot.extent.part?.hasMore == true && reading == nil
    default: true
    }
  }

  /// The page that a row of the list opens; nil for a row that stands for nothing.
  func page(ofRow row: Int) -> ScreenID? {
    if screen == .findings { return snapshot.findings.indices.contains(row) ? .finding(row) : nil }
    guard let record = rows.recordIfAny(atRow: row) else { return nil }
    let isText = screen == .sources && snapshot.state(ofSource: record) == .inHand
    return isText ? .text(record) : .record(record)
  }

  private func canGo(_ command: GoCommand) -> Bool {
    switch command {
    case .open:
      place.pane == .inspector
        ? selectedLink != nil : page(ofRow: place.selection) != nil
    case .back:
      path.count > 1 || !history.isEmpty || find != nil
        || (screen.isList && place.pane == .inspector)
    case .otherPane: screen.isList ? hasDetails || place.pane == .inspector : linkCount > 0
    case .screen: true
    }
  }

  /// Whether there is an inspector, and something in it.
  var hasDetails: Bool { layout.inspector.rows > 0 && !document.lines.isEmpty }

  private func canMark(_ command: MarkCommand) -> Bool {
    switch command {
    case .menu, .note: focusedClaim != nil
    case .verdict:
      if case .markMenu = panel { true } else { focusedClaim != nil }
    case .editOutside:
      if case .marking(let editor) = panel { editor.focused != nil } else { false }
    case .save, .nextField, .leave, .undo, .redo: true
    }
  }
}

extension RowList {
  /// The record of a row, or nil where there is no such row.
  func recordIfAny(atRow row: Int) -> RecordRef? {
    row >= 0 && row < rowCount ? record(atRow: row) : nil
  }
}

extension Snapshot {
  /// The rows of a screen's list; none for a record's page.
  func rows(of screen: ScreenID, _ wording: Wording) -> any RowList {
    switch screen {
    case .timeline: TimelineRows(self, wording)
    case .questions: QuestionRows(self, wording)
    case .sources: SourceRows(self, wording)
    case .actors: ActorRows(self, wording)
    case .check: ClaimRows(self, wording)
    case .findings: FindingRows(self, wording)
    case .theCase, .record, .finding, .text: EmptyRows()
    }
  }
}

extension [Int] {
  /// How many numbers of an ascending list come before one; logarithmic.
  func place(of number: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
