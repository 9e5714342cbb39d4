import ScreenGrid

extension KeyMap {
  /// The table of keys for README.md: the keys, the command's name, and what it does, where.
  public static var markdown: String {
    let lines = rows.map { row in
      "| \(keys(of: row)) | `\(row.name)` | \(row.helpAndPlace) |"
    }
    return (["| keys | command | what it does |", "|---|---|---|"] + lines)
      .joined(separator: "\n")
  }

  private static func keys(of row: KeyBinding) -> String {
    row.keys.map { "`\($0.label.text)`" }.joined(separator: " ")
  }
}

extension KeyBinding {
  /// Its keys, as the footer names them: "Down, j".
  public var keysInWords: String { keys.map(\.label.text).joined(separator: ", ") }

  /// What it does, and where, when that is not on every screen.
  public var helpAndPlace: String { help.text + placeInBrackets }

  private var placeInBrackets: String {
    let open: Set<KeyContext> = [.list, .inspector, .anywhere]
    guard contexts.isDisjoint(with: open) else { return "" }
    let words = Self.places.filter { contexts.contains($0.context) }.map(\.words)
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  private static let places: [(context: KeyContext, words: String)] = [
    (.reading, "in a list, while reading"), (.check, "in Check"),
    (.findField, "while finding"), (.markField, "while writing a mark"),
    (.markMenu, "in the menu of verdicts"), (.copyMenu, "in the menu of copies"),
    (.help, "in the panel of keys"),
    (.welcome, "in the welcome"), (.original, "in the panel of the original"),
  ]
}
