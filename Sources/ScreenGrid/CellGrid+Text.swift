extension CellGrid {
  /// The picture as text: a line a row, blanks at the end of a row cut.
  public var text: String {
    (0..<size.rows).map { line($0) }.joined(separator: "\n")
  }

  /// One row as text, blanks at its end cut.
  public func line(_ row: Int) -> String {
    Self.trimmed(self.row(row).map(\.text).joined())
  }

  /// One row as a terminal without Unicode shows it: each cell by its twin in ASCII.
  public func asciiLine(_ row: Int) -> String {
    var line = String.UnicodeScalarView()
    // The right half of a wide character is a blank there, so that nothing behind it moves.
    for cell in self.row(row) { line.append(AsciiTwin.of(cell.baseScalar ?? " ")) }
    return Self.trimmed(String(line))
  }

  /// The styles as text, a letter a cell: `.` plain, `B` bold, `r` reverse (`R` bold too), `u`
  /// underlined (`U`), `d` dim, `i` italic; else the role's letter, in upper case when bold.
  /// What stands first in this list hides what stands after it.
  public var styleLetters: String {
    (0..<size.rows).map { row in String(self.row(row).map(\.style.letter)) }
      .joined(separator: "\n")
  }

  private static func trimmed(_ line: String) -> String {
    var scalars = line.unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

extension Style {
  /// One letter for whole-screen tests; see ``CellGrid/styleLetters``.
  public var letter: Character {
    let isBold = attributes.contains(.bold)
    if attributes.contains(.reverse) { return isBold ? "R" : "r" }
    if attributes.contains(.underline) { return isBold ? "U" : "u" }
    if role != .plain { return isBold ? role.letters.bold : role.letters.normal }
    if isBold { return "B" }
    if attributes.contains(.dim) { return "d" }
    return attributes.contains(.italic) ? "i" : "."
  }
}

extension ColorRole {
  fileprivate var letters: (normal: Character, bold: Character) {
    switch self {
    case .plain: (".", "B")
    case .accent: ("a", "A")
    case .conflict: ("c", "C")
    case .allegation: ("l", "L")
    case .muted: ("m", "M")
    case .link: ("k", "K")
    case .good: ("g", "G")
    case .warning: ("w", "W")
    case .selection: ("s", "S")
    case .quote: ("q", "Q")
    }
  }
}
