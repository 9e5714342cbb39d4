import Listing
import ScreenGrid

extension Frame {
  /// The headings and the visible rows of a list; only these rows are asked for.
  mutating func drawTable(
    _ rows: any RowList, place: Place, hasKeys: Bool, glyphs: Glyphs, heading: GridRect,
    in rect: GridRect
  ) {
    let table = TableLayout(rows.columns, columns: rect.columns - TableLayout.pointerColumns)
    drawHeadings(rows.columns, table, in: heading)
    onClick(rect, nil, wheel: true)
    for line in 0..<rect.rows where place.top + line < rows.rowCount {
      let row = place.top + line
      let isSelected = row == place.selection
      drawRow(rows, row, table, line: line, isSelected: isSelected, hasKeys: hasKeys, in: rect)
      if isSelected { put(glyphs.pointer, row: line, column: 0, in: rect, style: .selected(hasKeys)) }
      onClick(
        rect.part(ofRow: line, from: 0, columns: rect.columns), .list(.select(row: row)),
        double: .list(.openRow(row)), wheel: true)
    }
  }

  private mutating func drawHeadings(
    _ columns: [ListColumn], _ table: TableLayout, in rect: GridRect
  ) {
    for span in table.spans {
      let column = columns[span.column]
      let text = column.heading.padded(toColumns: span.width, alignment: column.alignment)
      put(
        text, row: 0, column: span.start + TableLayout.pointerColumns, in: rect,
        style: Style(.muted))
    }
  }

  private mutating func drawRow(
    _ rows: any RowList, _ row: Int, _ table: TableLayout, line: Int, isSelected: Bool,
    hasKeys: Bool, in rect: GridRect
  ) {
    let columns = rows.columns
    if isSelected {
      put(.spaces(rect.columns), row: line, in: rect, style: .selected(hasKeys))
    }
    for span in table.spans {
      let cell = rows.cell(span.column, atRow: row)
      let text = cell.text.cut(toColumns: span.width)
        .padded(toColumns: span.width, alignment: columns[span.column].alignment)
      let style = isSelected ? cell.style.selected(hasKeys) : cell.style
      put(text, row: line, column: span.start + TableLayout.pointerColumns, in: rect, style: style)
    }
  }
}

extension Style {
  /// How the selected row is drawn: reverse where it has the keys, underlined where it waits.
  static func selected(_ hasKeys: Bool) -> Style { Style().selected(hasKeys) }

  /// The same meaning on the selected row.
  func selected(_ hasKeys: Bool) -> Style {
    var style = self
    style.attributes.insert(hasKeys ? .reverse : .bold)
    return style
  }
}

/// Which columns of a list are shown at a width, and where.
struct TableLayout: Equatable {
  /// The columns before the first one, where the pointer stands.
  static let pointerColumns = 2
  /// The blanks between two columns.
  static let gap = 2

  /// A column that is shown.
  struct Span: Equatable {
    let column: Int
    let start: Int
    let width: Int
  }

  /// The columns shown, from the left.
  private(set) var spans: [Span] = []

  init(_ all: [ListColumn], columns: Int) {
    var kept = Array(all.indices)
    while Self.least(kept, all) > columns, let out = Self.firstToGo(kept, all) {
      kept.removeAll { $0 == out }
    }
    let spare = max(0, columns - Self.least(kept, all))
    let widths = Self.widths(kept, all, spare: spare)
    var start = 0
    for (column, width) in zip(kept, widths) where start < columns {
      spans.append(Span(column: column, start: start, width: min(width, columns - start)))
      start += width + Self.gap
    }
  }

  private static func least(_ kept: [Int], _ all: [ListColumn]) -> Int {
    kept.reduce(-gap) { $0 + all[$1].minimum + gap }
  }

  private static func firstToGo(_ kept: [Int], _ all: [ListColumn]) -> Int? {
    kept.filter { all[$0].givesWay > 0 }.max { all[$0].givesWay < all[$1].givesWay }
  }

  /// Columns grow to what they want, those that stay longest first; what is left goes to the
  /// columns that take all.
  private static func widths(_ kept: [Int], _ all: [ListColumn], spare: Int) -> [Int] {
    var widths = kept.map { all[$0].minimum }
    var spare = spare
    for index in kept.indices.sorted(by: { all[kept[$0]].givesWay < all[kept[$1]].givesWay }) {
      guard let ideal = all[kept[index]].ideal else { continue }
      let more = min(spare, max(0, ideal - widths[index]))
      widths[index] += more
      spare -= more
    }
    let greedy = kept.indices.filter { all[kept[$0]].ideal == nil }
    for (order, index) in greedy.enumerated() {
      widths[index] += spare / greedy.count + (order < spare % greedy.count ? 1 : 0)
    }
    return widths
  }
}
