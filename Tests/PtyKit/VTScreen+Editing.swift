import ScreenGrid

extension VTScreen {
  mutating func put(_ scalar: Unicode.Scalar) {
    let columns = width(scalar)
    if columns == 0 {
      addMark(scalar)
      return
    }
    if cursor.column + columns > size.columns {
      move(row: cursor.row, column: 0)
      lineFeed()
    }
    guard columns <= size.columns, size.contains(cursor) else { return }
    lastCharacter = scalar
    set(VTCell(text: String(scalar), style: style), at: cursor)
    if columns == 2 { set(VTCell(text: "", style: style), at: cursor.moved(columns: 1)) }
    cursor = cursor.moved(columns: columns)
  }

  /// Stores a cell; half of a wide character that loses its other half becomes a blank.
  private mutating func set(_ cell: VTCell, at point: GridPoint) {
    let next = point.moved(columns: 1)
    if cells[index(point)].text.isEmpty, !cell.text.isEmpty, point.column > 0 {
      cells[index(point) - 1].text = " "
    }
    cells[index(point)] = cell
    if size.contains(next), cells[index(next)].text.isEmpty, !cell.text.isEmpty {
      cells[index(next)].text = " "
    }
  }

  private mutating func addMark(_ scalar: Unicode.Scalar) {
    var column = cursor.column - 1
    while column > 0, self[cursor.row, column].text.isEmpty { column -= 1 }
    let point = GridPoint(row: cursor.row, column: column)
    if size.contains(point) { cells[index(point)].text.unicodeScalars.append(scalar) }
  }

  mutating func lineFeed() {
    if cursor.row == region.upperBound - 1 {
      scroll(from: region.lowerBound, by: 1)
    } else {
      cursor = GridPoint(row: min(cursor.row + 1, max(0, size.rows - 1)), column: cursor.column)
    }
  }

  mutating func reverseLineFeed() {
    if cursor.row == region.lowerBound {
      scroll(from: region.lowerBound, by: -1)
    } else {
      move(row: cursor.row - 1, column: cursor.column)
    }
  }

  /// Moves the rows from one to the end of the region up (or down, when negative).
  mutating func scroll(from top: Int, by count: Int) {
    guard region.contains(top) else { return }
    let rows = (top..<region.upperBound).map { row in
      Array(cells[(row * size.columns)..<((row + 1) * size.columns)])
    }
    let empty = Array(repeating: background, count: size.columns)
    for (place, row) in (top..<region.upperBound).enumerated() {
      let source = place + count
      let line = rows.indices.contains(source) ? rows[source] : empty
      cells.replaceSubrange((row * size.columns)..<((row + 1) * size.columns), with: line)
    }
  }

  /// What erasing leaves: the background stays, as in xterm.
  private var background: VTCell {
    VTCell(text: " ", style: VTStyle(background: style.background))
  }

  mutating func blank(row: Int, columns: Range<Int>) {
    for column in columns.clamped(to: 0..<size.columns) {
      let point = GridPoint(row: row, column: column)
      if size.contains(point) { set(background, at: point) }
    }
  }

  mutating func eraseLine(_ kind: Int) {
    switch kind {
    case 0: blank(row: cursor.row, columns: min(cursor.column, size.columns)..<size.columns)
    case 1: blank(row: cursor.row, columns: 0..<(cursor.column + 1))
    default: blank(row: cursor.row, columns: 0..<size.columns)
    }
  }

  mutating func eraseScreen(_ kind: Int) {
    let rows: Range<Int>
    switch kind {
    case 0: rows = (cursor.row + 1)..<max(cursor.row + 1, size.rows)
    case 1: rows = 0..<cursor.row
    default: rows = 0..<size.rows
    }
    if kind < 2 { eraseLine(kind) }
    for row in rows { blank(row: row, columns: 0..<size.columns) }
  }

  mutating func insertCharacters(_ count: Int) { shiftLine(by: count) }

  mutating func deleteCharacters(_ count: Int) { shiftLine(by: -count) }

  private mutating func shiftLine(by count: Int) {
    let old = (0..<size.columns).map { self[cursor.row, $0] }
    for column in cursor.column..<max(cursor.column, size.columns) {
      let source = column - count
      let isThere = source >= cursor.column && source < size.columns
      let point = GridPoint(row: cursor.row, column: column)
      cells[index(point)] = isThere ? old[source] : background
    }
  }
}

// MARK: - Style

extension VTScreen {
  /// Select graphic rendition.
  mutating func select(_ parameters: VTParameters) {
    var rest = parameters.values.map { $0 ?? 0 }[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: style = .plain
      case 1: style.attributes.insert(.bold)
      case 2: style.attributes.insert(.dim)
      case 3: style.attributes.insert(.italic)
      case 4: style.attributes.insert(.underline)
      case 7: style.attributes.insert(.reverse)
      case 22: style.attributes.subtract([.bold, .dim])
      case 23: style.attributes.remove(.italic)
      case 24: style.attributes.remove(.underline)
      case 27: style.attributes.remove(.reverse)
      default: selectColor(code, &rest)
      }
    }
  }

  private mutating func selectColor(_ code: Int, _ rest: inout ArraySlice<Int>) {
    switch code {
    case 30...37: style.foreground = .indexed(code - 30)
    case 38: style.foreground = color(&rest)
    case 39: style.foreground = nil
    case 40...47: style.background = .indexed(code - 40)
    case 48: style.background = color(&rest)
    case 49: style.background = nil
    case 90...97: style.foreground = .indexed(code - 82)
    case 100...107: style.background = .indexed(code - 92)
    default: unknown.append("SGR \(code)")
    }
  }

  private func color(_ rest: inout ArraySlice<Int>) -> VTColor? {
    switch rest.popFirst() {
    case 5: return rest.popFirst().map(VTColor.indexed)
    case 2:
      guard let red = rest.popFirst(), let green = rest.popFirst(), let blue = rest.popFirst()
      else { return nil }
      return .mixed(red: red, green: green, blue: blue)
    default: return nil
    }
  }
}
