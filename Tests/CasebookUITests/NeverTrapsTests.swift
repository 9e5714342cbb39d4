import CaseModel
import CrossReference
import Listing
import Review
import ScreenGrid
import TestSupport
import Testing

@testable import CasebookUI

/// Words that no key, size or case may break.
@Suite struct NeverTrapsTests {
  static let sizes = [(0, 0), (1, 1), (2, 80), (10, 40), (24, 80), (40, 120), (60, 200)]
  static let cases = ["harbour.case.json", "hostile.case.json"]
  static let keys: [KeyPress] =
    KeyMap.rows.flatMap(\.keys)
    + ["a", "e", "漢", "\u{301}", "é"].flatMap {
      $0.unicodeScalars.map(KeyPress.character)
    }

  @Test(arguments: sizes, cases)
  func `every screen draws at every size`(_ size: (Int, Int), _ name: String) throws {
    for keys in ["", "2", "3", "4", "5", "!", "<Enter>", "5d", "?", "/e", "m", "<Tab>"] {
      var state = try AppStateTests.state(name, columns: size.1, rows: size.0)
      for key in try KeyPress.parse(keys) { _ = state.apply(.key(key)) }
      #expect(state.frame().grid.size == GridSize(rows: size.0, columns: size.1))
    }
  }

  /// Cases with nothing in them, with one of each, and with many.
  static let made: [(name: String, json: String)] = [
    ("empty", #"{"casebook": 1, "title": "Empty"}"#),
    ("one", made(records: 1)), ("many", made(records: 2_000)),
  ]

  static func made(records: Int) -> String {
    let all = 0..<records
    let sources = all.map { #"{"id": "s\#($0)", "title": "Text \#($0)"}"# }
    let events = all.map { #"{"id": "e\#($0)", "title": "Event \#($0)", "date": "\#(1000 + $0)"}"# }
    let claims = all.map { #"{"source": "s\#($0)", "text": "Said \#($0)"}"# }
    return #"{"casebook": 1, "title": "Made", "sources": [\#(sources.joined(separator: ","))], "#
      + #""events": [\#(events.joined(separator: ","))], "#
      + #""claims": [\#(claims.joined(separator: ","))]}"#
  }

  @Test(arguments: sizes, made.map(\.name))
  func `every screen draws at every size, be the case empty or long`(
    _ size: (Int, Int), _ name: String
  ) throws {
    let json = try #require(Self.made.first { $0.name == name }?.json)
    for keys in ["", "2", "3G", "4", "5G", "G<Enter>", "5d", "?", "/e", "5Gm", "<Tab>jjj"] {
      var state = AppState(
        snapshot: try Fixture.snapshot(json),
        traits: TerminalTraits(size: GridSize(rows: size.0, columns: size.1)), reviewer: "ana")
      for key in try KeyPress.parse(keys) { _ = state.apply(.key(key)) }
      #expect(state.frame().grid.size == GridSize(rows: size.0, columns: size.1))
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>, cases)
  func `random keys keep the state whole`(_ seed: UInt64, _ name: String) throws {
    var random = Seeded(seed)
    let size = Self.sizes.randomElement(using: &random) ?? (24, 80)
    var state = try AppStateTests.state(name, columns: size.1, rows: size.0)
    for step in 0..<120 {
      let key = Self.keys.randomElement(using: &random) ?? .enter
      _ = state.apply(.key(key))
      let place = "seed \(seed), step \(step), \(key)"
      #expect(!state.path.isEmpty, "\(place)")
      let count = state.rows.rowCount
      #expect(count == 0 || (0..<count).contains(state.place.selection), "\(place)")
      #expect(state.place.top >= 0 && state.place.scroll >= 0, "\(place)")
      if step % 10 == 0 { _ = state.frame() }
    }
  }
}
