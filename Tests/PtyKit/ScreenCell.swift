/// One cell of a screen that a program has drawn on.
public struct ScreenCell: Hashable, Sendable {
  /// The character and the marks on it; empty in the right half of a wide one.
  public internal(set) var text: String
  /// How it is drawn.
  public internal(set) var pen: Pen

  static func blank(_ pen: Pen) -> ScreenCell { ScreenCell(text: " ", pen: pen) }

  /// Whether it is the right half of a wide character.
  public var isContinuation: Bool { text.isEmpty }
}
