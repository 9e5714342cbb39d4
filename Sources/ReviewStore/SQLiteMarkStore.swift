internal import Foundation
internal import GRDB
public import Review
internal import Synchronization

/// A log of marks in one SQLite file.
///
/// The file is opened when first needed and made when the first mark is saved; reading where
/// nothing lies yet makes nothing. Any number of programs may use one file; see `StoreLayout` for
/// what it holds and `MarkChain` for the hashes.
public final class SQLiteMarkStore: MarkStore {
  /// How long to wait for another program that is saving, in seconds.
  public static let busyTimeout = 10.0

  /// The path of the file.
  public let place: String

  let file: StoreFile
  private let busyTimeout: Double
  private let newID: @Sendable () -> Mark.ID
  private let state = Mutex(State())

  private struct State {
    var connection: StoreConnection?
    var dataVersion: Int64?
  }

  /// The store at a path, whether or not it is there yet.
  ///
  /// With `makesFolder`, the folder is made with the file (for the user alone) if it is missing.
  public init(
    path: String, makesFolder: Bool = false, busyTimeout: Double = SQLiteMarkStore.busyTimeout,
    newID: @escaping @Sendable () -> Mark.ID = SQLiteMarkStore.randomID
  ) {
    place = path
    file = StoreFile(path: path, makesFolder: makesFolder)
    self.busyTimeout = busyTimeout
    self.newID = newID
  }

  /// A name for a mark from the system's random numbers.
  @Sendable public static func randomID() -> Mark.ID {
    var generator = SystemRandomNumberGenerator()
    return Mark.ID(using: &generator)
  }

  /// The marks numbered higher than this; none when there is no file yet.
  public func marks(after number: Int) throws(StoreFailure) -> [Mark] {
    guard let connection = try connection(creating: false) else { return [] }
    return try connection.perform(path: place) { try Self.marks(after: number, $0) }
  }

  /// Adds one mark in one transaction, making the file if there is none.
  public func append(
    _ request: MarkRequest, _ stamp: MarkStamp
  ) throws(StoreFailure) -> Mark {
    if let problem = request.problem(under: stamp) {
      throw StoreFailure(.refused(problem), path: place)
    }
    guard let connection = try connection(creating: true) else {
      throw StoreFailure(.moved, path: place)
    }
    if let fault = connection.layoutFaults.first {
      throw StoreFailure(.damaged(fault), path: place)
    }
    return try connection.perform(path: place) { database in
      try Self.append(request, stamp, named: self.newID(), database)
    }
  }

  /// Whether another connection has committed since this was last asked; true the first time.
  public func changedElsewhere() throws(StoreFailure) -> Bool {
    guard let connection = try connection(creating: false) else { return false }
    let path = place
    let version = try connection.perform(path: path) { database in
      if StoreConnection.hasMoved(database) { throw StoreFailure(.moved, path: path) }
      return try Int64.fetchOne(database, sql: "PRAGMA data_version")
    }
    return state.withLock { state in
      defer { state.dataVersion = version }
      return state.dataVersion != version
    }
  }

  /// Recomputes the chain; an empty report when there is no file yet.
  public func audit() throws(StoreFailure) -> AuditReport {
    guard let connection = try connection(creating: false) else { return AuditReport() }
    let faults = connection.layoutFaults
    return try connection.perform(path: place) { database in
      var audit = StoreAudit(layoutFaults: faults)
      return try audit.run(database)
    }
  }

  /// The open file; nil when there is none and none is to be made. A store that could only be
  /// read is opened anew before a save, for its folder may have become writable.
  func connection(creating: Bool) throws(StoreFailure) -> StoreConnection? {
    let result = state.withLock { state in
      Result { () throws(StoreFailure) -> StoreConnection? in
        if let open = state.connection, !(creating && open.isReadOnly) { return open }
        state.connection = try StoreFile.opening.withLock { _ throws(StoreFailure) in
          try StoreConnection.open(file, creating: creating, busyTimeout: busyTimeout)
        }
        state.dataVersion = nil
        return state.connection
      }
    }
    return try result.get()
  }
}

extension StoreConnection {
  /// Does some work with the database, and turns whatever goes wrong into a failure of the store.
  func perform<Value>(
    path: String, _ work: (Database) throws -> Value
  ) throws(StoreFailure) -> Value {
    do {
      return try queue.writeWithoutTransaction(work)
    } catch {
      throw StoreFailure(error, path: path)
    }
  }
}
