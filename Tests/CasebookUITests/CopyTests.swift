import CaseModel
import Listing
import ScreenGrid
import TestSupport
import Testing

@testable import CasebookUI

/// Copying from the screen, and the page of the case.
@Suite struct CopyMenuTests {
  private func state(_ keys: String, columns: Int = 80, rows: Int = 24) throws -> AppState {
    var state = try AppStateTests.state(columns: columns, rows: rows)
    for key in try KeyPress.parse(keys) { state.pressAnswered(key) }
    return state
  }

  private func record(_ id: String, _ state: AppState) throws -> RecordRef {
    try #require(state.snapshot.story.reference(to: id))
  }

  private func text(
    _ form: CopyText.Form, _ record: RecordRef, _ state: AppState
  ) throws -> CopyText {
    try #require(CopyMaker(state.snapshot, state.wording).text(form, of: record))
  }

  @Test func `y opens the menu of what there is, Esc closes it, and nothing else changes`() throws {
    let state = try state("2x")
    let row = try #require(state.rows.record(atRow: state.place.selection))
    try AppStateTests.expect("y", on: state) {
      $0.panel = .copyMenu(CopyMenu(asked: row, record: row))
    }
    try AppStateTests.expect("y<Esc>", on: state) { _ in }
    try AppStateTests.expect("y<BS>", on: state) { _ in }
    #expect(state.footerKeys.contains { $0.key == "y" })
  }

  @Test func `l copies the line of the question from its list, its page and its claims`() throws {
    let list = try state("2x")
    let question = try #require(list.rows.record(atRow: list.place.selection))
    let wanted = try text(.line, question, list)
    try AppStateTests.expect("yl", on: list, gives: [.copy(wanted)]) { _ in }
    for keys in ["2x<Enter>", "2x<Enter><Tab>", "2x<Enter><Enter>"] {
      let state = try state(keys)
      try AppStateTests.expect("yl", on: state, gives: [.copy(wanted)]) { _ in }
    }
    let claim = try #require(state("2x<Enter>").selectedLink)
    var check = try state("5")
    let row = try #require(check.rows.row(of: claim))
    _ = check.apply(.command(.list(.select(row: row))))
    try AppStateTests.expect("yl", on: check, gives: [.copy(wanted)]) { _ in }
  }

  @Test func `c and i are of the claim that is selected`() throws {
    let state = try state("2x<Enter><Tab>")
    let claim = try #require(state.selectedLink)
    for (key, form) in [("c", CopyText.Form.citation), ("i", .id)] {
      let wanted = try text(form, claim, state)
      try AppStateTests.expect("y\(key)", on: state, gives: [.copy(wanted)]) { _ in }
    }
  }

  @Test func `p is of the page, where something else is selected on it`() throws {
    let state = try state("3<Enter>j")
    guard case .text(let source) = state.screen else { return #expect(Bool(false), "no text") }
    #expect(state.selectedLink != source)
    let wanted = try text(.citation, source, state)
    try AppStateTests.expect("yp", on: state, gives: [.copy(wanted)]) { _ in }
    let list = try self.state("3y")
    #expect(!list.footerKeys.contains { $0.word == "page" })
    try AppStateTests.expect("p", on: list) { _ in }
  }

  @Test func `an event and a source have no line, and the menu lists none`() throws {
    for keys in ["", "3", "3<Enter>", "<Enter>"] {
      let state = try state("\(keys)y")
      guard case .copyMenu(let menu) = state.panel else {
        return #expect(Bool(false), "no menu after \(keys)")
      }
      let hasLine = menu.asked != nil
      #expect(state.footerKeys.contains { $0.word == "line" } == hasLine, "\(keys)")
      if !hasLine { try AppStateTests.expect("l", on: state) { _ in } }
    }
  }

  @Test func `where nothing can be copied y is not listed, and says why`() throws {
    let snapshot = try Fixture.snapshot(#"{"casebook": 1, "title": "Empty"}"#)
    for keys in ["", "2", "3", "4", "5", "0"] {
      var state = AppState(snapshot: snapshot, traits: TerminalTraits(), reviewer: "ana")
      for key in try KeyPress.parse(keys) { _ = state.apply(.key(key)) }
      #expect(!state.footerKeys.contains { $0.key == "y" }, "\(keys)")
      try AppStateTests.expect("y", on: state) {
        $0.message = Message("There is nothing to copy here.")
      }
    }
  }

  @Test func `no more is said than that the terminal got it`() throws {
    var state = try state("2x")
    let question = try #require(state.rows.record(atRow: state.place.selection))
    let copied = try text(.line, question, state)
    #expect(state.apply(.copied(copied, isSent: true)) == [])
    #expect(state.message == Message("sent to the terminal's clipboard: \(copied.words)"))
    #expect(state.frame().grid.text.contains(" sent to the terminal's clipboard: "))
    _ = state.apply(.copied(copied, isSent: false))
    #expect(state.message == Message("not copied: longer than terminals take", isWarning: true))
  }

  @Test func `the menu shows the words in full where there is room`() throws {
    let state = try state("2x<Enter>y", columns: 120, rows: 40)
    let question = try #require(state.comparedQuestion)
    let shown = state.frame().grid.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let words = try text(.line, question, state).words.text
    // Words are broken at blanks, so all of them stand there in order.
    for word in words.split(separator: " ") { #expect(shown.contains(word), "\(word)") }
  }

  @Test func `a click on a choice copies it`() throws {
    var state = try state("2xy")
    let target = try #require(
      state.frame().targets.last { $0.click == .copy(.form(.citation)) })
    let effects = state.apply(
      .mouse(MouseEvent(action: .press, button: 1, point: target.rect.origin, clickCount: 1)))
    guard case .copy(let text) = effects.first else {
      return #expect(Bool(false), "\(effects)")
    }
    #expect(text.form == .citation && state.panel == nil)
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 80), (10, 40), (24, 80), (60, 200)])
  func `no size traps`(rows: Int, columns: Int) throws {
    for name in ["harbour.case.json", "hostile.case.json"] {
      for screen in ["", "0", "2", "2<Enter>", "3", "3<Enter>", "4", "5", "5<Enter>", "!"] {
        var state = try AppStateTests.state(name, columns: columns, rows: rows)
        for key in try KeyPress.parse(screen + "y") { state.pressAnswered(key) }
        #expect(state.frame().grid.size == GridSize(rows: rows, columns: columns))
        for key in try KeyPress.parse("c<Tab><Enter>") { state.pressAnswered(key) }
        #expect(state.frame().grid.size == GridSize(rows: rows, columns: columns))
      }
    }
  }
}

/// The page of the case itself.
@Suite struct CasePageScreenTests {
  private func state(_ keys: String) throws -> AppState {
    var state = try AppStateTests.state()
    for key in try KeyPress.parse(keys) { _ = state.apply(.key(key)) }
    return state
  }

  @Test func `0 opens it from everywhere, and Backspace leads back`() throws {
    for keys in ["", "2x", "5<Enter>", "3<Tab>"] {
      let state = try state(keys)
      var page = try self.state(keys + "0")
      #expect(page.screen == .theCase && page.path.count == 1 && page.place.link == 0)
      #expect(page.frame().grid.text.contains("[0 case]"))
      _ = page.apply(.key(.backspace))
      #expect(page.path == state.path, "\(keys)")
    }
  }

  @Test func `it keeps the place where it was left, as the numbered screens do`() throws {
    var state = try state("0<Tab>")
    let link = state.place.link
    #expect(link != 0)
    for key in try KeyPress.parse("10") { _ = state.apply(.key(key)) }
    #expect(state.screen == .theCase && state.place.link == link)
  }

  @Test func `a number goes to its list, a conflict to its row`() throws {
    var state = try state("0")
    let links = state.links
    let index = try #require(links.indices.last { links[$0].kind == .question })
    state.place.link = index
    _ = state.apply(.key(.enter))
    #expect(state.screen == .questions && state.place.pane == .list)
    #expect(state.rows.record(atRow: state.place.selection) == links[index])
    #expect(state.rows.isConflicting(atRow: state.place.selection))
    _ = state.apply(.key(.backspace))
    #expect(state.screen == .theCase)
  }

  @Test func `a walk opens its page, and each of its steps is a link`() throws {
    let text = """
      {"casebook": 1, "title": "T", "questions": [{"id": "q", "text": "Why?", "type": "text"}],
       "walks": [{"id": "w", "title": "Who knew?", "steps": [{"about": "q"}]}]}
      """
    var state = AppState(
      snapshot: try Fixture.snapshot(text), traits: TerminalTraits(), reviewer: "ana")
    for key in try KeyPress.parse("0<Enter>") { _ = state.apply(.key(key)) }
    let walk = try #require(state.snapshot.story.reference(to: "w"))
    #expect(state.screen == .record(walk) && state.path.count == 2)
    _ = state.apply(.key(.enter))
    #expect(state.comparedQuestion != nil)
  }

  @Test func `a click on the tab opens it`() throws {
    var state = try AppStateTests.state()
    let target = try #require(
      state.frame().targets.last { $0.click == .go(.screen(.theCase)) })
    _ = state.apply(
      .mouse(MouseEvent(action: .press, button: 1, point: target.rect.origin, clickCount: 1)))
    #expect(state.screen == .theCase)
  }
}
