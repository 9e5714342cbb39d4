import CaseModel
import CrossReference

/// What lists need of a whole case: the orders of rows, and what is counted for each. Made once for
/// a case, off the loop, in time about linear in its records; marks leave it as it is.
public final class RowOrders: Sendable {
  /// The rows of the timeline.
  let timeline: TimelineEntries
  /// The sources, by where they come from.
  let sources: [SourceNode]
  /// The rows of the claims, in the order they are checked in.
  let claims: [Int32]
  /// How many sources are in which state.
  let sourceCounts: SourceCounts
  /// What the texts come from, those that are only cited left out.
  let textOrigins: OriginCount
  /// How many findings are how grave.
  let findingCounts: [Finding.Severity: Int]
  /// Whose clocks the times of the events are of.
  let timesZone: TimesZone
  /// The columns that the widest dates of an event take.
  let dateColumns: DateColumns
  /// The days of the events in order, at most a few thousand, for an axis.
  public let axisTicks: [AxisTick]

  let derivation: Derivation
  /// The questions with very many claims.
  let large: [Int: LargeQuestion]
  /// The place of each event on the timeline.
  private let places: [Int32]
  private let story: Case
  private let conflicts: ConflictTable
  /// Which rows of each list are in conflict.
  let conflictRows: ConflictRows

  init(
    story: Case, crossReference: CrossReference, sourcesInHand: Set<RecordRef>,
    findingCounts: [Finding.Severity: Int]
  ) {
    let derivation = Derivation(story: story, crossReference: crossReference)
    self.story = story
    self.derivation = derivation
    let conflicts = ConflictTable(crossReference)
    self.conflicts = conflicts
    timeline = TimelineEntries(crossReference.timeline)
    sources = SourceNode.nodes(of: crossReference)
    claims = ClaimOrder.rows(of: story)
    conflictRows = ConflictRows(
      conflicts, timeline: timeline, sources: sources, claims: claims, in: story)
    sourceCounts = Self.counts(of: story, sourcesInHand)
    textOrigins = crossReference.origins(ofSources: Self.texts(of: story))
    self.findingCounts = findingCounts
    timesZone = TimesZone(story)
    dateColumns = derivation.dateColumns(timesZone)
    axisTicks = AxisBuilder(derivation: derivation).ticks()
    large = derivation.largeQuestions()
    places = crossReference.timeline.places
  }

  private static func texts(of story: Case) -> [Int] {
    story.sources.filter { !$0.isDraft && $0.state(inHand: []) != .onlyCited }.map(\.row)
  }

  private static func counts(of story: Case, _ inHand: Set<RecordRef>) -> SourceCounts {
    var counts = SourceCounts()
    for source in story.sources where !source.isDraft {
      counts.add(source.state(inHand: inHand), isText: source.isText)
    }
    return counts
  }
}

extension RowOrders {
  /// The first day of each date claimed for an event, in order, each once.
  public func claimedDays(ofEvent event: RecordRef) -> [CalendarDay] {
    guard event.kind == .event, story.contains(event) else { return [] }
    let dates = derivation.claimedDates(of: event).map(\.date)
    return Set(dates.compactMap { $0.earliest ?? $0.latest }).sorted()
  }

  /// What the row of a question says.
  func digest(ofQuestion row: Int) -> QuestionDigest {
    large[row]?.digest ?? derivation.digest(ofQuestion: row)
  }

  /// Events in the order of the timeline; those with neither date nor order last.
  func inOrder(_ events: [RecordRef]) -> [RecordRef] {
    func place(_ event: RecordRef) -> (Int32, Int) {
      (places.indices.contains(event.row) ? places[event.row] : .max, event.row)
    }
    return events.sorted { place($0) < place($1) }
  }

  /// All conflicts, each made when it is looked at.
  var clashes: some Sequence<Clash> {
    derivation.crossReference.conflictRows.lazy
      .compactMap { self.derivation.clash(on: RecordRef(kind: .question, row: $0)) }
  }

  /// The conflicts that a record has a part in, or the first of them.
  func clashes(of record: RecordRef, atMost most: Int = .max) -> [Clash] {
    conflicts.questions(of: record).prefix(most).compactMap(derivation.clash(on:))
  }

  /// In how many conflicts a record has a part.
  func clashCount(of record: RecordRef) -> Int { conflicts.count(of: record) }

  /// Whether a record has a part in a conflict: a claim or a source on one of its sides, its
  /// question, or what that is about.
  func isConflicting(_ record: RecordRef) -> Bool { conflicts.holds(record) }

  /// How an event is put by all who speak of it.
  func standing(ofEvent event: RecordRef) -> EventStanding {
    event.kind == .event ? derivation.standing(of: event) : .reported
  }

  /// What is counted of an event.
  func facts(ofEvent event: RecordRef) -> EventFacts {
    guard event.kind == .event, story.contains(event) else { return EventFacts() }
    return derivation.facts(of: story.events[event.row])
  }
}

extension Source {
  /// Whether there is a text of it to look for: of a film there is only where the case names one.
  fileprivate var isText: Bool {
    hasCopy || sha256 != nil || !Self.shown.contains { $0.utf8.elementsEqual(type.utf8) }
  }

  /// The item types of CSL that are seen or heard.
  private static let shown = [
    "motion_picture", "broadcast", "song", "graphic", "figure", "map", "musical_score",
    "performance",
  ]

  /// Whether its words can be read here, given the sources whose words can.
  func state(inHand: Set<RecordRef>) -> SourceState {
    if inHand.contains(ref) || hasText { return .inHand }
    // Whoever took claims from a text has read it, though the case may not say where it lies.
    let wasRead = hasCopy || sha256 != nil || !owner.index.claims(ofSource: ref).isEmpty
    return wasRead ? .notHere : .onlyCited
  }
}
