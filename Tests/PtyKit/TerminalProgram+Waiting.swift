import Glibc
import ScreenGrid

/// Why a wait was given up: what was waited for, and everything a person needs to see why it did
/// not come.
public struct NotSeen: Error, CustomStringConvertible {
  /// The whole story, with the last screen.
  public let description: String
}

extension TerminalProgram {
  /// How long a wait lasts at most, in seconds; long, because the machine may be busy. With
  /// sanitizers on, CASEBOOK_TEST_PATIENCE makes it longer.
  public static let patience =
    getenv("CASEBOOK_TEST_PATIENCE").flatMap { Double(String(cString: $0)) } ?? 20.0

  /// Waits until the screen is as it should be.
  public func wait(
    until words: String, within seconds: Double = patience, file: StaticString = #fileID,
    line: UInt = #line, _ condition: (VirtualScreen) -> Bool
  ) throws {
    let deadline = Deadline(seconds: seconds)
    while !condition(screen) {
      // What is still to be read may fulfil it; after that nobody is left to write more.
      guard !isAbandoned, !deadline.hasPassed else {
        throw NotSeen(description: story("not seen: \(words)", file, line))
      }
      pump()
    }
  }

  /// Waits until all of these words stand on the screen, each within one row.
  public func wait(
    for words: String..., within seconds: Double = patience, file: StaticString = #fileID,
    line: UInt = #line
  ) throws {
    let wanted = words.map { "\"\($0)\"" }.joined(separator: " and ")
    try wait(until: wanted, within: seconds, file: file, line: line) { screen in
      words.allSatisfy(screen.shows)
    }
  }

  /// Waits until the words stand nowhere on the screen.
  public func wait(
    forGone words: String, within seconds: Double = patience, file: StaticString = #fileID,
    line: UInt = #line
  ) throws {
    try wait(until: "no \"\(words)\"", within: seconds, file: file, line: line) {
      !$0.shows(words)
    }
  }

  /// Waits until something outside of the screen is so, and reads on meanwhile.
  public func wait(
    untilOutside words: String, within seconds: Double = patience, file: StaticString = #fileID,
    line: UInt = #line, _ condition: () throws -> Bool
  ) throws {
    let deadline = Deadline(seconds: seconds)
    while try !condition() {
      guard !deadline.hasPassed else {
        throw NotSeen(description: story("never so: \(words)", file, line))
      }
      pump()
    }
  }

  /// Waits until the program has ended and all it wrote was read.
  public func waitForEnd(
    within seconds: Double = patience, file: StaticString = #fileID, line: UInt = #line
  ) throws -> ProcessEnd {
    let deadline = Deadline(seconds: seconds)
    while true {
      if let end, isAbandoned { return end }
      guard !deadline.hasPassed else {
        throw NotSeen(description: story("no end of the program and its children", file, line))
      }
      pump()
    }
  }

  private func story(_ what: String, _ file: StaticString, _ line: UInt) -> String {
    let state = end.map { "ended: \($0)" } ?? "still running"
    let unknown = screen.unknown.isEmpty ? "" : "not understood: \(screen.unknown)\n"
    return """
      \(file):\(line): \(what)
      the program (\(process)): \(state)
      the screen, cursor at row \(screen.cursor.row), column \(screen.cursor.column):
      \(screen.picture)
      \(unknown)the last bytes: \(Self.escaped(bytes.suffix(400)))
      """
  }

  private static func escaped(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
      switch byte {
      case 0x1B: "\\e"
      case 0x20..<0x7F: String(Unicode.Scalar(byte))
      default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    .joined()
  }
}

extension VirtualScreen {
  /// The rows between bars.
  var picture: String { lines.map { "|\($0)|" }.joined(separator: "\n") }
}
