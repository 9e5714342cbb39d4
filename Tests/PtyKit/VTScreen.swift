import ScreenGrid

/// A model of an xterm, as much of it as programs on curses use: bytes in, a screen with attributes out.
///
/// What it does not understand it collects, so that a test can say that nothing is.
public struct VTScreen: Sendable {
  /// Rows and columns.
  public private(set) var size: GridSize
  /// Where the cursor is; a column equal to the number of columns means that the next character
  /// goes to the next row.
  public internal(set) var cursor = GridPoint.zero
  /// The private modes that are on: 25 cursor shown, 1049 second screen, 2004 paste, 1000 and 1006 mouse.
  public internal(set) var modes: Set<Int> = [7, 25]
  /// Sequences that the model does not understand.
  public internal(set) var unknown: [String] = []
  /// What was put on the clipboard by OSC 52, in base 64, oldest first.
  public internal(set) var clipboard: [String] = []
  /// How often the bell rang.
  public internal(set) var bells = 0

  var cells: [VTCell]
  var otherCells: [VTCell]
  var style = VTStyle.plain
  var saved = (cursor: GridPoint.zero, style: VTStyle.plain)
  var region: Range<Int>
  var lastCharacter: Unicode.Scalar = " "
  var parser = VTParser()
  let width: @Sendable (Unicode.Scalar) -> Int

  /// Makes an empty screen. By default characters are as wide as our own table says; another
  /// function makes a terminal that sees that otherwise.
  public init(
    _ size: GridSize,
    width: @escaping @Sendable (Unicode.Scalar) -> Int = CharacterWidth.columns(of:)
  ) {
    self.size = size
    self.width = width
    cells = Array(repeating: .blank, count: size.cellCount)
    otherCells = cells
    region = 0..<size.rows
  }

  /// Takes bytes as a program sends them.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      for event in parser.take(byte) { perform(event) }
    }
  }

  /// What stands in a cell; a blank outside.
  public subscript(row: Int, column: Int) -> VTCell {
    let point = GridPoint(row: row, column: column)
    return size.contains(point) ? cells[index(point)] : .blank
  }

  /// One row, blanks at its end cut.
  public func line(_ row: Int) -> String {
    var line = (0..<size.columns).map { self[row, $0].text }.joined().unicodeScalars
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// All rows, blanks at their ends cut.
  public var text: String { (0..<size.rows).map(line).joined(separator: "\n") }

  /// All rows between bars, for people who look at a failed test.
  public var picture: String {
    (0..<size.rows).map { row in
      "|\((0..<size.columns).map { self[row, $0].text }.joined())|"
    }.joined(separator: "\n")
  }

  /// Whether a text stands somewhere on one row.
  public func contains(_ text: String) -> Bool {
    (0..<size.rows).contains { line($0).contains(text) }
  }

  /// The first place of a text, and how its first character looks.
  public func find(_ text: String) -> (point: GridPoint, style: VTStyle)? {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let rest = (column..<size.columns).map { self[row, $0].text }.joined()
        if rest.hasPrefix(text), !self[row, column].text.isEmpty {
          return (GridPoint(row: row, column: column), self[row, column].style)
        }
      }
    }
    return nil
  }

  /// A letter a cell: `.` plain, `B` bold, `r` reverse (`R` bold too), `u` underlined, `d` dim,
  /// `i` italic, `c` coloured (`C` bold too).
  public var styleLetters: String {
    (0..<size.rows).map { row in
      String((0..<size.columns).map { self[row, $0].style.letter })
    }.joined(separator: "\n")
  }

  /// Takes another size, as a terminal does whose window is pulled.
  public mutating func resize(_ new: GridSize) {
    cells = resized(cells, to: new)
    otherCells = resized(otherCells, to: new)
    size = new
    region = 0..<new.rows
    move(row: cursor.row, column: cursor.column)
  }

  private func resized(_ old: [VTCell], to new: GridSize) -> [VTCell] {
    (0..<new.rows).flatMap { row in
      (0..<new.columns).map { column in
        let point = GridPoint(row: row, column: column)
        return size.contains(point) ? old[index(point)] : .blank
      }
    }
  }

  func index(_ point: GridPoint) -> Int { point.row * size.columns + point.column }

  mutating func move(row: Int, column: Int) {
    cursor = GridPoint(
      row: min(max(0, row), max(0, size.rows - 1)),
      column: min(max(0, column), max(0, size.columns - 1)))
  }
}

extension VTStyle {
  var letter: Character {
    let isBold = attributes.contains(.bold)
    if attributes.contains(.reverse) { return isBold ? "R" : "r" }
    if attributes.contains(.underline) { return "u" }
    if foreground != nil || background != nil { return isBold ? "C" : "c" }
    if isBold { return "B" }
    return attributes.contains(.dim) ? "d" : attributes.contains(.italic) ? "i" : "."
  }
}
