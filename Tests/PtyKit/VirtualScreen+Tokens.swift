import ScreenGrid

extension VirtualScreen {
  /// Does what a program asked.
  mutating func perform(_ token: TerminalToken) {
    switch token {
    case .character(let scalar): put(charsets.drawn(scalar))
    case .control(let byte): control(byte)
    case .escape(let between, let final): escape(between, final)
    case .sequence(let sequence): perform(sequence)
    case .systemCommand(let text): systemCommand(text)
    case .strange(let words): unknown.append(words)
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0: break  // padding
    case 7: bells += 1
    case 8: moveCursor(row: cursor.row, column: cursor.column - 1)
    case 9: moveCursor(row: cursor.row, column: (cursor.column / 8 + 1) * 8)
    case 10, 11, 12: index()
    case 13: moveCursor(row: cursor.row, column: 0)
    case 14: charsets.inUse = 1
    case 15: charsets.inUse = 0
    default: unknown.append("control character \(byte)")
    }
  }

  private mutating func escape(_ between: String, _ final: Unicode.Scalar) {
    switch (between, final) {
    case ("(", "B"), ("(", "0"): charsets.sets[0] = final
    case (")", "B"), (")", "0"): charsets.sets[1] = final
    case ("", "7"): saveCursor()
    case ("", "8"): restoreCursor()
    case ("", "="): modes.hasApplicationKeypad = true
    case ("", ">"): modes.hasApplicationKeypad = false
    case ("", "D"): index()
    case ("", "M"): reverseIndex()
    case ("", "E"):
      index()
      moveCursor(row: cursor.row, column: 0)
    case ("", "c"): self = VirtualScreen(size: size)
    default: unknown.append("ESC \(between)\(final)")
    }
  }

  private mutating func systemCommand(_ text: String) {
    if text.hasPrefix("52;") {
      clipboard.append(String(text.dropFirst(3).drop { $0 != ";" }.dropFirst()))
    } else if text.hasPrefix("0;") || text.hasPrefix("2;") {
      titles.append(String(text.dropFirst(2)))
    } else if text != "104" {  // the palette as it was, which nothing here changes
      unknown.append("OSC \(text)")
    }
  }

  private mutating func perform(_ sequence: ControlSequence) {
    let isKnown =
      switch (sequence.prefix, sequence.between) {
      case ("", ""): move(sequence) || change(sequence) || setUp(sequence)
      case ("?", "") where sequence.final == "c": true  // the shape of a Linux console's cursor
      case ("?", ""): switchModes(sequence)
      case ("", "!") where sequence.final == "p": resetSoftly()
      case ("", " ") where sequence.final == "q": true  // the shape of the cursor
      default: false
      }
    if !isKnown { unknown.append(sequence.words) }
  }
}

extension VirtualScreen {
  mutating func saveCursor() { savedCursor = (cursor, pen, charsets) }

  mutating func restoreCursor() {
    let saved = savedCursor ?? (.zero, .usual, Charsets())
    moveCursor(row: saved.point.row, column: saved.point.column)
    (pen, charsets) = (saved.pen, saved.charsets)
  }

  /// DECSTR: modes and pen as at the start, the text stays.
  private mutating func resetSoftly() -> Bool {
    let shown = modes.on.intersection([1047, 1049])
    modes = TerminalModes()
    modes.on.formUnion(shown)
    (pen, charsets, region) = (.usual, Charsets(), 0...size.rows - 1)
    return true
  }

  /// Sequences that set something up: the pen, the rows that scroll, modes of the standard.
  private mutating func setUp(_ sequence: ControlSequence) -> Bool {
    switch sequence.final {
    case "m": return pen.select(sequence.parameters.map { $0 ?? 0 })
    case "r": setRegion(sequence)
    case "h", "l":
      return switchStandardMode(sequence.value(0), isOn: sequence.final == "h")
    case "s": saveCursor()
    case "u": restoreCursor()
    case "t": return [22, 23].contains(sequence.value(0))  // the stack of titles
    default: return false
    }
    return true
  }

  private mutating func switchStandardMode(_ mode: Int?, isOn: Bool) -> Bool {
    if mode == 4 { modes.inserts = isOn }
    return mode == 4 || mode == 34  // 34 is the shape of screen's cursor
  }

  private mutating func setRegion(_ sequence: ControlSequence) {
    let first = sequence.count() - 1
    let last = min(sequence.value(1) ?? size.rows, size.rows) - 1
    region = first < last ? first...last : 0...size.rows - 1
    moveCursor(row: 0, column: 0)
  }

  private mutating func switchModes(_ sequence: ControlSequence) -> Bool {
    guard sequence.final == "h" || sequence.final == "l" else { return false }
    for mode in sequence.parameters.compactMap({ $0 }) {
      guard TerminalModes.names[mode] != nil else { return false }
      switchMode(mode, isOn: sequence.final == "h")
    }
    return true
  }

  private mutating func switchMode(_ mode: Int, isOn: Bool) {
    let wasAlternate = modes.isAlternateScreen
    if mode == 1049, isOn, !wasAlternate { saveCursor() }
    if isOn { modes.on.insert(mode) } else { modes.on.remove(mode) }
    if wasAlternate != modes.isAlternateScreen { exchangeScreens() }
    if mode == 1049, !isOn { restoreCursor() }
    if mode == 1048 {
      modes.on.remove(mode)
      if isOn { saveCursor() } else { restoreCursor() }
    }
  }

  private mutating func exchangeScreens() {
    if let hidden = hiddenCells {
      cells = hidden
      hiddenCells = nil
    } else {
      hiddenCells = cells
      cells = blankCells
    }
  }
}
