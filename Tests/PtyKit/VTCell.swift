import ScreenGrid

/// A colour as a sequence asked for it.
public enum VTColor: Hashable, Sendable {
  /// One of the terminal's numbered colours.
  case indexed(Int)
  /// A mixture, each part 0...255.
  case mixed(red: Int, green: Int, blue: Int)
}

/// How a character on the model's screen looks.
public struct VTStyle: Hashable, Sendable {
  /// Bold, reverse and so on.
  public var attributes: Attributes
  /// The colour of the letter; nil for the terminal's own.
  public var foreground: VTColor?
  /// The colour behind it; nil for the terminal's own.
  public var background: VTColor?

  /// Makes a style.
  public init(
    attributes: Attributes = [], foreground: VTColor? = nil, background: VTColor? = nil
  ) {
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }

  /// The terminal's own colours, no attribute.
  public static let plain = VTStyle()
}

/// One cell of the model's screen.
public struct VTCell: Hashable, Sendable {
  /// What stands there; empty in the right half of a wide character.
  public var text: String
  /// How it looks.
  public var style: VTStyle

  static let blank = VTCell(text: " ", style: .plain)
}
