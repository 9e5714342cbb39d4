import CaseModel

/// Reads what sources say on a question: the one place where answers and conflicts are made.
struct QuestionReader: Sendable {
  let owner: Case
  let lineage: Lineage
  let versions: VersionTable
  let kinship: Kinship

  /// What each claim says that counts, and which do not.
  private func claims(
    _ question: Question, _ comparison: ValueComparison
  ) -> (readings: [ClaimReading], setAside: [SetAside]) {
    let (readings, setAside) = ClaimReader(
      owner: owner, rules: comparison.question, versions: versions
    ).read(owner.index.claims(ofQuestion: question.ref))
    let drifts = DriftFinder(
      owner: owner, lineage: lineage, versions: versions, comparison: comparison
    ).drifts(readings, setAside: setAside)
    guard !drifts.isEmpty else { return (readings, setAside) }
    let drifted = drifts.sorted { $0.key < $1.key }.map {
      SetAside(claim: $0.key, reason: .drift(from: $0.value))
    }
    return (readings.filter { drifts[$0.row] == nil }, setAside + drifted)
  }

  private func comparison(_ question: Question) -> ValueComparison {
    ValueComparison(question: QuestionRules(question), kinship: kinship)
  }

  /// Rows of the claims that give an answer to a question, and do not only deny one.
  func assertions(_ row: Int) -> [Int] {
    let question = owner.questions[row]
    return claims(question, comparison(question)).readings.filter { !$0.isDenial }.map(\.row)
  }

  func read(_ row: Int) -> QuestionReading {
    let question = owner.questions[row]
    let comparison = comparison(question)
    let (readings, setAside) = claims(question, comparison)
    let grouping = AnswerGrouping(readings, comparison)
    return ReadingMaker(
      question: question, grouping: grouping, comparison: comparison, lineage: lineage
    ).reading(setAside: setAside)
  }

  /// Whether there is a conflict, and the claims' values, without making answers. What is said is
  /// added to the votes, where these are asked for.
  func summarize(_ row: Int, _ votes: VoteMaker?, _ ballots: inout Ballots) -> QuestionSummary {
    let question = owner.questions[row]
    let comparison = comparison(question)
    let rules = comparison.question
    let readings = claims(question, comparison).readings
    guard readings.count > 1, readings.contains(where: { $0.key != readings[0].key }) else {
      votes?.add(readings, to: &ballots)
      return QuestionSummary(dates: readings, in: rules.zone)
    }
    guard let votes else {
      let isConflict = isConflict(readings, comparison)
      return QuestionSummary(
        dates: readings, in: rules.zone, rivals: isConflict ? rivals(readings, comparison) : [])
    }
    let values = AnswerGrouping.values(of: readings)
    let relations = RelationTable(values.map { $0[0] }, comparison)
    votes.add(values, relations, to: &ballots)
    let isConflict = !relations.contradictions().isEmpty
    return QuestionSummary(
      dates: readings, in: rules.zone, rivals: isConflict ? rivals(readings, comparison) : [])
  }

  /// The claims that stand on a side of the conflict. Of two values both do.
  private func rivals(_ readings: [ClaimReading], _ comparison: ValueComparison) -> [Int] {
    guard Set(readings.map(\.key)).count > 2 else { return readings.map(\.row) }
    let grouping = AnswerGrouping(readings, comparison)
    let values = Set(grouping.relations.contradictions().flatMap { [$0.0, $0.1] })
    let sides = grouping.answers.filter { !values.isDisjoint(with: $0) }
    return sides.joined().flatMap { grouping.values[$0].map(\.row) }
  }

  private func isConflict(_ readings: [ClaimReading], _ comparison: ValueComparison) -> Bool {
    guard readings.count <= 4 else {
      let values = AnswerGrouping.values(of: readings).map { $0[0] }
      return !RelationTable(values, comparison).contradictions().isEmpty
    }
    for (place, first) in readings.enumerated() {
      for second in readings[(place + 1)...] where first.key != second.key {
        if comparison.compare(first, second).relation == .contradict { return true }
      }
    }
    return false
  }
}

/// What is kept of every question: the rest is made when somebody looks.
struct QuestionSummary: Sendable {
  /// Rows of the claims on the sides of a conflict; none where there is no conflict.
  var rivals: [Int] = []
  /// The first moment any claim gives, in seconds, where the question is about a date.
  var earliest: Int?
  /// The years that dates claimed lie in.
  var years: [ClosedRange<Int>] = []

  init() {}

  var isConflict: Bool { !rivals.isEmpty }

  init(dates readings: [ClaimReading], in zone: ZoneRules?, rivals: [Int] = []) {
    self.rivals = rivals
    for case .date(let date) in readings.lazy.filter({ !$0.isDenial }).map(\.value) {
      if let taken = date.yearsTaken { years.append(taken) }
      guard let second = date.sortSecond(in: zone) else { continue }
      earliest = min(earliest ?? second, second)
    }
  }
}
