import CaseModel

/// The one pass over questions and events that a cross-reference is made of.
struct Deriver {
  private let reader: QuestionReader
  private var isConflict: [Bool]
  /// Claims on a side of a conflict.
  private var isRival: [Bool]
  /// The first moment claimed for each event, or `undated`.
  private var claimed: [Int]
  /// Events with a date question in conflict.
  private var isContested: [Bool]
  private var seconds: [Int] = []
  private var occupied = YearSet()
  /// Makes votes of claims; nil where levels are not asked for.
  private let votes: VoteMaker?
  /// What is said, by block of questions.
  private var ballots: [Int: Ballots] = [:]

  /// Questions that are read without asking whether to stop.
  private static let block = 2_048

  init(reader: QuestionReader, votes: VoteMaker?) {
    self.reader = reader
    self.votes = votes
    let events = reader.owner.count(.event)
    isConflict = Array(repeating: false, count: reader.owner.count(.question))
    isRival = Array(repeating: false, count: reader.owner.count(.claim))
    claimed = Array(repeating: TimelineMaker.undated, count: events)
    isContested = Array(repeating: false, count: events)
  }

  /// One that has read nothing yet.
  init(_ reader: QuestionReader, withLevels: Bool) {
    let votes = VoteMaker(reader.owner, lineage: reader.lineage, versions: reader.versions)
    self.init(reader: reader, votes: withLevels ? votes : nil)
  }

  /// One that has read all questions; nil when told to stop.
  ///
  /// Where these are many, two workers take every other block each.
  static func reading(
    _ start: Deriver, by workers: some Workers,
    _ isCancelled: @escaping @Sendable () -> Bool, _ tell: (Int) -> Void
  ) -> Deriver? {
    guard start.isConflict.count > 2 * block else {
      return part(of: start, from: 0, by: block, isCancelled, tell)
    }
    let (other, own) = workers.both(
      { part(of: start, from: block, by: 2 * block, isCancelled) { _ in } },
      { part(of: start, from: 0, by: 2 * block, isCancelled, tell) })
    guard var own, let other else { return nil }
    own.take(other)
    return own
  }

  private static func part(
    of begun: Deriver, from start: Int, by step: Int, _ isCancelled: () -> Bool,
    _ tell: (Int) -> Void
  ) -> Deriver? {
    var deriver = begun
    let count = deriver.isConflict.count
    for first in stride(from: start, to: count, by: step) {
      if isCancelled() { return nil }
      tell(first * 100 / count)
      deriver.readBlock(first..<min(first + block, count))
    }
    return deriver
  }

  private mutating func readBlock(_ rows: Range<Int>) {
    var said = Ballots()
    for row in rows { readQuestion(row, &said) }
    if votes != nil { ballots[rows.lowerBound / Self.block] = said }
  }

  private mutating func readQuestion(_ row: Int, _ said: inout Ballots) {
    let question = reader.owner.questions[row]
    let summary = reader.summarize(row, votes, &said)
    isConflict[row] = summary.isConflict
    for claim in summary.rivals { isRival[claim] = true }
    note(summary, of: question)
  }

  /// Takes in what another one has found in other questions. That one or the other holds, the least
  /// and the union are the same whoever found what.
  private mutating func take(_ other: Deriver) {
    for row in isConflict.indices where other.isConflict[row] { isConflict[row] = true }
    for row in isRival.indices where other.isRival[row] { isRival[row] = true }
    for row in claimed.indices {
      claimed[row] = min(claimed[row], other.claimed[row])
      if other.isContested[row] { isContested[row] = true }
    }
    for years in other.occupied.ranges { occupied.insert(years) }
    ballots.merge(other.ballots) { own, _ in own }
  }

  /// Where the question asks when an event was, the event's place depends on what is claimed; the
  /// end of an event does not move it.
  private mutating func note(_ summary: QuestionSummary, of question: Question) {
    guard question.type == .date, let event = question.about, event.kind == .event,
      claimed.indices.contains(event.row), let side = EventDates.side(of: question)
    else { return }
    for years in summary.years { occupied.insert(years) }
    guard side != .end else { return }
    if summary.isConflict { isContested[event.row] = true }
    if let earliest = summary.earliest { claimed[event.row] = min(claimed[event.row], earliest) }
  }

  /// False when told to stop.
  mutating func readEvents(_ isCancelled: () -> Bool) -> Bool {
    seconds.reserveCapacity(claimed.count)
    for row in claimed.indices {
      if row % Self.block == 0, isCancelled() { return false }
      let event = reader.owner.events[row]
      let date = event.date
      if let years = date?.yearsTaken { occupied.insert(years) }
      let author = date?.sortSecond(in: event.zone) ?? TimelineMaker.undated
      seconds.append(second(row, author))
    }
    return true
  }

  /// A contested event stands at the first date claimed; any other at its author's date, or else
  /// at what sources say.
  private func second(_ row: Int, _ author: Int) -> Int {
    if isContested[row] { return claimed[row] }
    return author == TimelineMaker.undated ? claimed[row] : author
  }

  /// The levels of all questions; nil when told to stop, or where nobody asked for them.
  func levels(_ isCancelled: () -> Bool) -> QuestionLevels? {
    guard let votes else { return nil }
    var all = Ballots()
    for block in ballots.keys.sorted() { ballots[block].map { all.append($0) } }
    return QuestionLevels(all, by: votes, reader.lineage, conflicts: isConflict, isCancelled)
  }

  func result(_ levels: QuestionLevels?) -> CrossReference {
    let timeline = TimelineMaker(reader.owner, seconds: seconds).timeline(occupied: occupied)
    return CrossReference(
      reader: reader, timeline: timeline,
      contested: Contested(questions: isConflict, claims: isRival, dates: isContested),
      levels: levels)
  }
}

extension EDTF {
  /// The years in which it may have been; of an interval without an end the first one only, since
  /// what is going on is no reason to call the years after it full.
  var yearsTaken: ClosedRange<Int>? {
    switch (earliest?.year, latest?.year) {
    case (let first?, let last?): min(first, last)...max(first, last)
    case (let year?, nil), (nil, let year?): year...year
    case (nil, nil): nil
    }
  }
}
