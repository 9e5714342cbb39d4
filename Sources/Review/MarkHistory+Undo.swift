/// Why a mark cannot be undone, redone or redacted, in words.
public enum UndoRefusal: Error, Equatable, Sendable {
  case nothingToUndo(by: String)
  case nothingToRedo(by: String)
  case unknownMark(String)
  case severalMarks(String, [Mark.ID])
  case alreadyUndone(Mark.ID)
  case notUndone(Mark.ID)
  case redactionStays(Mark.ID)
  case nothingToRedact(Mark.ID)

  /// One line for people.
  public var words: String {
    switch self {
    case .nothingToUndo(let name): "\(name) has no mark left to undo"
    case .nothingToRedo(let name): "\(name) has undone nothing since the last mark"
    case .unknownMark(let text): "there is no mark \(text)"
    case .severalMarks(let text, let ids):
      "\(text) names \(ids.count) marks: \(ids.map(\.text).joined(separator: ", "))"
    case .alreadyUndone(let id): "mark \(id) is undone already"
    case .notUndone(let id): "mark \(id) is not undone"
    case .redactionStays(let id): "mark \(id) is a redaction, and what it took out is gone"
    case .nothingToRedact(let id): "mark \(id) has no text to take out"
    }
  }
}

extension MarkHistory {
  /// The reviewer's latest mark that stands: what an undo without a name takes back.
  public func undoable(by name: String) -> Mark? {
    authored[name]?.last { !entries[$0].isUndone }.map { entries[$0].mark }
  }

  /// What the reviewer undid last and nobody brought back: what a redo without a name brings
  /// back. Nil after a new mark of the same reviewer.
  public func redoable(by name: String) -> Mark? {
    let own = authored[name]?.last ?? -1
    let undo = undos[name]?.filter { position in
      guard let effect = entries[position].effect else { return false }
      return position > own && entries[effect.position].undoneAt == position
    }.max()
    return undo.flatMap { entries[$0].effect }.map { entries[$0.position].mark }
  }

  /// The one mark whose name begins with this text (four characters at least).
  public func mark(named text: String) throws(UndoRefusal) -> Mark {
    if let entry = Mark.ID(text).flatMap(entry) { return entry.mark }
    guard text.utf8.count >= Mark.ID.shortestPrefix else { throw .unknownMark(text) }
    let found = entries.lazy.map(\.mark).filter { $0.id.text.utf8.starts(with: text.utf8) }
    let some = Array(found.prefix(5))
    guard let first = some.first else { throw .unknownMark(text) }
    guard some.count == 1 else { throw .severalMarks(text, some.map(\.id)) }
    return first
  }

  /// What to ask of the log to undo a mark, or the reviewer's latest one.
  ///
  /// To undo an undo is to redo; any reviewer may undo any mark.
  public func undoRequest(_ id: Mark.ID?, by name: String) throws(UndoRefusal) -> MarkRequest {
    guard let id else {
      guard let mark = undoable(by: name) else { throw .nothingToUndo(by: name) }
      return .undo(mark)
    }
    return try request(changing: id, undoing: true)
  }

  /// What to ask of the log to bring a mark back, or the one the reviewer undid last.
  public func redoRequest(_ id: Mark.ID?, by name: String) throws(UndoRefusal) -> MarkRequest {
    guard let id else {
      guard let mark = redoable(by: name) else { throw .nothingToRedo(by: name) }
      return .redo(mark)
    }
    return try request(changing: id, undoing: false)
  }

  /// What to ask of the log to take the texts out of a mark.
  public func redactRequest(
    _ id: Mark.ID, reason: String
  ) throws(UndoRefusal) -> MarkRequest {
    guard let mark = entry(id)?.mark else { throw .unknownMark(id.text) }
    let texts = [mark.reason, mark.deskNote]
    guard texts.contains(where: { $0.words != nil }) else { throw .nothingToRedact(id) }
    return .redact(mark, reason: reason)
  }

  private func request(changing id: Mark.ID, undoing: Bool) throws(UndoRefusal) -> MarkRequest {
    guard let entry = entry(id) else { throw .unknownMark(id.text) }
    if entry.mark.kind == .redaction { throw .redactionStays(id) }
    let changed = entry.effect.map { entries[$0.position] } ?? entry
    guard changed.mark.kind.isContent else { throw .unknownMark(id.text) }
    let undoes = undoing && entry.effect?.undoes != true
    return try undoes ? self.undoing(changed) : redoing(changed)
  }

  private func undoing(_ entry: Entry) throws(UndoRefusal) -> MarkRequest {
    guard !entry.isUndone else { throw .alreadyUndone(entry.mark.id) }
    return .undo(entry.mark)
  }

  private func redoing(_ entry: Entry) throws(UndoRefusal) -> MarkRequest {
    guard entry.isUndone else { throw .notUndone(entry.mark.id) }
    return .redo(entry.mark)
  }
}
