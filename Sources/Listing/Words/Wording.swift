import CaseModel
import ScreenGrid

/// How the program words things, the same on every screen, in plain lines and in copies.
///
/// Machine words speak of sources ("sources differ", "one origin"), people's words speak of truth
/// ("supported", "disputed"); no word serves both.
public struct Wording: Hashable, Sendable {
  /// The characters that not every terminal has.
  public let glyphs: Glyphs

  /// Words for a terminal with these characters.
  public init(glyphs: Glyphs = .unicode) {
    self.glyphs = glyphs
  }

  /// What stands between short facts: " · ".
  var separator: SafeText { " \(glyphs.middot) " }

  /// "1 text", "5 texts", "12,000 records".
  func count(_ number: Int, _ one: SafeText, _ several: SafeText? = nil) -> SafeText {
    let noun = number == 1 ? one : several ?? one + "s"
    return "\(grouped(number)) \(noun)"
  }

  /// A number with commas between thousands.
  public func grouped(_ number: Int) -> SafeText {
    SafeText(cleaning: String(number).withDigitGroups)
  }

  /// A text between quotation marks.
  func quoted(_ text: String) -> SafeText {
    "\(glyphs.openQuote)\(text)\(glyphs.closeQuote)"
  }

  /// The text with a capital at its start, where that is a Latin letter of ours.
  func capitalized(_ text: SafeText) -> SafeText {
    guard let first = text.text.first, first.isASCII else { return text }
    return SafeText(cleaning: first.uppercased() + text.text.dropFirst())
  }
}
