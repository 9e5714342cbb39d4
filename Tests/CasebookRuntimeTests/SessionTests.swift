import CaseReader
import CasebookRuntime
import Foundation
import Glibc
import Review
import ReviewStore
import ScreenGrid
import Testing

@Suite struct SessionTests {
  @Test func `a case is read, shown, and left with q`() {
    let terminal = ScriptedTerminal([.see("Harbour fire")] + .keys("q"))
    #expect(end(terminal) == .quit)
    #expect(terminal.isClosed)
  }

  @Test(arguments: [true, false])
  func `a line is sent to the clipboard, and no more is said than that`(isSent: Bool) {
    let words = isSent ? "sent to the terminal's clipboard: How many died?" : "not copied: "
    let terminal = ScriptedTerminal(
      [.see("Harbour fire")] + .keys("2yl") + [.see(words)] + .keys("q"))
    terminal.takesCopies = isSent
    #expect(end(terminal) == .quit)
    #expect(terminal.clipboard.count == 1)
    #expect(terminal.clipboard.first?.hasPrefix("How many died? ") == true)
    #expect(terminal.clipboard.first?.contains("No verdict. Case ") == true)
  }

  @Test func `a mark is said to be saved only after the store has committed it`() {
    let store = GatedStore()
    let terminal = ScriptedTerminal(
      [.see("Harbour fire")] + .keys("5dbecause<Enter>") + [
        .see("saving"), .run { #expect(store.committed == 0) }, .run(store.open),
        .see("saved 10:41"),
      ] + .keys("q"))
    #expect(end(terminal, store: store) == .quit)
    let firstSaved = terminal.pictures.firstIndex { $0.contains("saved 10:41") }
    let saving = terminal.pictures.firstIndex { $0.contains("saving") }
    #expect(store.committed == 1)
    #expect((saving ?? .max) < (firstSaved ?? -1))
  }

  @Test func `a mark that could not be saved is shown as not saved`() {
    let store = MemoryMarkStore()
    store.fail(with: .diskFull)
    let terminal = ScriptedTerminal(
      [.see("Harbour fire")] + .keys("5dbecause<Enter>") + [.see("not saved: disk full")])
    _ = end(terminal, store: store)
    #expect(!terminal.pictures.contains { $0.contains("saved 10:41") })
    #expect(store.marks(after: 0).isEmpty)
  }

  @Test func `what is typed while a mark is being saved is for the next claim`() {
    let store = GatedStore()
    let terminal = ScriptedTerminal(
      [.see("Harbour fire")] + .keys("5dbecause<Enter>") + [.see("saving")]
        + .keys("sgood<Enter>") + [
          .run { #expect(store.committed == 0) }, .run(store.open), .see("How many died? 9"),
          .run(store.open), .see("2 of 2 done"),
        ] + .keys("q"))
    #expect(end(terminal, store: store) == .quit)
    #expect(store.committed == 2)
    #expect(terminal.pictures.contains { $0.contains("good") })
    #expect(!terminal.pictures.contains { $0.contains("becauses") })
  }

  @Test func `what is typed while a mark is being saved changes nothing when it is not saved`() {
    let store = GatedStore(failure: .diskFull)
    let terminal = ScriptedTerminal(
      [.see("Harbour fire")] + .keys("5dbecause<Enter>") + [.see("saving")]
        + .keys("sgood<Enter>") + [.run(store.open), .see("not saved: disk full")])
    _ = end(terminal, store: store)
    #expect(!terminal.pictures.contains { $0.contains("becauses") })
  }

  @Test func `a quit waits for the mark that is being saved`() {
    let store = GatedStore()
    let terminal = ScriptedTerminal(
      [.see("Harbour fire")] + .keys("5dbecause<Enter>") + [.see("saving")]
        + .keys("<Esc>qq") + [
          .run { #expect(store.committed == 0) }, .run(store.open), .see("never"),
        ])
    // The script is not played to its end: the commit alone ends the session.
    #expect(end(terminal, store: store) == .quit)
    #expect(store.committed == 1)
  }

  @Test func `a quit that waits for a mark that cannot be saved does not happen`() {
    let store = GatedStore(failure: .diskFull)
    let terminal = ScriptedTerminal(
      [.see("Harbour fire")] + .keys("5dbecause<Enter>") + [.see("saving")]
        + .keys("<Esc>qq") + [.run(store.open), .see("not saved: disk full")])
    #expect(end(terminal, store: store) == .signal(SIGHUP), "only the script's end ended it")
  }

  @Test func `marks of somebody else appear by themselves`() throws {
    try withFolder { folder in
      let input = try harbourInput(in: folder)
      let reviews = folder.path + "/harbour.reviews.sqlite"
      let other = try ReviewedCase(input, openLog: { _ in log(at: reviews) })
      let claim = try NearestID(other.reading.story).record("c-herald", kind: .claim)
      let watch = FolderWatch()
      let terminal = ScriptedTerminal(
        [.see("Harbour fire")] + .keys("5") + [
          .see("0 of 2 done"), .run { expectSaved(other, claim) }, .input(.watched),
          .see("1 of 2 done"),
        ])
      let setting = Session.Setting(
        input: input, reviewer: "ana", openLog: { _ in log(at: reviews) }, watch: watch)
      _ = Session(setting, terminal: terminal, wake: terminal.wake).run()
      #expect(terminal.screen.contains("1 of 2 done"))
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal ends the session by itself, after the terminal is given back`(signal: Int32) {
    let terminal = ScriptedTerminal(
      [.see("Harbour fire"), .input(.terminate(signal: signal)), .see("never")])
    #expect(end(terminal) == .signal(signal))
    #expect(terminal.isClosed)
  }

  @Test func `a mark that cannot be saved any more when a signal comes is told of all the same`() {
    let store = GatedStore(failure: .diskFull)
    let terminal = ScriptedTerminal(
      [.see("Harbour fire")] + .keys("5dbecause<Enter>") + [
        .see("saving"), .run(store.open), .input(.terminate(signal: SIGTERM)), .see("never"),
      ])
    var said: [String] = []
    #expect(end(terminal, store: store, complain: { said.append($0) }) == .signal(SIGTERM))
    #expect(said == ["a mark was not saved: disk full"])
  }

  @Test func `control and C end the session as that signal does`() {
    let terminal = ScriptedTerminal([.see("Harbour fire"), .input(.interrupt), .see("never")])
    #expect(end(terminal) == .signal(SIGINT))
  }

  @Test func `control and Z suspends, and the picture is painted anew afterwards`() {
    let terminal = ScriptedTerminal(
      [.see("Harbour fire"), .input(.suspendRequested)] + .keys("q"))
    _ = end(terminal)
    #expect(terminal.suspensions == 1)
  }

  @Test func `control and L sends the whole picture again, though nothing has changed`() {
    let terminal = ScriptedTerminal([.see("Harbour fire")] + .keys("<C-l>") + .keys("q"))
    let before = ScriptedTerminal([.see("Harbour fire")] + .keys("q"))
    _ = end(terminal)
    _ = end(before)
    #expect(terminal.repaints == 1 && before.repaints == 0)
  }

  @Test func `nothing is painted when nothing has changed`() {
    var counts: [Int] = []
    var idle: ScriptedTerminal?
    let count = ScriptedTerminal.Step.run { counts.append(idle?.pictures.count ?? 0) }
    let nothing = [ScriptedTerminal.Step](repeating: .input(.woken), count: 50)
    // Once it says how many claims are done, the case and its marks are read.
    let read = [.see("Harbour fire")] + .keys("5") + [.see("0 of 2 done")]
    let terminal = ScriptedTerminal(
      read + [count] + nothing + [count] + .keys("j") + [count] + .keys("q"))
    idle = terminal
    _ = end(terminal)
    #expect(counts.count == 3 && counts[0] > 0 && counts[1] == counts[0] && counts[2] > counts[1])
  }

  @Test func `what is typed in the outside editor comes back into the field`() {
    let terminal = ScriptedTerminal(
      [.see("Harbour fire")] + .keys("5dold<C-g>") + [.see("a new reason")])
    terminal.editor = { command in
      let path = command.last ?? ""
      let isWritten = FileManager.default.createFile(
        atPath: path, contents: Data("a new reason\n".utf8))
      return .exited(status: isWritten ? 0 : 1)
    }
    _ = end(terminal, editor: OutsideEditor(environment: ["EDITOR": "some-editor --wait"]))
    #expect(terminal.screen.contains("a new reason"))
  }

  private func end(
    _ terminal: ScriptedTerminal, store: any MarkStore = MemoryMarkStore(),
    editor: OutsideEditor? = nil, complain: @escaping (String) -> Void = { _ in }
  ) -> SessionEnd {
    var setting = Session.Setting(
      input: harbourInput, reviewer: "ana", openLog: { _ in ReviewLog(store: store) },
      clock: .fixed(Replay.moment), editor: editor)
    setting.complain = complain
    return Session(setting, terminal: terminal, wake: terminal.wake).run()
  }
}
