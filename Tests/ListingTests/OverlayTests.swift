import CaseModel
import Review
import TestSupport
import Testing

@testable import Listing

struct OverlayTests {
  private func claim(_ id: String, _ snapshot: Snapshot) throws -> RecordRef {
    try #require(snapshot.story.reference(to: id))
  }

  @Test func `a verdict with a reason is done, one without is in progress`() throws {
    let snapshot = try Samples.snapshot(marks: [
      try SampleMark.verdict(.disputed, on: "c1"),
      try SampleMark.verdict(.supported, on: "c2", number: 2, reason: nil),
    ])
    let overlay = snapshot.overlay
    let (first, second) = (try claim("c1", snapshot), try claim("c2", snapshot))
    #expect(overlay.isDone(first) && !overlay.isInProgress(first))
    #expect(!overlay.isDone(second) && overlay.isInProgress(second))
    #expect(overlay.doneCount == 1)
    #expect(overlay.disputedCount == 1)
    #expect(overlay.doneCount(about: try claim("fire", snapshot)) == 1)
    #expect(overlay.standing(of: first, by: "ana")?.verdict == .disputed)
    #expect(overlay.standing(of: first, by: "ben") == nil)
  }

  @Test func `an open draft is the reviewer's latest word, and the verdict still stands`() throws {
    let snapshot = try Samples.snapshot(marks: [
      try SampleMark.verdict(.disputed, on: "c1"),
      try SampleMark.verdict(.refuted, on: "c1", number: 2, reason: nil),
    ])
    let first = try claim("c1", snapshot)
    #expect(snapshot.overlay.standing(of: first, by: "ana")?.kind == .draft)
    #expect(snapshot.overlay.marks(of: first).verdicts.map(\.verdict) == [.disputed])
  }

  @Test func `an undone mark stands no more and can be brought back`() throws {
    let mark = try SampleMark.verdict(.disputed, on: "c1")
    let snapshot = try Samples.snapshot(marks: [mark, try SampleMark.undo(mark, number: 2)])
    let first = try claim("c1", snapshot)
    #expect(!snapshot.overlay.isDone(first))
    #expect(!snapshot.overlay.canUndo(by: "ana"))
    #expect(snapshot.overlay.canRedo(by: "ana"))
    #expect(snapshot.overlay.history(of: first).map(\.isUndone) == [true, false])
  }

  @Test func `a desk note belongs to the one who wrote it`() throws {
    let snapshot = try Samples.snapshot(marks: [
      try SampleMark.verdict(nil, on: "c1", reason: nil, note: "call Ben")
    ])
    let first = try claim("c1", snapshot)
    #expect(snapshot.overlay.deskNote(of: first, by: "ana") == "call Ben")
    #expect(snapshot.overlay.deskNote(of: first, by: "ben") == nil)
  }

  @Test func `marks of a claim that is gone are counted and shown nowhere`() throws {
    let snapshot = try Samples.snapshot(marks: [try SampleMark.verdict(.disputed, on: "gone")])
    #expect(snapshot.overlay.orphanCount == 1)
    #expect(snapshot.overlay.doneCount == 0)
  }

  @Test func `a claim that reads otherwise than when it was marked is to be looked at again`()
    throws
  {
    let mark = try SampleMark.verdict(.disputed, on: "c1")
    let old = try #require(ContentDigest(bytes: Array(repeating: 7, count: 32)))
    let new = try #require(ContentDigest(bytes: Array(repeating: 8, count: 32)))
    let snapshot = try Samples.snapshot()
    let first = try claim("c1", snapshot)
    for (digest, isStale) in [(old, false), (new, true)] {
      let targets = MarkTargets(words: [first: digest])
      let marked = snapshot.with(marks: MarkHistory([mark]), targets: targets)
      #expect(marked.overlay.isStale(first) == isStale)
      let words = Samples.picture(RecordDocuments(marked, Samples.wording).check(first))
      #expect(words.contains("reads otherwise now") == isStale)
      #expect(marked.revision == snapshot.revision + 1)
    }
  }

  @Test func `a claim without an id is named by its record, equal ones together`() throws {
    let digest = try #require(ContentDigest(bytes: Array(repeating: 9, count: 32)))
    let snapshot = try Samples.snapshot()
    let claim = RecordRef(kind: .claim, row: 6)
    let targets = MarkTargets(digests: [claim: digest])
    #expect(targets.target(of: claim, in: snapshot.story) == .record(digest))
    #expect(targets.claims(of: .record(digest), in: snapshot.story) == [claim])
    #expect(MarkTargets().target(of: claim, in: snapshot.story) == nil)
    // An id is never read from another kind of record.
    #expect(targets.claims(of: .claim("fire"), in: snapshot.story).isEmpty)
  }
}
