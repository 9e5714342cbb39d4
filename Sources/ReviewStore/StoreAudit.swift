internal import GRDB
internal import Review

/// One walk over the whole log, recomputing every hash.
struct StoreAudit {
  private var report = AuditReport()
  private var redacted: Set<String> = []
  private var expected = 1
  private var previousTime = Int64.min

  init(layoutFaults: [String]) {
    report.faults = layoutFaults.map { .layoutChanged($0) }
  }

  /// Everything is read in one transaction, so that a mark saved meanwhile does not look odd.
  mutating func run(_ database: Database) throws -> AuditReport {
    try database.inTransaction(.deferred) {
      let names = try DatabaseValue.fetchAll(
        database, sql: "SELECT refers_to FROM marks WHERE kind = 'redaction'")
      redacted = Set(names.compactMap(String.fromDatabaseValue))
      try walkMarks(database)
      try findStrayTexts(database)
      return .commit
    }
    return report
  }

  private mutating func walkMarks(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT marks.*, reason.salt AS reason_salt, reason.body AS reason,
          note.salt AS note_salt, note.body AS note FROM marks
        LEFT JOIN texts AS reason ON reason.mark = number AND reason.field = 'reason'
        LEFT JOIN texts AS note ON note.mark = number AND note.field = 'note'
        ORDER BY number
        """)
    while let row = try rows.next() { check(row) }
  }

  private mutating func check(_ row: Row) {
    let cells = Cells(row)
    let number = (try? cells.number("number")).flatMap(Int.init(exactly:)) ?? 0
    report.count += 1
    do {
      try check(try MarkRow(row), number: number, cells)
    } catch {
      report.faults.append(.markUnreadable(number, error.words))
    }
    report.head = (try? cells.digest("hash")) ?? .zero
    expected = number == .max ? number : number + 1
  }

  private mutating func check(
    _ row: MarkRow, number: Int, _ cells: Cells
  ) throws(UnreadableRow) {
    if number != expected {
      report.faults.append(.marksRemoved(after: expected - 1, before: number))
    } else if row.previous != report.head {
      report.faults.append(.chainBroken(at: number))
    }
    if try cells.digest("hash") != MarkChain.hash(of: row) {
      report.faults.append(.markChanged(number))
    }
    if row.at < previousTime { report.clockSetBack.append(number) }
    previousTime = row.at
    _ = try row.mark(reason: nil, note: nil)
    try checkTexts(of: row, number: number, cells)
  }

  private mutating func checkTexts(
    of row: MarkRow, number: Int, _ cells: Cells
  ) throws(UnreadableRow) {
    let isRedacted = redacted.contains(row.id)
    if isRedacted { report.redacted += 1 }
    for (field, hash) in [(AuditReport.Field.reason, row.reasonHash), (.note, row.noteHash)] {
      let body = try cells.textOrNil(field.rawValue)
      switch (hash, body) {
      case (nil, nil): break
      case (nil, .some): report.faults.append(.textAdded(number, field))
      case (.some, nil):
        if !isRedacted { report.faults.append(.textMissing(number, field)) }
      case (.some(let hash), .some(let body)):
        if isRedacted { report.faults.append(.textAdded(number, field)) }
        let salt = try cells.blob("\(field.rawValue)_salt")
        if MarkChain.hash(of: body, field, salt: salt) != hash {
          report.faults.append(.textChanged(number, field))
        }
      }
    }
  }

  /// Texts of marks that are not there.
  private mutating func findStrayTexts(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT mark, field FROM texts WHERE mark NOT IN (SELECT number FROM marks)")
    while let row = try rows.next() {
      let cells = Cells(row)
      let number = Int(clamping: try cells.number("mark"))
      let field = AuditReport.Field(rawValue: try cells.text("field"))
      report.faults.append(.textAdded(number, field ?? .note))
    }
  }
}
