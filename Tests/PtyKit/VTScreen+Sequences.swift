import ScreenGrid

extension VTScreen {
  mutating func perform(_ event: VTParser.Event) {
    switch event {
    case .character(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediates, let final): escape(intermediates, final)
    case .sequence(let parameters, let final): sequence(VTParameters(parameters), final)
    case .command(let text): command(text)
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 7: bells += 1
    case 8: move(row: cursor.row, column: min(cursor.column, size.columns - 1) - 1)
    case 9: move(row: cursor.row, column: (cursor.column / 8 + 1) * 8)
    case 10, 11, 12: lineFeed()
    case 13: move(row: cursor.row, column: 0)
    case 0, 14, 15: break
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func escape(_ intermediates: String, _ final: UInt8) {
    switch (intermediates, Character(Unicode.Scalar(final))) {
    case ("", "7"): saved = (cursor, style)
    case ("", "8"): (cursor, style) = saved
    case ("", "D"): lineFeed()
    case ("", "E"):
      lineFeed()
      move(row: cursor.row, column: 0)
    case ("", "M"): reverseLineFeed()
    case ("", "="), ("", ">"), ("(", _), (")", _): break
    default: unknown.append("ESC \(intermediates)\(Unicode.Scalar(final))")
    }
  }

  private mutating func command(_ text: String) {
    if text.hasPrefix("52;c;") {
      clipboard.append(String(text.dropFirst(5)))
    } else if text != "104" {  // curses gives the colours back that it never took
      unknown.append("OSC \(text)")
    }
  }

  private mutating func sequence(_ parameters: VTParameters, _ final: UInt8) {
    let isKnown =
      moveCursor(parameters, final) || edit(parameters, final) || setModes(parameters, final)
    if !isKnown { unknown.append("CSI \(parameters.text)\(Unicode.Scalar(final))") }
  }

  private mutating func moveCursor(_ parameters: VTParameters, _ final: UInt8) -> Bool {
    let count = parameters.count
    let column = min(cursor.column, size.columns - 1)
    switch Character(Unicode.Scalar(final)) {
    case "H", "f": move(row: parameters[0, or: 1] - 1, column: parameters[1, or: 1] - 1)
    case "A": move(row: cursor.row - count, column: column)
    case "B", "e": move(row: cursor.row + count, column: column)
    case "C", "a": move(row: cursor.row, column: column + count)
    case "D": move(row: cursor.row, column: column - count)
    case "E": move(row: cursor.row + count, column: 0)
    case "F": move(row: cursor.row - count, column: 0)
    case "G", "`": move(row: cursor.row, column: count - 1)
    case "d": move(row: count - 1, column: column)
    case "Z": move(row: cursor.row, column: (column - 1) / 8 * 8)
    default: return false
    }
    return true
  }

  private mutating func edit(_ parameters: VTParameters, _ final: UInt8) -> Bool {
    let count = parameters.count
    switch Character(Unicode.Scalar(final)) {
    case "J": eraseScreen(parameters[0, or: 0])
    case "K": eraseLine(parameters[0, or: 0])
    case "X": blank(row: cursor.row, columns: cursor.column..<(cursor.column + count))
    case "@": insertCharacters(count)
    case "P": deleteCharacters(count)
    case "L": scroll(from: cursor.row, by: -count)
    case "M": scroll(from: cursor.row, by: count)
    case "S": scroll(from: region.lowerBound, by: count)
    case "T": scroll(from: region.lowerBound, by: -count)
    case "b": for _ in 0..<count { put(lastCharacter) }
    default: return false
    }
    return true
  }

  private mutating func setModes(_ parameters: VTParameters, _ final: UInt8) -> Bool {
    switch Character(Unicode.Scalar(final)) {
    case "m" where parameters.prefix == nil: select(parameters)
    case "r":
      region = clampedRegion(parameters[0, or: 1] - 1, parameters[1, or: size.rows])
      move(row: 0, column: 0)
    case "h", "l":
      guard parameters.prefix == "?" else { return parameters.text == "4" }
      for mode in parameters.values { setMode(mode ?? 0, isOn: final == UInt8(ascii: "h")) }
    case "t": break
    default: return false
    }
    return true
  }

  private func clampedRegion(_ top: Int, _ end: Int) -> Range<Int> {
    let end = min(max(1, end), max(1, size.rows))
    return min(max(0, top), end - 1)..<end
  }

  private mutating func setMode(_ mode: Int, isOn: Bool) {
    let wasOn = modes.contains(mode)
    if isOn { modes.insert(mode) } else { modes.remove(mode) }
    guard mode == 1049, isOn != wasOn else { return }
    swap(&cells, &otherCells)
    if isOn {
      saved = (cursor, style)
      cells = Array(repeating: .blank, count: size.cellCount)
    } else {
      (cursor, style) = saved
    }
  }
}

/// The numbers of a sequence.
struct VTParameters {
  let text: String
  /// `?`, `>` or the like in front.
  let prefix: Character?
  let values: [Int?]

  init(_ text: String) {
    self.text = text
    prefix = text.first.flatMap { "?><=".contains($0) ? $0 : nil }
    let numbers = prefix == nil ? text[...] : text.dropFirst()
    values = numbers.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
  }

  /// A number; another one where it is missing or 0.
  subscript(index: Int, or missing: Int) -> Int {
    guard index < values.count, let value = values[index], value > 0 else { return missing }
    return min(value, 100_000)
  }

  /// How often.
  var count: Int { self[0, or: 1] }
}
