import Foundation
import GRDB
import Review
import Testing

@testable import ReviewStore

@Suite struct StoreLogTests {
  let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  @Test func `reading where nothing lies makes nothing`() throws {
    let store = folder.store
    #expect(try store.marks(after: 0).isEmpty)
    #expect(try store.audit() == AuditReport())
    #expect(try !store.changedElsewhere())
    #expect(folder.files.isEmpty)
  }

  @Test func `the first mark makes the file, for its owner alone`() throws {
    try folder.store.append(.save(Sample.draft("c1")))
    #expect(folder.files.contains("case.reviews.sqlite"))
    var status = stat()
    #expect(lstat(folder.storePath, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func `a missing folder is made for its owner alone, if asked for`() throws {
    let path = folder.path + "/a/b/case.reviews.sqlite"
    try SQLiteMarkStore(path: path, makesFolder: true).append(.save(Sample.draft("c1")))
    var status = stat()
    #expect(lstat(folder.path + "/a/b", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
  }

  @Test func `marks are read back as they were saved, after a restart`() throws {
    let store = folder.store
    let first = try store.append(
      .save(Sample.draft("c1", .misleading, reason: "schön 🔍", note: "")), by: "Ána")
    let target = Mark.Target.record(Sample.digest)
    let second = try store.append(
      .save(Sample.draft("", .supported, reason: nil, note: "n", target: target)))
    let third = try store.append(.undo(first), by: "ben")
    let fourth = try store.append(.redo(first))
    let fifth = try store.append(.redact(first, reason: "a name"))
    let read = try folder.store.marks(after: 0)
    #expect(read.dropFirst() == [second, third, fourth, fifth])
    #expect(read.map(\.number) == [1, 2, 3, 4, 5])
    #expect(read[0].deskNote == .missing, "the fold makes it redacted, knowing the redaction")
    #expect(MarkHistory(read).entries[0].mark.reason == .redacted)
    #expect(first.reason == .given("schön 🔍"))
    #expect(first.deskNote == .given(""))
    #expect(second.deskNote == .given("n"))
    #expect(second.place == "~c1")
    #expect(try folder.store.marks(after: 3) == [fourth, fifth])
  }

  @Test func `what cannot be a mark is refused and nothing is written`() throws {
    let store = folder.store
    expectFailure(.refused(.nothingToSave)) {
      try store.append(.save(Sample.draft("c1", nil, reason: nil)))
    }
    expectFailure(.refused(.nameMissing)) {
      try store.append(.save(Sample.draft("c1")), by: "")
    }
    #expect(folder.files.isEmpty)
  }

  @Test func `another program's mark is noticed once`() throws {
    let mine = folder.store
    let other = folder.store
    try mine.append(.save(Sample.draft("c1")))
    #expect(try mine.changedElsewhere(), "the first time everything is news")
    #expect(try !mine.changedElsewhere())
    try mine.append(.save(Sample.draft("c2")))
    #expect(try !mine.changedElsewhere(), "my own mark is no news")
    try other.append(.save(Sample.draft("c3")))
    #expect(try mine.changedElsewhere())
    #expect(try !mine.changedElsewhere())
    #expect(try mine.marks(after: 2).map(\.target) == [.claim("c3")])
  }

  @Test func `SQLite is set up as promised`() throws {
    let store = SQLiteMarkStore(path: folder.storePath)
    try store.append(.save(Sample.draft("c1")))
    let connection = try #require(try store.connection(creating: false))
    func pragma(_ name: String) throws -> String? {
      try connection.queue.writeWithoutTransaction {
        try String.fetchOne($0, sql: "PRAGMA \(name)")
      }
    }
    #expect(try pragma("journal_mode") == "delete")
    #expect(try pragma("synchronous") == "3", "EXTRA")
    #expect(try #require(try pragma("busy_timeout").flatMap(Int.init)) >= 10_000)
    #expect(try pragma("secure_delete") == "1")
    #expect(try pragma("trusted_schema") == "0")
    #expect(try pragma("cell_size_check") == "1")
    #expect(try pragma("foreign_keys") == "1")
    #expect(try pragma("application_id") == String(0x4373_426B))
    #expect(try pragma("user_version") == "1")
  }

  @Test func `the schema table cannot be written and no extension be loaded`() throws {
    let store = try folder.filledStore()
    let connection = try #require(try store.connection(creating: false))
    for sql in [
      "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema",
      "SELECT load_extension('nothing')",
    ] {
      let error = #expect(throws: DatabaseError.self) {
        try connection.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
      }
      #expect(
        error?.message?.contains("may not be modified") == true
          || error?.message?.contains("not authorized") == true, "\(String(describing: error))")
    }
  }

  @Test(arguments: [
    "UPDATE marks SET reviewer = 'eve'", "UPDATE marks SET number = 9 WHERE number = 3",
    "DELETE FROM marks", "DELETE FROM marks WHERE number = 3",
    "INSERT OR REPLACE INTO marks SELECT * FROM marks WHERE number = 1",
    "REPLACE INTO marks SELECT 4, id, kind, subject_kind, subject, other, place, judged, word, "
      + "reviewer, at, version, case_digest, record_digest, refers_to, reason_hash, note_hash, "
      + "hash, hash FROM marks WHERE number = 3",
    "INSERT INTO marks SELECT 9, 'm00000000000a', kind, subject_kind, subject, other, place, "
      + "judged, word, reviewer, at, version, case_digest, record_digest, refers_to, "
      + "reason_hash, note_hash, hash, hash FROM marks WHERE number = 3",
    "UPDATE texts SET body = 'other'", "DELETE FROM texts", "DELETE FROM texts WHERE mark = 1",
    "INSERT INTO texts VALUES (1, 'note', zeroblob(32), 'late')",
    "INSERT OR REPLACE INTO texts VALUES (1, 'reason', zeroblob(32), 'other')",
  ])
  func `the file itself refuses whatever is not adding`(sql: String) throws {
    let store = try folder.filledStore()
    let before = try store.marks(after: 0)
    let error = #expect(throws: DatabaseError.self) { try folder.tamper(guards: true, sql) }
    #expect(error?.extendedResultCode == .SQLITE_CONSTRAINT_TRIGGER, "\(String(describing: error))")
    #expect(try folder.store.marks(after: 0) == before)
    #expect(try folder.store.audit().isClean)
  }

  @Test(arguments: [
    "kind = 'verdict', word = NULL", "word = 'true'", "kind = 'guess'", "kind = 'undo'",
    "refers_to = 'm00000000000a'", "judged = 'sure'", "case_digest = x'00'", "reviewer = ''",
    "at = 'noon'", "reviewer = NULL", "hash = 'text'", "subject_kind = 'actor'",
  ])
  func `the tables refuse what is no mark, even without guards`(change: String) throws {
    _ = try folder.filledStore()
    let queue = try DatabaseQueue(path: folder.storePath)
    let error = #expect(throws: DatabaseError.self) {
      try queue.write { database in
        try database.execute(sql: "DROP TRIGGER marks_keep_their_fields")
        try database.execute(sql: "UPDATE marks SET \(change) WHERE number = 1")
      }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }
}
