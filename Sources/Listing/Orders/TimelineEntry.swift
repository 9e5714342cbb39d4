import CaseModel
import CrossReference

/// A row of the timeline.
enum TimelineEntry: Hashable, Sendable {
  /// An event; one without a day of its own may follow the row above.
  case event(RecordRef, isFollowing: Bool)
  /// Years in which nobody puts anything.
  case silence(ClosedRange<Int>)
  /// How many events have neither date nor order; they come below.
  case shelf(Int)
  /// One of those.
  case shelved(RecordRef)

  /// The event of the row.
  var event: RecordRef? {
    switch self {
    case .event(let event, _), .shelved(let event): event
    case .silence, .shelf: nil
    }
  }
}

extension Timeline {
  /// A single empty year is no silence worth a row, and in a story of centuries neither is a decade.
  private static let leastYears = 2
  private static let leastShare = 20

  /// The rows of a list: events in order, silences between them, and the shelf.
  var entries: [TimelineEntry] {
    let least = Swift.max(Self.leastYears, extent / Self.leastShare)
    var entries: [TimelineEntry] = []
    entries.reserveCapacity(count + shelf.count + 1)
    for row in self {
      for years in row.emptyYears where years.count >= least { entries.append(.silence(years)) }
      let event = RecordRef(kind: .event, row: row.event)
      entries.append(.event(event, isFollowing: row.placement == .follows))
    }
    guard !shelf.isEmpty else { return entries }
    entries.append(.shelf(shelf.count))
    return entries + shelf.map { .shelved(RecordRef(kind: .event, row: $0)) }
  }

  /// About how many years the story takes, by its silences.
  private var extent: Int {
    let silences = lazy.flatMap(\.emptyYears)
    guard let first = silences.map(\.lowerBound).min(), let last = silences.map(\.upperBound).max()
    else { return 0 }
    return last - first
  }
}
