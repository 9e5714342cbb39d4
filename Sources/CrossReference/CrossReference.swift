import CaseModel

/// All that follows from a case by comparing what its sources say; it never changes.
///
/// Pure: the same case gives the same result, whatever the order of its claims. Little is kept,
/// most is made again when somebody looks: reading a question costs time in its claims only.
public final class CrossReference: Sendable {
  /// The case it was derived from.
  public let owner: Case
  /// Where sources come from.
  public let lineage: Lineage
  /// The events in order.
  public let timeline: Timeline
  /// Rows of the questions whose answers cannot all hold, ascending.
  public let conflictRows: [Int]

  let reader: QuestionReader
  private let contested: Contested
  /// How all questions stand; nil where nobody asked for it.
  let levels: QuestionLevels?

  init(
    reader: QuestionReader, timeline: Timeline, contested: Contested, levels: QuestionLevels?
  ) {
    owner = reader.owner
    lineage = reader.lineage
    self.reader = reader
    self.timeline = timeline
    self.contested = contested
    self.levels = levels
    conflictRows = contested.questions.indices.filter { contested.questions[$0] }
  }

  /// Derives all of it; nil when told to stop, which is asked every few thousand records. Tells about
  /// how many of the questions were compared, in percent.
  ///
  /// n log n in events, linear in all else but the claims of one question, which are compared in
  /// pairs as long as they give no more than 200 different values. Questions are compared by all the
  /// workers there are; the result is the same.
  public static func derive(
    from owner: Case, by workers: some Workers = OneWorker(),
    isCancelled: @escaping @Sendable () -> Bool, tell: (_ percent: Int) -> Void = { _ in }
  ) -> CrossReference? {
    guard !isCancelled() else { return nil }
    let start = Deriver(QuestionReader(of: owner), withLevels: true)
    guard var deriver = Deriver.reading(start, by: workers, isCancelled, tell),
      deriver.readEvents(isCancelled)
    else { return nil }
    return deriver.levels(isCancelled).map(deriver.result)
  }

  /// Derives all of it, and does not stop before it is done.
  ///
  /// From a case that is not indexed follows the order of what was read, and nothing else.
  public static func derive(
    from owner: Case, by workers: some Workers = OneWorker()
  ) -> CrossReference {
    derive(from: owner, by: workers, isCancelled: { false })
      ?? Deriver(QuestionReader(of: owner), withLevels: false).result(nil)
  }
}

/// What sources differ on, by row.
struct Contested: Sendable {
  /// Questions whose answers cannot all hold.
  let questions: [Bool]
  /// Claims on a side of a conflict.
  let claims: [Bool]
  /// Events with claims on when they were, or began, that cannot all hold.
  let dates: [Bool]
}

extension QuestionReader {
  fileprivate init(of owner: Case) {
    let versions = VersionTable(owner)
    self.init(
      owner: owner, lineage: Lineage(owner, versions: versions), versions: versions,
      kinship: Kinship(owner))
  }
}

extension CrossReference {
  /// What sources say on a question, by row.
  public func reading(ofQuestion row: Int) -> QuestionReading { reader.read(row) }

  /// How the answers to a question stand, by its row; nil where levels were not asked for.
  public func level(ofQuestion row: Int) -> Level? { levels.flatMap { $0[row] } }

  /// How the answers of a reading stand, and which of them leads; nil where levels were not asked for.
  public func level(of reading: QuestionReading) -> QuestionLevel? {
    levels?.level(of: reading)
  }

  /// The answers to a question, by row.
  public func answers(ofQuestion row: Int) -> [Answer] { reader.read(row).answers }

  /// Rows of the claims that give an answer to a question, by its row, and do not only deny one; in
  /// the order of the file. Quicker than `answers(ofQuestion:)`, as nothing is compared.
  public func assertions(ofQuestion row: Int) -> [Int] { reader.assertions(row) }

  /// True when answers to the question cannot all hold.
  public func isInConflict(question row: Int) -> Bool {
    contested.questions.indices.contains(row) && contested.questions[row]
  }

  /// True when the claim stands on a side of a conflict.
  public func isInConflict(claim row: Int) -> Bool {
    contested.claims.indices.contains(row) && contested.claims[row]
  }

  /// True when sources differ on when an event was or began.
  public func isDateInConflict(event row: Int) -> Bool {
    contested.dates.indices.contains(row) && contested.dates[row]
  }

  /// What cannot both hold, if anything.
  public func conflict(ofQuestion row: Int) -> Conflict? {
    isInConflict(question: row) ? reader.read(row).conflict : nil
  }

  /// All conflicts, in the order of their questions; each is made when it is looked at.
  public var conflicts: some Sequence<Conflict> {
    conflictRows.lazy.compactMap { self.conflict(ofQuestion: $0) }
  }

  /// Rows of the questions about an event that are in conflict.
  public func conflictRows(ofEvent row: Int) -> [Int] {
    owner.index.questions(about: owner.events[row].ref).filter { isInConflict(question: $0) }
  }

  /// The conflicts about an event, by row.
  public func conflicts(ofEvent row: Int) -> [Conflict] {
    conflictRows(ofEvent: row).compactMap { conflict(ofQuestion: $0) }
  }

  /// Every date that is claimed for an event, by row.
  public func dates(ofEvent row: Int) -> EventDates { EventDates(owner.events[row], reader) }

  /// What one claim does for another, by rows.
  public func verdict(ofClaims first: Int, _ second: Int) -> PairFinding {
    reader.verdict(first, second)
  }

  /// By which steps a record is part of another, from the part on; none where it is no part of it.
  public func steps(from part: RecordRef, to whole: RecordRef) -> [PartStep] {
    reader.kinship.way(from: part, to: whole) ?? []
  }

  /// The origins behind some sources, by row.
  public func origins(ofSources rows: some Sequence<Int>) -> OriginCount { lineage.count(rows) }

  /// The origins behind some claims, by row.
  public func origins(ofClaims rows: some Sequence<Int>) -> OriginCount {
    lineage.count(ofClaims: rows, in: owner)
  }

  /// Rows of the sources that speak of an event: those it cites, and those with a claim on a
  /// question about it. Drafts are left out.
  public func sources(ofEvent row: Int) -> [Int] {
    let event = owner.events[row]
    var found = Set(event.sources.filter { $0.kind == .source }.map(\.row))
    for question in owner.index.questions(about: event.ref) {
      let claims = owner.index.claims(ofQuestion: owner.questions[question].ref)
      let speakers = claims.compactMap { owner.claims[$0].source }
      found.formUnion(speakers.filter { $0.kind == .source }.map(\.row))
    }
    return found.filter { !owner.sources[$0].isDraft }.sorted()
  }
}
