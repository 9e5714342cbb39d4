import Review
import ReviewStore

// An undo without a name means a mark on the case at hand: the log may hold those of another one
// that has the same id.
extension ReviewLog {
  /// Takes back the reviewer's latest mark on a case.
  func undoLatest(on resolver: MarkResolver, _ stamp: MarkStamp) throws -> Mark {
    guard let mark = try marks(on: resolver).undoable(by: stamp.by) else {
      throw ReviewFailure.refused(.nothingToUndo(by: stamp.by))
    }
    return try undo(mark.id, stamp)
  }

  /// Brings back what the reviewer undid last on a case.
  func redoLatest(on resolver: MarkResolver, _ stamp: MarkStamp) throws -> Mark {
    guard let mark = try marks(on: resolver).redoable(by: stamp.by) else {
      throw ReviewFailure.refused(.nothingToRedo(by: stamp.by))
    }
    return try redo(mark.id, stamp)
  }

  /// The marks on that case alone, as the log has them now.
  private func marks(on resolver: MarkResolver) throws -> MarkHistory {
    try refresh()
    return resolver.state(of: self).history
  }
}
