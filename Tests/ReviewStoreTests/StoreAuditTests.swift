import Foundation
import GRDB
import Review
import Testing

@testable import ReviewStore

@Suite struct StoreAuditTests {
  let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  @Test func `an untouched log is clean, and its head is the hash of the last mark`() throws {
    let store = try folder.filledStore()
    let report = try store.audit()
    #expect(report.isClean, "\(report.faults)")
    #expect(report.count == 3)
    #expect(report.head != .zero)
    try store.append(.save(Sample.draft("c3")))
    #expect(try store.audit().head != report.head)
  }

  /// What to do to a store of three marks, and what the audit must say then.
  static let tamperings: [(String, [AuditReport.Fault])] = [
    ("UPDATE marks SET reviewer = 'eve' WHERE number = 2", [.markChanged(2)]),
    ("UPDATE marks SET word = 'supported' WHERE number = 1", [.markChanged(1)]),
    ("UPDATE marks SET at = at + 1 WHERE number = 3", [.markChanged(3)]),
    ("UPDATE marks SET place = '' WHERE number = 1", [.markChanged(1)]),
    (
      "UPDATE marks SET hash = zeroblob(32) WHERE number = 1",
      [.markChanged(1), .chainBroken(at: 2)]
    ),
    (
      "DELETE FROM marks WHERE number = 2",
      [.marksRemoved(after: 1, before: 3), .textAdded(2, .reason)]
    ),
    (
      "DELETE FROM marks WHERE number = 1",
      [.marksRemoved(after: 0, before: 2), .textAdded(1, .note), .textAdded(1, .reason)]
    ),
    (
      "UPDATE texts SET body = 'Bob said so' WHERE field = 'reason'",
      [
        .textChanged(1, .reason), .textChanged(2, .reason),
      ]
    ),
    ("UPDATE texts SET salt = zeroblob(32) WHERE field = 'note'", [.textChanged(1, .note)]),
    ("DELETE FROM texts WHERE mark = 1 AND field = 'note'", [.textMissing(1, .note)]),
    ("INSERT INTO texts VALUES (2, 'note', zeroblob(32), 'late')", [.textAdded(2, .note)]),
    ("INSERT INTO texts VALUES (9, 'note', zeroblob(32), 'stray')", [.textAdded(9, .note)]),
  ]

  @Test(arguments: tamperings)
  func `an audit names what was done to a log`(sql: String, faults: [AuditReport.Fault]) throws {
    _ = try folder.filledStore()
    try folder.tamper(sql)
    let report = try folder.store.audit()
    #expect(report.faults == faults)
  }

  @Test(arguments: ["kind = 'guess'", "case_digest = x'00'", "reviewer = ''"])
  func `a log with cells that no version writes is not read at all`(change: String) throws {
    _ = try folder.filledStore()
    try folder.tamper("UPDATE marks SET \(change) WHERE number = 2")
    let failure = #expect(throws: StoreFailure.self) { try folder.store.audit() }
    #expect(failure?.exitStatus == 65, "\(String(describing: failure))")
  }

  @Test func `a mark whose name is none is named as unreadable`() throws {
    _ = try folder.filledStore()
    try folder.tamper("UPDATE marks SET id = 'no name here!' WHERE number = 2")
    let faults = try folder.store.audit().faults
    #expect(
      faults == [.markChanged(2), .markUnreadable(2, "the column id holds what it cannot")])
    expectFailure(.damaged("mark number 2 cannot be read: the column id holds what it cannot")) {
      _ = try folder.store.marks(after: 0)
    }
  }

  @Test func `two marks that changed places are found`() throws {
    _ = try folder.filledStore()
    try folder.tamper(
      "UPDATE marks SET number = 10 WHERE number = 2",
      "UPDATE marks SET number = 2 WHERE number = 3",
      "UPDATE marks SET number = 3 WHERE number = 10")
    let faults = try folder.store.audit().faults
    #expect(faults.contains(.chainBroken(at: 2)))
    #expect(faults.contains(.markChanged(2)))
  }

  @Test func `a removed tail leaves a clean log with another head, as documented`() throws {
    let head = try folder.filledStore().audit().head
    try folder.tamper("DELETE FROM marks WHERE number = 3")
    let report = try folder.store.audit()
    #expect(report.isClean)
    #expect(report.head != head)
  }

  @Test func `a missing guard is a fault, and nothing is saved behind it`() throws {
    _ = try folder.filledStore()
    try folder.tamper(guards: true, "DROP TRIGGER marks_stay")
    let store = folder.store
    #expect(try store.audit().faults == [.layoutChanged("marks_stay is missing or changed")])
    #expect(try store.marks(after: 0).count == 3)
    expectFailure(.damaged("marks_stay is missing or changed")) {
      try store.append(.save(Sample.draft("c3")))
    }
  }

  @Test func `a trigger that does not belong there is a fault, and never runs`() throws {
    _ = try folder.filledStore()
    try folder.tamper(
      guards: true,
      """
      CREATE TRIGGER helper AFTER INSERT ON marks
      BEGIN INSERT INTO texts VALUES (NEW.number, 'note', zeroblob(32), 'planted'); END
      """)
    #expect(try folder.store.audit().faults == [.layoutChanged("helper does not belong there")])
    expectFailure(.damaged("helper does not belong there")) {
      try folder.store.append(.save(Sample.draft("c3")))
    }
  }

  @Test func `a clock set back is recorded and is no fault`() throws {
    let store = folder.store
    _ = try store.append(.save(Sample.draft("c1")), Sample.stamp(at: 2000))
    _ = try store.append(.save(Sample.draft("c2")), Sample.stamp(at: 1000))
    let report = try store.audit()
    #expect(report.isClean)
    #expect(report.clockSetBack == [2])
  }

  @Test func `a redaction takes the words out of the file and the audit stays green`() throws {
    let store = try folder.filledStore()
    let secret = Data("Eve said so".utf8)
    #expect(try fileContents().range(of: secret) != nil, "the test looks for the right words")
    let head = try store.audit().head
    let mark = try #require(try store.marks(after: 0).first)
    try store.append(.redact(mark, reason: "names a source"))
    #expect(try fileContents().range(of: secret) == nil)
    let report = try folder.store.audit()
    #expect(report.isClean, "\(report.faults)")
    #expect(report.redacted == 1)
    #expect(report.head != head)
    let left = try #require(MarkHistory(try folder.store.marks(after: 0)).entry(mark.id)).mark
    #expect(left.reason == .redacted)
    #expect(left.deskNote == .redacted)
    #expect((left.by, left.at, left.verdict) == (mark.by, mark.at, mark.verdict))
  }

  @Test func `a redacted text put back is found`() throws {
    let store = try folder.filledStore()
    let mark = try #require(try store.marks(after: 0).first)
    try store.append(.redact(mark, reason: "names a source"))
    try folder.tamper("INSERT INTO texts VALUES (1, 'note', zeroblob(32), 'ask')")
    #expect(
      try folder.store.audit().faults == [.textAdded(1, .note), .textChanged(1, .note)])
  }

  @Test func `equal texts have different hashes, so none can be guessed`() throws {
    let store = folder.store
    try store.append(.save(Sample.draft("c1", reason: "same")))
    try store.append(.save(Sample.draft("c1", reason: "same")))
    let connection = try #require(try store.connection(creating: false))
    let hashes = try connection.queue.writeWithoutTransaction {
      try Data.fetchSet($0, sql: "SELECT reason_hash FROM marks")
    }
    #expect(hashes.count == 2)
  }

  /// The chain is a promise to other programs: these hashes may never change. They were computed
  /// from the description of `MarkChain` in another language.
  @Test func `a known mark has a known hash`() throws {
    let digest = ContentDigest(of: [])
    #expect(
      digest.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    let mark = try Mark(
      id: #require(Mark.ID("m0123456789ab")), number: 1,
      request: .save(Sample.draft("c1", .disputed, reason: "why")), stamp: Sample.stamp())
    let row = MarkRow(mark, reasonHash: digest, noteHash: nil, previous: .zero)
    #expect(MarkChain.hash(of: row).hex == Self.knownHash)
    #expect(
      MarkChain.hash(of: "why", .reason, salt: Array(repeating: 7, count: 32)).hex
        == Self.knownTextHash)
  }

  static let knownHash = "2ae1463e30154fc25f2d735fdbaf28eaadcd2c8d59e132645d655a242012b49e"
  static let knownTextHash =
    "e5b55133323119d161d24fd32f5a57fc30bb001a1498f2fdfd380fb2284a219e"

  private func fileContents() throws -> Data {
    var all = Data()
    for file in folder.files {
      all += try Data(contentsOf: URL(filePath: folder.path + "/" + file))
    }
    return all
  }
}
