import ScreenGrid

extension KeyMap {
  /// The table of keys for README.md: the keys, the command's name, and what it does, where.
  public static var markdown: String {
    let lines = rows.map { row in
      "| \(keys(of: row)) | `\(row.name)` | \(row.help.text)\(place(of: row)) |"
    }
    return (["| keys | command | what it does |", "|---|---|---|"] + lines)
      .joined(separator: "\n")
  }

  private static func keys(of row: KeyBinding) -> String {
    row.keys.map { "`\($0.label.text)`" }.joined(separator: " ")
  }

  /// Where a row counts that does not count on every screen.
  private static func place(of row: KeyBinding) -> String {
    let places: [(KeyContext, String)] = [
      (.check, "in Check"), (.findField, "while finding"), (.markField, "while writing a mark"),
      (.markMenu, "in the menu of verdicts"), (.help, "in the panel of keys"),
      (.welcome, "in the welcome"),
    ]
    let open: Set<KeyContext> = [.list, .inspector, .anywhere]
    guard row.contexts.isDisjoint(with: open) else { return "" }
    let words = places.filter { row.contexts.contains($0.0) }.map(\.1)
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }
}
