import Foundation
import GRDB
import Review
import Testing

@testable import ReviewStore

/// A folder of one test's own, gone with the test.
final class StoreFolder {
  let path: String
  var storePath: String { path + "/case.reviews.sqlite" }

  init() throws {
    path = NSTemporaryDirectory() + "casebook-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }

  var store: SQLiteMarkStore { SQLiteMarkStore(path: storePath, busyTimeout: 0.05) }

  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// A store with three marks: a verdict with reason and note, a draft, and its undo.
  func filledStore() throws -> SQLiteMarkStore {
    let store = store
    try store.append(.save(Sample.draft("c1", .disputed, reason: "Eve said so", note: "ask")))
    let draft = try store.append(.save(Sample.draft("c2", .refuted, reason: "")))
    try store.append(.undo(draft))
    return store
  }

  /// What somebody with the file and any tool can do to it.
  func tamper(guards: Bool = false, _ statements: String...) throws {
    let queue = try DatabaseQueue(path: storePath)
    defer { try? queue.close() }
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      let triggers = StoreLayout.parts.filter { $0.sql.hasPrefix("CREATE TRIGGER") }
      if !guards { for part in triggers { try database.execute(sql: "DROP TRIGGER \(part.name)") } }
      for statement in statements { try database.execute(sql: statement) }
      if !guards { for part in triggers { try database.execute(sql: part.sql) } }
    }
  }
}

/// Short ways to write what a test saves.
enum Sample {
  static let digest = ContentDigest(of: Array("a case".utf8))

  static func stamp(by name: String = "ana", at time: Int64 = 1000) -> MarkStamp {
    MarkStamp(
      by: name, at: UTCInstant(milliseconds: time), version: "1.0", caseDigest: digest)
  }

  static func draft(
    _ claim: String, _ verdict: Verdict? = .disputed, reason: String? = "why",
    note: String? = nil, target: Mark.Target? = nil
  ) -> MarkDraft {
    MarkDraft(
      id: MarkDraft.ID(1), target: target ?? .claim(claim), place: target.map { _ in "~c1" },
      claimDigest: ContentDigest(of: Array(claim.utf8)), verdict: verdict, reason: reason,
      deskNote: note)
  }
}

extension MarkStore {
  @discardableResult
  func append(_ request: MarkRequest, by name: String = "ana") throws(StoreFailure) -> Mark {
    try append(request, Sample.stamp(by: name))
  }
}

/// Checks that some work fails by this cause, and gives the whole failure.
@discardableResult
func expectFailure(
  _ cause: StoreFailure.Cause, sourceLocation: SourceLocation = #_sourceLocation,
  _ work: () throws -> Void
) -> StoreFailure? {
  let failure = #expect(throws: StoreFailure.self, sourceLocation: sourceLocation) { try work() }
  #expect(failure?.cause == cause, sourceLocation: sourceLocation)
  return failure
}
