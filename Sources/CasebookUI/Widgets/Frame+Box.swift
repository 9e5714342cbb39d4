import ScreenGrid

extension Frame {
  /// Clears a rectangle and draws a frame with a title round it; gives what is inside. A rectangle
  /// too small for a frame is only cleared.
  mutating func drawBox(_ title: SafeText, in rect: GridRect) -> GridRect {
    for row in 0..<rect.rows { put(.spaces(rect.columns), row: row, in: rect) }
    onClick(rect, nil)
    guard rect.rows >= 3, rect.columns >= 6 else { return rect }
    drawEdge(glyphs.topLeft, glyphs.topRight, row: 0, in: rect)
    drawEdge(glyphs.bottomLeft, glyphs.bottomRight, row: rect.rows - 1, in: rect)
    for row in 1..<(rect.rows - 1) {
      put(glyphs.vertical, row: row, in: rect)
      put(glyphs.vertical, row: row, column: rect.columns - 1, in: rect)
    }
    put(" \(cut(title, toColumns: rect.columns - 6)) ", row: 0, column: 2, in: rect, style: .bold)
    return rect.inset(rows: 1, columns: 2)
  }

  private mutating func drawEdge(
    _ left: SafeText, _ right: SafeText, row: Int, in rect: GridRect
  ) {
    for column in 0..<rect.columns { put(glyphs.horizontal, row: row, column: column, in: rect) }
    put(left, row: row, in: rect)
    put(right, row: row, column: rect.columns - 1, in: rect)
  }

  /// A text field over several rows, wrapped by words; the part around the cursor is shown.
  mutating func drawParagraph(_ field: TextField, hasCursor: Bool, in rect: GridRect) {
    guard rect.rows > 0, rect.columns > 1 else { return }
    let flow = FieldFlow(field, columns: rect.columns)
    let first = min(max(0, flow.cursor.row - rect.rows + 1), max(0, flow.lines.count - rect.rows))
    for (row, line) in flow.lines.dropFirst(first).prefix(rect.rows).enumerated() {
      put(line, row: row, in: rect)
    }
    guard hasCursor else { return }
    cursor = GridPoint(
      row: rect.row + flow.cursor.row - first, column: rect.column + flow.cursor.column)
  }
}

/// The text of a field broken into lines, and where its cursor falls.
///
/// Broken at blanks where a line has one.
struct FieldFlow: Equatable {
  private(set) var lines: [SafeText] = [""]
  private(set) var cursor = GridPoint.zero

  init(_ field: TextField, columns: Int) {
    for (index, character) in field.characters.enumerated() {
      if index == field.cursor { markCursor() }
      add(character, columns: columns)
    }
    if field.cursor >= field.characters.count { markCursor() }
  }

  private mutating func markCursor() {
    cursor = GridPoint(row: lines.count - 1, column: lines[lines.count - 1].columns)
  }

  private mutating func add(_ character: Character, columns: Int) {
    if character.isNewline { return lines.append("") }
    let text = SafeText(cleaning: String(character))
    // A column is kept for the cursor behind the last letter.
    if lines[lines.count - 1].columns + text.columns > columns - 1 { breakLine() }
    lines[lines.count - 1] += text
  }

  /// Begins a line with the word that does not fit, and takes the cursor along where it is in it.
  private mutating func breakLine() {
    let line = lines[lines.count - 1]
    let word = line.text.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    guard word.utf8.count < line.text.utf8.count else { return lines.append("") }
    let moved = SafeText(cleaning: word)
    let kept = line.columns - moved.columns
    if cursor.row == lines.count - 1, cursor.column > kept {
      cursor = GridPoint(row: lines.count, column: cursor.column - kept)
    }
    lines[lines.count - 1] = line.prefix(columns: kept)
    lines.append(moved)
  }
}
