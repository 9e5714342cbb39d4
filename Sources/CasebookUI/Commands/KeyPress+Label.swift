import ScreenGrid

extension KeyPress {
  /// The key as people call it: "Enter", "^G", "j".
  var label: SafeText {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): SafeText(cleaning: String(scalar))
    case .control(let scalar): SafeText(cleaning: "^\(String(scalar).uppercased())")
    case .alt(let scalar): SafeText(cleaning: "Alt-\(scalar)")
    case .function(let number): "F\(number)"
    default: Self.names[self] ?? ""
    }
  }

  private static let names: [KeyPress: SafeText] = [
    .enter: "Enter", .tab: "Tab", .backTab: "Shift-Tab", .backspace: "Bksp", .escape: "Esc",
    .up: "Up", .down: "Down", .left: "Left", .right: "Right", .home: "Home", .end: "End",
    .pageUp: "PgUp", .pageDown: "PgDn", .delete: "Del", .insert: "Ins",
  ]
}
