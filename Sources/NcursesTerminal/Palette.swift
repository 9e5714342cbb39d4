import CTerminal
import ScreenGrid

/// Which colours of a terminal stand for which meanings.
///
/// The background is always the terminal's own, light or dark, so all colours are of middling
/// lightness: each has a contrast of at least 4:1 against black and against white. With
/// eight colours only those are used that can be read on both; the rest is told by attributes.
struct Palette {
  private var pairs: [Int16]
  private let isColourful: Bool

  /// Asks the terminal for a pair for each role; where it has none the role stays plain.
  init() {
    let colors = ct_colors()
    isColourful = colors > 0
    pairs = ColorRole.allCases.map { role in
      Int16(clamping: ct_pair(Int32(colors == 256 ? role.colorOf256 : role.colorOf8)))
    }
  }

  func pair(_ role: ColorRole) -> Int16 { pairs[Int(role.rawValue)] }

  /// The attributes that are drawn: without a colour of its own a role shows by them.
  func attributes(_ style: Style) -> UInt8 {
    let isPlain = pair(style.role) == 0
    return style.attributes.union(isPlain ? style.role.substitute : []).rawValue
  }
}

extension ColorRole {
  /// A colour of the 256; -1 for the terminal's own.
  var colorOf256: Int {
    switch self {
    case .plain, .selection: -1
    case .accent: 30
    case .conflict: 163
    case .allegation: 130
    case .muted: 243
    case .link: 62
    case .good: 28
    case .warning: 161
    case .quote: 97
    }
  }

  /// One of the eight that every terminal shows differently; -1 for the terminal's own.
  var colorOf8: Int {
    switch self {
    case .conflict: 5
    case .good: 2
    case .warning: 1
    default: -1
    }
  }

  /// What shows the role where it has no colour.
  var substitute: Attributes {
    switch self {
    case .conflict, .warning, .accent: .bold
    case .link: .underline
    case .muted: .dim
    case .selection: .reverse
    default: []
    }
  }
}
