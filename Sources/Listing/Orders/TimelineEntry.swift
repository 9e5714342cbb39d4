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
  /// Silence is told where it is at least this share of the whole story, and two years.
  private static let leastShare = 10

  private let story: Case
  private let placed: [PlacedEvent]
  private var entries: [TimelineEntry] = []
  /// The last year of which anything is reported so far.
  private var lastYear: Int?

  static func entries(_ placed: [PlacedEvent], in story: Case) -> [TimelineEntry] {
    var builder = TimelineBuilder(placed, in: story)
    builder.build()
    return builder.entries
  }

  private init(_ placed: [PlacedEvent], in story: Case) {
    self.placed = placed
    self.story = story
  }

  private mutating func build() {
    let least = max(2, extent / Self.leastShare)
    for event in placed {
      switch event.ground {
      case .dated(let day):
        addSilence(until: day.year, atLeast: least)
        entries.append(.event(event.event, isFollowing: false))
        reach(event.event, day)
      case .undatedStart: entries.append(.event(event.event, isFollowing: false))
      case .ordered: entries.append(.event(event.event, isFollowing: !entries.isEmpty))
      case .none: break
      }
    }
    addShelf()
  }

  private var extent: Int {
    let years = placed.compactMap { event -> Int? in
      if case .dated(let day) = event.ground { day.year } else { nil }
    }
    guard let first = years.min(), let last = years.max() else { return 0 }
    return last - first
  }

  private mutating func addSilence(until year: Int, atLeast least: Int) {
    guard let lastYear, year - lastYear - 1 >= least else { return }
    entries.append(.silence((lastYear + 1)...(year - 1)))
  }

  /// A year in which somebody puts the event is not certainly silent.
  private mutating func reach(_ event: RecordRef, _ day: CalendarDay) {
    let years = story.claimedDates(of: event).map { $0.date.latest?.year ?? $0.date.earliest?.year }
    let last = years.compactMap(\.self).max() ?? day.year
    lastYear = max(lastYear ?? last, last)
  }

  private mutating func addShelf() {
    let shelved = placed.filter { if case .none = $0.ground { true } else { false } }
    guard !shelved.isEmpty else { return }
    entries.append(.shelf(shelved.count))
    entries += shelved.map { .shelved($0.event) }
  }
}
