/// A picture of a screen: rows of cells.
///
/// Drawing outside of it is allowed and draws nothing there. It holds always that a wide
/// character is followed by its continuation, in the same style, and that no continuation stands
/// alone.
public struct CellGrid: Equatable, Sendable {
  /// Rows and columns.
  public let size: GridSize
  /// All cells, row by row.
  public private(set) var cells: [Cell]

  /// Makes an empty picture.
  public init(_ size: GridSize) {
    self.size = size
    cells = Array(repeating: .blank, count: size.cellCount)
  }

  /// The whole of it.
  public var bounds: GridRect { GridRect(size) }

  /// A cell; a blank outside of the grid.
  public subscript(point: GridPoint) -> Cell {
    size.contains(point) ? cells[index(point)] : .blank
  }

  func index(_ point: GridPoint) -> Int { point.row * size.columns + point.column }

  /// The cells of one row; none outside of the grid.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// Draws a text from a point to the right and gives the columns that it took, those
  /// left of the grid's edge included. What does not fit in the grid or in the columns allowed is left
  /// out; a wide character that would be cut in two leaves a blank.
  @discardableResult
  public mutating func put(
    _ text: SafeText, at point: GridPoint, style: Style = .plain, maxColumns: Int = .max
  ) -> Int {
    guard (0..<size.rows).contains(point.row), maxColumns > 0 else { return 0 }
    let end = point.column + min(maxColumns, GridPoint.limit)
    let limit = min(end, size.columns)
    return text.isASCII
      ? putASCII(text, at: point, style: style, limit: limit)
      : putCharacters(text, at: point, style: style, limit: limit)
  }

  /// Draws a text in several styles, as the other `put` does.
  @discardableResult
  public mutating func put(
    _ text: StyledText, at point: GridPoint, maxColumns: Int = .max
  ) -> Int {
    var used = 0
    for run in text.runs {
      let room = min(maxColumns, GridPoint.limit) - used
      let taken = put(run.text, at: point.moved(columns: used), style: run.style, maxColumns: room)
      used += taken
      if taken < run.text.columns { break }
    }
    return used
  }

  private mutating func putASCII(
    _ text: SafeText, at point: GridPoint, style: Style, limit: Int
  ) -> Int {
    var column = point.column
    for byte in text.text.utf8 {
      if column >= limit { break }
      set(Cell(base: Unicode.Scalar(byte), style: style), row: point.row, column: column)
      column += 1
    }
    return column - point.column
  }

  private mutating func putCharacters(
    _ text: SafeText, at point: GridPoint, style: Style, limit: Int
  ) -> Int {
    var walker = CharacterWalker()
    var column = point.column
    var lastDrawn = column
    for scalar in text.text.unicodeScalars {
      let step = walker.step(scalar)
      if step.columns > 0 {
        if column + step.columns > limit {
          if column < limit { set(.blank(style), row: point.row, column: column) }
          return max(column, limit) - point.column
        }
        place(scalar, columns: step.columns, row: point.row, column: column, style: style)
        lastDrawn = column
        column += step.columns
      } else if step.isDrawn, column > point.column {
        addMark(scalar, row: point.row, column: lastDrawn)
      }
    }
    return column - point.column
  }

  private mutating func place(
    _ scalar: Unicode.Scalar, columns: Int, row: Int, column: Int, style: Style
  ) {
    if columns == 1 {
      set(Cell(base: scalar, style: style), row: row, column: column)
    } else if column < 0 {
      set(.blank(style), row: row, column: column + 1)
    } else {
      set(Cell(base: scalar, style: style, span: .wide), row: row, column: column)
      set(.continuation(style: style), row: row, column: column + 1)
    }
  }

  private mutating func addMark(_ scalar: Unicode.Scalar, row: Int, column: Int) {
    let point = GridPoint(row: row, column: column)
    guard size.contains(point), cells[index(point)].span != .continuation else { return }
    cells[index(point)].addMark(scalar)
  }

  /// Stores a cell and blanks the other half of a wide character that it cuts.
  private mutating func set(_ cell: Cell, row: Int, column: Int) {
    guard column >= 0, column < size.columns else { return }
    let index = row * size.columns + column
    let old = cells[index].span
    if old == .wide, column + 1 < size.columns {
      cells[index + 1] = .blank(cells[index + 1].style)
    } else if old == .continuation, cell.span != .continuation, column > 0 {
      cells[index - 1] = .blank(cells[index - 1].style)
    }
    cells[index] = cell
  }

  /// Blanks a rectangle in a style.
  public mutating func fill(_ rect: GridRect, style: Style = .plain) {
    forEachCell(of: rect) { grid, row, column in
      grid.set(.blank(style), row: row, column: column)
    }
  }

  /// Changes the styles in a rectangle and leaves the text; a wide character that lies half
  /// inside changes as a whole.
  public mutating func restyle(_ rect: GridRect, _ change: (Style) -> Style) {
    forEachCell(of: rect) { grid, row, column in
      let index = row * grid.size.columns + column
      let isRepeat = grid.cells[index].span == .continuation && column > rect.column
      if isRepeat { return }
      for half in grid.character(at: index) {
        grid.cells[half].style = change(grid.cells[half].style)
      }
    }
  }

  /// The cells of the character that covers a cell.
  private func character(at index: Int) -> Range<Int> {
    switch cells[index].span {
    case .single: index..<(index + 1)
    case .wide: index..<(index + 2)
    case .continuation: (index - 1)..<(index + 1)
    }
  }

  private mutating func forEachCell(
    of rect: GridRect, _ body: (inout CellGrid, _ row: Int, _ column: Int) -> Void
  ) {
    let inside = rect.intersection(bounds)
    for row in inside.row..<inside.endRow {
      for column in inside.column..<inside.endColumn { body(&self, row, column) }
    }
  }

  mutating func replace(from start: Int, with run: ArraySlice<Cell>) {
    cells.replaceSubrange(start..<(start + run.count), with: run)
  }
}
