import Foundation
import GRDB
import Review
import Testing

@testable import ReviewStore

@Suite struct StoreConcurrencyTests {
  let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  /// Each writer has a connection of its own, as another program would; they also race to make
  /// the file.
  @Test func `writers at the same time lose nothing and break no chain`() async throws {
    let path = folder.storePath
    let saved = try await withThrowingTaskGroup(of: [Mark].self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = SQLiteMarkStore(path: path)
          return try (0..<25).map { number in
            try store.append(.save(Sample.draft("c\(number)")), by: "reviewer \(writer)")
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let read = try folder.store.marks(after: 0)
    #expect(read.map(\.number) == Array(1...100))
    #expect(Set(read) == Set(saved))
    #expect(try folder.store.audit().isClean)
  }

  /// A transaction too big for the page cache is half in the file already; a copy of file and
  /// journal is what a machine finds after the power came back.
  @Test func `a save cut short leaves the log as it was before`() throws {
    let before = try folder.filledStore().marks(after: 0)
    let crashed = try StoreFolder()
    let writer = try DatabaseQueue(path: folder.storePath)
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE")
      try insertHalfAMark(database)
      for suffix in ["", "-journal"] {
        try FileManager.default.copyItem(
          atPath: folder.storePath + suffix, toPath: crashed.storePath + suffix)
      }
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try sizeOf(crashed.storePath) > sizeOf(folder.storePath), "nothing was half written")
    #expect(try crashed.store.marks(after: 0) == before)
    #expect(try crashed.store.audit().isClean)
    #expect(try crashed.store.append(.save(Sample.draft("c9"))).number == 4)
  }

  @Test func `a file left empty by a crash becomes the store at the next mark`() throws {
    #expect(FileManager.default.createFile(atPath: folder.storePath, contents: Data()))
    let store = folder.store
    #expect(try store.marks(after: 0).isEmpty)
    #expect(try sizeOf(folder.storePath) == 0, "reading wrote nothing")
    #expect(try store.append(.save(Sample.draft("c1"))).number == 1)
  }

  private func insertHalfAMark(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO marks SELECT 4, 'm00000000000a', kind, subject_kind, subject, other, place,
          judged, word, reviewer, at, version, case_digest, record_digest, refers_to,
          reason_hash, note_hash, hash, hash FROM marks WHERE number = 3
        """)
    let long = String(repeating: "x", count: 100_000)
    for field in ["reason", "note"] {
      try database.execute(
        sql: "INSERT INTO texts VALUES (4, ?, zeroblob(32), ?)", arguments: [field, long])
    }
  }

  private func sizeOf(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
  }
}
