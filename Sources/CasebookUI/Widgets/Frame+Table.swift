import Listing
import ScreenGrid

extension Frame {
  /// The headings and the visible rows of a list; only these rows are asked for.
  mutating func drawTable(
    _ rows: any RowList, place: Place, hasKeys: Bool, heading: GridRect,
    in rect: GridRect
  ) {
    let table = TableLayout(rows.columns, columns: rect.columns - TableLayout.pointerColumns)
    drawHeadings(rows.columns, table, in: heading)
    onClick(rect, nil, wheel: true)
    for line in 0..<rect.rows where place.top + line < rows.rowCount {
      let row = place.top + line
      let isSelected = row == place.selection
      drawRow(rows, row, table, line: line, isSelected: isSelected, hasKeys: hasKeys, in: rect)
      if isSelected {
        put(glyphs.pointer, row: line, column: 0, in: rect, style: .selected(hasKeys))
      }
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
      let text = column.heading.prefix(columns: span.width)
        .padded(toColumns: span.width, alignment: column.alignment)
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
    let cells = rows.cells(table.spans.map(\.column), atRow: row)
    for (span, cell) in zip(table.spans, cells) {
      let text = cut(cell.text(within: span.width), toColumns: span.width)
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
