import CaseModel
import CasebookUI
import Listing
import Review
import ScreenGrid

extension Desk {
  /// What the state has to take in because of a letter.
  func actions(for report: Report) -> [AppAction] {
    switch report {
    case .reading(let progress): [.readingProgressed(progress)]
    case .readSoFar(let part): take(part)
    case .readAll(let loaded): take(loaded)
    case .readingFailed(let words): [.readingProgressed(nil), .said(words)]
    case .saved(let mark, let marks): [saved(mark, marks)]
    case .notSaved(let reason): [notSaved(reason)]
    case .marks(let marks): [.marksArrived(take(marks))]
    case .marksUnread(let words): [.said("the marks cannot be read: \(words)")]
    case .found(let result): [.found(result)]
    }
  }

  private func take(_ part: PartialCase) -> [AppAction] {
    show(
      Snapshot(
        revision: snapshot.revision + 1, story: part.story, crossReference: .empty,
        marks: MarkHistory(), fileName: parts.input.name))
    return [.snapshotArrived(snapshot)]
  }

  private func take(_ loaded: LoadedCase) -> [AppAction] {
    show(loaded.snapshot(revision: snapshot.revision + 1))
    startReview(of: loaded.reading)
    return [.readingProgressed(nil), .snapshotArrived(snapshot)]
  }

  private func take(_ marks: MarkState) -> Snapshot {
    show(snapshot.with(marks: marks.history, targets: marks.targets))
    return snapshot
  }

  private func notSaved(_ reason: String) -> AppAction {
    answerArrived()
    return .markNotSaved(reason: reason)
  }

  private func saved(_ mark: Mark, _ marks: MarkState) -> AppAction {
    answerArrived()
    parts.watch?.watchFolders()
    let snapshot = take(marks)
    let fact = SavedMark(
      mark: mark, claim: snapshot.overlay.claim(of: mark), words: words(for: mark, marks.history),
      snapshot: snapshot)
    return .markSaved(fact, clock: parts.clock.timeOfDay(mark.at))
  }

  /// What the status line says of an entry that was committed.
  private func words(for mark: Mark, _ history: MarkHistory) -> SafeText {
    let changed = mark.refersTo.flatMap(history.entry)?.mark
    let verdict = (changed ?? mark).verdict.map { SafeText(cleaning: $0.rawValue) }
    let what = verdict ?? ((changed ?? mark).kind == .note ? "the desk note" : "a reason")
    let name = SafeText(cleaning: mark.id.text)
    switch mark.kind {
    case .verdict: return "saved: \(what), as \(name)"
    case .draft: return "saved as work in progress: \(what), as \(name)"
    case .note: return "saved: the desk note, as \(name)"
    case .undo: return "undone: \(what)"
    case .redo: return "given back: \(what)"
    case .redaction: return "the texts of \(what) were taken out"
    }
  }
}
