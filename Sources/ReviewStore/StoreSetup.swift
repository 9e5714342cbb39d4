internal import GRDB

/// Makes sure that an open file is a store of ours, and makes it one if it is new.
struct StoreSetup {
  let creates: Bool
  let isReadOnly: Bool

  /// In what the layout differs from ours, or nil when the file holds nothing at all.
  ///
  /// Nothing is written before it is clear whose file it is.
  func prepare(_ database: Database) throws -> [String]? {
    let isBlank = try refuseForeign(database)
    if isBlank && !creates { return nil }
    try checkPages(database)
    if !isReadOnly { try setDurability(database) }
    if isBlank { try makeLayout(database) }
    return try Self.layoutFaults(database)
  }

  /// True for a file with nothing in it yet.
  private func refuseForeign(_ database: Database) throws -> Bool {
    let id = try pragma(database, "application_id")
    let version = try pragma(database, "user_version")
    if id == StoreLayout.applicationID {
      guard version <= Int64(StoreLayout.version) else {
        throw SetupFailure.newer(version: Int(clamping: version))
      }
      guard version == Int64(StoreLayout.version) else { throw SetupFailure.foreign }
      return false
    }
    let things = try Int64.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
    guard id == 0, version == 0, things == 0 else { throw SetupFailure.foreign }
    return true
  }

  private func checkPages(_ database: Database) throws {
    let row = try Row.fetchOne(database, sql: "PRAGMA quick_check(1)")
    let words = row.map { $0.first?.1 ?? .null }.flatMap(String.fromDatabaseValue)
    guard words == "ok" else { throw SetupFailure.damaged(words ?? "SQLite cannot check it") }
  }

  /// A rollback journal, because it also serves shared folders, deleted so that nothing is left
  /// beside the case; EXTRA, so that a commit that was reported outlives a power cut.
  private func setDurability(_ database: Database) throws {
    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
    guard mode == "delete" else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
    try database.execute(sql: "PRAGMA synchronous = EXTRA")
  }

  /// Another program may be making the same new store: who comes second finds it made.
  private func makeLayout(_ database: Database) throws {
    try database.inTransaction(.immediate) {
      guard try refuseForeign(database) else { return .rollback }
      for part in StoreLayout.parts { try database.execute(sql: part.sql) }
      try database.execute(sql: "PRAGMA application_id = \(StoreLayout.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(StoreLayout.version)")
      return .commit
    }
  }

  private func pragma(_ database: Database, _ name: String) throws -> Int64 {
    try Int64.fetchOne(database, sql: "PRAGMA \(name)") ?? 0
  }

  /// What of the layout is missing, changed, or not ours. Without the two tables as we make them
  /// the file cannot be read at all.
  static func layoutFaults(_ database: Database) throws -> [String] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    var found: [String: String] = [:]
    for row in rows {
      let cells = Cells(row)
      found[try cells.text("name")] = try cells.text("sql")
    }
    let changed = StoreLayout.parts.filter { found[$0.name] != $0.sql }.map(\.name)
    if let table = changed.first(where: ["marks", "texts"].contains) {
      throw SetupFailure.damaged("its table \(table) is not as it was made")
    }
    let ours = Set(StoreLayout.parts.map(\.name))
    return changed.map { "\($0) is missing or changed" }
      + found.keys.filter { !ours.contains($0) }.sorted().map { "\($0) does not belong there" }
  }
}

/// Why a file cannot be used as a store, before its path is added.
enum SetupFailure: Error {
  case foreign
  case newer(version: Int)
  case damaged(String)

  var cause: StoreFailure.Cause {
    switch self {
    case .foreign: .foreign
    case .newer(let version): .newer(version: version)
    case .damaged(let what): .damaged(what)
    }
  }
}
