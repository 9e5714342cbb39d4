/// What a program has switched on or off in a terminal.
public struct TerminalModes: Hashable, Sendable {
  /// Private modes that are on, by xterm's numbers.
  public internal(set) var on: Set<Int> = Self.atStart
  /// Whether letters push others to the right.
  public internal(set) var inserts = false
  /// Whether the keypad sends sequences of its own.
  public internal(set) var hasApplicationKeypad = false

  /// Lines wrap, and the cursor is seen.
  private static let atStart: Set<Int> = [7, 25]

  /// A terminal's modes when it is switched on.
  public init() {}

  /// Whether the second screen, the one without a history, is shown.
  public var isAlternateScreen: Bool { on.contains(1049) || on.contains(1047) }
  /// Whether the cursor is seen.
  public var isCursorVisible: Bool { on.contains(25) }
  /// Whether pasted text comes between marks.
  public var bracketsPaste: Bool { on.contains(2004) }
  /// Whether clicks and the wheel are reported, in the form of decimal numbers.
  public var reportsMouse: Bool { on.contains(1000) && on.contains(1006) }
  /// Whether cursor keys send `ESC O A` instead of `ESC [ A`.
  public var hasApplicationCursorKeys: Bool { on.contains(1) }
  /// Whether a line that is full goes on in the next.
  var wraps: Bool { on.contains(7) }

  /// Private modes that a terminal of ours knows, with their names.
  static let names: [Int: String] = [
    1: "application cursor keys", 3: "132 columns", 4: "smooth scrolling", 5: "reverse video",
    6: "origin mode", 7: "wrapping", 8: "key repeat", 12: "blinking cursor", 25: "the cursor",
    1000: "mouse reports", 1002: "mouse drag reports", 1003: "mouse motion reports",
    1004: "focus reports", 1006: "mouse reports in decimals", 1034: "meta key",
    1047: "the alternate screen", 1048: "the saved cursor", 1049: "the alternate screen",
    2004: "bracketed paste", 2026: "held updates",
  ]

  /// What is not as when the terminal was switched on, in words. Mode 12 is left out: `cnorm` turns
  /// blinking off, and nobody can tell how it was before.
  var leftovers: [String] {
    let changed = on.symmetricDifference(Self.atStart).subtracting([12]).sorted()
    var words = changed.map { mode in
      "\(Self.names[mode] ?? "mode \(mode)") (\(mode)) is \(on.contains(mode) ? "on" : "off")"
    }
    if inserts { words.append("insert mode is on") }
    if hasApplicationKeypad { words.append("the application keypad is on") }
    return words
  }
}
