import CaseModel
import CaseReader
@testable import CasebookRuntime
import CasebookUI
import Foundation
import Glibc
import Review
import ReviewStore
import ScreenGrid
import Synchronization
import Testing

/// The program while a case comes in, piece by piece.
@Suite(.timeLimit(.minutes(1))) struct ReadingSessionTests {
  private static let start = """
    {"casebook": 1, "title": "Slow harbour",
    "sources": [{"id": "herald", "title": "Herald"}, {"id": "gazette", "title": "Gazette"}],
    "events": [{"id": "fire", "title": "Fire at the harbour", "date": "2024-05-02"}],
    "questions": [{"id": "dead", "text": "How many died?", "type": "number", "about": "fire"}],
    "claims": [
      {"id": "c1", "source": "herald", "question": "dead", "value": 12, "text": "Twelve died."},

    """
  private static let rest = """
      {"id": "c2", "source": "gazette", "question": "dead", "value": 9, "text": "Nine died.",
       "basedOn": ["c1"]}
    ]}
    """

  @Test func `a case can be gone through before it is there in full`() throws {
    let pipe = try FedPipe()
    let terminal = ScriptedTerminal(
      [.run { pipe.feed(Self.start) }, .see("Fire at the harbour"), .see("so far")]
        + .keys("2") + [.see("How many died?"), .see("reading...")]
        + [.see("So far: How many died?")] + .keys("<Enter>") + [.see("Reading...")]
        + [
          .run {
            pipe.feed(Self.rest)
            pipe.end()
          }, .see("Sources differ"),
        ] + .keys("q"))
    #expect(try end(terminal, pipe) == .quit)
    #expect(!terminal.screen.contains("So far") && !terminal.screen.contains("so far"))
  }

  @Test func `a text stays on the screen while more of its case is read`() throws {
    let pipe = try FedPipe()
    let start = Self.start.replacing(
      #""title": "Herald"}"#, with: #""title": "Herald", "text": "Twelve died, it said."}"#)
    let claims = (1...40).map {
      #"{"id": "d\#($0)", "source": "herald", "text": "Claim \#($0).", "quote": "it said"},\#n"#
    }
    let terminal = ScriptedTerminal(
      [.run { pipe.feed(start) }, .see("Fire at the harbour")] + .keys("3<Enter>")
        + [.see("what is known of this text"), .see("Twelve died")]
        + [
          .run {
            pipe.feed(claims.joined())
            pipe.feed(Self.rest)
            pipe.end()
          }, .see("41 taken"),
        ] + .keys("q"))
    #expect(try end(terminal, pipe) == .quit)
    let first = terminal.pictures.firstIndex { $0.contains("what is known of this text") } ?? 0
    #expect(terminal.pictures[first...].allSatisfy { !$0.contains("Reading the text") })
  }

  @Test func `Esc ends the reading, and the part that was read can be used`() throws {
    let pipe = try FedPipe()
    let store = MemoryMarkStore()
    let terminal = ScriptedTerminal(
      [.run { pipe.feed(Self.start) }, .see("Fire at the harbour"), .see("Esc stops")]
        + .keys("<Esc>") + [.see("read in part: 409 bytes, 5 records")]
        + .keys("2") + [.see("so far: no orig")]
        + [.see("In part: How many died?")] + .keys("<Enter>") + [.see("So far: one")]
        // A mark names the SHA-256 of the whole, which nobody knows of half a pipe.
        + .keys("5sbecause<Enter>") + [.see("not saved: the case has not been read to its end")]
        + .keys("<Esc>qq"))
    #expect(try end(terminal, pipe, store: store) == .quit)
    #expect(store.marks(after: 0).isEmpty)
    #expect(!terminal.pictures.contains { $0.contains("dangling") })
  }

  @Test func `a file of which a part was read is marked by the SHA-256 of the whole`() throws {
    let bytes = GatedBytes(Self.start + Self.rest, gate: Self.start.utf8.count)
    let store = MemoryMarkStore()
    let terminal = ScriptedTerminal(
      [.see("Fire at the harbour"), .see("Esc stops")] + .keys("<Esc>")
        + [.run { bytes.open() }, .see("read in part")]
        + .keys("5sbecause<Enter>") + [.see("saved 10:41")] + .keys("q"))
    let input = CaseInput(origin: .file("/none/slow.case.json"), name: "slow", bytes: bytes)
    #expect(end(terminal, input, store: store) == .quit)
    #expect(store.marks(after: 0).map(\.caseDigest) == [bytes.digest])
  }

  @Test func `u on a part takes back the latest mark, though its claim was not read`() throws {
    try withFolder { folder in
      let start = Self.start.replacing(
        "\"casebook\": 1,", with: "\"casebook\": 1, \"id\": \"slow\",")
      let bytes = GatedBytes(start + Self.rest, gate: start.utf8.count)
      func input(_ bytes: any CaseBytes & Sendable) -> CaseInput {
        CaseInput(origin: .file("/none/slow.case.json"), name: "slow", bytes: bytes)
      }
      let openLog: @Sendable (CaseIdentity) -> ReviewLog = {
        ReviewLog(of: $0, chosen: nil, environment: ["XDG_DATA_HOME": folder.path])
      }
      let whole = try ReviewedCase(input(MemoryBytes(start + Self.rest)), openLog: openLog)
      for row in [0, 1] { expectSaved(whole, RecordRef(kind: .claim, row: row)) }
      let terminal = ScriptedTerminal(
        [.see("Fire at the harbour"), .see("Esc stops")] + .keys("<Esc>")
          + [.run { bytes.open() }, .see("read in part")] + .keys("5") + [.see("1 of 1 done")]
          + .keys("u") + [.see("undone")] + .keys("q"))
      let setting = Session.Setting(
        input: input(bytes), reviewer: "ben", openLog: openLog, clock: .fixed(Replay.moment))
      #expect(Session(setting, terminal: terminal, wake: terminal.wake).run() == .quit)
      try whole.log.refresh()
      let marks = whole.log.history.entries.filter { $0.mark.kind.isContent }
      #expect(marks.map(\.mark.target) == [.claim("c1"), .claim("c2")])
      #expect(marks.map(\.isUndone) == [false, true])
    }
  }

  @Test func `R reads the rest of what was stopped, which can be marked then`() throws {
    let pipe = try FedPipe()
    let terminal = ScriptedTerminal(
      [.run { pipe.feed(Self.start) }, .see("Fire at the harbour"), .see("Esc stops")]
        + .keys("<Esc>") + [.see("in part")] + .keys("5") + [.see("0 of 1 done")]
        + .keys("R") + [
          .run {
            pipe.feed(Self.rest)
            pipe.end()
          }, .see("0 of 2 done"),
        ]
        + .keys("sbecause<Enter>") + [.see("saved 10:41"), .see("1 of 2 done")] + .keys("q"))
    #expect(try end(terminal, pipe) == .quit)
    #expect(!terminal.screen.contains("in part"))
  }

  @Test func `what was read so far can be followed, found, and marked while reading goes on`()
    throws
  {
    let bytes = GatedBytes(Self.start + Self.rest, gate: Self.start.utf8.count)
    let store = MemoryMarkStore()
    let terminal = ScriptedTerminal(
      [.see("Fire at the harbour"), .see("so far")] + .keys("2<Enter>") + [.see("A  12")]
        + .keys("5") + [.see("Twelve died.")] + .keys("/twelve<Enter>") + [.see("1 of 1")]
        + .keys("<Esc>sbecause<Enter>") + [
          .see("saved 10:41"), .see("so far"), .run { #expect(store.marks(after: 0).count == 1) },
          .run { bytes.open() }, .see("1 of 2 done"),
        ] + .keys("q"))
    let input = CaseInput(origin: .file("/none/slow.case.json"), name: "slow", bytes: bytes)
    #expect(end(terminal, input, store: store) == .quit)
    #expect(store.marks(after: 0).first?.caseDigest == bytes.digest)
    #expect(!terminal.screen.contains("so far"))
  }

  @Test func `a reading that fails keeps what was read, and says that it is a part`() throws {
    let bytes = GatedBytes(Self.start + Self.rest, gate: Self.start.utf8.count, failure: EIO)
    let terminal = ScriptedTerminal(
      [.see("Fire at the harbour"), .see("so far"), .run { bytes.open() }, .see("in part")]
        + [.see("reading failed")]
        + .keys("2") + [.see("so far: no orig")] + .keys("q"))
    let input = CaseInput(origin: .file("/none/slow.case.json"), name: "slow", bytes: bytes)
    #expect(end(terminal, input) == .quit)
  }

  @Test func `a reading that fails at once keeps what was read, whichever thread is first`() throws
  {
    let bytes = GatedBytes(Self.start + Self.rest, gate: Self.start.utf8.count, failure: EIO)
    bytes.open()
    let terminal = ScriptedTerminal(
      [.see("in part"), .see("reading failed")] + .keys("2") + [.see("How many died?")]
        + .keys("q"))
    let input = CaseInput(origin: .file("/none/slow.case.json"), name: "slow", bytes: bytes)
    #expect(end(terminal, input) == .quit)
  }

  @Test func `q and control C end the program while it waits for more`() throws {
    for step in [ScriptedTerminal.Step.input(.key(.character("q"))), .input(.interrupt)] {
      let pipe = try FedPipe()
      let terminal = ScriptedTerminal(
        [.run { pipe.feed(Self.start) }, .see("Fire at the harbour"), step, .see("never")])
      #expect([.quit, .signal(SIGINT)].contains(try end(terminal, pipe)))
    }
  }

  @Test func `a selection stays on its record while others come in before it`() throws {
    let early = """
      {"casebook": 1, "title": "T", "sources": [], "events": [
      {"id": "b", "title": "The later one", "date": "2024-05-02"},

      """
    let late = #"{"id": "a", "title": "The earlier one", "date": "2023-01-01"}]}"#
    let pipe = try FedPipe()
    let terminal = ScriptedTerminal(
      [.run { pipe.feed(early) }, .see("▸ 2 May 2024")] + .keys("k") + [
        .run {
          pipe.feed(late)
          pipe.end()
        }, .see("The earlier one"), .see("2 of 2"),
      ] + .keys("q"))
    #expect(try end(terminal, pipe) == .quit)
    #expect(terminal.screen.contains("▸ 2 May 2024"))
  }

  private func end(
    _ terminal: ScriptedTerminal, _ pipe: FedPipe, store: MemoryMarkStore = MemoryMarkStore()
  ) throws -> SessionEnd {
    let bytes = try StandardInput(pipe.reading)
    let input = CaseInput(origin: .standardInput, name: "-", bytes: bytes)
    return end(terminal, input, store: store)
  }

  private func end(
    _ terminal: ScriptedTerminal, _ input: CaseInput, store: MemoryMarkStore = MemoryMarkStore()
  ) -> SessionEnd {
    let setting = Session.Setting(
      input: input, reviewer: "ana", openLog: { _ in ReviewLog(store: store) },
      clock: .fixed(Replay.moment))
    return Session(setting, terminal: terminal, wake: terminal.wake).run()
  }
}

/// Bytes of which the rest comes only when the test opens a gate; then, or instead of it, a failure.
/// Only whoever comes to the gate first waits there.
final class GatedBytes: CaseBytes, Sendable {
  private let all: MemoryBytes
  private let gate: Int
  private let failure: Int32?
  private let isPassed = Mutex(false)
  private let latch = DispatchSemaphore(value: 0)
  let digest: ContentDigest

  init(_ text: String, gate: Int, failure: Int32? = nil) {
    all = MemoryBytes(text)
    self.gate = gate
    self.failure = failure
    digest = ContentDigest(of: Array(text.utf8))
  }

  var byteCount: Int? { all.byteCount }

  func open() { latch.signal() }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard offset >= gate else {
      let before = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(gate - offset))
      return all.read(at: offset, into: before)
    }
    let isFirst = isPassed.withLock { isPassed in
      defer { isPassed = true }
      return !isPassed
    }
    if isFirst {
      latch.wait()
      if let failure { throw InputFailure(.broken(failure), name: "slow") }
    }
    return all.read(at: offset, into: buffer)
  }
}
