internal import Foundation
internal import GRDB
internal import Review

/// The statements that read and add.
extension SQLiteMarkStore {
  static func marks(after number: Int, _ database: Database) throws -> [Mark] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT marks.*, reason.body AS reason, note.body AS note FROM marks
        LEFT JOIN texts AS reason ON reason.mark = number AND reason.field = 'reason'
        LEFT JOIN texts AS note ON note.mark = number AND note.field = 'note'
        WHERE number > ? ORDER BY number
        """, arguments: [number])
    var marks: [Mark] = []
    while let row = try rows.next() { marks.append(try mark(row)) }
    return marks
  }

  /// The immediate transaction keeps two programs from following the same mark.
  static func append(
    _ request: MarkRequest, _ stamp: MarkStamp, named id: Mark.ID, _ database: Database
  ) throws -> Mark {
    var saved: Mark?
    try database.inTransaction(.immediate) {
      let (last, hash) = try lastMark(database)
      let mark = try Mark(id: id, number: last + 1, request: request, stamp: stamp)
      try insert(mark, after: hash, database)
      if case .redact(let redacted, _) = request { try removeTexts(of: redacted.id, database) }
      saved = mark
      return .commit
    }
    guard let saved else { throw DatabaseError(message: "the mark was not written") }
    return saved
  }

  private static func mark(_ row: Row) throws -> Mark {
    let cells = Cells(row)
    let number = (try? cells.number("number")) ?? 0
    do {
      return try MarkRow(row).mark(
        reason: try cells.textOrNil("reason"), note: try cells.textOrNil("note"))
    } catch {
      throw SetupFailure.damaged("mark number \(number) cannot be read: \(error.words)")
    }
  }

  private static func lastMark(_ database: Database) throws -> (Int, ContentDigest) {
    let sql = "SELECT number, hash FROM marks ORDER BY number DESC LIMIT 1"
    guard let row = try Row.fetchOne(database, sql: sql) else { return (0, .zero) }
    let cells = Cells(row)
    guard let number = Int(exactly: try cells.number("number")), number < Int.max else {
      throw UnreadableRow(column: "number")
    }
    return (number, try cells.digest("hash"))
  }

  private static func insert(
    _ mark: Mark, after previous: ContentDigest, _ database: Database
  ) throws {
    let reason = SaltedText(mark.reason, .reason)
    let note = SaltedText(mark.deskNote, .note)
    let row = MarkRow(mark, reasonHash: reason?.hash, noteHash: note?.hash, previous: previous)
    let cells = Array(repeating: "?", count: MarkRow.columns.count).joined(separator: ", ")
    try database.execute(
      sql: "INSERT INTO marks (\(MarkRow.columns.joined(separator: ", "))) VALUES (\(cells))",
      arguments: row.arguments(hash: MarkChain.hash(of: row)))
    for text in [reason, note].compactMap(\.self) {
      try database.execute(
        sql: "INSERT INTO texts (mark, field, salt, body) VALUES (?, ?, ?, ?)",
        arguments: [mark.number, text.field.rawValue, Data(text.salt), text.body])
    }
  }

  private static func removeTexts(of id: Mark.ID, _ database: Database) throws {
    try database.execute(
      sql: "DELETE FROM texts WHERE mark = (SELECT number FROM marks WHERE id = ?)",
      arguments: [id.text])
  }
}

/// A text with its salt and the hash that goes into the chain.
private struct SaltedText {
  let field: AuditReport.Field
  let body: String
  let salt: [UInt8]
  let hash: ContentDigest

  init?(_ text: MarkText, _ field: AuditReport.Field) {
    guard let body = text.words else { return nil }
    self.field = field
    self.body = body
    salt = MarkChain.newSalt()
    hash = MarkChain.hash(of: body, field, salt: salt)
  }
}
