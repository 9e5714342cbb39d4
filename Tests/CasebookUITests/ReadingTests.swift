import CaseModel
import CrossReference
import Listing
import Review
import ScreenGrid
import TestSupport
import Testing

@testable import CasebookUI

/// A case that is not there in full yet, or never will be.
@Suite struct ReadingTests {
  static let progress = ReadingProgress(
    bytesRead: 412_000_000, bytesInAll: 1_004_000_000, records: 431_002, milliseconds: 2_000)
  static let part = ReadPart(bytesRead: 412_000_000, bytesInAll: 1_004_000_000, records: 431_002)

  static func state(
    _ extent: ReadExtent, reading: ReadingProgress? = nil, columns: Int = 80, rows: Int = 24,
    isUnicode: Bool = true
  ) throws -> AppState {
    AppState(
      snapshot: try Fixture.snapshot(named: "harbour.case.json").with(extent: extent),
      traits: TerminalTraits(
        size: GridSize(rows: rows, columns: columns), isUnicode: isUnicode),
      reviewer: "ana", reading: reading)
  }

  @Test func `Esc stops the reading, once`() throws {
    let state = try Self.state(.soFar, reading: Self.progress)
    try AppStateTests.expect("<Esc>", on: state, gives: [.stopReading]) {
      $0.reading?.isUntouched = false
      $0.reading?.stop()
    }
    try AppStateTests.expect("<Esc><Esc>", on: state, gives: [.stopReading]) {
      $0.reading?.isUntouched = false
      $0.reading?.stop()
    }
  }

  @Test(arguments: [
    ("?", ""), ("5d", ""), ("5m", "5"), ("/", ""), ("/fire<Enter>", ""), ("<Enter>", ""),
    ("<Tab>", ""),
  ])
  func `Esc leaves what is nearer first`(open: String, wanted: String) throws {
    var state = try Self.state(.soFar, reading: Self.progress)
    for key in try KeyPress.parse(open) { _ = state.apply(.key(key)) }
    #expect(!state.apply(.key(.escape)).contains(.stopReading))
    #expect(state.reading?.isStopping == false)
    #expect(state.panel == nil && state.find == nil && state.place.pane == .list)
  }

  @Test func `when nothing is read, Esc stops nothing`() throws {
    let state = try Self.state(.whole)
    try AppStateTests.expect("<Esc>", on: state) { _ in }
    let comparing = ReadingProgress(
      bytesRead: 9, bytesInAll: 9, records: 1, phase: .comparing)
    try AppStateTests.expect("<Esc>", on: Self.state(.soFar, reading: comparing)) {
      $0.reading?.isUntouched = false
    }
  }

  @Test func `R reads all after a stop, and means nothing else`() throws {
    let state = try Self.state(.part(Self.part))
    try AppStateTests.expect("R", on: state, gives: [.readAll]) {
      $0.reading = Reading(
        ReadingProgress(bytesRead: 0, bytesInAll: Self.part.bytesInAll, records: 0))
    }
    try AppStateTests.expect("R", on: Self.state(.whole)) { _ in }
    try AppStateTests.expect("R", on: Self.state(.soFar, reading: Self.progress)) {
      $0.reading?.isUntouched = false
    }
  }

  @Test func `more progress is taken in, and the end of it`() throws {
    var state = try Self.state(.soFar, reading: Self.progress)
    let later = ReadingProgress(
      bytesRead: 500_000_000, bytesInAll: 1_004_000_000, records: 5, milliseconds: 2_500)
    #expect(state.apply(.readingProgressed(later)) == [])
    #expect(state.reading?.progress == later)
    #expect(state.reading?.rate != Reading(later).rate, "it remembers what came before")
    #expect(state.apply(.readingProgressed(nil)) == [])
    #expect(state.reading == nil)
  }

  @Test func `a progress that comes after Esc does not undo it`() throws {
    var state = try Self.state(.soFar, reading: Self.progress)
    _ = state.apply(.key(.escape))
    _ = state.apply(.readingProgressed(Self.progress))
    #expect(state.reading?.isStopping == true)
    #expect(state.frame().grid.text.contains("stopped at"))
  }

  @Test(arguments: ["1", "2", "3", "4", "5", "<Enter>", "2<Enter>", "5<Enter>", "?", "/fire"])
  func `that only a part was read is on every screen, at every size`(keys: String) throws {
    for (columns, rows) in [(40, 10), (80, 24), (120, 40), (200, 60)] {
      var state = try Self.state(.part(Self.part), columns: columns, rows: rows)
      for key in try KeyPress.parse(keys) { _ = state.apply(.key(key)) }
      #expect(state.frame().grid.text.contains("in part"), "\(columns)x\(rows)")
    }
  }

  @Test func `no level of a part is told as if it were the whole`() throws {
    let levels = ["one origin", "no origin recorded", "no answer", "sources differ"]
    for extent in [ReadExtent.part(Self.part), .soFar] {
      let snapshot = try Self.state(extent).snapshot
      let rows = QuestionRows(snapshot, Wording())
      let state = try #require(rows.columns.firstIndex { $0.name == "state" })
      for row in 0..<rows.rowCount {
        let cell = rows.cell(state, atRow: row)
        for words in [cell.text, cell.shortText ?? cell.text].map(\.text) {
          #expect(extent == .soFar ? words == "reading..." : words.hasPrefix("so far: "))
          #expect(!levels.contains(words))
        }
      }
      #expect(rows.rowCount > 0)
    }
  }

  /// The beginning of a case, and more of it: the new events come before the others.
  static func growing() throws -> (AppState, Snapshot) {
    func snapshot(_ numbers: [Int], revision: Int) throws -> Snapshot {
      let events = numbers.map {
        #"{"id": "e\#($0)", "title": "Event \#($0)", "date": "\#(1_900 + $0)"}"#
      }
      let text = events.joined(separator: ",")
      return try Fixture.snapshot(
        #"{"casebook": 1, "title": "T", "events": [\#(text)]}"#, revision: revision
      ).with(extent: .soFar)
    }
    let few = try snapshot(Array(41...60), revision: 1)
    let state = AppState(
      snapshot: few, traits: TerminalTraits(), reviewer: "ana", reading: Self.progress)
    return (state, try snapshot(Array(41...60) + Array(1...40), revision: 5))
  }

  @Test func `whoever has touched nothing stays at the start while rows come in`() throws {
    var (state, more) = try Self.growing()
    _ = state.apply(.snapshotArrived(more))
    #expect(state.place.selection == 0 && state.place.top == 0)
  }

  @Test func `a selection stays on its record, and as far from the top of the screen`() throws {
    var (state, more) = try Self.growing()
    for key in try KeyPress.parse("<PgDn>jjj") { _ = state.apply(.key(key)) }
    let record = state.rows.record(atRow: state.place.selection)
    let line = state.place.selection - state.place.top
    _ = state.apply(.snapshotArrived(more))
    #expect(record != nil && state.rows.record(atRow: state.place.selection) == record)
    #expect(state.place.selection - state.place.top == line)
  }

  @Test func `words that were found are looked for again when rows come in`() throws {
    var (state, more) = try Self.growing()
    var request = try #require(Self.request(of: "jj/Event", &state))
    let sought = state.rows.record(atRow: 2)
    _ = state.apply(.found(FindTests.result(request, [3, 5])))
    #expect(state.place.selection == 3)
    guard case .find(let again)? = state.apply(.snapshotArrived(more)).first else {
      return #expect(Bool(false), "nothing is looked for")
    }
    request = again
    #expect(request.words == "Event" && request.snapshot == more && state.find?.hits == nil)
    #expect(state.rows.record(atRow: request.start) == sought, "from where the search began")
    for key in try KeyPress.parse("<Enter>n") { _ = state.apply(.key(key)) }
    let row = state.place.selection
    _ = state.apply(.found(FindTests.result(request, [row + 2])))
    #expect(state.place.selection == row + 2, "the step that was asked for meanwhile is done")
  }

  private static func request(of keys: String, _ state: inout AppState) throws -> FindRequest? {
    let effects = try KeyPress.parse(keys).flatMap { state.apply(.key($0)) }
    guard case .find(let request)? = effects.last else { return nil }
    return request
  }

  @Test func `Esc is answered at once, and nothing is told as read after it`() throws {
    var state = try Self.state(.soFar, reading: Self.progress)
    _ = state.apply(.key(.escape))
    let words = "stopped at 412 MB · comparing what the sources say..."
    #expect(state.frame().grid.text.contains(words))
    #expect(state.reading?.progress.phase == .comparing)
  }

  @Test func `a wait for more can be stopped`() throws {
    var state = try Self.state(.soFar, reading: Self.progress.with(phase: .waiting))
    #expect(state.frame().grid.text.contains("412 MB read · waiting for more · Esc stops"))
    #expect(state.apply(.key(.escape)) == [.stopReading])
  }

  private static func empty(_ extent: ReadExtent, errors: Int = 0) throws -> AppState {
    let story = CaseBuilder().snapshot(isWhole: true)
    let fault = Finding(
      .syntax, offset: 0, line: 1, column: 1, pointer: "", message: "m", hint: nil, record: nil)
    let snapshot = Snapshot(
      revision: 0, story: story, extent: extent, crossReference: .derive(from: story),
      marks: MarkHistory(), findings: Array(repeating: fault, count: errors), fileName: "f")
    return AppState(
      snapshot: snapshot, traits: TerminalTraits(size: GridSize(rows: 24, columns: 80)),
      reviewer: "ana")
  }

  @Test(arguments: [
    (ReadExtent.whole, 0, "This case has no events: 2 shows"),
    (.whole, 1, "No events could be kept: ! shows what is wrong in the file."),
    (.part(ReadPart(bytesRead: 9, bytesInAll: nil, records: 7)), 0, "No events in the part that"),
    (
      .part(ReadPart(bytesRead: 9, bytesInAll: nil, records: 0, hasMore: false)), 1,
      "Nothing could be read: ! shows why."
    ),
  ])
  func `an empty list says no more than is known`(
    extent: ReadExtent, errors: Int, words: String
  ) throws {
    let text = try Self.empty(extent, errors: errors).frame().grid.text
    #expect(text.contains(words), "\(text)")
  }

  @Test func `what cannot be read on is not offered to be read on`() throws {
    let broken = ReadPart(bytesRead: 9, bytesInAll: 99, records: 1, hasMore: false)
    var state = try Self.state(.part(broken))
    #expect(state.frame().grid.text.contains("readable in part"))
    #expect(!state.frame().grid.text.contains("R read all"))
    #expect(state.apply(.key(.character("R"))) == [])
  }
}
