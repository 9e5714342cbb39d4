import Listing
import ScreenGrid
import TestSupport
import Testing

@testable import CasebookUI

/// Whole screens, as people see them; the pictures lie in `Pictures/`.
@Suite struct PictureTests {
  struct Scene: CustomTestStringConvertible, Sendable {
    let name: String
    let keys: String
    var testDescription: String { name }
  }

  static let scenes = [
    Scene(name: "timeline", keys: ""),
    Scene(name: "timeline-conflict", keys: "x"),
    Scene(name: "event", keys: "x<Enter>"),
    Scene(name: "questions", keys: "2x"),
    Scene(name: "compare", keys: "2xxx<Enter>"),
    Scene(name: "compare-other", keys: "2x<Enter><Tab>"),
    Scene(name: "sources", keys: "3"),
    Scene(name: "actors", keys: "4"),
    Scene(name: "actor", keys: "4<Enter>"),
    Scene(name: "check", keys: "5x"),
    Scene(name: "marking", keys: "5d<S-Tab>"),
    Scene(name: "reason", keys: "5dOnly one text has it"),
    Scene(name: "menu", keys: "5<Enter>m"),
    Scene(name: "claim", keys: "5<Enter>"),
    Scene(name: "copy", keys: "2x<Enter>y"),
    Scene(name: "case", keys: "0"),
    Scene(name: "keys", keys: "?"),
    Scene(name: "keys-found", keys: "?/conflict"),
    Scene(name: "find", keys: "/fire"),
  ]
  static let sizes = [(40, 10), (80, 24), (120, 40)]
  private let pictures = Pictures(beside: #filePath)

  @Test(arguments: scenes, sizes)
  func `a screen is as drawn`(_ scene: Scene, _ size: (Int, Int)) throws {
    let grid = try Self.grid(scene.keys, columns: size.0, rows: size.1)
    try pictures.expect(grid.text, "\(scene.name)-\(size.0)x\(size.1)")
  }

  @Test(arguments: ["timeline", "questions", "sources", "check", "compare", "actors"])
  func `a wide screen has room for more`(_ name: String) throws {
    let keys = Self.scenes.first { $0.name == name }?.keys ?? ""
    let grid = try Self.grid(keys, columns: 200, rows: 60)
    try pictures.expect(grid.text, "\(name)-200x60")
  }

  @Test(arguments: ["timeline", "check", "compare"])
  func `what is drawn means what it is styled as`(_ name: String) throws {
    let keys = Self.scenes.first { $0.name == name }?.keys ?? ""
    let grid = try Self.grid(keys, columns: 80, rows: 24)
    try pictures.expect(grid.styleLetters, "\(name)-styles")
  }

  @Test(arguments: scenes)
  func `in ASCII every glyph has a twin and nothing moves`(_ scene: Scene) throws {
    let unicode = try Self.grid(scene.keys, columns: 80, rows: 24)
    let ascii = try Self.grid(scene.keys, columns: 80, rows: 24, isUnicode: false)
    for row in 0..<24 {
      let pairs = zip(unicode.row(row), ascii.row(row))
      #expect(pairs.allSatisfy { $0.style == $1.style && $0.span == $1.span }, "row \(row)")
    }
  }

  @Test(arguments: scenes, [(40, 10), (80, 24), (120, 40), (200, 60)])
  func `how much more there is lies over no words`(_ scene: Scene, _ size: (Int, Int)) throws {
    let lines = try Self.grid(scene.keys, columns: size.0, rows: size.1).text
      .split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      guard let sign = line.range(of: " more ↓") else { continue }
      let words = line[..<sign.lowerBound].drop { $0 != " " }
      let before = words.reversed().drop { $0.isNumber }.drop { $0 == " " }.first
      let gap = words.reversed().drop { $0.isNumber }.prefix { $0 == " " }.count
      #expect(gap > 1 || before == "…" || before == nil, "\(line)")
    }
  }

  @Test func `the welcome tells what there is`() throws {
    let state = try AppStateTests.state(isFirstRun: true)
    try pictures.expect(state.frame().grid.text, "welcome-80x24")
  }

  static func grid(
    _ keys: String, columns: Int, rows: Int, isUnicode: Bool = true
  ) throws -> CellGrid {
    var state = AppState(
      snapshot: try Fixture.snapshot(named: "harbour.case.json"),
      traits: TerminalTraits(
        size: GridSize(rows: rows, columns: columns), isUnicode: isUnicode), reviewer: "ana")
    for key in try KeyPress.parse(keys) { state.pressAnswered(key) }
    return state.frame().grid
  }

  /// While it is read, stopped, and compared.
  static let readings: [(name: String, extent: ReadExtent, reading: ReadingProgress?)] = [
    ("reading", .soFar, ReadingTests.progress), ("in-part", .part(ReadingTests.part), nil),
    (
      "comparing", .soFar,
      ReadingProgress(
        bytesRead: 1_004_000_000, bytesInAll: 1_004_000_000, records: 9, phase: .comparing)
    ),
  ]

  @Test(arguments: readings.indices, sizes)
  func `a case that is not there in full says so`(_ index: Int, _ size: (Int, Int)) throws {
    let scene = Self.readings[index]
    var state = try ReadingTests.state(
      scene.extent, reading: scene.reading, columns: size.0, rows: size.1)
    try pictures.expect(state.frame().grid.text, "\(scene.name)-\(size.0)x\(size.1)")
    _ = state.apply(.key(.character("2")))
    try pictures.expect(
      state.frame().grid.text, "\(scene.name)-questions-\(size.0)x\(size.1)")
  }

  @Test(arguments: readings.indices)
  func `it says so in ASCII too, and nothing moves`(_ index: Int) throws {
    let scene = Self.readings[index]
    let grids = try [true, false].map {
      try ReadingTests.state(scene.extent, reading: scene.reading, isUnicode: $0).frame().grid
    }
    for row in 0..<24 {
      let pairs = zip(grids[0].row(row), grids[1].row(row))
      #expect(pairs.allSatisfy { $0.style == $1.style && $0.span == $1.span }, "row \(row)")
    }
  }
}
