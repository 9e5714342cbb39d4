import ScreenGrid

/// What a person would see who looked at the terminal, and the state the terminal is in.
///
/// An xterm as far as curses needs one: it takes in the bytes a program writes. What it does not
/// know it collects in ``unknown``, so that a test can ask for there being nothing.
public struct VirtualScreen: Sendable {
  /// Rows and columns.
  public private(set) var size: GridSize
  /// The cells, row by row.
  public internal(set) var cells: [[ScreenCell]]
  /// Where the next character goes.
  public internal(set) var cursor = GridPoint.zero
  /// What was switched on or off.
  public internal(set) var modes = TerminalModes()
  /// How the next character is drawn.
  public internal(set) var pen = Pen.usual
  /// Everything that was not understood, in order.
  public internal(set) var unknown: [String] = []
  /// What was put on the clipboard, in Base64 as it came (OSC 52).
  public internal(set) var clipboard: [String] = []
  /// The titles the window was given (OSC 0 and 2).
  public internal(set) var titles: [String] = []
  /// Every pen that anything was ever drawn or erased with, seen or not.
  public internal(set) var usedPens: Set<Pen> = []
  /// How often the bell rang.
  public internal(set) var bells = 0

  var parser = ControlParser()
  /// The line that is full and wraps when another character comes.
  var isWrapPending = false
  var lastCharacter: Unicode.Scalar?
  /// The rows that scroll, from first to last.
  var region: ClosedRange<Int>
  var charsets = Charsets()
  var savedCursor: (point: GridPoint, pen: Pen, charsets: Charsets)?
  /// The main screen while the alternate one is shown.
  var hiddenCells: [[ScreenCell]]?

  /// An empty screen of a size of at least one cell.
  public init(size: GridSize) {
    self.size = GridSize(rows: max(1, size.rows), columns: max(1, size.columns))
    cells = Self.blank(self.size)
    region = 0...self.size.rows - 1
  }

  /// Takes in what a program wrote.
  public mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let token = parser.take(byte) { perform(token) }
    }
  }

  private static func blank(_ size: GridSize) -> [[ScreenCell]] {
    Array(repeating: Array(repeating: .blank(.usual), count: size.columns), count: size.rows)
  }

  /// Gives it another size; what lies in the top left stays.
  mutating func resize(to size: GridSize) {
    self.size = GridSize(rows: max(1, size.rows), columns: max(1, size.columns))
    cells = resized(cells)
    hiddenCells = hiddenCells.map(resized)
    region = 0...self.size.rows - 1
    moveCursor(row: cursor.row, column: cursor.column)
  }

  private func resized(_ old: [[ScreenCell]]) -> [[ScreenCell]] {
    var new = Self.blank(size)
    for (row, line) in old.prefix(size.rows).enumerated() {
      let kept = line.prefix(size.columns)
      new[row].replaceSubrange(0..<kept.count, with: kept)
    }
    return new
  }

  var blankCells: [[ScreenCell]] { Self.blank(size) }
}

extension VirtualScreen {
  /// A row as text, trailing blanks left out; empty outside of the screen.
  public func line(_ row: Int) -> String {
    guard cells.indices.contains(row) else { return "" }
    var text = cells[row].map(\.text).joined()
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  /// All rows as text.
  public var lines: [String] { cells.indices.map(line) }
  /// All rows, a line each.
  public var text: String { lines.joined(separator: "\n") }

  /// Whether the words stand in one row.
  public func shows(_ words: String) -> Bool { lines.contains { $0.contains(words) } }

  /// Where the words stand first, in cells.
  public func place(of words: String) -> GridPoint? {
    for (row, line) in lines.enumerated() {
      guard let range = line.firstRange(of: words) else { continue }
      let before = line[..<range.lowerBound]
      return GridPoint(row: row, column: column(after: String(before), row: row))
    }
    return nil
  }

  private func column(after text: String, row: Int) -> Int {
    var rest = text.unicodeScalars.count
    var column = 0
    while rest > 0, column < size.columns {
      rest -= cells[row][column].text.unicodeScalars.count
      column += 1
    }
    while column < size.columns, cells[row][column].isContinuation { column += 1 }
    return column
  }

  /// What is not as it was when the terminal was switched on, in words; the text aside.
  public var leftovers: [String] {
    var words = modes.leftovers
    if pen != .usual { words.append("letters are drawn as \(pen)") }
    if !charsets.isASCII { words.append("another set of characters is on") }
    if region != 0...size.rows - 1 { words.append("only rows \(region) scroll") }
    return words
  }
}
