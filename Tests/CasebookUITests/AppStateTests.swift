import CaseModel
import CrossReference
import Listing
import Review
import ScreenGrid
import TestSupport
import Testing

@testable import CasebookUI

/// What each command changes, and nothing else: a test states the whole change.
@Suite struct AppStateTests {
  @Test func `Tab is neither offered nor does anything where there is nothing to go to`() throws {
    var state = AppState(
      snapshot: try Fixture.snapshot(#"{"casebook": 1, "title": "T"}"#),
      traits: TerminalTraits(size: GridSize(rows: 24, columns: 80)), reviewer: "ana")
    #expect(!state.canPerform(.go(.otherPane)) && !state.footerKeys.contains { $0.key == "Tab" })
    _ = state.apply(.key(.tab))
    #expect(state.place.pane == .list)
    var full = try Self.state()
    #expect(full.canPerform(.go(.otherPane)) && full.footerKeys.contains { $0.key == "Tab" })
    _ = full.apply(.key(.tab))
    #expect(full.place.pane == .inspector && full.canPerform(.go(.otherPane)))
  }

  static func state(
    _ name: String = "harbour.case.json", columns: Int = 80, rows: Int = 24,
    isFirstRun: Bool = false
  ) throws -> AppState {
    AppState(
      snapshot: try Fixture.snapshot(named: name),
      traits: TerminalTraits(size: GridSize(rows: rows, columns: columns)), reviewer: "ana",
      isFirstRun: isFirstRun)
  }

  /// Presses keys and expects the state to be the former one with a change, and the effects.
  static func expect(
    _ keys: String, on former: AppState, gives effects: [Effect] = [],
    changes: (inout AppState) -> Void, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var state = former
    let found = try KeyPress.parse(keys).flatMap { state.apply(.key($0)) }
    var wanted = former
    changes(&wanted)
    expectSame(state, wanted, keys, sourceLocation: sourceLocation)
    #expect(found == effects, sourceLocation: sourceLocation)
  }

  @Test func `j selects the next row, and nothing else changes`() throws {
    try Self.expect("j", on: Self.state()) { $0.path[0].selection = 1 }
  }

  @Test func `the status counts events, and a row that only explains is none of them`() throws {
    var state = try Self.state()
    let rows = 0..<state.rows.rowCount
    let gap = try #require(rows.first { state.rows.record(atRow: $0) == nil })
    let events = rows.count { state.rows.record(atRow: $0) != nil }
    #expect(gap + 1 < rows.count && events < rows.count)
    let places = [gap - 1: "\(gap)", gap: "-", gap + 1: "\(gap + 1)"]
    for (row, place) in places {
      state.path[0].selection = row
      #expect(state.frame().grid.text.contains(" \(place) of \(events)\n"))
    }
  }

  @Test func `the path begins with the name of the file where the case has no title`() throws {
    let story = try Fixture.read(#"{"casebook": 1, "title": ""}"#).case
    let snapshot = Snapshot(
      revision: 1, story: story, crossReference: .derive(from: story), marks: MarkHistory(),
      fileName: "fires/harbour.case.json")
    let traits = TerminalTraits(size: GridSize(rows: 24, columns: 80))
    let state = AppState(snapshot: snapshot, traits: traits, reviewer: "ana")
    #expect(state.frame().grid.text.hasPrefix(" harbour.case.json › Timeline"))
  }

  @Test func `k on the first row changes nothing`() throws {
    try Self.expect("k", on: Self.state()) { _ in }
  }

  @Test func `G and g go to the ends`() throws {
    let state = try Self.state()
    let last = state.rows.rowCount - 1
    #expect(last > 3)
    try Self.expect("Gg", on: state) { _ in }
    try Self.expect("G", on: state) {
      $0.path[0].selection = last
      $0.path[0].top = max(0, last + 1 - state.layout.list.rows)
    }
  }

  @Test func `Enter opens the record of the row, Backspace comes back`() throws {
    let state = try Self.state()
    let record = try #require(state.rows.record(atRow: 0))
    var page = Place(.record(record))
    page.link = 0
    try Self.expect("<Enter>", on: state) { $0.path.append(page) }
    try Self.expect("<Enter><BS>", on: state) { _ in }
  }

  @Test func `a number goes to its screen, and Backspace back to the row that was left`() throws {
    var state = try Self.state()
    _ = state.apply(.key(.character("j")))
    let row = state.place.selection
    _ = state.apply(.key(.character("3")))
    #expect(state.screen == .sources && state.path.count == 1)
    _ = state.apply(.key(.backspace))
    #expect(state.screen == .timeline && state.place.selection == row)
  }

  @Test func `q ends the program from every screen and panel, but is a letter in a field`() throws {
    for keys in [
      "", "2", "3", "4", "5", "<Enter>", "<Tab>", "?", "2<Enter><Tab>", "<Enter><Enter>",
    ] {
      var state = try Self.state()
      for key in try KeyPress.parse(keys) { _ = state.apply(.key(key)) }
      #expect(state.apply(.key(.character("q"))) == [.quit], "after \(keys)")
    }
    var first = try Self.state(isFirstRun: true)
    #expect(first.apply(.key(.character("q"))) == [.quit])
    for keys in ["/", "?/", "5d", "5d<Tab>"] {
      var state = try Self.state()
      for key in try KeyPress.parse(keys) { _ = state.apply(.key(key)) }
      #expect(!state.apply(.key(.character("q"))).contains(.quit), "after \(keys)")
    }
  }

  @Test func `the welcome is shown once`() throws {
    let state = try Self.state(isFirstRun: true)
    try Self.expect("<Enter>", on: state, gives: [.rememberWelcome]) { $0.panel = nil }
  }

  @Test func `the welcome is in nobody's way: a key does what it does below it`() throws {
    let state = try Self.state(isFirstRun: true)
    try Self.expect("j", on: state, gives: [.rememberWelcome]) {
      $0.panel = nil
      $0.place.selection = 1
    }
    for (key, screen) in [("2", ScreenID.questions), ("4", .actors)] {
      var state = state
      #expect(try KeyPress.parse(key).flatMap { state.apply(.key($0)) } == [.rememberWelcome])
      #expect(state.panel == nil && state.screen == screen)
    }
    try Self.expect("q", on: state, gives: [.quit]) { _ in }
  }

  @Test(arguments: ["", "5", "5m", "<Tab>", "<Enter>", "/fire"])
  func `no key is listed twice in the footer`(keys: String) throws {
    for isFirstRun in [false, true] {
      var state = try Self.state(isFirstRun: isFirstRun)
      for key in try KeyPress.parse(keys) { _ = state.apply(.key(key)) }
      let labels = state.footerKeys.map(\.key.text)
      #expect(Set(labels).count == labels.count && labels.count > 2, "\(labels)")
    }
  }

  @Test func `Enter on a finding opens its page, and Backspace leads back`() throws {
    let text = #"{"casebook": 1, "title": "T", "sources": [{"id": "a"}], "claims": [{"id": 7}]}"#
    var state = AppState(
      snapshot: try Fixture.snapshot(text), traits: TerminalTraits(), reviewer: "ana")
    for key in try KeyPress.parse("!<Enter>") { _ = state.apply(.key(key)) }
    #expect(state.screen == .finding(0) && state.frame().grid.text.contains("missing-key"))
    _ = state.apply(.key(.backspace))
    #expect(state.screen == .findings)
  }
}

/// Marking: nothing typed is lost, and saved means committed.
@Suite struct MarkingTests {
  /// A state with a reason typed for the first claim.
  static func typed() throws -> AppState {
    var state = try AppStateTests.state()
    for key in try KeyPress.parse("5dno<Space>source") { _ = state.apply(.key(key)) }
    return state
  }

  @Test func `one letter opens the editor with the verdict`() throws {
    var state = try AppStateTests.state()
    for key in try KeyPress.parse("5d") { _ = state.apply(.key(key)) }
    guard case .marking(let editor) = state.panel else {
      return #expect(Bool(false), "no editor")
    }
    #expect(editor.verdict == .disputed && editor.reason.text.isEmpty && editor.field == .reason)
    #expect(state.rows.record(atRow: 0) == editor.claim)
  }

  @Test func `Enter asks for saving and says so, not more`() throws {
    var state = try Self.typed()
    let effects = state.apply(.key(.enter))
    guard case .save(let intent) = effects.first, effects.count == 1 else {
      return #expect(Bool(false), "\(effects)")
    }
    #expect(intent.verdict == .disputed && intent.reason == "no source" && intent.deskNote == nil)
    #expect(state.saving == .waiting)
    #expect(state.panel != nil, "the editor stays until the store has answered")
  }

  @Test func `a mark that could not be saved is shown as not saved`() throws {
    var state = try Self.typed()
    _ = state.apply(.key(.enter))
    _ = state.apply(.markNotSaved(reason: "disk full"))
    #expect(state.saving == .failed(reason: "disk full"))
    #expect(state.frame().grid.text.contains("not saved: disk full"))
    guard case .marking(let editor) = state.panel else {
      return #expect(Bool(false), "the words are gone")
    }
    #expect(editor.reason.text == "no source")
  }

  @Test func `Esc keeps what was typed, and the same key brings it back`() throws {
    var state = try Self.typed()
    _ = state.apply(.key(.escape))
    #expect(state.panel == nil && state.drafts.count == 1)
    _ = state.apply(.key(.character("d")))
    guard case .marking(let editor) = state.panel else {
      return #expect(Bool(false), "no editor")
    }
    #expect(editor.reason.text == "no source")
  }

  @Test func `leaving with something typed asks once`() throws {
    var state = try Self.typed()
    _ = state.apply(.key(.escape))
    #expect(state.apply(.key(.character("q"))) == [])
    #expect(state.message?.isWarning == true)
    #expect(state.apply(.key(.character("q"))) == [.quit])
  }

  @Test func `a verdict opened and left without words is no draft`() throws {
    var state = try AppStateTests.state()
    for key in try KeyPress.parse("5d<Esc>") { _ = state.apply(.key(key)) }
    #expect(state.drafts.isEmpty)
    #expect(state.apply(.key(.character("q"))) == [.quit])
  }

  @Test func `another verdict than the one that stands begins without its reason`() throws {
    var state = try AppStateTests.state()
    _ = state.apply(.key(.character("5")))
    let claim = try #require(state.rows.record(atRow: 0))
    let target = try #require(state.snapshot.overlay.target(of: claim))
    let mark = try Self.mark(on: target)
    state.snapshot = state.snapshot.with(marks: MarkHistory([mark]))
    for (key, reason) in [("d", "no source"), ("r", ""), ("e", "no source")] {
      for key in try KeyPress.parse("5g" + key) { _ = state.apply(.key(key)) }
      guard case .marking(let editor) = state.panel else {
        return #expect(Bool(false), "no editor")
      }
      #expect(editor.reason.text == reason, "\(key)")
      _ = state.apply(.key(.escape))
      #expect(state.drafts.isEmpty, "\(key)")
    }
  }

  @Test func `undo waits for what is being saved, and says so`() throws {
    var state = try Self.typed()
    for key in try KeyPress.parse("<Enter><Esc>u") { _ = state.apply(.key(key)) }
    #expect(state.message == Message("Still saving: press it again when that is done."))
    #expect(state.saving == .waiting)
  }

  @Test func `while marks are read nobody is told that there are none`() throws {
    var state = try AppStateTests.state()
    for key in try KeyPress.parse("5u") { _ = state.apply(.key(key)) }
    #expect(state.message == Message("You have no mark to undo."))
    state.snapshot = state.snapshot.with(allMarks: false)
    for key in try KeyPress.parse("5u") { _ = state.apply(.key(key)) }
    #expect(state.message == Message("The marks are still being read."))
    let text = state.frame().grid.text
    #expect(text.contains("marks are being read") && !text.contains(" done"))
  }

  @Test func `what is typed while a mark is on its way stays`() throws {
    var state = try Self.typed()
    let former = state.snapshot
    _ = state.apply(.key(.enter))
    _ = state.apply(.key(.character("!")))
    let mark = try Self.anyMark(on: former)
    _ = state.apply(.markSaved(mark))
    guard case .marking(let editor) = state.panel else {
      return #expect(Bool(false), "the words typed since are gone")
    }
    #expect(editor.reason.text == "no source!")
    #expect(state.saving == .idle)
  }

  @Test func `when a mark is committed, Check says saved and goes on`() throws {
    var state = try Self.typed()
    let former = state.snapshot
    _ = state.apply(.key(.enter))
    _ = state.apply(.markSaved(try Self.anyMark(on: former)))
    #expect(state.panel == nil && state.drafts.isEmpty)
    #expect(state.saving == .idle)
    #expect(state.place.selection == 1)
  }

  /// A committed entry, with a snapshot after it.
  static func anyMark(on snapshot: Snapshot) throws -> SavedMark {
    SavedMark(
      mark: try mark(on: .claim("c")), claim: RecordRef(kind: .claim, row: 0), words: "saved",
      snapshot: snapshot.with(marks: MarkHistory()))
  }

  /// A verdict with a reason.
  static func mark(on target: Mark.Target) throws -> Mark {
    let digest = try #require(ContentDigest(bytes: Array(repeating: UInt8(7), count: 32)))
    let draft = MarkDraft(
      id: .init(1), target: target, claimDigest: digest, verdict: .disputed, reason: "no source")
    var random = Seeded(1)
    return try Mark(
      id: Mark.ID(using: &random), number: 1, request: .save(draft),
      stamp: MarkStamp(
        by: "ana", at: UTCInstant(milliseconds: 0), version: "1", caseDigest: digest))
  }
}

/// Links: every one can be reached, and no text is skipped on the way.
@Suite struct LinkTests {
  @Test func `j goes through all links of a page and to its end`() throws {
    var state = try AppStateTests.state(rows: 10)
    _ = state.apply(.key(.enter))
    let count = state.links.count
    #expect(count > 2)
    var seen: [Int] = []
    for _ in 0..<200 {
      if let link = state.place.link, seen.last != link { seen.append(link) }
      let top = state.place.scroll
      _ = state.apply(.key(.character("j")))
      #expect(state.place.scroll <= top + 1, "a line was skipped")
    }
    #expect(seen == Array(0..<count))
    #expect(state.place.scroll + state.layout.inspector.rows >= state.page.lines.count)
  }

  @Test func `k comes back to the first line`() throws {
    var state = try AppStateTests.state(rows: 10)
    for key in try KeyPress.parse("<Enter>G") { _ = state.apply(.key(key)) }
    #expect(state.place.scroll > 0)
    for _ in 0..<200 { _ = state.apply(.key(.character("k"))) }
    #expect(state.place.scroll == 0 && state.place.link == 0)
  }

  @Test func `Enter on a link opens its record and Backspace comes back to the link`() throws {
    var state = try AppStateTests.state()
    for key in try KeyPress.parse("<Enter><Tab>") { _ = state.apply(.key(key)) }
    let before = state
    let link = try #require(state.selectedLink)
    _ = state.apply(.key(.enter))
    #expect(state.screen == .record(link))
    _ = state.apply(.key(.backspace))
    expectSame(state, before)
  }
}
