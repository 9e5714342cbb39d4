/// One key, as the program sees it.
public enum KeyPress: Hashable, Sendable {
  /// A character that is typed; the space bar is the character space.
  case character(Unicode.Scalar)
  /// Control and a character, in lower case: ^G is `control("g")`.
  case control(Unicode.Scalar)
  /// Alt (or Escape in front) and a character.
  case alt(Unicode.Scalar)
  /// Enter or Return.
  case enter
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// The key that deletes to the left.
  case backspace
  /// Escape by itself.
  case escape
  /// Cursor keys.
  case up, down, left, right
  /// The keys that jump.
  case home, end, pageUp, pageDown
  /// The keys that delete to the right, and insert.
  case delete, insert
  /// F1 is 1.
  case function(Int)
}
