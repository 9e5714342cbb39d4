/// How a terminal was told to draw what comes next: attributes and colours.
public struct Pen: Hashable, Sendable {
  /// A colour, as the terminal was told.
  public enum Color: Hashable, Sendable {
    /// The terminal's own.
    case usual
    /// One of the palette, from 0 to 255.
    case indexed(Int)
    /// Red, green and blue, 0 to 255 each.
    case direct(Int, Int, Int)
  }

  /// Attributes that are on.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit an attribute.
    public let rawValue: UInt8
    /// A set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Bold or bright.
    public static let bold = Attributes(rawValue: 1)
    /// Dimmed.
    public static let dim = Attributes(rawValue: 2)
    /// Italic.
    public static let italic = Attributes(rawValue: 4)
    /// Underlined.
    public static let underline = Attributes(rawValue: 8)
    /// Blinking.
    public static let blink = Attributes(rawValue: 16)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 32)
    /// Not shown.
    public static let invisible = Attributes(rawValue: 64)
    /// Crossed out.
    public static let crossedOut = Attributes(rawValue: 128)
  }

  /// Attributes that are on.
  public var attributes: Attributes
  /// The colour of letters.
  public var foreground: Color
  /// The colour behind them.
  public var background: Color

  /// A pen; what is left out is as in a terminal just switched on.
  public init(
    attributes: Attributes = [], foreground: Color = .usual, background: Color = .usual
  ) {
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }

  /// Neither attribute nor colour.
  public static let usual = Pen()

  /// Whether it has any colour of its own.
  public var hasColor: Bool { foreground != .usual || background != .usual }
}

extension Pen {
  /// Changes it as "select graphic rendition" (ECMA-48, 8.3.117) asks. False when some parameter is
  /// not known; those before it count.
  mutating func select(_ parameters: [Int]) -> Bool {
    var rest = parameters.isEmpty ? [0] : parameters[...]
    while let first = rest.popFirst() {
      let isKnown = first == 38 || first == 48 ? selectColor(first, &rest) : selectOne(first)
      guard isKnown else { return false }
    }
    return true
  }

  private mutating func selectOne(_ parameter: Int) -> Bool {
    switch parameter {
    case 0: self = .usual
    case 10: break  // the usual font, which is the only one here
    case 30...37: foreground = .indexed(parameter - 30)
    case 39: foreground = .usual
    case 40...47: background = .indexed(parameter - 40)
    case 49: background = .usual
    case 90...97: foreground = .indexed(parameter - 82)
    case 100...107: background = .indexed(parameter - 92)
    default: return selectAttribute(parameter)
    }
    return true
  }

  private mutating func selectAttribute(_ parameter: Int) -> Bool {
    if let attribute = Self.on[parameter] {
      attributes.insert(attribute)
    } else if let attribute = Self.off[parameter] {
      attributes.subtract(attribute)
    } else {
      return false
    }
    return true
  }

  private static let on: [Int: Attributes] = [
    1: .bold, 2: .dim, 3: .italic, 4: .underline, 5: .blink, 7: .reverse, 8: .invisible,
    9: .crossedOut,
  ]

  private static let off: [Int: Attributes] = [
    22: [.bold, .dim], 23: .italic, 24: .underline, 25: .blink, 27: .reverse, 28: .invisible,
    29: .crossedOut,
  ]

  private mutating func selectColor(_ which: Int, _ rest: inout ArraySlice<Int>) -> Bool {
    let color: Color
    switch (rest.popFirst(), rest.popFirst()) {
    case (5, let index?): color = .indexed(index)
    case (2, let red?):
      guard let green = rest.popFirst(), let blue = rest.popFirst() else { return false }
      color = .direct(red, green, blue)
    default: return false
    }
    if which == 38 { foreground = color } else { background = color }
    return true
  }
}
