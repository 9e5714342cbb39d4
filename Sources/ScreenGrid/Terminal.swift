/// What a terminal can do, as far as a picture depends on it.
public struct TerminalTraits: Hashable, Sendable {
  /// Rows and columns now.
  public var size: GridSize
  /// Whether characters beyond ASCII can be drawn; else use ``Glyphs/ascii``.
  public var isUnicode: Bool
  /// 0, 8 or 256.
  public var colors: Int
  /// Whether italics differ from upright letters.
  public var canItalic: Bool

  /// Makes traits; by default a colourful terminal of 24 rows and 80 columns.
  public init(
    size: GridSize = GridSize(rows: 24, columns: 80), isUnicode: Bool = true, colors: Int = 256,
    canItalic: Bool = true
  ) {
    self.size = size
    self.isUnicode = isUnicode
    self.colors = colors
    self.canItalic = canItalic
  }
}

/// How a program that was run in the terminal's place ended.
public enum ChildEnd: Hashable, Sendable {
  /// It ended by itself, with this status.
  case exited(status: Int32)
  /// A signal ended it.
  case killed(signal: Int32)
  /// It could not be started, and why.
  case notStarted(reason: String)
}

/// A screen and a keyboard. One thread owns it.
public protocol Terminal {
  /// What it can do; the size is the present one.
  var traits: TerminalTraits { get }

  /// Waits until something comes, and gives all that is there. With a deadline, gives an empty list
  /// after so many milliseconds of nothing; without, it sleeps as long as need be.
  mutating func nextInputs(deadline milliseconds: Int?) -> [TerminalInput]

  /// Draws a picture; only what changed since the last one is sent. Without a place for it,
  /// the cursor is hidden.
  mutating func show(_ grid: CellGrid, cursor: GridPoint?)

  /// Makes the next picture be sent whole, for a screen that others have written on.
  mutating func repaint()

  /// Gives the terminal back to the shell and stops the program until it is continued.
  mutating func suspend()

  /// Gives the terminal to another program, waits for its end and takes the terminal back.
  /// The first word is the program, looked for in PATH; no shell reads the words. Variables of
  /// its environment can be set, or removed by nil.
  mutating func run(_ command: [String], environment: [String: String?]) -> ChildEnd

  /// Puts text on the clipboard of the person at the terminal, where the terminal allows it; nobody
  /// can tell whether it did. False when the text is too long to be sent.
  mutating func copyToClipboard(_ text: String) -> Bool

  /// Puts the terminal back as it was. Safe to call twice.
  mutating func close()
}
