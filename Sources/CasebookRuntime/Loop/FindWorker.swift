import CasebookUI
import Listing

/// Looks for words away from the loop, and tells what it finds: the first hit at once, all others as
/// often as a screen can show it.
struct FindWorker: Sendable {
  /// Few enough to be looked through before anybody notices that nobody waits any more.
  private static let slice = 64
  private static let interval = Duration.milliseconds(60)

  private let request: FindRequest
  private let mailbox: Mailbox<Report>
  /// Ends the search; nothing more is told of it.
  let stop = StopFlag()

  init(_ request: FindRequest, mailbox: Mailbox<Report>) {
    self.request = request
    self.mailbox = mailbox
  }

  /// Looks through all rows.
  func work() {
    var search = request.search
    var (found, isFirst) = ([Int](), true)
    var told = ContinuousClock.now
    while !search.isDone {
      guard !stop.isRaised else { return }
      found += search.next(Self.slice)
      let isDue = told.duration(to: .now) >= Self.interval || isFirst && !found.isEmpty
      guard isDue, !search.isDone else { continue }
      tell(found, search)
      (found, isFirst, told) = ([], isFirst && found.isEmpty, .now)
    }
    tell(found, search)
  }

  private func tell(_ found: [Int], _ search: RowSearch) {
    mailbox.post(.found(FindResult(number: request.number, rows: found, of: search)))
  }
}
