import ScreenGrid

extension KeyPress {
  /// What an xterm sends for the key. Cursor keys differ once a program has asked for "application
  /// cursor keys", as curses does.
  func bytes(applicationCursorKeys: Bool) -> [UInt8] {
    let opener = applicationCursorKeys ? "\u{1B}O" : "\u{1B}["
    switch self {
    case .character(let scalar): return Array(String(scalar).utf8)
    case .control(let scalar): return [UInt8(truncatingIfNeeded: scalar.value) & 0x1F]
    case .alt(let scalar): return [0x1B] + Array(String(scalar).utf8)
    case .function(let number): return Self.functionBytes(number)
    default: break
    }
    if let final = Self.cursorKeys[self] { return Array((opener + final).utf8) }
    return Array((Self.others[self] ?? "").utf8)
  }

  private static let cursorKeys: [KeyPress: String] = [
    .up: "A", .down: "B", .right: "C", .left: "D", .home: "H", .end: "F",
  ]

  private static let others: [KeyPress: String] = [
    .enter: "\r", .tab: "\t", .backTab: "\u{1B}[Z", .backspace: "\u{7F}", .escape: "\u{1B}",
    .pageUp: "\u{1B}[5~", .pageDown: "\u{1B}[6~", .delete: "\u{1B}[3~", .insert: "\u{1B}[2~",
  ]

  private static func functionBytes(_ number: Int) -> [UInt8] {
    let codes = [15, 17, 18, 19, 20, 21, 23, 24]
    switch number {
    case 1...4: return [0x1B, UInt8(ascii: "O"), UInt8(ascii: "P") + UInt8(number - 1)]
    case 5...12: return Array("\u{1B}[\(codes[number - 5])~".utf8)
    default: return []
    }
  }
}
