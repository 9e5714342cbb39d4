import ScreenGrid

extension GridRect {
  /// A rectangle without cells.
  static let none = GridRect(row: 0, column: 0, rows: 0, columns: 0)

  /// Takes rows off the top.
  mutating func takeTop(_ rows: Int) -> GridRect {
    let (top, rest) = split(top: rows)
    self = rest
    return top
  }

  /// Takes rows off the bottom.
  mutating func takeBottom(_ rows: Int) -> GridRect {
    let (rest, bottom) = split(bottom: rows)
    self = rest
    return bottom
  }

  /// Takes columns off the right.
  mutating func takeRight(_ columns: Int) -> GridRect {
    let (rest, right) = split(right: columns)
    self = rest
    return right
  }

  /// A rectangle in the middle of this one, as large as wanted or as there is room.
  func centred(rows wantedRows: Int, columns wantedColumns: Int) -> GridRect {
    let height = min(rows, max(0, wantedRows))
    let width = min(columns, max(0, wantedColumns))
    return GridRect(
      row: row + (rows - height) / 2, column: column + (columns - width) / 2, rows: height,
      columns: width)
  }

  /// Some columns of one of its rows.
  func part(ofRow row: Int, from column: Int, columns: Int) -> GridRect {
    GridRect(row: self.row + row, column: self.column + column, rows: 1, columns: columns)
      .intersection(self)
  }

  /// Some of its rows.
  func rows(from first: Int, _ count: Int) -> GridRect {
    split(top: first).rest.split(top: count).top
  }
}
