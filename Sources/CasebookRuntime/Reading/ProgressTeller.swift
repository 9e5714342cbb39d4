import CaseReader
import Listing
import Synchronization

/// Tells a listener how far a reading has come, with the time it has taken: the one place where the
/// reading looks at a clock.
final class ProgressTeller {
  private let listener: CaseLoader.Listener
  private let pace: Pace
  private let wouldWait: () -> Bool
  /// How far it had come last, for whoever tells of a wait on another thread.
  let last = LastProgress()

  /// A teller; what was read is published early where `wouldWait` says that more is not there yet.
  init(
    listener: CaseLoader.Listener, pace: Pace = Pace(),
    wouldWait: @escaping () -> Bool = { false }
  ) {
    self.listener = listener
    self.pace = pace
    self.wouldWait = wouldWait
  }

  /// The control of a reader that tells, publishes and stops.
  func control(_ stops: ReadingStops) -> ReadControl {
    ReadControl(
      progress: { progress in
        let isOver = progress.bytesRead == progress.totalBytes || stops.end.isRaised
        self.tell(progress, isOver ? .comparing : .reading)
        return !stops.cancel.isRaised
      },
      shouldEnd: { _ in stops.end.isRaised },
      shouldPublish: { self.pace.isDueToPublish($0.recordCount, atOnce: self.wouldWait()) },
      publish: listener.partial)
  }

  /// That nothing more is read, and what was read is compared, is told at once.
  private func tell(_ progress: ReadProgress, _ phase: ReadingProgress.Phase) {
    let told = ReadingProgress(
      bytesRead: progress.bytesRead, bytesInAll: progress.totalBytes,
      records: progress.recordCount, milliseconds: pace.elapsedMilliseconds, phase: phase)
    last.note(told)
    // Before a wait, too: nobody knows how long it will be.
    guard pace.isDueToTell() || phase == .comparing || wouldWait() else { return }
    listener.progress(told)
  }
}

/// How far a reading has come, for all threads.
final class LastProgress: Sendable {
  private let progress = Mutex<ReadingProgress?>(nil)

  func note(_ new: ReadingProgress) { progress.withLock { $0 = new } }

  /// It, with more being waited for; nil before anything was read.
  var waiting: ReadingProgress? { progress.withLock { $0?.with(phase: .waiting) } }
}
