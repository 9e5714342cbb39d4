import Foundation
import GRDB
import Review
import Testing

@testable import ReviewStore

@Suite struct ReviewLogTests {
  let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private func log() -> ReviewLog {
    ReviewLog(store: SQLiteMarkStore(path: folder.storePath))
  }

  @Test func `undo and redo work after a restart`() throws {
    let mark = try log().save(Sample.draft("c1"), Sample.stamp())
    #expect(try log().undo(nil, Sample.stamp()).refersTo == mark.id)
    let after = log()
    try after.refresh()
    #expect(after.history.entry(mark.id)?.isUndone == true)
    #expect(try log().redo(nil, Sample.stamp()).refersTo == mark.id)
    try after.refresh()
    #expect(after.history.standing(on: .claim("c1")).verdicts == [mark])
  }

  @Test func `a mark is in the history once it is saved, with those saved elsewhere before it`()
    throws
  {
    let mine = log()
    let other = log()
    try mine.save(Sample.draft("c1"), Sample.stamp())
    try other.save(Sample.draft("c2"), Sample.stamp(by: "ben"))
    try mine.save(Sample.draft("c3"), Sample.stamp())
    #expect(mine.history.entries.map(\.mark.target) == [.claim("c1"), .claim("c2"), .claim("c3")])
    #expect(try mine.refresh().isEmpty)
    #expect(other.history.entries.map(\.mark.target) == [.claim("c1"), .claim("c2")])
    #expect(try other.refresh().map(\.target) == [.claim("c3")])
  }

  @Test func `what could not be saved is not in the history`() throws {
    let store = MemoryMarkStore()
    let log = ReviewLog(store: store)
    store.fail(with: .diskFull)
    let failure = #expect(throws: ReviewFailure.self) {
      try log.save(Sample.draft("c1"), Sample.stamp())
    }
    #expect(failure?.words == "disk full")
    #expect(log.history.entries.isEmpty)
    store.fail(with: nil)
    try log.save(Sample.draft("c1"), Sample.stamp())
    #expect(log.history.entries.count == 1)
  }

  @Test func `what cannot be undone is refused with a usage status`() throws {
    let failure = #expect(throws: ReviewFailure.self) { try log().undo(nil, Sample.stamp()) }
    #expect(failure?.words == "ana has no mark left to undo")
    #expect(failure?.exitStatus == 64)
    #expect(folder.files.isEmpty)
  }

  @Test func `memory logs of equal runs are equal`() throws {
    let runs = try (0..<2).map { _ in
      let log = ReviewLog(store: MemoryMarkStore())
      try log.save(Sample.draft("c1"), Sample.stamp())
      try log.undo(nil, Sample.stamp())
      return log.history.entries
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].count == 2)
  }

  @Test func `both places are read, joined by time, and undo reaches across`() throws {
    let data = try StoreFolder()
    let beside = SQLiteMarkStore(path: folder.storePath)
    let fallback = SQLiteMarkStore(path: data.storePath)
    let first = try fallback.append(.save(Sample.draft("c1")), Sample.stamp(at: 1))
    let second = try beside.append(.save(Sample.draft("c2")), Sample.stamp(at: 2))
    let third = try fallback.append(.save(Sample.draft("c3")), Sample.stamp(at: 3))
    let log = ReviewLog(stores: [beside, fallback]) { 0 }
    #expect(try log.refresh() == [first, second, third])
    #expect(try log.undo(nil, Sample.stamp(at: 4)).refersTo == third.id)
    #expect(try beside.marks(after: 0).count == 2, "the undo lies where new marks go")
    let redaction = try log.redact(first.id, reason: "a name", Sample.stamp(at: 5))
    #expect(try fallback.marks(after: 2) == [redaction], "the redaction lies where the text lay")
    #expect(try log.audit().map(\.isClean) == [true, true])
  }

  @Test func `a text that lies in two places is taken out of both`() throws {
    let data = try StoreFolder()
    let mark = try #require(try folder.filledStore().marks(after: 0).first)
    try FileManager.default.copyItem(atPath: folder.storePath, toPath: data.storePath)
    let log = ReviewLog(stores: [folder.store, data.store]) { 0 }
    #expect(try log.refresh().count == 3, "equal marks count once")
    try log.redact(mark.id, reason: "a name", Sample.stamp())
    for store in [folder.store, data.store] {
      #expect(try store.audit().redacted == 1)
      #expect(MarkHistory(try store.marks(after: 0)).entry(mark.id)?.mark.reason == .redacted)
    }
  }

  @Test func `marks that could not be read are read when they can be`() throws {
    let writer = try folder.filledStore()
    let other = try #require(try writer.connection(creating: false))
    let log = ReviewLog(store: folder.store)
    try other.queue.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      expectFailure(.busy) { try log.refresh() }
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try log.refresh().count == 3)
  }

  @Test func `one place that cannot be read does not hide the other`() throws {
    let data = try StoreFolder()
    _ = try folder.filledStore()
    try Data("something else entirely".utf8).write(to: URL(filePath: data.storePath))
    let stores = [SQLiteMarkStore(path: data.storePath), folder.store]
    let log = ReviewLog(stores: stores) { 1 }
    expectFailure(.foreign) { try log.refresh() }
    #expect(log.history.entries.count == 3)
  }

  @Test func `without any place a mark is refused in words`() throws {
    let locations = ReviewLocations(
      casePath: nil, caseID: "a", caseDigest: .zero, environment: [:])
    let log = ReviewLog(locations)
    #expect(log.placeForNewMarks == nil)
    let failure = #expect(throws: ReviewFailure.self) {
      try log.save(Sample.draft("c1"), Sample.stamp())
    }
    #expect(failure?.exitStatus == 73)
  }

  @Test func `the data folder is made at the first mark`() throws {
    let locations = ReviewLocations(
      casePath: nil, caseID: "a", caseDigest: .zero,
      environment: ["XDG_DATA_HOME": folder.path + "/data"])
    let log = ReviewLog(locations)
    try log.refresh()
    #expect(folder.files.isEmpty)
    try log.save(Sample.draft("c1"), Sample.stamp())
    #expect(folder.files == ["data"])
    #expect(try ReviewLog(locations).refresh().count == 1)
  }
}
