import CTerminal
import ScreenGrid

extension KeyPress {
  /// The key that sends a scalar by itself; nil for what no key sends.
  init?(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0: self = .control(" ")
    case 8, 127: self = .backspace
    case 9: self = .tab
    case 13: self = .enter
    case 27: self = .escape
    case 1...26: self = .control(Unicode.Scalar(UInt8(scalar.value) | 0x60))
    case 28...31: self = .control(Unicode.Scalar(UInt8(scalar.value) | 0x40))
    case 0x80...0x9F: return nil
    default: self = .character(scalar)
    }
  }

  /// The key that curses knows.
  init?(_ key: ct_key) {
    switch key {
    case CT_KEY_UP: self = .up
    case CT_KEY_DOWN: self = .down
    case CT_KEY_LEFT: self = .left
    case CT_KEY_RIGHT: self = .right
    case CT_KEY_HOME: self = .home
    case CT_KEY_END: self = .end
    case CT_KEY_PAGE_UP: self = .pageUp
    case CT_KEY_PAGE_DOWN: self = .pageDown
    case CT_KEY_DELETE: self = .delete
    case CT_KEY_INSERT: self = .insert
    case CT_KEY_ENTER: self = .enter
    case CT_KEY_BACKSPACE: self = .backspace
    case CT_KEY_BACK_TAB: self = .backTab
    default:
      guard key.rawValue > CT_KEY_FUNCTION.rawValue else { return nil }
      self = .function(Int(key.rawValue - CT_KEY_FUNCTION.rawValue))
    }
  }

  /// The key of an escape sequence that this terminal's description doesn't have, as xterm and its
  /// kin send it. With modifiers, or unknown, it is no key of ours.
  init?(controlSequence parameters: String, final: Unicode.Scalar) {
    if final == "~" {
      guard let key = Int(parameters).flatMap({ Self.numbered[$0] }) else { return nil }
      self = key
      return
    }
    guard parameters.isEmpty, let key = Self.lettered[final] else { return nil }
    self = key
  }

  private static let lettered: [Unicode.Scalar: KeyPress] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4), "M": .enter,
  ]

  private static let numbered: [Int: KeyPress] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
