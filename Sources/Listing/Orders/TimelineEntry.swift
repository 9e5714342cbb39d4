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

/// The rows of the timeline: events in order, silences between them, and the shelf. Each is made
/// when it is looked at; only the few silences are kept.
struct TimelineEntries: RandomAccessCollection, Sendable {
  private let timeline: Timeline
  /// The silences and the places they stand at, in order.
  private let silences: [(place: Int, years: ClosedRange<Int>)]

  /// A single empty year is no silence worth a row, and in a story of centuries neither is a decade.
  private static let leastYears = 2
  private static let leastShare = 20

  init(_ timeline: Timeline) {
    self.timeline = timeline
    let gaps = timeline.placesBehindGaps.flatMap { place in
      timeline[place].emptyYears.map { (place: place, years: $0) }
    }
    let extent = (gaps.last?.years.upperBound ?? 0) - (gaps.first?.years.lowerBound ?? 0)
    let least = Swift.max(Self.leastYears, extent / Self.leastShare)
    let told = gaps.filter { $0.years.count >= least }
    silences = told.enumerated().map { (place: $0.element.place + $0.offset, $0.element.years) }
  }

  var startIndex: Int { 0 }

  var endIndex: Int { shelfStart + (timeline.shelf.isEmpty ? 0 : timeline.shelf.count + 1) }

  /// The row that says how many events have neither date nor order, where there are any.
  private var shelfStart: Int { timeline.count + silences.count }

  subscript(row: Int) -> TimelineEntry {
    if row >= shelfStart { return shelved(row - shelfStart) }
    let before = silenceCount(before: row)
    if before < silences.count, silences[before].place == row {
      return .silence(silences[before].years)
    }
    let line = timeline[row - before]
    return .event(
      RecordRef(kind: .event, row: line.event), isFollowing: line.placement == .follows)
  }

  /// How many rows are events.
  var eventCount: Int { timeline.count + timeline.shelf.count }

  /// The number of a row among those of events, from 1; nil for the other rows.
  func number(ofRow row: Int) -> Int? {
    guard indices.contains(row), self[row].event != nil else { return nil }
    return row >= shelfStart ? row - silences.count : row - silenceCount(before: row) + 1
  }

  private func shelved(_ place: Int) -> TimelineEntry {
    place == 0
      ? .shelf(timeline.shelf.count)
      : .shelved(RecordRef(kind: .event, row: timeline.shelf[place - 1]))
  }

  /// How many silences stand above a row; logarithmic.
  private func silenceCount(before row: Int) -> Int {
    var (low, high) = (0, silences.count)
    while low < high {
      let middle = (low + high) / 2
      if silences[middle].place < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The row of an event; nil where it has none. Looks through all rows, a few million in a
  /// thousandth of a second.
  func row(ofEvent event: RecordRef) -> Int? {
    guard event.kind == .event else { return nil }
    if let place = timeline.place(ofEvent: event.row) {
      // Each silence that stands above it moves it on by one.
      return silences.reduce(place) { row, silence in silence.place <= row ? row + 1 : row }
    }
    return timeline.shelf.firstIndex(of: event.row).map { shelfStart + 1 + $0 }
  }
}
