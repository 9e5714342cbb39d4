/// How a character is drawn, colour aside.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit an attribute.
  public let rawValue: UInt8

  /// Makes a set from its bits; unknown bits are dropped.
  public init(rawValue: UInt8) { self.rawValue = rawValue & 0b1_1111 }

  /// Bold or bright.
  public static let bold = Attributes(rawValue: 1)
  /// Foreground and background exchanged: the selection.
  public static let reverse = Attributes(rawValue: 2)
  /// Underlined.
  public static let underline = Attributes(rawValue: 4)
  /// Dimmed, where the terminal can.
  public static let dim = Attributes(rawValue: 8)
  /// Italic, where the terminal can.
  public static let italic = Attributes(rawValue: 16)
}

/// What a piece of text means, from which the terminal chooses a colour that it has.
///
/// A colour only repeats what a glyph, a word or an attribute already says.
public enum ColorRole: UInt8, CaseIterable, Hashable, Sendable {
  /// The terminal's own foreground.
  case plain
  /// What the eye should find first: titles, the open tab.
  case accent
  /// Answers that cannot both hold.
  case conflict
  /// Said by somebody who alleges it.
  case allegation
  /// Secondary words: explanations, column heads, what is departed.
  case muted
  /// Opens something with Enter.
  case link
  /// A thing that went well: saved, quote found.
  case good
  /// A thing to look at: not saved, quote not found.
  case warning
  /// The row or word that is selected.
  case selection
  /// Words of a source, as they stand there.
  case quote
}

/// How a cell looks: attributes and what it means.
public struct Style: Hashable, Sendable {
  /// Bold, reverse and so on.
  public var attributes: Attributes
  /// What the colour is to say.
  public var role: ColorRole

  /// Makes a style.
  public init(_ role: ColorRole = .plain, _ attributes: Attributes = []) {
    self.attributes = attributes
    self.role = role
  }

  /// Neither attribute nor colour.
  public static let plain = Style()
  /// Bold in the terminal's own colour.
  public static let bold = Style(.plain, .bold)
  /// Exchanged colours: the selection.
  public static let selected = Style(.selection, .reverse)

  /// The same with these attributes too.
  public func adding(_ more: Attributes) -> Style { Style(role, attributes.union(more)) }
}
