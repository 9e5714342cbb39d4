/// The characters of the screens that not every terminal has, each one column wide in both sets,
/// so no layout depends on the set.
public struct Glyphs: Hashable, Sendable {
  /// In front of what is in conflict.
  public let conflict: SafeText
  /// In front of the selected row.
  public let pointer: SafeText
  /// Between the steps of the trail.
  public let crumb: SafeText
  /// Before a paragraph's number.
  public let paragraph: SafeText
  /// Between short facts.
  public let middot: SafeText
  /// Before quoted words.
  public let openQuote: SafeText
  /// After quoted words.
  public let closeQuote: SafeText
  /// A line across.
  public let horizontal: SafeText
  /// A line down.
  public let vertical: SafeText
  /// Corner with lines to the right and down.
  public let topLeft: SafeText
  /// Corner with lines to the left and down.
  public let topRight: SafeText
  /// Corner with lines to the right and up; also "follows the row above".
  public let bottomLeft: SafeText
  /// Corner with lines to the left and up.
  public let bottomRight: SafeText
  /// Lines to the left, right and down.
  public let teeDown: SafeText
  /// Lines to the left, right and up.
  public let teeUp: SafeText
  /// Lines up, down and to the right; a branch of a tree.
  public let teeRight: SafeText
  /// Lines up, down and to the left.
  public let teeLeft: SafeText
  /// Lines to all sides.
  public let cross: SafeText
  /// A dense mark on the time axis.
  public let block: SafeText
  /// The focused event on the time axis.
  public let diamond: SafeText
  /// What ties two dates of one event.
  public let tie: SafeText
  /// Where typing goes on in a field.
  public let fieldCursor: SafeText
  /// One item of a few; the selection made.
  public let bullet: SafeText
  /// Left edge of selected words.
  public let selectionStart: SafeText
  /// Right edge of selected words.
  public let selectionEnd: SafeText
  /// Between two years or numbers.
  public let dash: SafeText
  /// Where text was cut.
  public let ellipsis: SafeText
  /// Rows go on above.
  public let moreUp: SafeText
  /// Rows go on below.
  public let moreDown: SafeText
  /// A full cell of a bar.
  public let barFull: SafeText
  /// An empty cell of a bar.
  public let barEmpty: SafeText
  /// Done, found.
  public let check: SafeText
  /// Leads to.
  public let arrow: SafeText

  /// The set for a terminal with these traits.
  public static func suited(to traits: TerminalTraits) -> Glyphs {
    traits.isUnicode ? .unicode : .ascii
  }
}

extension Glyphs {
  /// For terminals that draw Unicode.
  public static let unicode = Glyphs(
    conflict: "≠", pointer: "▸", crumb: "›", paragraph: "¶", middot: "·",
    openQuote: "“", closeQuote: "”", horizontal: "─", vertical: "│",
    topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    teeDown: "┬", teeUp: "┴", teeRight: "├", teeLeft: "┤", cross: "┼",
    block: "▪", diamond: "◆", tie: "┄", fieldCursor: "▏", bullet: "●",
    selectionStart: "▐", selectionEnd: "▌", dash: "–", ellipsis: "…",
    moreUp: "↑", moreDown: "↓", barFull: "█", barEmpty: "░", check: "✓", arrow: "→")

  /// For all others.
  public static let ascii = Glyphs(
    conflict: "!", pointer: ">", crumb: "/", paragraph: "#", middot: ".",
    openQuote: "\"", closeQuote: "\"", horizontal: "-", vertical: "|",
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    teeDown: "+", teeUp: "+", teeRight: "+", teeLeft: "+", cross: "+",
    block: "o", diamond: "*", tie: "-", fieldCursor: "_", bullet: "*",
    selectionStart: "[", selectionEnd: "]", dash: "-", ellipsis: "~",
    moreUp: "^", moreDown: "v", barFull: "#", barEmpty: ".", check: "v", arrow: ">")

  /// Every glyph with the name of its property, for the legend and for checks.
  public var named: [(name: String, glyph: SafeText)] {
    [
      ("conflict", conflict), ("pointer", pointer), ("crumb", crumb), ("paragraph", paragraph),
      ("middot", middot), ("openQuote", openQuote), ("closeQuote", closeQuote),
      ("horizontal", horizontal), ("vertical", vertical), ("topLeft", topLeft),
      ("topRight", topRight), ("bottomLeft", bottomLeft), ("bottomRight", bottomRight),
      ("teeDown", teeDown), ("teeUp", teeUp), ("teeRight", teeRight), ("teeLeft", teeLeft),
      ("cross", cross), ("block", block), ("diamond", diamond), ("tie", tie),
      ("fieldCursor", fieldCursor), ("bullet", bullet), ("selectionStart", selectionStart),
      ("selectionEnd", selectionEnd), ("dash", dash), ("ellipsis", ellipsis), ("moreUp", moreUp),
      ("moreDown", moreDown), ("barFull", barFull), ("barEmpty", barEmpty), ("check", check),
      ("arrow", arrow),
    ]
  }
}
