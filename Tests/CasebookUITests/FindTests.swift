import Listing
import Review
import ScreenGrid
import TestSupport
import Testing

@testable import CasebookUI

/// Finding: the first hit is selected as soon as it is known, and nothing else moves the selection.
@Suite struct FindTests {
  static func searching(_ keys: String) throws -> (state: AppState, request: FindRequest) {
    var state = try AppStateTests.state()
    var effects: [Effect] = []
    for key in try KeyPress.parse(keys) { effects += state.apply(.key(key)) }
    guard case .find(let request) = effects.last else { throw CancellationError() }
    return (state, request)
  }

  /// What a search for a request tells after so many of 30 rows; after all of them if not said.
  static func result(_ request: FindRequest, _ rows: [Int], after count: Int = 30) -> FindResult {
    FindResult(
      number: request.number, rows: rows, lookedThrough: count, rowCount: 30,
      isComplete: count == 30)
  }

  static func count(_ state: AppState) -> String {
    let line = state.frame().grid.text.split(separator: "\n").dropLast().last ?? ""
    return line.split(separator: "  ").last.map { String($0).trimmed } ?? ""
  }

  @Test func `a hit is selected also where Enter was faster than the search`() throws {
    var (state, request) = try Self.searching("/fire")
    _ = state.apply(.key(.enter))
    _ = state.apply(.found(Self.result(request, [2, 4])))
    #expect(state.place.selection == 2)
    #expect(state.find?.hits?.count == 2 && state.find?.isTyping == false)
  }

  @Test func `once the field is empty nothing of the old search is taken in`() throws {
    var (state, request) = try Self.searching("jj/f")
    _ = state.apply(.key(.backspace))
    _ = state.apply(.found(Self.result(request, [4])))
    #expect(state.place.selection == 2)
    #expect(state.find?.hits == nil && state.find?.field.text.isEmpty == true)
  }

  @Test func `hits asked for before any is known are counted`() throws {
    var (state, request) = try Self.searching("/fire")
    for key in try KeyPress.parse("<Enter>nn") { _ = state.apply(.key(key)) }
    _ = state.apply(.found(Self.result(request, [1, 2, 4])))
    #expect(state.place.selection == 4)
  }

  @Test func `the first hit is gone to at once, and its number is told when all are known`() throws
  {
    var (state, request) = try Self.searching("jj/fire")
    #expect(request.start == 2)
    #expect(Self.count(state) == "looking...")
    _ = state.apply(.found(Self.result(request, [], after: 3)))
    #expect(Self.count(state) == "looking... 10 %")
    _ = state.apply(.found(Self.result(request, [4], after: 6)))
    #expect(state.place.selection == 4)
    #expect(Self.count(state) == "1 found... 20 %")
    _ = state.apply(.found(Self.result(request, [1])))
    #expect(state.place.selection == 4)
    #expect(Self.count(state) == "2 of 2")
  }

  @Test func `n goes on among the hits that are known, and waits for those that are not`() throws {
    var (state, request) = try Self.searching("jj/fire")
    for key in try KeyPress.parse("<Enter>n") { _ = state.apply(.key(key)) }
    _ = state.apply(.found(Self.result(request, [3, 4], after: 6)))
    #expect(state.place.selection == 4, "the step asked for before is done")
    _ = state.apply(.key(.character("n")))
    #expect(state.place.selection == 4, "none is known behind it")
    _ = state.apply(.found(Self.result(request, [1])))
    #expect(state.place.selection == 1, "round the end")
    _ = state.apply(.key(.character("N")))
    #expect(state.place.selection == 4, "and back")
  }

  @Test func `N waits for what stands before the place where the search began`() throws {
    var (state, request) = try Self.searching("jj/fire")
    _ = state.apply(.key(.enter))
    _ = state.apply(.found(Self.result(request, [3, 4], after: 6)))
    _ = state.apply(.key(.character("N")))
    #expect(state.place.selection == 3)
    _ = state.apply(.found(Self.result(request, [0, 1])))
    #expect(state.place.selection == 1)
    #expect(Self.count(state) == "2 of 4")
  }

  @Test func `steps that were asked for are forgotten where nothing is found`() throws {
    var (state, request) = try Self.searching("/nowhere")
    for key in try KeyPress.parse("<Enter>nnn") { _ = state.apply(.key(key)) }
    _ = state.apply(.found(Self.result(request, [])))
    #expect(Self.count(state) == "not found")
    #expect(state.find?.awaitedSteps == 0 && state.place.selection == 0)
  }

  @Test func `an answer for older words is dropped`() throws {
    var (state, request) = try Self.searching("/fire")
    let older = FindResult(
      number: request.number - 1, rows: [3], lookedThrough: 5, rowCount: 5, isComplete: true)
    _ = state.apply(.found(older))
    #expect(state.place.selection == 0 && state.find?.hits == nil)
  }

  @Test(arguments: ["<Esc>", "<Enter><Esc>", "<Enter>2", "<Enter><Enter>", "<C-u>"])
  func `words that nobody seeks any more are not looked for any more`(keys: String) throws {
    var (state, _) = try Self.searching("/fire")
    let effects = try KeyPress.parse(keys).flatMap { state.apply(.key($0)) }
    #expect(effects == [.endFind])
  }

  @Test func `what is found of a case that is still read is said to be so far`() throws {
    var (state, _) = try Self.searching("/fire")
    let snapshot = state.snapshot.with(extent: .soFar)
    guard case .find(let request)? = state.apply(.snapshotArrived(snapshot)).first else {
      throw CancellationError()
    }
    _ = state.apply(.found(Self.result(request, [])))
    #expect(Self.count(state) == "not found so far")
    _ = state.apply(.found(Self.result(request, [2])))
    #expect(Self.count(state) == "1 of 1 so far")
  }

  @Test func `the reading is told beside the words where they leave room`() throws {
    var state = try ReadingTests.state(.soFar, reading: ReadingTests.progress)
    for key in try KeyPress.parse("/fire") { _ = state.apply(.key(key)) }
    #expect(state.frame().grid.text.contains("reading 412 of 1,004 MB"))
    for key in try KeyPress.parse(String(repeating: "long", count: 12)) {
      _ = state.apply(.key(key))
    }
    let text = state.frame().grid.text
    #expect(text.contains("/firelong") && text.contains("looking...") && !text.contains("MB"))
  }

  @Test func `marks of others do not move the selection of a kept search`() throws {
    var (state, request) = try Self.searching("/fire")
    _ = state.apply(.key(.enter))
    _ = state.apply(.found(Self.result(request, [1, 4])))
    _ = state.apply(.key(.character("n")))
    #expect(state.place.selection == 4)
    _ = state.apply(.marksArrived(state.snapshot.with(marks: MarkHistory())))
    #expect(state.place.selection == 4 && Self.count(state) == "2 of 2")
  }

  @Test func `Esc while typing goes back to where the search began`() throws {
    var (state, request) = try Self.searching("jj/fire")
    let start = 2
    _ = state.apply(.found(Self.result(request, [4])))
    #expect(state.place.selection == 4)
    _ = state.apply(.key(.escape))
    #expect(state.place.selection == start && state.find == nil)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "|" }.reversed())
  }
}
