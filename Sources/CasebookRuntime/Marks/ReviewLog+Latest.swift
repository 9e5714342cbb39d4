import Review
import ReviewStore

// An undo without a name means a mark on the case at hand: the log may hold those of another one
// that has the same id.
extension ReviewLog {
  /// Takes back the reviewer's latest mark on a case.
  func undoLatest(on resolver: MarkResolver, _ stamp: MarkStamp) throws -> Mark {
    try refresh()
    let own = resolver.state(of: self).history
    guard let mark = own.undoable(by: stamp.by) else {
      throw ReviewFailure.refused(.nothingToUndo(by: stamp.by))
    }
    return try undo(mark.id, stamp)
  }

  /// Brings back what the reviewer undid last on a case.
  func redoLatest(on resolver: MarkResolver, _ stamp: MarkStamp) throws -> Mark {
    try refresh()
    let own = resolver.state(of: self).history
    guard let mark = own.redoable(by: stamp.by) else {
      throw ReviewFailure.refused(.nothingToRedo(by: stamp.by))
    }
    return try redo(mark.id, stamp)
  }
}
