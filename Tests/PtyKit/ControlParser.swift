/// Takes the bytes a program writes apart into what they tell a terminal.
struct ControlParser {
  private enum State {
    case ground
    case escape(between: String)
    case sequence(String)
    case string(opener: UInt8, bytes: [UInt8], sawEscape: Bool)
  }

  private var state = State.ground
  private var text: [UInt8] = []

  /// Takes in a byte; gives what it completes.
  mutating func take(_ byte: UInt8) -> TerminalToken? {
    switch state {
    case .ground: takeGround(byte)
    case .escape(let between): takeEscape(byte, between)
    case .sequence(let head): takeSequence(byte, head)
    case .string(let opener, let bytes, let sawEscape):
      takeString(byte, opener, bytes, sawEscape)
    }
  }

  private mutating func takeGround(_ byte: UInt8) -> TerminalToken? {
    if !text.isEmpty { return takeText(byte) }
    switch byte {
    case 0x1B:
      state = .escape(between: "")
      return nil
    case ..<0x20, 0x7F: return .control(byte)
    case ..<0x80: return .character(Unicode.Scalar(byte))
    default: return takeText(byte)
    }
  }

  /// Collects a character of several bytes.
  private mutating func takeText(_ byte: UInt8) -> TerminalToken? {
    text.append(byte)
    let length = Self.length(startingWith: text[0])
    let isSound = length > 0 && (text.count == 1 || byte & 0xC0 == 0x80)
    if isSound, text.count < length { return nil }
    defer { text = [] }
    guard isSound, let string = String(validating: text, as: UTF8.self),
      let scalar = string.unicodeScalars.first, scalar.value >= 0xA0
    else { return .strange("bytes \(Self.hex(text))") }
    return .character(scalar)
  }

  private static func length(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0, radix: 16) }.joined(separator: " ")
  }

  private mutating func takeEscape(_ byte: UInt8, _ between: String) -> TerminalToken? {
    switch byte {
    case 0x20...0x2F:
      state = .escape(between: between + String(Unicode.Scalar(byte)))
      return nil
    case UInt8(ascii: "[") where between.isEmpty: state = .sequence("")
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string(opener: byte, bytes: [], sawEscape: false)
    case 0x30...0x7E:
      state = .ground
      return .escape(between: between, final: Unicode.Scalar(byte))
    default:
      state = .ground
      return .strange("ESC \(between)\(Self.hex([byte]))")
    }
    return nil
  }

  private mutating func takeSequence(_ byte: UInt8, _ head: String) -> TerminalToken? {
    switch byte {
    case 0x20...0x3F:
      state = .sequence(head + String(Unicode.Scalar(byte)))
      return nil
    case 0x40...0x7E:
      state = .ground
      return Self.sequence(head, Unicode.Scalar(byte))
    default:
      state = .ground
      return .strange("CSI \(head)\(Self.hex([byte]))")
    }
  }

  private static func sequence(_ head: String, _ final: Unicode.Scalar) -> TerminalToken {
    let prefix = head.prefix { "<=>?".contains($0) }
    let numbers = head.dropFirst(prefix.count).prefix { $0.isNumber || $0 == ";" }
    let between = head.dropFirst(prefix.count + numbers.count)
    guard between.allSatisfy({ $0 < "0" }) else { return .strange("CSI \(head)\(final)") }
    let parameters = numbers.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    return .sequence(
      ControlSequence(
        prefix: String(prefix), parameters: numbers.isEmpty ? [] : parameters,
        between: String(between), final: final))
  }

  private mutating func takeString(
    _ byte: UInt8, _ opener: UInt8, _ bytes: [UInt8], _ sawEscape: Bool
  ) -> TerminalToken? {
    let isOver = byte == 7 || (sawEscape && byte == UInt8(ascii: "\\"))
    guard isOver else {
      let kept = sawEscape ? bytes + [0x1B] : bytes
      let isEscape = byte == 0x1B
      state = .string(opener: opener, bytes: isEscape ? kept : kept + [byte], sawEscape: isEscape)
      return nil
    }
    state = .ground
    let text = String(decoding: bytes, as: UTF8.self)
    return opener == UInt8(ascii: "]")
      ? .systemCommand(text) : .strange("ESC \(Unicode.Scalar(opener))\(text)")
  }
}
