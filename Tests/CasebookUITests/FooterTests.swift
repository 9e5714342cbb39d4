import CaseModel
import Listing
import Review
import ScreenGrid
import TestSupport
import Testing

@testable import CasebookUI

/// The footer is the truth: it lists keys that work now, and the most needed ones where the room is
/// short.
@Suite struct FooterTests {
  private func state(_ keys: String, columns: Int = 80, rows: Int = 24) throws -> AppState {
    var state = try AppStateTests.state(columns: columns, rows: rows)
    for key in try KeyPress.parse(keys) { state.pressAnswered(key) }
    return state
  }

  private func footer(_ state: AppState) -> String {
    state.frame().grid.text.split(separator: "\n").last.map(String.init) ?? ""
  }

  /// The same with a mark of the reviewer, which can be undone.
  private func marked(_ keys: String, columns: Int = 80) throws -> AppState {
    var state = try state("5d", columns: columns)
    _ = state.apply(.key(.character("x")))
    _ = state.apply(.key(.enter))
    let mark = try MarkingTests.mark(on: .claim("wire-dead"))
    let snapshot = state.snapshot.with(marks: MarkHistory([mark]))
    _ = state.apply(
      .markSaved(
        SavedMark(
          mark: mark, claim: state.focusedClaim, words: "saved 10:41: disputed",
          snapshot: snapshot)))
    for key in try KeyPress.parse(keys) { state.pressAnswered(key) }
    return state
  }

  @Test(arguments: [
    ("5", "s r d m p verdict"), ("5", "Enter open"), ("5", "Tab details"), ("5", "x ≠"),
    ("5<Tab>", "s r d m p verdict"), ("5<Enter>m", "Esc close"), ("5<Enter>y", "Esc close"),
    ("3<Enter>jj", "m mark"), ("?", "Esc close"), ("3o", "Esc close"), ("", "y copy"),
    ("2x<Enter>", "m mark"), ("2x<Enter>", "y copy"), ("2x<Enter>", "x ≠"),
  ])
  func `at 80 columns it lists what the screen is for`(keys: String, wanted: String) throws {
    let footer = footer(try state(keys))
    #expect(footer.contains(wanted), "\(footer)")
    #expect(footer.contains("q quit"))
  }

  @Test(arguments: ["", "5", "5<Tab>", "5<Enter>", "2x<Enter>", "3<Enter>", "4", "0"])
  func `u is listed on every screen as soon as there is something to undo`(keys: String) throws {
    for columns in [80, 120, 200] {
      #expect(footer(try marked(keys, columns: columns)).contains("u undo"), "\(columns)")
      #expect(!footer(try state(keys, columns: columns)).contains("undo"), "\(columns)")
    }
  }

  @Test func `with room for all of it every word is whole`() throws {
    let footer = footer(try state("5", columns: 200))
    for word in ["s supported", "p unproven", "e reason, note", "x conflict", "/ find", "y copy"] {
      #expect(footer.contains(word), "\(word): \(footer)")
    }
    #expect(!footer.contains("verdict"))
  }

  @Test func `each key that is listed does something`() throws {
    for keys in ["", "2", "2x<Enter>", "3", "3<Enter>", "4", "5", "5<Tab>", "5<Enter>m", "?", "0"] {
      let state = try state(keys)
      for key in state.footerKeys where !key.staysAlways {
        let press = try #require(
          KeyMap.rows.lazy.flatMap(\.keys).first { $0.label == key.key }, "\(key.key)")
        var next = state
        let effects = next.apply(.key(press))
        #expect(next != state || !effects.isEmpty, "\(key.key) after \(keys)")
      }
    }
  }

  @Test func `a list with nothing to show beside it has no details`() throws {
    let ten = #"{"casebook": 1, "title": "T", "questions": [{"id": "q", "text": "Why?"}]}"#
    let state = AppState(
      snapshot: try Fixture.snapshot(ten), traits: TerminalTraits(), reviewer: "ana")
    #expect(!footer(state).contains("Tab"))
    try AppStateTests.expect("<Tab>", on: state) { _ in }
  }

  @Test func `in the details of Check a letter is the verdict on what is checked`() throws {
    let state = try state("5<Tab>j")
    let row = try #require(state.rows.record(atRow: state.place.selection))
    #expect(state.selectedLink != nil && state.selectedLink != row)
    #expect(state.focusedClaim == row)
    for (key, verdict) in [("s", Verdict.supported), ("m", .misleading)] {
      try AppStateTests.expect(key, on: state) {
        $0.panel = .marking(MarkEditor(claim: row, verdict: verdict))
      }
    }
  }

  @Test func `news stay until a key does something`() throws {
    let state = try marked("")
    #expect(footer(state).contains("u undo"))
    #expect(state.frame().grid.text.contains("saved 10:41: disputed"))
    try AppStateTests.expect("<F5>", on: state) { _ in }
    var next = state
    _ = next.apply(.key(.character("j")))
    #expect(next.message == nil && !next.frame().grid.text.contains("saved"))
  }

  @Test func `x says why it goes nowhere`() throws {
    let one = """
      {"casebook": 1, "title": "T", "sources": [{"id": "a"}, {"id": "b"}],
       "questions": [{"id": "q", "text": "How many?", "type": "number"}],
       "claims": [{"source": "a", "question": "q", "value": 1}, {"source": "b", "question": "q", "value": 2}]}
      """
    var state = AppState(
      snapshot: try Fixture.snapshot(one), traits: TerminalTraits(), reviewer: "ana")
    for key in try KeyPress.parse("2<Enter><Tab>j") { _ = state.apply(.key(key)) }
    #expect(state.comparedQuestion != nil && !footer(state).contains("x ≠"))
    for key in ["x", "X"] {
      try AppStateTests.expect(key, on: state) {
        $0.message = Message("No other question is in conflict.")
      }
    }
    let empty = try Fixture.snapshot(#"{"casebook": 1, "title": "T"}"#)
    let list = AppState(snapshot: empty, traits: TerminalTraits(), reviewer: "ana")
    try AppStateTests.expect("x", on: list) {
      $0.message = Message("No row here is in conflict.")
    }
  }
}
