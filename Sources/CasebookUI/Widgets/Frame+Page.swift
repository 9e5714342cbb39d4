import Listing
import ScreenGrid

extension Frame {
  /// The lines of a page from one on; links can be clicked, the selected one stands out.
  mutating func draw(
    _ page: Page, from top: Int, selected: Int?, in rect: GridRect
  ) {
    let inner = rect.inset(columns: 1)
    onClick(rect, nil, wheel: true)
    let first = min(max(0, top), max(0, page.lines.count - 1))
    let more = wordsOfMore(page.lines.count - first - inner.rows, in: inner)
    for (row, line) in page.lines.dropFirst(first).prefix(inner.rows).enumerated() {
      let room = row == inner.rows - 1 ? inner.columns - more.columns : inner.columns
      for piece in line.pieces {
        guard let piece = cut(piece, toColumns: room) else { continue }
        draw(piece, row: row, selected: selected, in: inner)
      }
    }
    putRight(more, row: inner.rows - 1, in: inner, style: Style(.muted))
  }

  /// How many lines there are below; nothing where there are none, or no room to say so.
  private func wordsOfMore(_ below: Int, in rect: GridRect) -> SafeText {
    below > 0 && rect.columns > 12 ? " \(below) more \(glyphs.moreDown)" : .empty
  }

  /// A piece of a line that has only so many columns.
  private func cut(_ piece: PagePiece, toColumns columns: Int) -> PagePiece? {
    guard piece.column + piece.text.columns > columns else { return piece }
    guard piece.column < columns else { return nil }
    var piece = piece
    piece.text = cut(piece.text, toColumns: columns - piece.column)
    return piece
  }

  /// The lines of a text's page from a place on.
  mutating func draw(_ view: TextView, from place: TextPlace, hasKeys: Bool, in rect: GridRect) {
    var view = view
    let inner = rect.inset(columns: 1)
    onClick(rect, nil, wheel: true)
    for (row, line) in view.picture(from: place).prefix(inner.rows).enumerated() {
      for piece in line.pieces {
        draw(piece, row: row, selected: hasKeys ? view.selected : nil, in: inner)
      }
    }
  }

  private mutating func draw(_ piece: PagePiece, row: Int, selected: Int?, in rect: GridRect) {
    var style = piece.style
    if let link = piece.link {
      style.role = style.role == .plain ? .link : style.role
      style.attributes.insert(link == selected ? .reverse : .underline)
    }
    let columns = put(piece.text, row: row, column: piece.column, in: rect, style: style)
    if let pane = piece.pane {
      onClick(
        rect.part(ofRow: row, from: piece.column, columns: columns), .list(.openSide(pane)),
        wheel: true)
    }
    guard let link = piece.link else { return }
    onClick(
      rect.part(ofRow: row, from: piece.column, columns: columns), .list(.selectLink(link)),
      double: .list(.openLink(link)), wheel: true)
  }

  /// A text field on one row; a long text is shown around its cursor.
  mutating func drawField(_ field: TextField, hasCursor: Bool, in rect: GridRect) {
    guard rect.columns > 1, rect.rows > 0 else { return }
    let before = SafeText(cleaning: field.textBeforeCursor)
    let all = SafeText(cleaning: field.text)
    let overflow = max(0, before.columns - (rect.columns - 1))
    let shown = overflow == 0 ? all : all.dropping(columns: overflow)
    put(shown, row: 0, in: rect)
    guard hasCursor else { return }
    cursor = GridPoint(
      row: rect.row, column: rect.column + min(before.columns - overflow, rect.columns - 1))
  }
}
