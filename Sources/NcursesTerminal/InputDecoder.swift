import CTerminal
import ScreenGrid

/// Makes inputs of what curses reads: Alt, mouse reports, pasted text, double clicks, and the
/// sequences that curses doesn't know, which must never be taken for typing.
struct InputDecoder {
  /// A second press later than this is no double click.
  static let doubleClickMilliseconds: Int64 = 400
  /// A sequence whose end is later than this was none.
  static let sequenceMilliseconds: Int64 = 200
  /// What a person pastes beyond this many characters is left out.
  static let pasteLimit = 1 << 20

  private enum State: Equatable {
    case idle
    case escape
    /// After ESC [, its parameters so far.
    case control(String)
    /// After ESC O.
    case singleShift
    /// After ESC ] or ESC P and the like: an answer to a question we did not ask.
    case answer(introducer: Unicode.Scalar, isEmpty: Bool)
    /// After the beginning of a mouse report, its numbers so far.
    case mouse(String)
    case paste
  }

  private var state = State.idle
  private var since: Int64 = 0
  /// An array, for counting the scalars of a string walks them all.
  private var pasted: [Unicode.Scalar] = []
  private var lastPress: (event: MouseEvent, time: Int64)?
  private var inputs: [TerminalInput] = []

  /// What has become of the events since the last call. Call it when there are no more for now: a
  /// lone ESC is the Escape key then.
  mutating func finishBatch() -> [TerminalInput] {
    switch state {
    case .escape: finish(.escape)
    case .control(""): finish(.alt("["))
    case .singleShift: finish(.alt("O"))
    case .answer(let introducer, isEmpty: true): finish(.alt(introducer))
    default: break
    }
    defer { inputs = [] }
    return inputs
  }

  /// Forgets what has begun: ^C ends a paste that never ends.
  mutating func reset() {
    state = .idle
    pasted = []
  }

  mutating func take(_ scalar: Unicode.Scalar, at now: Int64) {
    dropStaleSequence(now)
    switch state {
    case .idle: takePlain(scalar, at: now)
    case .escape: takeAfterEscape(scalar, at: now)
    case .control(let parameters): takeControl(scalar, after: parameters, at: now)
    case .singleShift: takeSingleShift(scalar)
    case .answer(let introducer, _): takeAnswer(scalar, introducer)
    case .mouse(let numbers): takeMouse(scalar, after: numbers, at: now)
    case .paste: takePasted(scalar)
    }
  }

  mutating func take(_ key: ct_key, at now: Int64) {
    switch (key, state) {
    case (CT_KEY_PASTE_END, .paste): finishPaste()
    case (_, .paste): break
    case (CT_KEY_PASTE_BEGIN, _): begin(.paste, at: now)
    case (CT_KEY_MOUSE, _): begin(.mouse(""), at: now)
    // Curses puts one among the keys for each new size; it ends nothing that has begun.
    case (CT_KEY_OTHER, _): break
    default:
      if state == .escape { inputs.append(.key(.escape)) }
      state = .idle
      if let press = KeyPress(key) { inputs.append(.key(press)) }
    }
  }

  private mutating func begin(_ new: State, at now: Int64) {
    if state == .escape { inputs.append(.key(.escape)) }
    state = new
    since = now
  }

  private mutating func finish(_ key: KeyPress?) {
    state = .idle
    if let key { inputs.append(.key(key)) }
  }

  private mutating func dropStaleSequence(_ now: Int64) {
    switch state {
    case .idle, .escape, .paste: break
    default: if now - since > Self.sequenceMilliseconds { state = .idle }
    }
  }
}

// MARK: - Characters

extension InputDecoder {
  private mutating func takePlain(_ scalar: Unicode.Scalar, at now: Int64) {
    if scalar == "\u{1B}" {
      begin(.escape, at: now)
    } else if let key = KeyPress(typed: scalar) {
      inputs.append(.key(key))
    }
  }

  private mutating func takeAfterEscape(_ scalar: Unicode.Scalar, at now: Int64) {
    switch scalar {
    case "\u{1B}": inputs.append(.key(.escape))
    case "[": state = .control("")
    case "O": state = .singleShift
    case "]", "P", "X", "^", "_": state = .answer(introducer: scalar, isEmpty: true)
    case " "..."~": finish(.alt(scalar))
    case let typed where typed.value > 0x9F: finish(.alt(typed))
    default:
      finish(.escape)
      takePlain(scalar, at: now)
    }
  }

  private mutating func takeControl(
    _ scalar: Unicode.Scalar, after parameters: String, at now: Int64
  ) {
    switch scalar {
    case " "..."?" where parameters.utf8.count < 32: state = .control(parameters + String(scalar))
    case "@"..."~": finishControl(parameters, final: scalar, at: now)
    default:
      state = .idle
      takePlain(scalar, at: now)
    }
  }

  private mutating func finishControl(
    _ parameters: String, final: Unicode.Scalar, at now: Int64
  ) {
    state = .idle
    if final == "~", parameters == "200" {
      begin(.paste, at: now)
    } else if parameters.hasPrefix("<"), final == "M" || final == "m" {
      finishMouse(String(parameters.dropFirst()), isPress: final == "M", at: now)
    } else if let key = KeyPress(controlSequence: parameters, final: final) {
      inputs.append(.key(key))
    }
  }

  private mutating func takeSingleShift(_ scalar: Unicode.Scalar) {
    finish(KeyPress(controlSequence: "", final: scalar))
  }

  /// Until BEL or ESC \.
  private mutating func takeAnswer(_ scalar: Unicode.Scalar, _ introducer: Unicode.Scalar) {
    state = .answer(introducer: introducer, isEmpty: false)
    if scalar == "\u{7}" || scalar == "\\" { state = .idle }
  }
}

// MARK: - Mouse

extension InputDecoder {
  private mutating func takeMouse(
    _ scalar: Unicode.Scalar, after numbers: String, at now: Int64
  ) {
    switch scalar {
    case "0"..."9", ";": state = numbers.utf8.count < 24 ? .mouse(numbers + String(scalar)) : .idle
    case "M", "m": finishMouse(numbers, isPress: scalar == "M", at: now)
    default: state = .idle
    }
  }

  /// By the SGR encoding (1006): button and modifiers, column, row, counted from 1.
  private mutating func finishMouse(_ text: String, isPress: Bool, at now: Int64) {
    state = .idle
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard numbers.count == 3, numbers[0] >= 0, numbers[1] > 0, numbers[2] > 0 else { return }
    let point = GridPoint(row: numbers[2] - 1, column: numbers[1] - 1)
    // 4, 8 and 16 are Shift, Alt and Control; 32 is movement, which nobody asked for.
    switch numbers[0] & ~0b1_1100 {
    case 0...2: button(numbers[0] & 3 + 1, isPress: isPress, at: point, now)
    case 64 where isPress:
      inputs.append(.mouse(MouseEvent(action: .wheelUp, button: 0, point: point)))
    case 65 where isPress:
      inputs.append(.mouse(MouseEvent(action: .wheelDown, button: 0, point: point)))
    default: break
    }
  }

  private mutating func button(_ button: Int, isPress: Bool, at point: GridPoint, _ now: Int64) {
    guard isPress else {
      inputs.append(.mouse(MouseEvent(action: .release, button: button, point: point)))
      return
    }
    var count = 1
    if let lastPress, lastPress.event.point == point, lastPress.event.button == button,
      now - lastPress.time <= Self.doubleClickMilliseconds
    {
      count = min(lastPress.event.clickCount + 1, 100)
    }
    let event = MouseEvent(action: .press, button: button, point: point, clickCount: count)
    lastPress = (event, now)
    inputs.append(.mouse(event))
  }
}

// MARK: - Paste

extension InputDecoder {
  private static let pasteEnd = Array("\u{1B}[201~".unicodeScalars)

  private mutating func takePasted(_ scalar: Unicode.Scalar) {
    pasted.append(scalar)
    // Beyond the limit only the last few are kept, to know the end by.
    if pasted.count > Self.pasteLimit + Self.pasteEnd.count { pasted.remove(at: Self.pasteLimit) }
    // Curses misses the end when it arrives in two parts.
    if scalar == "~", pasted.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
      pasted.removeLast(Self.pasteEnd.count)
      finishPaste()
    }
  }

  private mutating func finishPaste() {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: pasted.prefix(Self.pasteLimit))
    inputs.append(.paste(String(text)))
    reset()
  }
}
