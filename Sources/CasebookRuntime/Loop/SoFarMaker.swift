import CaseModel
import CrossReference
import Listing
import Review
import Synchronization

/// Makes what is to be shown of a case while it is read, away from the thread that reads: so both
/// processors are used, and reading waits for nobody.
///
/// It makes one snapshot at a time. Of several cases that come meanwhile only the newest is made,
/// and none once the reading is over, or the person has stopped it.
final class SoFarMaker: Sendable {
  private struct State {
    var next: Case?
    /// The newest there is, where nothing is made of it yet.
    var newest: Case?
    var isBusy = false
    var isOver = false
  }

  private let fileName: String
  private let workbench: any Workbench
  private let show: @Sendable (Snapshot) -> Void
  private let state = Mutex(State())
  private let isOver = StopFlag()
  private let stop: StopFlag

  /// A maker that gives what it makes to `show`, on whatever thread it works.
  init(
    fileName: String, workbench: any Workbench, stop: StopFlag = StopFlag(),
    show: @escaping @Sendable (Snapshot) -> Void
  ) {
    self.fileName = fileName
    self.workbench = workbench
    self.stop = stop
    self.show = show
  }

  /// Takes in what has been read so far.
  func take(_ story: Case) {
    let isFree = state.withLock { state in
      guard !state.isOver else { return false }
      state.next = story
      state.newest = story
      defer { state.isBusy = true }
      return !state.isBusy
    }
    if isFree { workbench.aside { self.work() } }
  }

  /// Ends all work: from here on nothing is shown any more.
  func finish() {
    isOver.raise()
    state.withLock { state in
      state.isOver = true
      state.next = nil
    }
  }

  /// What was to be shown last, made here; nil if it was shown.
  func newestSnapshot() -> Snapshot? {
    state.withLock(\.newest).flatMap { snapshot(of: $0, isCancelled: { false }) }
  }

  private func work() {
    while let story = takeNext() {
      let isCancelled = { @Sendable in self.isOver.isRaised || self.stop.isRaised }
      guard let snapshot = snapshot(of: story, isCancelled: isCancelled) else { continue }
      // Under the lock, so that nothing is shown behind what comes after the end.
      state.withLock { state in
        guard !state.isOver, !stop.isRaised else { return }
        show(snapshot)
        if state.newest === story { state.newest = nil }
      }
    }
  }

  private func takeNext() -> Case? {
    state.withLock { state in
      defer { state.next = nil }
      state.isBusy = state.next != nil
      return state.next
    }
  }

  private func snapshot(of story: Case, isCancelled: @escaping @Sendable () -> Bool) -> Snapshot? {
    guard let indexed = story.indexed(isCancelled: isCancelled),
      let derived = CrossReference.derive(from: indexed, isCancelled: isCancelled)
    else { return nil }
    return Snapshot(
      revision: 0, story: indexed, extent: .soFar, crossReference: derived, marks: MarkHistory(),
      fileName: fileName)
  }
}
