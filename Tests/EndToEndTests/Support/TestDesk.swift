import Foundation
import PtyKit
import Testing

/// All tests of the real program; one after the other, since each has a terminal to itself and the
/// machine may have few processors.
@Suite(.serialized) enum EndToEnd {}

/// A person at a desk of their own: a home with nothing in it, cases, and the program.
final class TestDesk {
  let place: Workplace
  /// The program under test, as the build made it.
  static let program = productPath("casebook")
  /// The title of the bundled case, and its first event.
  static let bundledTitle = "OkCupid photos and Clarifai"
  static let bundledEvent = "Clarifai asks OkCupid"

  /// A desk; without the first run's hint unless asked for.
  init(isFirstRun: Bool = false) throws {
    place = try Workplace()
    guard !isFirstRun else { return }
    try place.makeFolder("state/casebook")
    try place.write("", to: "state/casebook/welcomed")
  }

  /// A copy of a fixture; gives its path.
  func fixture(_ name: String, as copy: String? = nil) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Fixtures").standardizedFileURL.path
    return try place.copy("\(folder)/\(name)", to: copy ?? name)
  }

  /// The environment, some of it changed; what is nil is taken out.
  func environment(_ changes: [String: String?]) -> [String: String] {
    changes.reduce(into: place.environment) { $0[$1.key] = $1.value }
  }

  /// How the program is started with these arguments.
  func launch(_ arguments: [String], _ changes: [String: String?] = [:]) -> Launch {
    Launch(
      Self.program, arguments, environment: environment(changes), folder: place.path("home"),
      place: place)
  }

  /// Starts the program in a terminal.
  func start(
    _ arguments: [String] = [], rows: Int = 24, columns: Int = 80,
    _ changes: [String: String?] = [:]
  ) throws -> TerminalProgram {
    try TerminalProgram(launch(arguments, changes), rows: rows, columns: columns)
  }

  /// Starts the program in a terminal and waits until some words of its first screen are there, and
  /// the case is read to its end.
  func open(
    _ arguments: [String] = [], showing words: String = bundledEvent, rows: Int = 24,
    columns: Int = 80, _ changes: [String: String?] = [:], file: StaticString = #fileID,
    line: UInt = #line
  ) throws -> TerminalProgram {
    let program = try start(arguments, rows: rows, columns: columns, changes)
    try program.wait(until: "\(words), read to its end", file: file, line: line) { screen in
      screen.shows(words) && !screen.shows("so far") && screen.shows("q quit")
    }
    return program
  }

  /// The same with the fixture of the harbour.
  func openHarbour(
    _ path: String, _ arguments: [String] = [], file: StaticString = #fileID, line: UInt = #line
  ) throws -> TerminalProgram {
    try open([path] + arguments, showing: "Yard 4 is i", file: file, line: line)
  }

  /// Runs a verb without a terminal.
  func run(_ arguments: String..., changes: [String: String?] = [:]) throws -> PlainResult {
    try PlainProgram.run(launch(arguments, changes))
  }

  /// What `replay` prints of a screen, row by row.
  func replay(
    _ keys: String = "", rows: Int, columns: Int, isASCII: Bool = false
  ) throws -> [String] {
    let ascii = isASCII ? ["--ascii"] : []
    let words = ["replay", "okcupid-clarifai", keys, "--size", "\(columns)x\(rows)"] + ascii
    let result = try PlainProgram.run(launch(words + ["--as", "ana"]))
    try #require(result.end == .exited(0), "\(result.complaints)")
    var lines = result.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingEnd() }
    if lines.count > rows { lines.removeLast() }
    return lines
  }

  /// The marks on a case.
  func marks(_ name: String = "okcupid-clarifai", _ more: [String] = []) throws -> [MarkLine] {
    let result = try PlainProgram.run(launch(["marks", name, "--json"] + more))
    try #require(result.end == .exited(0), "\(result.complaints)")
    return try JSONDecoder().decode([MarkLine].self, from: Data(result.output))
  }
}

/// One mark, as `marks --json` prints it.
struct MarkLine: Decodable, Equatable {
  let id: String
  let claim: String
  let verdict: String?
  let reason: String?
  let by: String
  let undone: Bool?
}

extension StringProtocol {
  /// The text without blanks at its end.
  func trimmingEnd() -> String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension TerminalProgram {
  /// Presses q and expects the program to end well, the terminal as it was.
  func quit(_ sourceLocation: SourceLocation = #_sourceLocation) throws {
    try press("q")
    try expectEnd(.exited(0), sourceLocation)
  }

  /// Expects an end, and the terminal as it was.
  func expectEnd(
    _ wanted: ProcessEnd, _ sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let end = try waitForEnd()
    #expect(end == wanted, sourceLocation: sourceLocation)
    #expect(leftovers == [], sourceLocation: sourceLocation)
    #expect(screen.unknown == [], sourceLocation: sourceLocation)
  }

  /// Writes a reason for the verdict of the selected claim in Check and waits for it to be saved.
  func mark(_ verdict: Character, _ reason: String) throws {
    try press("\(verdict)")
    try wait(for: "Verdict:")
    try press(reason.replacing(" ", with: "<Space>"))
    try press("<Enter>")
    try waitSaved()
  }

  /// Waits until the status line says when something was saved.
  func waitSaved(file: StaticString = #fileID, line: UInt = #line) throws {
    try wait(until: "saved and the time", file: file, line: line) {
      $0.text.contains(/\n saved \d\d:\d\d/)
    }
  }
}
