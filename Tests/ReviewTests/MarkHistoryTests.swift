import Review
import Testing

@Suite struct MarkHistoryTests {
  @Test func `two people marking one claim both stay`() throws {
    var log = LogWriter()
    let ana = try log.verdict(.disputed, on: "c1", by: "ana")
    let ben = try log.verdict(.supported, on: "c1", by: "ben")
    let claim = log.history.standing(on: .claim("c1"))
    #expect(claim.verdicts == [ana, ben])
    #expect(claim.words() == [.disputed, .supported])
    #expect(log.history.tally.done == 1)
    #expect(log.history.tally.verdicts == [.disputed: 1, .supported: 1])
  }

  @Test func `a reviewer's later verdict takes the place of the earlier, which stays in the log`()
    throws
  {
    var log = LogWriter()
    try log.verdict(.disputed, on: "c1", by: "ana")
    let second = try log.verdict(.refuted, on: "c1", by: "ana")
    #expect(log.history.standing(on: .claim("c1")).verdicts == [second])
    #expect(log.history.entries(on: .claim("c1")).count == 2)
    #expect(log.history.tally.verdicts == [.refuted: 1])
  }

  @Test func `a verdict on one matter never passes to another`() throws {
    var log = LogWriter()
    try log.verdict(.supported, on: "c1", by: "ana", judged: .saysSo)
    let claim = log.history.standing(on: .claim("c1"))
    #expect(claim.words(judging: .saysSo) == [.supported])
    #expect(claim.words(judging: .isSo).isEmpty)
    #expect(claim.progress() == .untouched)
    #expect(log.history.tally.done == 0)
  }

  @Test func `a draft counts as in progress and a verdict with a reason as done`() throws {
    var log = LogWriter()
    try log.draft(.disputed, on: "c1", by: "ana")
    #expect(log.history.standing(on: .claim("c1")).progress() == .inProgress)
    #expect(log.history.tally.inProgress == 1)
    #expect(log.history.tally.verdicts.isEmpty)
    try log.verdict(.disputed, on: "c1", by: "ana")
    #expect(log.history.standing(on: .claim("c1")).drafts.isEmpty)
    #expect(log.history.tally.inProgress == 0)
    #expect(log.history.tally.done == 1)
  }

  @Test func `a draft after a verdict leaves the verdict standing but not done`() throws {
    var log = LogWriter()
    let verdict = try log.verdict(.disputed, on: "c1", by: "ana")
    let draft = try log.draft(.refuted, on: "c1", by: "ana")
    let claim = log.history.standing(on: .claim("c1"))
    #expect(claim.verdicts == [verdict])
    #expect(claim.drafts == [draft])
    #expect(claim.progress() == .inProgress)
    try log.verdict(.supported, on: "c1", by: "ben")
    #expect(log.history.standing(on: .claim("c1")).progress() == .done)
  }

  @Test func `an absent desk note leaves the one before, an empty one clears it`() throws {
    var log = LogWriter()
    let note = try log.note("call again", on: "c1", by: "ana")
    try log.verdict(.disputed, on: "c1", by: "ana")
    #expect(log.history.standing(on: .claim("c1")).notes == [note])
    try log.note("", on: "c1", by: "ana")
    #expect(log.history.standing(on: .claim("c1")).notes.isEmpty)
  }

  @Test func `undo without a name takes the reviewer's own latest mark, then the one before`()
    throws
  {
    var log = LogWriter()
    let first = try log.verdict(.disputed, on: "c1", by: "ana")
    let second = try log.verdict(.refuted, on: "c2", by: "ana")
    try log.verdict(.supported, on: "c3", by: "ben")
    #expect(log.history.undoable(by: "ana") == second)
    try log.undo(by: "ana")
    #expect(log.history.undoable(by: "ana") == first)
    #expect(log.history.redoable(by: "ana") == second)
    try log.undo(by: "ana")
    #expect(log.history.undoable(by: "ana") == nil)
    #expect(log.history.redoable(by: "ana") == first)
    #expect(throws: UndoRefusal.nothingToUndo(by: "ana")) { try log.undo(by: "ana") }
    #expect(log.history.tally.verdicts == [.supported: 1])
  }

  @Test func `undoing a verdict brings back the one before it`() throws {
    var log = LogWriter()
    let first = try log.verdict(.disputed, on: "c1", by: "ana")
    try log.verdict(.refuted, on: "c1", by: "ana")
    try log.undo(by: "ana")
    #expect(log.history.standing(on: .claim("c1")).verdicts == [first])
  }

  @Test func `redo brings marks back in the order they were undone, last first`() throws {
    var log = LogWriter()
    let first = try log.verdict(.disputed, on: "c1", by: "ana")
    let second = try log.verdict(.refuted, on: "c2", by: "ana")
    try log.undo(by: "ana")
    try log.undo(by: "ana")
    #expect(try log.redo(by: "ana").refersTo == first.id)
    #expect(try log.redo(by: "ana").refersTo == second.id)
    #expect(throws: UndoRefusal.nothingToRedo(by: "ana")) { try log.redo(by: "ana") }
    #expect(log.history.tally.done == 2)
  }

  @Test func `a new mark clears the reviewer's redo, not another's`() throws {
    var log = LogWriter()
    let ana = try log.verdict(.disputed, on: "c1", by: "ana")
    let ben = try log.verdict(.refuted, on: "c2", by: "ben")
    try log.undo(by: "ana")
    try log.undo(by: "ben")
    try log.verdict(.supported, on: "c3", by: "ana")
    #expect(log.history.redoable(by: "ana") == nil)
    #expect(log.history.redoable(by: "ben") == ben)
    #expect(try log.redo(ana, by: "ana").kind == .redo, "by its name it can still come back")
  }

  @Test func `anybody may undo any mark, and it is recorded who did`() throws {
    var log = LogWriter()
    let mark = try log.verdict(.disputed, on: "c1", by: "ana")
    let undo = try log.undo(mark, by: "ben")
    #expect(undo.by == "ben")
    #expect(undo.target == mark.target)
    #expect(log.history.entry(mark.id)?.isUndone == true)
    #expect(log.history.redoable(by: "ben") == mark)
    #expect(log.history.redoable(by: "ana") == nil)
  }

  @Test func `to undo an undo is to redo, and to undo a redo is to undo`() throws {
    var log = LogWriter()
    let mark = try log.verdict(.disputed, on: "c1", by: "ana")
    let undo = try log.undo(mark, by: "ana")
    let redo = try log.undo(undo, by: "ana")
    #expect(redo.kind == .redo)
    #expect(redo.refersTo == mark.id)
    #expect(log.history.entry(mark.id)?.isUndone == false)
    #expect(try log.undo(redo, by: "ana").kind == .undo)
    #expect(log.history.entry(mark.id)?.isUndone == true)
  }

  @Test func `what cannot be undone or redone is refused in words`() throws {
    var log = LogWriter()
    let mark = try log.verdict(.disputed, on: "c1", by: "ana")
    #expect(throws: UndoRefusal.notUndone(mark.id)) { try log.redo(mark, by: "ana") }
    try log.undo(mark, by: "ana")
    #expect(throws: UndoRefusal.alreadyUndone(mark.id)) { try log.undo(mark, by: "ben") }
    let unknown = Sample.id(99)
    #expect(throws: UndoRefusal.unknownMark(unknown.text)) {
      try log.history.undoRequest(unknown, by: "ana")
    }
  }

  @Test func `a redaction takes the texts and nothing else`() throws {
    var log = LogWriter()
    let mark = try log.add(
      .save(Sample.draft("c1", .disputed, reason: "Eve told us")), by: "ana")
    let request = try log.history.redactRequest(mark.id, reason: "a source's name")
    let redaction = try log.add(request, by: "ben")
    let left = try #require(log.history.entry(mark.id)).mark
    #expect(left.reason == .redacted)
    #expect(left.deskNote == .absent, "what was never there is not redacted")
    #expect(left.verdict == .disputed)
    #expect(log.history.standing(on: .claim("c1")).verdicts == [left])
    #expect(throws: UndoRefusal.redactionStays(redaction.id)) { try log.undo(redaction, by: "ben") }
    #expect(throws: UndoRefusal.nothingToRedact(mark.id)) {
      try log.history.redactRequest(mark.id, reason: "again")
    }
  }

  @Test func `an undo that comes before its mark waits for it`() throws {
    var log = LogWriter()
    let mark = try log.verdict(.disputed, on: "c1", by: "ana")
    let undo = try log.undo(mark, by: "ana")
    let redo = try log.undo(undo, by: "ana")
    var history = MarkHistory([undo])
    #expect(history.entry(undo.id)?.isUndone == false)
    history.fold(mark)
    #expect(history.entry(mark.id)?.isUndone == true)
    history.fold(redo)
    #expect(history.entry(mark.id)?.isUndone == false)
    #expect(history.tally.done == 1)
  }

  @Test func `undos that refer to each other in a circle are harmless`() throws {
    let target = Mark.Target.claim("c1")
    let marks = [(1, 2), (2, 1), (3, 3)].map { number, other in
      Mark(
        id: Sample.id(number), number: number, kind: .undo, target: target, place: nil,
        judged: .isSo, verdict: nil, reason: .absent, deskNote: .absent, by: "eve",
        at: UTCInstant(milliseconds: 0), version: "1", caseDigest: Sample.caseDigest,
        claimDigest: nil, refersTo: Sample.id(other))
    }
    let history = MarkHistory(marks)
    #expect(history.entries.count == 3)
    #expect(history.redoable(by: "eve") == nil)
  }

  @Test func `a mark read twice counts once`() throws {
    var log = LogWriter()
    let mark = try log.verdict(.disputed, on: "c1", by: "ana")
    var history = log.history
    history.fold(mark)
    #expect(history.entries.count == 1)
    #expect(history.tally.done == 1)
  }

  @Test func `a history without a mark is that of a log that never had it`() throws {
    var log = LogWriter()
    let first = try log.verdict(.disputed, on: "c1", by: "ana")
    try log.add(.undo(first), by: "ana")
    let undo = log.marks[1]
    try log.add(.undo(undo), by: "ana")
    let second = try log.verdict(.supported, on: "c2", by: "ana")
    let left = MarkHistory(log.marks).without([first.id])
    #expect(left.entries.map(\.mark) == [second])
    #expect(left.undoable(by: "ana") == second)
    #expect(left.tally.done == 1)
    #expect(MarkHistory(log.marks).without([]).entries.count == 4)
  }

  @Test func `a claim that reads otherwise now makes its marks stale`() throws {
    var log = LogWriter()
    let mark = try log.verdict(.disputed, on: "c1", by: "ana")
    #expect(!mark.isStale(against: Sample.digest(2)))
    #expect(mark.isStale(against: Sample.digest(3)))
    #expect(!mark.isStale(against: nil))
  }

  @Test func `ids are compared byte for byte, not by Unicode equivalence`() throws {
    var log = LogWriter()
    try log.verdict(.disputed, on: "caf\u{E9}", by: "ana")
    #expect(log.history.standing(on: .claim("cafe\u{301}")) == .none)
    #expect(log.history.standing(on: .claim("caf\u{E9}")) != .none)
  }

  @Test func `a mark is found by the beginning of its name if only one begins so`() throws {
    var log = LogWriter()
    let mark = try log.verdict(.disputed, on: "c1", by: "ana")
    try log.verdict(.disputed, on: "c2", by: "ana")
    let history = log.history
    #expect(try history.mark(named: mark.id.text) == mark)
    #expect(throws: UndoRefusal.severalMarks("m0000", [Sample.id(1), Sample.id(2)])) {
      try history.mark(named: "m0000")
    }
    #expect(throws: UndoRefusal.unknownMark("m00")) { try history.mark(named: "m00") }
    #expect(throws: UndoRefusal.unknownMark("mzzzz")) { try history.mark(named: "mzzzz") }
  }

  @Test func `counts can be had over the claims that the case still has`() throws {
    var log = LogWriter()
    try log.verdict(.disputed, on: "c1", by: "ana")
    try log.verdict(.disputed, on: "gone", by: "ana")
    #expect(log.history.tally.done == 2)
    #expect(log.history.tally(over: [.claim("c1"), .claim("c9")]).done == 1)
  }
}
