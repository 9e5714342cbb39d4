import CaseModel
import Listing
import Review
import ScreenGrid

extension HelpPanel {
  /// The rows its frame and the field take.
  static let frameRows = 4
}

extension AppState {
  /// The keys that mean something on this screen, and the glyphs, as `?` lists them.
  var helpRows: [HelpRow] {
    var below = self
    below.panel = nil
    guard case .help(let help) = panel else { return below.keyRows + below.legendRows }
    let words = help.field.text.lowercased().split(separator: " ")
    return (below.keyRows + below.legendRows).filter { row in
      words.allSatisfy { row.sought.contains($0) }
    }
  }

  private var keyRows: [HelpRow] {
    let contexts = self.contexts + (focusedClaim == nil ? [] : [.markField])
    return KeyMap.rows.filter { row in
      !row.contexts.isDisjoint(with: contexts)
        && (row.contexts == [.markField] || canPerform(row.command))
    }
    .map { row in
      let keys = row.keys.prefix(3).map { $0.label }.joined(separator: " ")
      let isTyped = row.contexts.isDisjoint(with: self.contexts)
      return HelpRow(keys: keys, words: isTyped ? "while typing a mark: \(row.help)" : row.help)
    }
  }

  private var legendRows: [HelpRow] {
    let everywhere = [
      HelpRow(keys: glyphs.conflict, words: "sources, or a source with itself, differ here"),
      HelpRow(keys: glyphs.pointer, words: "the selected row"),
      HelpRow(keys: "+?", words: "and texts whose origin nobody recorded"),
      HelpRow(keys: "not here", words: "a text the case was made from, but no copy lies here"),
      HelpRow(keys: "only cited", words: "a source that nobody has in hand"),
    ]
    switch screen {
    case .timeline: return everywhere + axisRows
    case .check: return everywhere + [HelpRow(keys: glyphs.check, words: "somebody has judged it")]
    case .text:
      return everywhere + [HelpRow(keys: quotes, words: "words that the case holds on to")]
    default: return everywhere
    }
  }

  private var quotes: SafeText { "\(glyphs.openQuote) \(glyphs.closeQuote)" }

  private var axisRows: [HelpRow] {
    [
      HelpRow(keys: glyphs.bottomLeft, words: "follows the row above; no day is given"),
      HelpRow(keys: "2026?", words: "the source, or the author who reads it, is not certain"),
      HelpRow(keys: glyphs.block, words: "on the axis: an event"),
      HelpRow(keys: glyphs.diamond, words: "on the axis: the days claimed for the selected event"),
    ]
  }

  /// One row of the panel of keys.
  struct HelpRow: Equatable {
    let keys: SafeText
    let words: SafeText

    var sought: String { (keys.text + " " + words.text).lowercased() }
  }

  func drawHelp(_ help: HelpPanel, in frame: inout Frame, _ rect: GridRect) {
    let inner = frame.drawBox("Keys of \(name(of: screen))", in: rect)
    let field = GridRect(
      row: inner.row, column: inner.column + 2, rows: min(1, inner.rows),
      columns: max(0, inner.columns - 2))
    frame.put("/", row: 0, in: inner, style: Style(.muted))
    frame.drawField(help.field, hasCursor: help.isTyping, in: field)
    let rows = helpRows
    let width = min(18, rows.map(\.keys.columns).max() ?? 0)
    for (line, row) in rows.dropFirst(help.top).prefix(max(0, inner.rows - 2)).enumerated() {
      frame.put(
        frame.cut(row.keys, toColumns: width), row: line + 2, in: inner, style: Style.bold)
      frame.put(row.words, row: line + 2, column: width + 2, in: inner)
    }
    if rows.isEmpty { frame.put("No key has these words.", row: 2, in: inner) }
  }

  func drawWelcome(in frame: inout Frame, _ rect: GridRect) {
    let lines: [SafeText] = [
      "A case is laid out on a timeline. What the sources say of each event",
      "stands below it, or beside it where there is room.",
      "",
      "  \(glyphs.conflict)      sources differ here; x goes to the next such place",
      "  Enter  opens what is selected, Backspace goes back",
      "  1 - 5  the screens: Timeline, Questions, Sources, Actors, Check",
      "  0      the case itself, and the walks that lead through it",
      "  /      finds words, ? lists the keys of the screen, q quits",
      "",
      "In Check one letter is your verdict on a claim. What you mark is kept",
      "beside the case file, which is never changed.",
    ]
    let box = rect.centred(rows: lines.count + 2, columns: 74)
    let inner = frame.drawBox("Welcome to Casebook", in: box)
    for (row, line) in lines.enumerated() { frame.put(line, row: row, in: inner) }
  }

  /// Nothing of an address or a path is cut: it is there to be copied.
  func drawOriginal(of source: RecordRef, in frame: inout Frame, _ rect: GridRect) {
    let document = RecordDocuments(snapshot, wording).original(of: source)
    let page = Page(document, columns: max(1, rect.columns - 4))
    let box = rect.split(bottom: page.lines.count + 2).bottom
    let inner = frame.drawBox("The original of \(document.title)", in: box)
    for (row, line) in page.lines.prefix(inner.rows).enumerated() {
      for piece in line.pieces {
        frame.put(piece.text, row: row, column: piece.column, in: inner, style: piece.style)
      }
    }
  }

  func drawMarkMenu(_ claim: RecordRef, in frame: inout Frame, _ rect: GridRect) {
    let box = rect.split(bottom: Verdict.allCases.count + 4).bottom
    var inner = frame.drawBox("Your verdict", in: box)
    frame.put(
      frame.cut(wording.claim(claim, in: snapshot), toColumns: inner.columns), row: 0, in: inner)
    _ = inner.takeTop(inner.rows > Verdict.allCases.count ? 2 : 1)
    for (index, verdict) in Verdict.allCases.enumerated() where inner.rows > 0 {
      // Where the rows are few, the rest stands in columns beside.
      let column = index / inner.rows * Self.verdictColumns
      let place = inner.part(
        ofRow: index % inner.rows, from: column, columns: Self.verdictColumns)
      drawVerdict(verdict, in: &frame, place)
    }
  }

  private static let verdictColumns = 16

  private func drawVerdict(_ verdict: Verdict, in frame: inout Frame, _ place: GridRect) {
    frame.put(
      SafeText(cleaning: String(verdict.letter)), row: 0, column: 1, in: place, style: .bold)
    frame.put(SafeText(cleaning: verdict.rawValue), row: 0, column: 4, in: place)
    frame.onClick(place, .mark(.verdict(verdict)))
  }

  func drawEditor(_ editor: MarkEditor, in frame: inout Frame, _ rect: GridRect) {
    let box = editorRect(in: rect)
    let title = editor.verdict.map { SafeText(cleaning: "Verdict: \($0.rawValue.uppercased())") }
    let inner = frame.drawBox(
      "\(title ?? "Reason and note") \(glyphs.horizontal) \(editorState(editor))",
      in: box)
    let claim = frame.cut(
      wording.claim(editor.claim, in: snapshot), toColumns: inner.columns)
    frame.put(claim, row: 0, in: inner)
    drawParts(editor, in: &frame, inner)
  }

  /// What is judged, the reason and the note; where there is no room for all, the one with the keys.
  private func drawParts(_ editor: MarkEditor, in frame: inout Frame, _ rect: GridRect) {
    let isSmall = rect.rows < 7
    var rest = rect.split(top: 1).rest
    for part in MarkEditor.Field.drawn where !isSmall || part == editor.field {
      let area = isSmall ? rest : rest.takeTop(part.rows)
      drawLabel(part, in: &frame, area)
      switch part {
      case .judged: drawChoice(editor, in: &frame, area.line(0))
      case .reason: drawText(editor.reason, hasKeys: part == editor.field, in: &frame, area)
      case .note: drawText(editor.note, hasKeys: part == editor.field, in: &frame, area)
      }
    }
  }

  /// Where a mark is written: over the list, so that what is judged stays in view.
  private func editorRect(in rect: GridRect) -> GridRect {
    let layout = self.layout
    guard layout.isBeside else { return rect.split(top: Self.editorRows).top }
    let left = rect.split(left: layout.divider.column - rect.column).left
    return left.split(bottom: Self.editorRows).bottom
  }

  private static let editorRows = 9

  func editorState(_ editor: MarkEditor) -> SafeText {
    switch saving {
    case .waiting: "saving..."
    case .failed(let reason): "not saved: \(reason)"
    case .idle: isAsSaved(editor) ? "as saved" : "draft, not saved"
    }
  }

  private static let labelColumns = 14

  private func drawChoice(_ editor: MarkEditor, in frame: inout Frame, _ rect: GridRect) {
    var column = Self.labelColumns
    for choice in judgeable(editor.claim) {
      let isChosen = choice == editor.judged
      let words = wording.judged(choice)
      let text: SafeText = isChosen ? "[\(words)]" : " \(words) "
      let hasKeys = isChosen && editor.field == .judged
      let style = Style(.plain, hasKeys ? .reverse : isChosen ? .bold : [])
      column += frame.put(text, row: 0, column: column, in: rect, style: style) + 1
    }
  }

  private func drawLabel(
    _ part: MarkEditor.Field, in frame: inout Frame, _ rect: GridRect
  ) {
    frame.put(part.label, row: 0, in: rect, style: Style(.muted))
    frame.put(part.hint, row: 1, in: rect, style: Style(.muted))
  }

  private func drawText(
    _ field: TextField, hasKeys: Bool, in frame: inout Frame, _ rect: GridRect
  ) {
    let area = rect.split(left: Self.labelColumns).rest
    frame.drawParagraph(field, hasCursor: hasKeys, in: area)
  }
}

extension MarkEditor.Field {
  /// The parts as they stand below each other.
  fileprivate static let drawn: [Self] = [.judged, .reason, .note]

  fileprivate var label: SafeText {
    switch self {
    case .judged: "You judge"
    case .reason: "Reason"
    case .note: "Desk note"
    }
  }

  /// Who will read it.
  fileprivate var hint: SafeText {
    switch self {
    case .judged: .empty
    case .reason: "(public)"
    case .note: "(stays here)"
    }
  }

  /// The rows a part takes.
  fileprivate var rows: Int {
    switch self {
    case .judged: 1
    case .reason: 3
    case .note: 2
    }
  }
}
