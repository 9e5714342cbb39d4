internal import CSQLiteDefense
internal import GRDB

/// An open store: SQLite set up as marks need it, and its file known to be ours.
struct StoreConnection: Sendable {
  let queue: DatabaseQueue
  let isReadOnly: Bool
  /// In what the layout differs from the one we make; empty for an untouched store.
  let layoutFaults: [String]

  /// Opens the file at a path. Nil when nothing lies there, or nothing has been saved in it, and
  /// none is to be made.
  static func open(
    _ file: StoreFile, creating: Bool, busyTimeout: Double
  ) throws(StoreFailure) -> StoreConnection? {
    guard let before = try present(file, creating: creating) else { return nil }
    let isReadOnly = !file.isWritable
    if creating && isReadOnly { throw StoreFailure(.readOnly, path: file.path) }
    let setup = StoreSetup(creates: creating, isReadOnly: isReadOnly)
    do {
      let configuration = configuration(readOnly: isReadOnly, busyTimeout: busyTimeout)
      let queue = try DatabaseQueue(path: file.path, configuration: configuration)
      let faults = try queue.writeWithoutTransaction { database -> [String]? in
        try checkStillThere(database, file, before)
        return try setup.prepare(database)
      }
      return faults.map { StoreConnection(queue: queue, isReadOnly: isReadOnly, layoutFaults: $0) }
    } catch {
      throw StoreFailure(error, path: file.path)
    }
  }

  private static func present(
    _ file: StoreFile, creating: Bool
  ) throws(StoreFailure) -> StoreFile.Identity? {
    let found = try file.identity()
    guard creating else { return found.flatMap { $0.isEmpty ? nil : $0 } }
    if let found { return found }
    try file.create()
    return try file.identity()
  }

  private static func configuration(readOnly: Bool, busyTimeout: Double) -> Configuration {
    var configuration = Configuration()
    configuration.label = "casebook marks"
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(busyTimeout)
    configuration.prepareDatabase { try defend($0) }
    return configuration
  }

  /// For a file that may come from anywhere: nothing in it is run, and what a redaction takes out
  /// is overwritten, not just let go.
  private static func defend(_ database: Database) throws {
    let connection = database.sqliteConnection.map(UnsafeMutableRawPointer.init)
    let code = casebook_sqlite_defend(connection)
    guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    for pragma in ["cell_size_check = ON", "secure_delete = ON", "temp_store = MEMORY"] {
      try database.execute(sql: "PRAGMA \(pragma)")
    }
  }

  private static func checkStillThere(
    _ database: Database, _ file: StoreFile, _ before: StoreFile.Identity
  ) throws {
    guard try file.identity()?.isSameFile(as: before) == true else {
      throw StoreFailure(.moved, path: file.path)
    }
    if hasMoved(database) { throw StoreFailure(.moved, path: file.path) }
  }

  /// Whether the open file no longer lies at its path.
  static func hasMoved(_ database: Database) -> Bool {
    casebook_sqlite_has_moved(database.sqliteConnection.map(UnsafeMutableRawPointer.init)) == 1
  }
}
