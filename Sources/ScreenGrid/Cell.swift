/// One cell of a screen: a spacing character with up to four marks on it, and a style. 16 bytes.
///
/// A wide character fills two cells: the first holds it, the second is a *continuation* that
/// holds nothing and has the same style.
public struct Cell: Hashable, Sendable {
  /// What part of a character a cell holds.
  public enum Span: UInt8, Hashable, Sendable {
    /// A whole character of one column.
    case single
    /// The left half of a wide one, with its text.
    case wide
    /// The right half of a wide one, without text.
    case continuation
  }

  /// How many marks a cell can hold; curses holds no more.
  public static let marksAtMost = 4
  /// A space in the plain style.
  public static let blank = Cell(base: " ", style: .plain)

  // Five scalars of 21 bits and a style in two words, so that comparing two screens is quick.
  /// The base, and the first two marks.
  private var base: UInt64
  /// The other two marks, then attributes, role and span.
  private var rest: UInt64

  private static let scalarMask: UInt64 = 0x1F_FFFF
  private static let styleShift: UInt64 = 42
  private static let spanShift: UInt64 = 58

  init(base: Unicode.Scalar, style: Style, span: Span = .single) {
    self.base = UInt64(base.value)
    rest = UInt64(span.rawValue) << Self.spanShift
    self.style = style
  }

  static func continuation(style: Style) -> Cell {
    Cell(base: "\0", style: style, span: .continuation)
  }

  /// A space in a style.
  public static func blank(_ style: Style) -> Cell { Cell(base: " ", style: style) }

  /// Attributes and role.
  public var style: Style {
    get {
      let bits = rest >> Self.styleShift
      return Style(
        ColorRole(rawValue: UInt8(bits >> 8 & 0xFF)) ?? .plain,
        Attributes(rawValue: UInt8(bits & 0xFF)))
    }
    set {
      let bits = UInt64(newValue.attributes.rawValue) | UInt64(newValue.role.rawValue) << 8
      rest = rest & ~(0xFFFF << Self.styleShift) | bits << Self.styleShift
    }
  }

  /// What part of a character it holds.
  public var span: Span { Span(rawValue: UInt8(rest >> Self.spanShift)) ?? .single }

  /// The spacing character; nothing in a continuation.
  public var baseScalar: Unicode.Scalar? {
    base & Self.scalarMask == 0 ? nil : Unicode.Scalar(UInt32(base & Self.scalarMask))
  }

  /// The base and its marks, in order; empty in a continuation.
  public var scalars: [Unicode.Scalar] {
    guard let baseScalar else { return [] }
    return [baseScalar] + (0..<Self.marksAtMost).compactMap(mark)
  }

  /// The base and its marks as numbers, 0 where there is none; quick, for painting.
  public var scalarValues: (UInt32, UInt32, UInt32, UInt32, UInt32) {
    func value(_ word: UInt64, _ place: UInt64) -> UInt32 {
      UInt32(word >> (21 * place) & Self.scalarMask)
    }
    return (value(base, 0), value(base, 1), value(base, 2), value(rest, 0), value(rest, 1))
  }

  /// The base and its marks; empty in a continuation.
  public var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func mark(_ index: Int) -> Unicode.Scalar? {
    let word = index < 2 ? base >> UInt64(21 * (index + 1)) : rest >> UInt64(21 * (index - 2))
    let value = UInt32(word & Self.scalarMask)
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// Puts a mark on the character; the fifth and all after it are dropped.
  mutating func addMark(_ scalar: Unicode.Scalar) {
    guard let free = (0..<Self.marksAtMost).first(where: { mark($0) == nil }) else { return }
    let value = UInt64(scalar.value)
    if free < 2 {
      base |= value << UInt64(21 * (free + 1))
    } else {
      rest |= value << UInt64(21 * (free - 2))
    }
  }
}
