import CaseModel
import Listing

/// Reads the case for the desk on a worker, and makes there what is to be shown: a snapshot costs
/// as much as the case is long, which is more than the loop may wait.
final class DeskReader: Sendable {
  private let input: CaseInput
  private let stops: ReadingStops
  private let workbench: any Workbench
  private let least: Int

  /// A reader that shows nothing before there are more records than `least`.
  init(_ input: CaseInput, _ stops: ReadingStops, on workbench: any Workbench, least: Int) {
    self.input = input
    self.stops = stops
    self.workbench = workbench
    self.least = least
  }

  func read(_ mailbox: Mailbox<Report>) {
    let maker = SoFarMaker(fileName: input.name, workbench: workbench, stop: stops.end) {
      mailbox.post(.readSoFar($0))
    }
    do throws(CaseLoader.Failure) {
      let loaded = try CaseLoader(input).load(listener: listener(mailbox, maker), stops: stops)
      let snapshot = loaded.snapshot()
      maker.finish()
      mailbox.post(.readAll(loaded.reading, snapshot, loaded.textReader))
    } catch {
      maker.finish()
      let snapshot = error == .stopped ? nil : maker.newestSnapshot()
      mailbox.post(.readingFailed(error.words, snapshot))
    }
  }

  private func listener(_ mailbox: Mailbox<Report>, _ maker: SoFarMaker) -> CaseLoader.Listener {
    let least = least
    return CaseLoader.Listener(
      progress: { mailbox.post(.reading($0)) },
      partial: { if $0.recordCount > least { maker.take($0) } })
  }
}

extension Case {
  /// How many records there are, of all kinds.
  var recordCount: Int { RecordKind.allCases.reduce(0) { $0 + count($1) } }
}
