import Foundation
import GRDB
import Review
import Testing

@testable import ReviewStore

@Suite struct StoreFailureTests {
  let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  @Test func `on a full disk nothing is said to be saved and earlier marks are intact`() throws {
    let store = try folder.filledStore()
    let connection = try #require(try store.connection(creating: false))
    try connection.queue.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let long = Sample.draft("c3", reason: String(repeating: "x", count: 60_000))
    let failure = expectFailure(.diskFull) { try store.append(.save(long)) }
    #expect(failure?.exitStatus == 74)
    #expect(failure?.words == "disk full")
    #expect(try store.marks(after: 0).count == 3)
    #expect(try folder.store.audit().isClean)
    try connection.queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 100000")
    }
    #expect(try store.append(.save(long)).number == 4, "with room again it is saved")
  }

  @Test func `while another program is saving we wait, then say busy`() throws {
    let store = try folder.filledStore()
    let other = try DatabaseQueue(path: folder.storePath)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let failure = expectFailure(.busy) { try store.append(.save(Sample.draft("c3"))) }
      #expect(failure?.exitStatus == 75)
      #expect(try store.marks(after: 0).count == 3, "reading goes on")
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try store.append(.save(Sample.draft("c3"))).number == 4)
  }

  @Test func `a file of another kind is left alone`() throws {
    let words = Data("These are my notes, not yours.".utf8)
    try words.write(to: URL(filePath: folder.storePath))
    let failure = expectFailure(.foreign) { try folder.store.append(.save(Sample.draft("c1"))) }
    #expect(failure?.exitStatus == 65)
    expectFailure(.foreign) { _ = try folder.store.marks(after: 0) }
    #expect(try Data(contentsOf: URL(filePath: folder.storePath)) == words)
  }

  @Test(arguments: [
    "PRAGMA application_id = 7", "PRAGMA user_version = 1", "CREATE TABLE mine (a)",
    "PRAGMA journal_mode = WAL; CREATE TABLE mine (a)",
  ])
  func `another program's database is left alone`(sql: String) throws {
    let other = try DatabaseQueue(path: folder.storePath)
    try other.writeWithoutTransaction { try $0.execute(sql: sql) }
    try other.close()
    let before = try Data(contentsOf: URL(filePath: folder.storePath))
    expectFailure(.foreign) { try folder.store.append(.save(Sample.draft("c1"))) }
    expectFailure(.foreign) { _ = try folder.store.marks(after: 0) }
    #expect(try Data(contentsOf: URL(filePath: folder.storePath)) == before)
  }

  @Test func `a store of a newer version is refused in words`() throws {
    _ = try folder.filledStore()
    try folder.tamper(guards: true, "PRAGMA user_version = 2")
    let failure = expectFailure(.newer(version: 2)) { _ = try folder.store.marks(after: 0) }
    #expect(failure?.exitStatus == 65)
    #expect(
      failure?.message == """
        \(folder.storePath): the marks file comes from a newer Casebook; \
        its layout is 2, this program knows 1
        """)
    expectFailure(.newer(version: 2)) { try folder.store.append(.save(Sample.draft("c1"))) }
  }

  @Test(arguments: ["", "-journal", "-wal", "-shm"])
  func `a link is refused at the store and at its journals`(suffix: String) throws {
    let target = folder.path + "/precious"
    try Data("precious".utf8).write(to: URL(filePath: target))
    #expect(symlink(target, folder.storePath + suffix) == 0)
    expectFailure(.link) { try folder.store.append(.save(Sample.draft("c1"))) }
    expectFailure(.link) { _ = try folder.store.marks(after: 0) }
    #expect(try Data(contentsOf: URL(filePath: target)) == Data("precious".utf8))
  }

  @Test func `a link to nowhere is refused too, and nothing is made behind it`() throws {
    #expect(symlink(folder.path + "/nowhere", folder.storePath) == 0)
    expectFailure(.link) { try folder.store.append(.save(Sample.draft("c1"))) }
    #expect(folder.files == ["case.reviews.sqlite"])
  }

  @Test func `folders and pipes are refused without waiting`() throws {
    #expect(mkfifo(folder.storePath, 0o600) == 0)
    expectFailure(.notAFile) { _ = try folder.store.marks(after: 0) }
    expectFailure(.notAFile) {
      try SQLiteMarkStore(path: folder.path).append(.save(Sample.draft("c1")))
    }
  }

  @Test func `a store deleted while it is open is noticed before anything is said to be saved`()
    throws
  {
    let store = try folder.filledStore()
    #expect(unlink(folder.storePath) == 0)
    expectFailure(.moved) { try store.append(.save(Sample.draft("c3"))) }
    expectFailure(.moved) { _ = try store.changedElsewhere() }
    #expect(!folder.files.contains("case.reviews.sqlite"))
  }

  @Test func `a store replaced while it is open is noticed`() throws {
    let store = try folder.filledStore()
    try FileManager.default.copyItem(atPath: folder.storePath, toPath: folder.path + "/copy")
    #expect(rename(folder.path + "/copy", folder.storePath) == 0)
    expectFailure(.moved) { try store.append(.save(Sample.draft("c3"))) }
    #expect(try folder.store.marks(after: 0).count == 3)
  }

  @Test func `a cell too long for any mark is refused, not read into memory`() throws {
    _ = try folder.filledStore()
    try folder.tamper("UPDATE texts SET body = printf('%2000000d', 1) WHERE field = 'note'")
    let failure = #expect(throws: StoreFailure.self) { try folder.store.marks(after: 0) }
    #expect(failure?.message.contains("too big") == true, "\(String(describing: failure))")
  }

  @Test func `where no file can be made that is said`() throws {
    let nowhere = SQLiteMarkStore(path: folder.path + "/missing/case.reviews.sqlite")
    let failure = expectFailure(.cannotCreate("No such file or directory")) {
      try nowhere.append(.save(Sample.draft("c1")))
    }
    #expect(failure?.exitStatus == 73)
    #expect(try nowhere.marks(after: 0).isEmpty)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func `in a read-only folder marks can be read and not saved`() throws {
    _ = try folder.filledStore()
    chmod(folder.path, 0o500)
    let store = folder.store
    #expect(try store.marks(after: 0).count == 3)
    #expect(try store.audit().isClean)
    let failure = expectFailure(.readOnly) { try store.append(.save(Sample.draft("c3"))) }
    #expect(failure?.exitStatus == 73)
    chmod(folder.path, 0o700)
    #expect(try store.append(.save(Sample.draft("c3"))).number == 4, "writable again")
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func `in a read-only folder no store can be made`() throws {
    chmod(folder.path, 0o500)
    expectFailure(.cannotCreate("Permission denied")) {
      try folder.store.append(.save(Sample.draft("c1")))
    }
  }

  @Test func `a damaged file gives an error and no crash, wherever it is hit`() throws {
    let store = try folder.filledStore()
    for number in 0..<20 {
      let reason = String(repeating: "reason \(number) ", count: 150)
      try store.append(.save(Sample.draft("c\(number)", reason: reason)))
    }
    let whole = try Data(contentsOf: URL(filePath: folder.storePath))
    var (hits, failures) = (0, 0)
    for start in stride(from: 100, to: whole.count, by: 1009) {
      hits += 1
      var broken = whole
      for offset in start..<min(start + 16, whole.count) { broken[offset] ^= 0xA5 }
      try broken.write(to: URL(filePath: folder.storePath))
      if isFaulty(folder.store) { failures += 1 }
    }
    #expect(failures * 4 > hits, "of \(hits) hits only \(failures) were noticed")
    try whole.prefix(whole.count / 2).write(to: URL(filePath: folder.storePath))
    #expect(isFaulty(folder.store))
  }

  private func isFaulty(_ store: SQLiteMarkStore) -> Bool {
    do {
      _ = try store.marks(after: 0)
      return try !store.audit().isClean
    } catch {
      return true
    }
  }
}
