import CaseModel
import Listing
import Review
import Synchronization

/// Reads the case for the desk on a worker, and makes there what is to be shown: a snapshot costs
/// as much as the case is long, which is more than the loop may wait.
final class DeskReader: Sendable {
  private let input: CaseInput
  private let stop: StopFlag
  private let revision = Atomic(0)

  init(_ input: CaseInput, _ stop: StopFlag) {
    self.input = input
    self.stop = stop
  }

  func read(_ mailbox: Mailbox<Report>) {
    let listener = CaseLoader.Listener(
      progress: { mailbox.post(.reading($0)) },
      partial: { mailbox.post(.readSoFar(self.snapshot(of: $0))) })
    do throws(CaseLoader.Failure) {
      let loaded = try CaseLoader(input).load(listener: listener, stop: stop)
      mailbox.post(.readAll(loaded.reading, loaded.snapshot(revision: nextRevision())))
    } catch {
      mailbox.post(.readingFailed(error.words))
    }
  }

  private func snapshot(of story: Case) -> Snapshot {
    Snapshot(
      revision: nextRevision(), story: story, crossReference: .derive(from: story),
      marks: MarkHistory(), fileName: input.name)
  }

  private func nextRevision() -> Int { revision.add(1, ordering: .relaxed).newValue }
}
