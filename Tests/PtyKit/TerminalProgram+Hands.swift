import ScreenGrid

/// Keys that cannot be pressed as they were written down.
public struct CannotPress: Error, CustomStringConvertible {
  /// Why not.
  public let description: String
}

extension TerminalProgram {
  /// Presses keys, in the notation of `replay`: `5d<Enter>`.
  ///
  /// Escape is only ever the last of them: a terminal sends the same for Escape followed by j and
  /// for Alt-j. Wait for what it does, then press on.
  public func press(_ keys: String) throws {
    let presses = try KeyPress.parse(keys)
    guard !presses.dropLast().contains(.escape) else {
      throw CannotPress(description: "\(keys): wait for what <Esc> does before pressing on")
    }
    for key in presses { try press(key) }
  }

  private func press(_ key: KeyPress) throws {
    let isApplication = screen.modes.hasApplicationCursorKeys
    let bytes = key.bytes(applicationCursorKeys: isApplication)
    guard !bytes.isEmpty else { throw CannotPress(description: "no bytes for \(key.notation)") }
    send(bytes)
  }

  /// Pastes a text. A terminal puts marks around it when the program has asked for that, and sends
  /// line ends as Enter.
  public func paste(_ text: String) {
    let typed = Array(text.utf8).map { $0 == 10 ? 13 : $0 }
    guard screen.modes.bracketsPaste else { return send(typed) }
    send(Array("\u{1B}[200~".utf8) + typed + Array("\u{1B}[201~".utf8))
  }

  /// Clicks with the left button, so many times.
  public func click(row: Int, column: Int, times: Int = 1) throws {
    for _ in 0..<times {
      try report(button: 0, row: row, column: column, final: "M")
      try report(button: 0, row: row, column: column, final: "m")
    }
  }

  /// Waits until the words are there, and clicks on the first place where they stand.
  public func click(
    on words: String, times: Int = 1, within seconds: Double = patience,
    file: StaticString = #fileID, line: UInt = #line
  ) throws {
    try wait(for: words, within: seconds, file: file, line: line)
    guard let point = screen.place(of: words) else {
      throw CannotPress(description: "\"\(words)\" runs over the end of a row")
    }
    try click(row: point.row, column: point.column, times: times)
  }

  /// Turns the wheel by steps: down, or up where the number is negative.
  public func turnWheel(_ steps: Int, row: Int, column: Int) throws {
    for _ in 0..<abs(steps) {
      try report(button: steps > 0 ? 65 : 64, row: row, column: column, final: "M")
    }
  }

  /// Reports what the mouse did, in the form of xterm's mode 1006.
  private func report(button: Int, row: Int, column: Int, final: String) throws {
    guard screen.modes.reportsMouse else {
      throw CannotPress(description: "the program has not asked for the mouse")
    }
    send(Array("\u{1B}[<\(button);\(column + 1);\(row + 1)\(final)".utf8))
  }
}
