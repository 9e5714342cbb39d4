/// Cuts a stream of bytes into characters, controls and sequences.
struct VTParser: Sendable {
  enum Event {
    case character(Unicode.Scalar)
    case control(UInt8)
    /// ESC and one byte, with what stood in between.
    case escape(intermediates: String, final: UInt8)
    /// ESC [ parameters and a byte.
    case sequence(parameters: String, final: UInt8)
    /// ESC ] up to BEL or ESC \.
    case command(String)
  }

  private enum State { case ground, escape(String), sequence, command, commandEscape }

  private var state = State.ground
  private var collected: [UInt8] = []
  private var missing = 0

  mutating func take(_ byte: UInt8) -> [Event] {
    switch state {
    case .ground: return takeGround(byte)
    case .escape(let intermediates): return takeEscape(byte, after: intermediates)
    case .sequence: return takeSequence(byte)
    case .command, .commandEscape: return takeCommand(byte)
    }
  }

  private mutating func takeGround(_ byte: UInt8) -> [Event] {
    if byte == 0x1B {
      state = .escape("")
      missing = 0
      return []
    }
    return byte < 0x20 || byte == 0x7F ? [.control(byte)] : takeText(byte)
  }

  private mutating func takeText(_ byte: UInt8) -> [Event] {
    if missing > 0, byte & 0xC0 == 0x80 {
      collected.append(byte)
      missing -= 1
      return missing == 0 ? character(collected) : []
    }
    missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0
    collected = [byte]
    return missing == 0 ? character(collected) : []
  }

  private func character(_ bytes: [UInt8]) -> [Event] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first.map { [.character($0)] } ?? []
  }

  private mutating func takeEscape(_ byte: UInt8, after intermediates: String) -> [Event] {
    collected = []
    switch byte {
    case UInt8(ascii: "[") where intermediates.isEmpty: state = .sequence
    case UInt8(ascii: "]") where intermediates.isEmpty: state = .command
    case 0x20...0x2F: state = .escape(intermediates + String(Unicode.Scalar(byte)))
    default:
      state = .ground
      return [.escape(intermediates: intermediates, final: byte)]
    }
    return []
  }

  private mutating func takeSequence(_ byte: UInt8) -> [Event] {
    guard (0x40...0x7E).contains(byte) else {
      collected.append(byte)
      return []
    }
    state = .ground
    return [.sequence(parameters: String(decoding: collected, as: UTF8.self), final: byte)]
  }

  private mutating func takeCommand(_ byte: UInt8) -> [Event] {
    if case .commandEscape = state {
      state = .ground
      return [.command(String(decoding: collected, as: UTF8.self))]
    }
    if byte == 7 {
      state = .ground
      return [.command(String(decoding: collected, as: UTF8.self))]
    }
    if byte == 0x1B { state = .commandEscape } else { collected.append(byte) }
    return []
  }
}
