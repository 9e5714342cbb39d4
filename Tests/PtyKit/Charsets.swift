/// The two sets of characters a terminal has at hand, and the one in use.
struct Charsets: Hashable, Sendable {
  /// What G0 and G1 were made: "B" for ASCII, "0" for lines and boxes.
  var sets: [Unicode.Scalar] = ["B", "B"]
  /// 0 or 1.
  var inUse = 0

  /// Whether letters are letters.
  var isASCII: Bool { sets[inUse] == "B" }

  /// What a character looks like in the set in use.
  func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    sets[inUse] == "0" ? Self.lines[scalar] ?? scalar : scalar
  }

  /// The VT100's special graphics.
  private static let lines: [Unicode.Scalar: Unicode.Scalar] = [
    "`": "◆", "a": "▒", "f": "°", "g": "±", "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼",
    "o": "⎺", "p": "⎻", "q": "─", "r": "⎼", "s": "⎽", "t": "├", "u": "┤", "v": "┴", "w": "┬",
    "x": "│", "y": "≤", "z": "≥", "{": "π", "|": "≠", "}": "£", "~": "·",
  ]
}
