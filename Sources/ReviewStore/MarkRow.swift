internal import Foundation
internal import GRDB
internal import Review

/// One row of the table `marks`, as it is hashed: the fields, without the row's own hash.
struct MarkRow: Equatable {
  let number: Int64
  let id: String
  let kind: String
  let subjectKind: String
  let subject: String
  let other: String?
  let place: String?
  let judged: String
  let word: String?
  let reviewer: String
  let at: Int64
  let version: String
  let caseDigest: ContentDigest
  let recordDigest: ContentDigest?
  let refersTo: String?
  let reasonHash: ContentDigest?
  let noteHash: ContentDigest?
  let previous: ContentDigest
}

extension MarkRow {
  /// The columns in the order of the table, the row's own hash last.
  static let columns = [
    "number", "id", "kind", "subject_kind", "subject", "other", "place", "judged", "word",
    "reviewer", "at", "version", "case_digest", "record_digest", "refers_to", "reason_hash",
    "note_hash", "previous", "hash",
  ]

  /// The row for a mark that follows the one with this hash.
  init(
    _ mark: Mark, reasonHash: ContentDigest?, noteHash: ContentDigest?, previous: ContentDigest
  ) {
    number = Int64(mark.number)
    id = mark.id.text
    kind = mark.kind.rawValue
    (subjectKind, subject) = Self.subject(of: mark.target)
    other = nil
    place = mark.place
    judged = mark.judged.rawValue
    word = mark.verdict?.rawValue
    reviewer = mark.by
    at = mark.at.milliseconds
    version = mark.version
    caseDigest = mark.caseDigest
    recordDigest = mark.claimDigest
    refersTo = mark.refersTo?.text
    self.reasonHash = reasonHash
    self.noteHash = noteHash
    self.previous = previous
  }

  /// A row read back. A file may hold anything: nothing is taken for granted of a cell.
  init(_ row: Row) throws(UnreadableRow) {
    let cells = Cells(row)
    number = try cells.number("number")
    id = try cells.text("id")
    kind = try cells.text("kind")
    subjectKind = try cells.text("subject_kind")
    subject = try cells.text("subject")
    other = try cells.textOrNil("other")
    place = try cells.textOrNil("place")
    judged = try cells.text("judged")
    word = try cells.textOrNil("word")
    reviewer = try cells.text("reviewer")
    at = try cells.number("at")
    version = try cells.text("version")
    caseDigest = try cells.digest("case_digest")
    recordDigest = try cells.digestOrNil("record_digest")
    refersTo = try cells.textOrNil("refers_to")
    reasonHash = try cells.digestOrNil("reason_hash")
    noteHash = try cells.digestOrNil("note_hash")
    previous = try cells.digest("previous")
  }

  /// The cells in the order of `columns`.
  func arguments(hash: ContentDigest) -> StatementArguments {
    [
      number, id, kind, subjectKind, subject, other, place, judged, word, reviewer, at, version,
      Data(caseDigest.bytes), recordDigest.map { Data($0.bytes) }, refersTo,
      reasonHash.map { Data($0.bytes) }, noteHash.map { Data($0.bytes) },
      Data(previous.bytes), Data(hash.bytes),
    ]
  }

  /// The mark, with these texts if they are still there.
  func mark(reason: String?, note: String?) throws(UnreadableRow) -> Mark {
    Mark(
      id: try known(Mark.ID(id), "id"), number: try known(Int(exactly: number), "number"),
      kind: try known(Mark.Kind(rawValue: kind), "kind"), target: try target, place: place,
      judged: try known(Judged(rawValue: judged), "judged"), verdict: try verdict,
      reason: Self.text(reason, hash: reasonHash), deskNote: Self.text(note, hash: noteHash),
      by: reviewer, at: UTCInstant(milliseconds: at), version: version, caseDigest: caseDigest,
      claimDigest: recordDigest, refersTo: try referredMark)
  }

  private var target: Mark.Target {
    get throws(UnreadableRow) {
      switch subjectKind {
      case "claim": .claim(subject)
      case "record": .record(try known(ContentDigest(hex: subject), "subject"))
      default: throw UnreadableRow(column: "subject_kind")
      }
    }
  }

  private var verdict: Verdict? {
    get throws(UnreadableRow) {
      guard let word else { return nil }
      return try known(Verdict(rawValue: word), "word")
    }
  }

  private var referredMark: Mark.ID? {
    get throws(UnreadableRow) {
      guard let refersTo else { return nil }
      return try known(Mark.ID(refersTo), "refers_to")
    }
  }

  /// A hash without a text is a text gone; the fold finds the redaction that took it, if any.
  private static func text(_ text: String?, hash: ContentDigest?) -> MarkText {
    guard hash != nil else { return .absent }
    return text.map(MarkText.given) ?? .missing
  }

  private static func subject(of target: Mark.Target) -> (String, String) {
    switch target {
    case .claim(let id): ("claim", id)
    case .record(let digest): ("record", digest.hex)
    }
  }

  private func known<Value>(_ value: Value?, _ column: String) throws(UnreadableRow) -> Value {
    guard let value else { throw UnreadableRow(column: column) }
    return value
  }
}

/// A cell holds what no version we know writes.
struct UnreadableRow: Error, Equatable {
  let column: String

  var words: String { "the column \(column) holds what it cannot" }
}

/// Cells of a row by name, each checked before use (a plain conversion would trap).
struct Cells {
  private let row: Row

  init(_ row: Row) {
    self.row = row
  }

  func number(_ column: String) throws(UnreadableRow) -> Int64 {
    guard case .int64(let number) = storage(column) else { throw UnreadableRow(column: column) }
    return number
  }

  func text(_ column: String) throws(UnreadableRow) -> String {
    guard let text = try textOrNil(column) else { throw UnreadableRow(column: column) }
    return text
  }

  func textOrNil(_ column: String) throws(UnreadableRow) -> String? {
    switch storage(column) {
    case .string(let text): text
    case .null: nil
    default: throw UnreadableRow(column: column)
    }
  }

  func blob(_ column: String) throws(UnreadableRow) -> [UInt8] {
    guard case .blob(let data) = storage(column) else { throw UnreadableRow(column: column) }
    return [UInt8](data)
  }

  func digest(_ column: String) throws(UnreadableRow) -> ContentDigest {
    guard let digest = try digestOrNil(column) else { throw UnreadableRow(column: column) }
    return digest
  }

  func digestOrNil(_ column: String) throws(UnreadableRow) -> ContentDigest? {
    if case .null = storage(column) { return nil }
    guard let digest = ContentDigest(bytes: try blob(column)) else {
      throw UnreadableRow(column: column)
    }
    return digest
  }

  private func storage(_ column: String) -> DatabaseValue.Storage {
    (row[column] as DatabaseValue? ?? .null).storage
  }
}
