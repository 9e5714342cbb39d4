import CaseModel
import CasebookRuntime
import CaseReader
import CasebookUI
import Foundation
import Review
import ReviewStore
import Testing

@Suite struct MarkResolverTests {
  @Test func `a mark names a claim by its id, and keeps the hash of what is judged`() throws {
    let reviewed = try ReviewedCase(harbourInput, openLog: { _ in memoryLog() })
    let draft = try resolver(reviewed).draft(intent(row: 0), number: 1)
    let bytes = #"{"id":"c-herald","source":"herald","question":"dead","value":12}"#
    var words = ContentDigest(of: Array(bytes.utf8)).bytes
    for text in ["How many died?", "Herald, 3 May"] {
      words += [UInt8(text.utf8.count), 0, 0, 0, 0, 0, 0, 0] + Array(text.utf8)
    }
    #expect(draft.target == .claim("c-herald"))
    #expect(draft.place == nil)
    #expect(draft.claimDigest == ContentDigest(of: words))
  }

  @Test func `a mark names a claim without an id by the hash of its text`() throws {
    let reviewed = try ReviewedCase(harbourInput, openLog: { _ in memoryLog() })
    let draft = try resolver(reviewed).draft(intent(row: 1), number: 1)
    let record = try resolver(reviewed).digest(of: RecordRef(kind: .claim, row: 1))
    #expect(draft.target == .record(record))
    #expect(draft.place == "~c2")
  }

  @Test func `a mark on a claim without an id is found again`() throws {
    let log = memoryLog()
    let reviewed = try ReviewedCase(harbourInput, openLog: { _ in log })
    let mark = try reviewed.save(intent(row: 1), by: "ana").mark
    let claim = RecordRef(kind: .claim, row: 1)
    let found = try ReviewedCase(harbourInput, openLog: { _ in log }).snapshot().snapshot
    #expect(found.overlay.claim(of: mark) == claim)
    #expect(found.overlay.isDone(claim))
    #expect(!found.overlay.isStale(claim))
  }

  @Test func `a mark finds its claim in the other form, and where blanks were changed`() throws {
    let log = memoryLog()
    let reviewed = try ReviewedCase(harbourInput, openLog: { _ in log })
    let marks = try [0, 1].map { try reviewed.save(intent(row: $0), by: "ana").mark }
    var lines: [UInt8] = []
    try reviewed.reading.write(as: .lines) { lines += $0 }
    let others = [
      try input(String(decoding: lines, as: UTF8.self)),
      try input(harbourFire.replacing("\", \"", with: "\"\n,\t\"").replacing(" 9}", with: "9\n}")),
    ]
    for other in others {
      let found = try ReviewedCase(other, openLog: { _ in log }).snapshot().snapshot
      for row in [0, 1] {
        let claim = RecordRef(kind: .claim, row: row)
        #expect(found.overlay.claim(of: marks[row]) == claim)
        #expect(!found.overlay.isStale(claim))
      }
    }
  }

  @Test func `a claim that was changed since it was marked is known by it`() throws {
    let log = memoryLog()
    _ = try ReviewedCase(harbourInput, openLog: { _ in log }).save(intent(row: 0), by: "ana")
    let changed = try input(harbourFire.replacing("\"value\": 12", with: "\"value\": 13"))
    let claim = RecordRef(kind: .claim, row: 0)
    let snapshot = try ReviewedCase(changed, openLog: { _ in log }).snapshot().snapshot
    #expect(snapshot.overlay.isStale(claim))
  }

  @Test(arguments: [
    ("How many died?", "How many were hurt?"), ("Herald, 3 May", "Mayor, 3 May"),
  ]) func `a claim whose question or source reads otherwise was not judged as it is`(
    old: String, new: String
  ) throws {
    let log = memoryLog()
    let first = try ReviewedCase(harbourInput, openLog: { _ in log })
    for row in [0, 1] { _ = try first.save(intent(row: row), by: "ana") }
    let changed = try input(harbourFire.replacing(old, with: new))
    let snapshot = try ReviewedCase(changed, openLog: { _ in log }).snapshot().snapshot
    #expect(snapshot.overlay.isStale(RecordRef(kind: .claim, row: 0)))
    // The other claim answers the same question, but has another source.
    let isOfQuestion = old.hasPrefix("How")
    #expect(snapshot.overlay.isStale(RecordRef(kind: .claim, row: 1)) == isOfQuestion)
  }

  @Test func `of equal claims without an id a mark finds all, and of many only those`() throws {
    let claims = (0..<600).map {
      "{\"source\": \"herald\", \"question\": \"dead\", \"value\": \($0 % 300)}"
    }
    let text = harbourFire.replacing(
      "\"claims\": [", with: "\"claims\": [" + claims.joined(separator: ",") + ",")
    let log = memoryLog()
    let reviewed = try ReviewedCase(input(text), openLog: { _ in log })
    let mark = try reviewed.save(intent(row: 7), by: "ana").mark
    let snapshot = try ReviewedCase(input(text), openLog: { _ in log }).snapshot().snapshot
    #expect(snapshot.overlay.claim(of: mark)?.row == 7)
    #expect(snapshot.overlay.done.map(\.row).sorted() == [7, 307])
    #expect(!snapshot.overlay.isStale(RecordRef(kind: .claim, row: 307)))
    #expect(snapshot.overlay.target(of: RecordRef(kind: .claim, row: 8)) == nil)
  }

  @Test func `what a question would be settled by is not judged with its claims`() throws {
    let log = memoryLog()
    _ = try ReviewedCase(harbourInput, openLog: { _ in log }).save(intent(row: 0), by: "ana")
    let more = #""wouldSettle": ["the coroner"], "type": "number""#
    let changed = try input(harbourFire.replacing(#""type": "number""#, with: more))
    let snapshot = try ReviewedCase(changed, openLog: { _ in log }).snapshot().snapshot
    #expect(!snapshot.overlay.isStale(RecordRef(kind: .claim, row: 0)))
  }

  @Test func `a file that was written to since it was read cannot be marked`() throws {
    try withFolder { folder in
      let reviewed = try ReviewedCase(harbourInput(in: folder), openLog: { _ in memoryLog() })
      let file = try #require(FileHandle(forWritingAtPath: folder.path + "/harbour.case.json"))
      try file.seekToEnd()
      try file.write(contentsOf: Data(" ".utf8))
      let failure = #expect(throws: RunFailure.self) {
        try reviewed.save(intent(row: 0), by: "ana")
      }
      #expect(failure?.words.contains("changed since it was read") == true)
      #expect(failure?.status == .badData)
    }
  }

  @Test func `a mark keeps who, when, the version and the hash of the case`() throws {
    let reviewed = try ReviewedCase(
      harbourInput, openLog: { _ in memoryLog() }, clock: .fixed(Replay.moment))
    let mark = try reviewed.save(intent(row: 0), by: "ana").mark
    #expect(mark.by == "ana")
    #expect(mark.at == Replay.moment)
    #expect(mark.version == CasebookVersion.number)
    #expect(mark.caseDigest == ContentDigest(of: Array(harbourFire.utf8)))
  }

  private func memoryLog() -> ReviewLog { ReviewLog(store: MemoryMarkStore()) }

  private func resolver(_ reviewed: ReviewedCase) -> MarkResolver {
    MarkResolver(reviewed.reading)
  }

  private func input(_ text: String) throws -> CaseInput {
    CaseInput(origin: .standardInput, name: "-", bytes: MemoryBytes(text))
  }

  private func intent(row: Int) -> MarkIntent {
    MarkIntent(
      claim: RecordRef(kind: .claim, row: row), judged: .isSo, verdict: .disputed,
      reason: "because", deskNote: nil)
  }
}
