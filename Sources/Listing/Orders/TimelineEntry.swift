import CaseModel

/// A row of the timeline.
enum TimelineEntry: Hashable, Sendable {
  /// An event; one without a day of its own may follow the row above.
  case event(RecordRef, isFollowing: Bool)
  /// Years of which nothing is reported.
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

/// Where an event stands in the story.
struct PlacedEvent: Sendable {
  /// The event.
  let event: RecordRef
  /// How its place is known.
  let ground: Ground

  enum Ground: Sendable {
    /// By a date; the first day it may mean.
    case dated(CalendarDay)
    /// By a date without a start.
    case undatedStart
    /// By what comes before or after it.
    case ordered
    /// Not at all.
    case none
  }
}

/// Puts rows for silence and for the shelf between the events of a story in order.
struct TimelineBuilder {
  private let placed: [PlacedEvent]
  private var silences: ArraySlice<ClosedRange<Int>>
  private var entries: [TimelineEntry] = []

  static func entries(_ placed: [PlacedEvent], in story: Case) -> [TimelineEntry] {
    var builder = TimelineBuilder(placed, in: story)
    builder.build()
    return builder.entries
  }

  private init(_ placed: [PlacedEvent], in story: Case) {
    self.placed = placed
    silences = Silence.between(placed, in: story)[...]
  }

  private mutating func build() {
    for event in placed {
      switch event.ground {
      case .dated(let day):
        addSilences(before: day.year)
        entries.append(.event(event.event, isFollowing: false))
      case .undatedStart: entries.append(.event(event.event, isFollowing: false))
      case .ordered: entries.append(.event(event.event, isFollowing: !entries.isEmpty))
      case .none: break
      }
    }
    addShelf()
  }

  private mutating func addSilences(before year: Int) {
    while let silence = silences.first, silence.upperBound < year {
      entries.append(.silence(silence))
      silences = silences.dropFirst()
    }
  }

  private mutating func addShelf() {
    let shelved = placed.filter { if case .none = $0.ground { true } else { false } }
    guard !shelved.isEmpty else { return }
    entries.append(.shelf(shelved.count))
    entries += shelved.map { .shelved($0.event) }
  }
}

/// The years in which certainly nothing is reported: no date that anybody gives may mean them.
private enum Silence {
  /// Told where it is at least this share of the whole story, and two years.
  private static let leastShare = 20

  /// The silences between the first and the last year of a story, in order.
  static func between(_ placed: [PlacedEvent], in story: Case) -> [ClosedRange<Int>] {
    let told = placed.flatMap { years(of: $0.event, in: story) }
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    guard let first = told.first, let last = told.map(\.upperBound).max() else { return [] }
    let least = max(2, (last - first.lowerBound) / leastShare)
    var silences: [ClosedRange<Int>] = []
    var reached = first.upperBound
    for years in told {
      if years.lowerBound - reached > least {
        silences.append((reached + 1)...(years.lowerBound - 1))
      }
      reached = max(reached, years.upperBound)
    }
    return silences
  }

  /// The years that each date given for an event may mean. Of one without an end only the start
  /// counts: that it went on is not reported of each year.
  private static func years(of event: RecordRef, in story: Case) -> [ClosedRange<Int>] {
    story.claimedDates(of: event).compactMap { claimed in
      let (first, last) = (claimed.date.earliest, claimed.date.latest)
      guard let start = first ?? last, let end = last ?? first, start <= end else { return nil }
      return start.year...end.year
    }
  }
}
