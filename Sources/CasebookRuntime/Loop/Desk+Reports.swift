import CaseModel
import CasebookUI
import Listing
import Review
import ScreenGrid

extension Desk {
  /// What the state has to take in because of a letter.
  func actions(for report: Report) -> [AppAction] {
    switch report {
    case .reading(let progress): take(progress)
    case .readSoFar(let snapshot): takeSoFar(snapshot)
    case .readAll(let reading, let snapshot, let texts): take(reading, snapshot, texts)
    case .text(let entry, let source, let edition): [take(entry, of: source, edition)]
    case .readingFailed(let words, let snapshot): fail(words, snapshot)
    case .saved(let mark, let marks): [saved(mark, marks)]
    case .notSaved(let reason): [notSaved(reason)]
    case .marks(let marks): [.marksArrived(take(marks))]
    case .marksUnread(let words): unread(words)
    case .found(let result): [.found(result)]
    }
  }

  private func take(_ progress: ReadingProgress) -> [AppAction] {
    self.progress = progress
    return [.readingProgressed(progress)]
  }

  /// What was read before the bytes could not be had any more stays, and is said to be a part.
  private func fail(_ words: String, _ read: Snapshot?) -> [AppAction] {
    // Of a case that was read again no less is shown than was there.
    if let read, read.story.recordCount > snapshot.story.recordCount {
      show(read, isMore: false)
      startReviewSoFar()
    }
    let part = ReadPart(
      bytesRead: progress?.bytesRead ?? 0, bytesInAll: progress?.bytesInAll,
      records: snapshot.story.recordCount)
    show(snapshot.with(extent: .part(part)))
    return [.readingProgressed(nil), .snapshotArrived(snapshot), .said(words)]
  }

  private func take(
    _ reading: ReadCase, _ snapshot: Snapshot, _ texts: TextReader
  ) -> [AppAction] {
    show(snapshot, isMore: true)
    show(self.snapshot.with(allMarks: false))
    textReader = texts
    startReview(of: reading)
    // What is wrong in the file matters more than where its texts lie.
    let words = reading.findings.isEmpty ? reading.folders.words : nil
    return [.snapshotArrived(self.snapshot), .readingProgressed(nil)]
      + (words.map { [.said($0)] } ?? [])
  }

  /// A text of a case that is shown no more is dropped; the answer is told all the same, since one
  /// is awaited.
  private func take(
    _ entry: TextShelf.Entry?, of source: RecordRef, _ edition: Int
  ) -> AppAction {
    if let entry, edition == self.edition { show(snapshot.with(entry, of: source)) }
    return .textArrived(snapshot)
  }

  private func takeSoFar(_ snapshot: Snapshot) -> [AppAction] {
    // Once the person has stopped the reading the rows stay as they are, up to its end.
    guard !isStopped else { return [] }
    show(snapshot, isMore: true)
    startReviewSoFar()
    return [.snapshotArrived(self.snapshot)]
  }

  /// No more marks come, so those that are known are all that can be shown.
  private func unread(_ words: String) -> [AppAction] {
    show(snapshot.with(allMarks: true))
    return [.marksArrived(snapshot), .said("the marks cannot be read: \(words)")]
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
    let clock = parts.clock.timeOfDay(mark.at)
    let fact = SavedMark(
      mark: mark, claim: snapshot.overlay.claim(of: mark),
      words: words(for: mark, at: clock, marks.history), snapshot: snapshot)
    return .markSaved(fact)
  }

  /// What the status line says of an entry that was committed.
  private func words(for mark: Mark, at clock: String, _ history: MarkHistory) -> SafeText {
    let changed = mark.refersTo.flatMap(history.entry)?.mark ?? mark
    let what: SafeText = "\(self.what(changed)) (\(changed.id.text))"
    switch mark.kind {
    case .verdict, .note: return "saved \(clock): \(what)"
    case .draft: return "saved \(clock) as work in progress: \(what)"
    case .undo: return "saved \(clock): undone, \(what)"
    case .redo: return "saved \(clock): given back, \(what)"
    case .redaction: return "saved \(clock): texts taken out, \(what)"
    }
  }

  private func what(_ mark: Mark) -> String {
    mark.verdict?.rawValue ?? (mark.kind == .note ? "desk note" : "reason")
  }
}
