import CaseReader
import Listing

/// Tells a listener how far a reading has come, with the time it has taken: the one place where the
/// reading looks at a clock.
final class ProgressTeller {
  private let listener: CaseLoader.Listener
  private let pace: Pace
  private let wouldWait: () -> Bool

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
    guard pace.isDueToTell() || phase == .comparing else { return }
    listener.progress(
      ReadingProgress(
        bytesRead: progress.bytesRead, bytesInAll: progress.totalBytes,
        records: progress.recordCount, milliseconds: pace.elapsedMilliseconds, phase: phase))
  }
}
