import CasebookRuntime
import ReviewStore
import ScreenGrid
import Testing

@Suite struct ReplayTests {
  @Test func `the same keys always give the same picture`() throws {
    let first = try picture("5dbecause<Enter>")
    let again = try picture("5dbecause<Enter>")
    #expect(again == first)
    #expect(first.contains("saved 10:41") || first.contains("saved:"), "\(first)")
  }

  @Test func `what is copied is seen in the status line`() throws {
    let picture = try picture("2yl")
    #expect(picture.contains("sent to the terminal's clipboard: How many died?"), "\(picture)")
  }

  @Test func `the page of the case says that the marks of a replay lie in memory`() throws {
    #expect(try picture("0").contains("memory"))
  }

  @Test func `a mark that is undone is seen to be undone`() throws {
    let store = MemoryMarkStore()
    _ = try picture("5dbecause<Enter>u", store: store)
    #expect(store.marks(after: 0).map(\.kind) == [.verdict, .undo])
  }

  @Test func `keys after the one that ends the program change nothing`() throws {
    let left = try picture("q5d")
    let untouched = try picture("")
    #expect(left == untouched)
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 80), (10, 40), (24, 80), (60, 200)])
  func `every size has a picture of that size`(rows: Int, columns: Int) throws {
    let size = GridSize(rows: rows, columns: columns)
    let keys = try KeyPress.parse("1j2j3j4j5j?<Esc><Enter><Tab>j<Enter><Backspace>/fire<Enter>nq")
    let picture = Replay.lastPicture(
      of: harbourInput, keys: keys, traits: TerminalTraits(size: size), reviewer: "ana")
    #expect(picture.size == size)
  }

  private func picture(_ keys: String, store: MemoryMarkStore = MemoryMarkStore()) throws -> String
  {
    Replay.lastPicture(
      of: harbourInput, keys: try KeyPress.parse(keys), traits: TerminalTraits(), reviewer: "ana",
      store: store
    ).text
  }
}
