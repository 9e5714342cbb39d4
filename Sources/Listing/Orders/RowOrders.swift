import CaseModel
import CrossReference

/// What lists need of a whole case: the orders of rows, and what is counted for each. Made once for
/// a case, off the loop, in time about linear in its records; marks leave it as it is.
public final class RowOrders: Sendable {
  /// The rows of the timeline.
  let timeline: [TimelineEntry]
  /// The sources, by where they come from.
  let sources: [SourceNode]
  /// The rows of the claims, in the order they are checked in.
  let claims: [Int]
  /// All conflicts.
  let clashes: [Clash]
  /// How many sources are in which state.
  let sourceCounts: SourceCounts
  /// How many findings are how grave.
  let findingCounts: [Finding.Severity: Int]
  /// The days of the events in order, at most a few thousand, for an axis.
  public let axisTicks: [AxisTick]

  /// The widest cell of dates, in columns.
  let dateColumns: Int

  let derivation: Derivation
  private let story: Case
  private let facts: [EventFacts]
  /// For each record that is in conflict, in which.
  private let clashesOf: [RecordRef: [Int]]

  init(
    story: Case, crossReference: CrossReference, sourcesInHand: Set<RecordRef>,
    findings: [Finding]
  ) {
    let derivation = Derivation(story: story, crossReference: crossReference)
    let clashes = derivation.clashes
    let placed = derivation.placedEvents
    self.story = story
    self.derivation = derivation
    self.clashes = clashes
    clashesOf = Self.clashesOf(clashes, in: story)
    facts = EventCounter.facts(of: story, derivation)
    timeline = TimelineBuilder.entries(placed, in: story)
    sources = SourceTree.nodes(of: story)
    claims = ClaimOrder.rows(of: story)
    sourceCounts = Self.counts(of: story, sourcesInHand)
    findingCounts = findings.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
    dateColumns = DateCells.widest(in: story, clashesOf: clashesOf, clashes)
    let contested = Set(clashes.lazy.filter { $0.kind == "date" }.flatMap(\.subjects))
    axisTicks = AxisBuilder.ticks(placed, contested: contested, in: story)
  }

  private static func counts(of story: Case, _ inHand: Set<RecordRef>) -> SourceCounts {
    var counts = SourceCounts()
    for source in story.sources where !source.isDraft {
      counts.add(source.state(inHand: inHand))
    }
    return counts
  }

  /// Conflicts by all that has a part in them: claims, their sources, questions, subjects and the
  /// actors those are or name.
  private static func clashesOf(_ clashes: [Clash], in story: Case) -> [RecordRef: [Int]] {
    var result: [RecordRef: [Int]] = [:]
    for (number, clash) in clashes.enumerated() {
      let claims = clash.claims
      let sources = claims.compactMap { story.claims[$0.row].source }
      for record in Set(claims + sources + clash.questions + clash.subjects) {
        result[record, default: []].append(number)
      }
    }
    return result
  }
}

extension RowOrders {
  /// The first day of each date claimed for an event, in order, each once.
  public func claimedDays(ofEvent event: RecordRef) -> [CalendarDay] {
    guard event.kind == .event, story.contains(event) else { return [] }
    return Set(story.claimedDates(of: event).compactMap { $0.date.earliest ?? $0.date.latest })
      .sorted()
  }

  /// The conflicts that a record has a part in.
  func clashes(of record: RecordRef) -> [Clash] {
    clashesOf[record, default: []].map { clashes[$0] }
  }

  /// In how many conflicts a record has a part.
  func clashCount(of record: RecordRef) -> Int { clashesOf[record]?.count ?? 0 }

  /// Whether a record has a part in a conflict.
  func isConflicting(_ record: RecordRef) -> Bool { clashesOf[record] != nil }

  /// How an event is put by all who speak of it.
  func standing(ofEvent event: RecordRef) -> EventStanding { facts(ofEvent: event).standing }

  /// What is counted of an event.
  func facts(ofEvent event: RecordRef) -> EventFacts {
    facts.indices.contains(event.row) ? facts[event.row] : EventFacts()
  }
}

extension Source {
  /// Whether its words can be read here, given the sources whose words can.
  func state(inHand: Set<RecordRef>) -> SourceState {
    if inHand.contains(ref) || hasText { return .inHand }
    return hasCopy || sha256 != nil ? .notHere : .onlyCited
  }
}
