/// A rectangle of cells. Every operation is total: sides never go below 0, and asking for more than
/// there is gives what there is.
public struct GridRect: Hashable, Sendable {
  /// The top left cell.
  public let origin: GridPoint
  /// The sides.
  public let size: GridSize

  /// Makes a rectangle; sides below 0 become 0.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.init(
      origin: GridPoint(row: row, column: column), size: GridSize(rows: rows, columns: columns))
  }

  /// Makes a rectangle from its corner and its sides.
  public init(origin: GridPoint, size: GridSize) {
    self.origin = origin
    self.size = size
  }

  /// The whole of a grid of that size.
  public init(_ size: GridSize) {
    self.init(origin: .zero, size: size)
  }

  /// The first row.
  public var row: Int { origin.row }
  /// The first column.
  public var column: Int { origin.column }
  /// The number of rows.
  public var rows: Int { size.rows }
  /// The number of columns.
  public var columns: Int { size.columns }
  /// The row after the last.
  public var endRow: Int { row + rows }
  /// The column after the last.
  public var endColumn: Int { column + columns }
  /// Whether there is no cell in it.
  public var isEmpty: Bool { size.isEmpty }

  /// Whether a point lies inside.
  public func contains(_ point: GridPoint) -> Bool {
    (row..<endRow).contains(point.row) && (column..<endColumn).contains(point.column)
  }

  /// The cells that lie in both; without any, an empty rectangle.
  public func intersection(_ other: GridRect) -> GridRect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return GridRect(
      row: top, column: left,
      rows: min(endRow, other.endRow) - top, columns: min(endColumn, other.endColumn) - left)
  }

  /// The rectangle less so many rows and columns on each side.
  public func inset(rows insetRows: Int = 0, columns insetColumns: Int = 0) -> GridRect {
    cut(top: insetRows).cut(bottom: insetRows).cut(left: insetColumns).cut(right: insetColumns)
  }

  /// One row of it, counted from its own top; an empty rectangle where it has none.
  public func line(_ index: Int) -> GridRect {
    guard (0..<rows).contains(index) else {
      return GridRect(row: row, column: column, rows: 0, columns: 0)
    }
    return GridRect(row: row + index, column: column, rows: 1, columns: columns)
  }

  private func cut(top: Int) -> GridRect { split(top: top).rest }
  private func cut(bottom: Int) -> GridRect { split(bottom: bottom).rest }
  private func cut(left: Int) -> GridRect { split(left: left).rest }
  private func cut(right: Int) -> GridRect { split(right: right).rest }
}

extension GridRect {
  /// The first rows, and the rest below them.
  public func split(top wanted: Int) -> (top: GridRect, rest: GridRect) {
    let taken = min(max(0, wanted), rows)
    return (
      GridRect(row: row, column: column, rows: taken, columns: columns),
      GridRect(row: row + taken, column: column, rows: rows - taken, columns: columns)
    )
  }

  /// The last rows, and the rest above them.
  public func split(bottom wanted: Int) -> (rest: GridRect, bottom: GridRect) {
    let (rest, bottom) = split(top: rows - min(max(0, wanted), rows))
    return (rest, bottom)
  }

  /// The first columns, and the rest to the right of them.
  public func split(left wanted: Int) -> (left: GridRect, rest: GridRect) {
    let taken = min(max(0, wanted), columns)
    return (
      GridRect(row: row, column: column, rows: rows, columns: taken),
      GridRect(row: row, column: column + taken, rows: rows, columns: columns - taken)
    )
  }

  /// The last columns, and the rest to the left of them.
  public func split(right wanted: Int) -> (rest: GridRect, right: GridRect) {
    let (rest, right) = split(left: columns - min(max(0, wanted), columns))
    return (rest, right)
  }
}
