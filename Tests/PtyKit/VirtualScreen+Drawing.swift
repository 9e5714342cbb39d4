import ScreenGrid

extension VirtualScreen {
  private var erased: ScreenCell {
    // Erasing leaves the background colour (bce), and nothing else of the pen.
    .blank(Pen(background: pen.background))
  }

  private var lastColumn: Int { size.columns - 1 }

  mutating func moveCursor(row: Int, column: Int) {
    cursor = GridPoint(
      row: min(max(0, row), size.rows - 1), column: min(max(0, column), lastColumn))
    isWrapPending = false
  }

  /// Draws a character and moves on.
  mutating func put(_ scalar: Unicode.Scalar) {
    let columns = CharacterWidth.columns(of: scalar)
    guard columns > 0 else { return addMark(scalar) }
    if isWrapPending || cursor.column + columns > size.columns { wrap(columns) }
    if modes.inserts { insertCells(columns) }
    for column in cursor.column..<min(cursor.column + columns, size.columns) {
      breakWide(row: cursor.row, at: column)
      cells[cursor.row][column] = ScreenCell(text: "", pen: pen)
    }
    cells[cursor.row][cursor.column].text = String(scalar)
    usedPens.insert(pen)
    lastCharacter = scalar
    let next = cursor.column + columns
    moveCursor(row: cursor.row, column: next)
    isWrapPending = next > lastColumn && modes.wraps
  }

  private mutating func wrap(_ columns: Int) {
    guard modes.wraps else {
      return moveCursor(row: cursor.row, column: size.columns - columns)
    }
    index()
    moveCursor(row: cursor.row, column: 0)
  }

  private mutating func addMark(_ scalar: Unicode.Scalar) {
    var column = isWrapPending ? cursor.column : cursor.column - 1
    while column > 0, cells[cursor.row][column].isContinuation { column -= 1 }
    guard column >= 0 else { return }
    cells[cursor.row][column].text.unicodeScalars.append(scalar)
  }

  /// A wide character of which one half is drawn over is gone as a whole.
  private mutating func breakWide(row: Int, at column: Int) {
    if cells[row][column].isContinuation, column > 0 {
      cells[row][column - 1].text = " "
      cells[row][column].text = " "
    }
    if column < lastColumn, cells[row][column + 1].isContinuation {
      cells[row][column + 1].text = " "
    }
  }

  /// One row down; at the end of the rows that scroll, they scroll.
  mutating func index() {
    if cursor.row == region.upperBound {
      scroll(1)
    } else {
      moveCursor(row: cursor.row + 1, column: cursor.column)
    }
  }

  mutating func reverseIndex() {
    if cursor.row == region.lowerBound {
      scroll(-1)
    } else {
      moveCursor(row: cursor.row - 1, column: cursor.column)
    }
  }

  private var erasedLine: [ScreenCell] { Array(repeating: erased, count: size.columns) }

  private mutating func scroll(_ rows: Int) { shift(rows, within: region) }

  /// Moves rows up, or down where the number is negative.
  private mutating func shift(_ rows: Int, within region: ClosedRange<Int>) {
    for _ in 0..<min(abs(rows), region.count) {
      cells.remove(at: rows > 0 ? region.lowerBound : region.upperBound)
      cells.insert(erasedLine, at: rows > 0 ? region.upperBound : region.lowerBound)
    }
  }

  private mutating func insertCells(_ count: Int) {
    for _ in 0..<min(count, size.columns - cursor.column) {
      cells[cursor.row].insert(erased, at: cursor.column)
      cells[cursor.row].removeLast()
    }
  }

  private mutating func deleteCells(_ count: Int) {
    for _ in 0..<min(count, size.columns - cursor.column) {
      cells[cursor.row].remove(at: cursor.column)
      cells[cursor.row].append(erased)
    }
  }

  private mutating func erase(row: Int, _ columns: Range<Int>) {
    guard let last = columns.last else { return }
    breakWide(row: row, at: columns.lowerBound)
    breakWide(row: row, at: last)
    for column in columns { cells[row][column] = erased }
    usedPens.insert(erased.pen)
  }
}

extension VirtualScreen {
  /// Sequences that move the cursor; false when this is none.
  mutating func move(_ sequence: ControlSequence) -> Bool {
    let (row, column, count) = (cursor.row, cursor.column, sequence.count())
    switch sequence.final {
    case "A": moveCursor(row: row - count, column: column)
    case "B", "e": moveCursor(row: row + count, column: column)
    case "C", "a": moveCursor(row: row, column: column + count)
    case "D": moveCursor(row: row, column: column - count)
    case "E": moveCursor(row: row + count, column: 0)
    case "F": moveCursor(row: row - count, column: 0)
    case "G", "`": moveCursor(row: row, column: count - 1)
    case "d": moveCursor(row: count - 1, column: column)
    case "H", "f": moveCursor(row: count - 1, column: sequence.count(1) - 1)
    case "I": moveCursor(row: row, column: (column / 8 + count) * 8)
    case "Z": moveCursor(row: row, column: max(0, (column + 7) / 8 - count) * 8)
    default: return false
    }
    return true
  }

  /// Sequences that change cells; false when this is none.
  mutating func change(_ sequence: ControlSequence) -> Bool {
    let count = sequence.count()
    switch sequence.final {
    case "J": return eraseScreen(sequence.value(0) ?? 0)
    case "K": return eraseLine(sequence.value(0) ?? 0)
    case "X":
      erase(row: cursor.row, cursor.column..<min(size.columns, cursor.column + count))
    case "@": insertCells(count)
    case "P": deleteCells(count)
    case "L", "M":
      guard region.contains(cursor.row) else { return true }
      shift(sequence.final == "M" ? count : -count, within: cursor.row...region.upperBound)
    case "S": scroll(count)
    case "T": scroll(-count)
    case "b":
      guard let lastCharacter else { return false }
      for _ in 0..<min(count, size.cellCount) { put(lastCharacter) }
    default: return false
    }
    return true
  }

  private mutating func eraseLine(_ part: Int) -> Bool {
    switch part {
    case 0: erase(row: cursor.row, cursor.column..<size.columns)
    case 1: erase(row: cursor.row, 0..<cursor.column + 1)
    case 2: erase(row: cursor.row, 0..<size.columns)
    default: return false
    }
    return true
  }

  private mutating func eraseScreen(_ part: Int) -> Bool {
    let rows =
      switch part {
      case 0: cursor.row + 1..<size.rows
      case 1: 0..<cursor.row
      case 2: 0..<size.rows
      default: 0..<0
      }
    for row in rows { erase(row: row, 0..<size.columns) }
    return part == 2 || eraseLine(part)
  }
}
