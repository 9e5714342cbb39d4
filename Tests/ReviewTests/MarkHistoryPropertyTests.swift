import Review
import Testing
import TestSupport

/// Random logs; a failure names its seed.
@Suite struct MarkHistoryPropertyTests {
  /// One random step of one reviewer, among few claims so that steps meet.
  private func step(
    _ log: inout LogWriter, by name: String, claims: [String],
    _ random: inout Seeded
  ) throws {
    let claim = claims.randomElement(using: &random) ?? "c0"
    let verdict = Verdict.allCases.randomElement(using: &random) ?? .unproven
    switch Int.random(in: 0..<10, using: &random) {
    case 0...3: try log.verdict(verdict, on: claim, by: name)
    case 4: try log.draft(verdict, on: claim, by: name)
    case 5: try log.note(["", "look"].randomElement(using: &random) ?? "", on: claim, by: name)
    case 6, 7: _ = try? log.undo(by: name)
    case 8: _ = try? log.redo(by: name)
    default: try stepOnAnyMark(&log, by: name, &random)
    }
  }

  private func stepOnAnyMark(
    _ log: inout LogWriter, by name: String, _ random: inout Seeded
  ) throws {
    guard let mark = log.marks.filter({ $0.by == name }).randomElement(using: &random) else {
      return
    }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: _ = try? log.undo(mark, by: name)
    case 1: _ = try? log.redo(mark, by: name)
    default:
      if let request = try? log.history.redactRequest(mark.id, reason: "name") {
        try log.add(request, by: name)
      }
    }
  }

  private func randomLog(
    _ steps: Int, by names: [String], claims: [String] = ["c1", "c2", "c3"],
    _ random: inout Seeded
  ) throws -> LogWriter {
    var log = LogWriter()
    for _ in 0..<steps {
      let name = names.randomElement(using: &random) ?? "ana"
      try step(&log, by: name, claims: claims, &random)
    }
    return log
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `folding a log at once, one by one or in parts gives the same`(seed: UInt64) throws {
    var random = Seeded(seed)
    let log = try randomLog(60, by: ["ana", "ben"], &random)
    var single = MarkHistory()
    for mark in log.marks { single.fold(mark) }
    var parts = MarkHistory()
    let cut = Int.random(in: 0...log.marks.count, using: &random)
    parts.fold(contentsOf: log.marks[..<cut])
    parts.fold(contentsOf: log.marks[cut...])
    #expect(Picture(single) == Picture(log.history), "seed \(seed)")
    #expect(Picture(parts) == Picture(log.history), "seed \(seed)")
    #expect(single.entries == log.history.entries, "seed \(seed)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `the fold agrees with a slow and plain reading of the log`(seed: UInt64) throws {
    var random = Seeded(seed &+ 1000)
    let log = try randomLog(80, by: ["ana", "ben", "eve"], &random)
    let plain = PlainReading(log.marks)
    let history = log.history
    #expect(Picture(history).undone == plain.undone, "seed \(seed)")
    for name in ["ana", "ben", "eve"] {
      #expect(history.undoable(by: name)?.id == plain.undoable(by: name), "seed \(seed) \(name)")
      #expect(history.redoable(by: name)?.id == plain.redoable(by: name), "seed \(seed) \(name)")
    }
    let recounted = history.tally(over: history.targets)
    #expect(history.tally == recounted, "seed \(seed)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `undo and then redo leaves what stands as it was`(seed: UInt64) throws {
    var random = Seeded(seed &+ 2000)
    var log = try randomLog(40, by: ["ana", "ben"], &random)
    let before = Picture(log.history)
    guard log.history.undoable(by: "ana") != nil else { return }
    try log.undo(by: "ana")
    #expect(Picture(log.history) != before, "seed \(seed): the undo did nothing")
    try log.redo(by: "ana")
    #expect(Picture(log.history) == before, "seed \(seed)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `the order between reviewers who work apart does not matter`(seed: UInt64) throws {
    var random = Seeded(seed &+ 3000)
    let log = try randomLog(60, by: ["ana", "ben"], &random)
    var ana = log.marks.filter { $0.by == "ana" }[...]
    var ben = log.marks.filter { $0.by == "ben" }[...]
    var shuffled: [Mark] = []
    while !ana.isEmpty || !ben.isEmpty {
      let takesAna = ben.isEmpty || (!ana.isEmpty && Bool.random(using: &random))
      shuffled.append(takesAna ? ana.removeFirst() : ben.removeFirst())
    }
    #expect(Picture(MarkHistory(shuffled)) == Picture(log.history), "seed \(seed)")
  }
}

/// What undo and redo mean, said as plainly as can be: the oracle of the fold.
private struct PlainReading {
  private(set) var undone: Set<Mark.ID> = []
  private var own: [String: [Mark.ID]] = [:]
  private var undoneBy: [String: [Mark.ID]] = [:]

  init(_ marks: [Mark]) {
    for mark in marks {
      switch (mark.kind, mark.refersTo) {
      case (.verdict, _), (.draft, _), (.note, _):
        own[mark.by, default: []].append(mark.id)
        undoneBy[mark.by] = []
      case (.undo, let id?):
        undone.insert(id)
        undoneBy[mark.by, default: []].append(id)
      case (.redo, let id?):
        undone.remove(id)
        for name in undoneBy.keys { undoneBy[name]?.removeAll { $0 == id } }
      default: break
      }
    }
  }

  func undoable(by name: String) -> Mark.ID? { own[name]?.last { !undone.contains($0) } }
  func redoable(by name: String) -> Mark.ID? { undoneBy[name]?.last }
}
