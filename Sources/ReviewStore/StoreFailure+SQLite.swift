internal import GRDB

extension StoreFailure {
  /// The failure that an error of SQLite, of the set-up or of our own amounts to.
  init(_ error: any Error, path: String) {
    switch error {
    case let failure as StoreFailure: self = failure
    case let failure as SetupFailure: self.init(failure.cause, path: path)
    case let failure as UnreadableRow: self.init(.damaged(failure.words), path: path)
    case let failure as DatabaseError: self.init(Self.cause(of: failure), path: path)
    default: self.init(.io("\(error)"), path: path)
    }
  }

  private static func cause(of error: DatabaseError) -> Cause {
    if error.extendedResultCode == .SQLITE_READONLY_DBMOVED { return .moved }
    let words = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_FULL: return .diskFull
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
    case .SQLITE_NOTADB: return .foreign
    case .SQLITE_CORRUPT, .SQLITE_SCHEMA, .SQLITE_MISMATCH: return .damaged(words)
    default: return .io("SQLite says: \(words) (\(error.extendedResultCode.rawValue))")
    }
  }
}
