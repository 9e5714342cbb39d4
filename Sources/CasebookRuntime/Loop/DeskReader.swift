import CaseModel
import Listing
import Review

/// Reads the case for the desk on a worker, and makes there what is to be shown: a snapshot costs
/// as much as the case is long, which is more than the loop may wait.
final class DeskReader: Sendable {
  private let input: CaseInput
  private let stops: ReadingStops
  private let least: Int

  /// A reader that shows nothing before there are more records than `least`.
  init(_ input: CaseInput, _ stops: ReadingStops, least: Int) {
    self.input = input
    self.stops = stops
    self.least = least
  }

  func read(_ mailbox: Mailbox<Report>) {
    let listener = CaseLoader.Listener(
      progress: { mailbox.post(.reading($0)) },
      partial: { self.publish($0, to: mailbox) })
    do throws(CaseLoader.Failure) {
      let loaded = try CaseLoader(input).load(listener: listener, stops: stops)
      mailbox.post(.readAll(loaded.reading, loaded.snapshot()))
    } catch {
      mailbox.post(.readingFailed(error.words))
    }
  }

  private func publish(_ story: Case, to mailbox: Mailbox<Report>) {
    let records = RecordKind.allCases.reduce(0) { $0 + story.count($1) }
    guard records > least else { return }
    mailbox.post(.readSoFar(snapshot(of: story)))
  }

  private func snapshot(of story: Case) -> Snapshot {
    Snapshot(
      revision: 0, story: story, extent: .soFar, crossReference: .derive(from: story),
      marks: MarkHistory(), fileName: input.name)
  }
}
