import ScreenGrid

/// A picture of the state: the cells, where the cursor stands, and what a click does where.
public struct Frame: Equatable, Sendable {
  /// The cells.
  public internal(set) var grid: CellGrid
  /// The glyphs it is drawn with.
  let glyphs: Glyphs
  /// Where the cursor is shown; nil where it is hidden.
  public internal(set) var cursor: GridPoint?
  /// What can be clicked; of two that overlap, the later lies above.
  var targets: [Target] = []

  /// A place that answers the mouse.
  struct Target: Equatable, Sendable {
    let rect: GridRect
    let click: Command?
    let doubleClick: Command?
    let wheel: Bool
  }

  init(size: GridSize, glyphs: Glyphs) {
    grid = CellGrid(size)
    self.glyphs = glyphs
  }

  /// Words that fit into so many columns, with this terminal's ellipsis where they were cut.
  func cut(_ text: SafeText, toColumns columns: Int) -> SafeText {
    text.cut(toColumns: max(0, columns), ellipsis: glyphs.ellipsis)
  }

  /// Writes words from a point on, cut at the end of a rectangle's row.
  @discardableResult
  mutating func put(
    _ text: SafeText, row: Int, column: Int = 0, in rect: GridRect, style: Style = Style()
  ) -> Int {
    guard row >= 0, row < rect.rows, column >= 0, column < rect.columns else { return 0 }
    return grid.put(
      text, at: GridPoint(row: rect.row + row, column: rect.column + column), style: style,
      maxColumns: rect.columns - column)
  }

  /// Writes words at the right end of a rectangle's row; gives the column they begin in.
  @discardableResult
  mutating func putRight(
    _ text: SafeText, row: Int, in rect: GridRect, style: Style = Style()
  ) -> Int {
    let column = max(0, rect.columns - text.columns)
    put(text, row: row, column: column, in: rect, style: style)
    return column
  }

  /// Makes a rectangle answer the mouse.
  mutating func onClick(
    _ rect: GridRect, _ click: Command?, double: Command? = nil, wheel: Bool = false
  ) {
    targets.append(Target(rect: rect, click: click, doubleClick: double, wheel: wheel))
  }

  /// The place under a point.
  func target(at point: GridPoint) -> Target? {
    targets.last { $0.rect.contains(point) }
  }
}
