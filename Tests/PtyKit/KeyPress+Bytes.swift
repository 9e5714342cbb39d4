import ScreenGrid

extension KeyPress {
  /// What an xterm sends for the key while its keypad is in application mode, as curses sets it.
  public var xtermBytes: [UInt8] {
    switch self {
    case .character(let scalar): Array(String(scalar).utf8)
    case .control(" "): [0]
    case .control(let scalar): [UInt8(truncatingIfNeeded: scalar.value) & 0x1F]
    case .alt(let scalar): [0x1B] + Array(String(scalar).utf8)
    case .enter: [13]
    case .tab: [9]
    case .backspace: [127]
    case .escape: [27]
    case .function(let number): Self.functionBytes(number)
    default: Array("\u{1B}\(sequence)".utf8)
    }
  }

  private var sequence: String {
    switch self {
    case .up: "OA"
    case .down: "OB"
    case .right: "OC"
    case .left: "OD"
    case .home: "OH"
    case .end: "OF"
    case .backTab: "[Z"
    case .insert: "[2~"
    case .delete: "[3~"
    case .pageUp: "[5~"
    default: "[6~"
    }
  }

  private static func functionBytes(_ number: Int) -> [UInt8] {
    let low = ["OP", "OQ", "OR", "OS"]
    let high = [15, 17, 18, 19, 20, 21, 23, 24]
    if (1...4).contains(number) { return Array("\u{1B}\(low[number - 1])".utf8) }
    guard (5...12).contains(number) else { return [] }
    return Array("\u{1B}[\(high[number - 5])~".utf8)
  }
}
