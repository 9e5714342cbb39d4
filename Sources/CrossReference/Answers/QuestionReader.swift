import CaseModel

/// Reads what sources say on a question: the one place where answers and conflicts are made.
struct QuestionReader: Sendable {
  let owner: Case
  let lineage: Lineage
  let versions: VersionTable
  let kinship: Kinship

  func read(_ row: Int) -> QuestionReading {
    let question = owner.questions[row]
    let rules = QuestionRules(question)
    let claims = owner.index.claims(ofQuestion: question.ref)
    let (readings, setAside) = ClaimReader(owner: owner, rules: rules, versions: versions)
      .read(claims)
    let comparison = ValueComparison(question: rules, kinship: kinship)
    let grouping = AnswerGrouping(readings, comparison)
    return ReadingMaker(question: question, grouping: grouping, lineage: lineage)
      .reading(setAside: setAside)
  }

  /// Whether there is a conflict, and the claims' values, without making answers.
  func summarize(_ row: Int) -> QuestionSummary {
    let question = owner.questions[row]
    let claims = owner.index.claims(ofQuestion: question.ref)
    guard !claims.isEmpty else { return QuestionSummary() }
    let rules = QuestionRules(question)
    let readings = ClaimReader(owner: owner, rules: rules, versions: versions).read(claims).readings
    guard readings.count > 1, readings.contains(where: { $0.key != readings[0].key }) else {
      return QuestionSummary(dates: readings, in: rules.zone)
    }
    let comparison = ValueComparison(question: rules, kinship: kinship)
    return QuestionSummary(
      dates: readings, in: rules.zone, isConflict: isConflict(readings, comparison))
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
struct QuestionSummary {
  var isConflict = false
  /// The first moment any claim gives, in seconds, where the question is about a date.
  var earliest: Int?
  /// The years that dates claimed lie in.
  var years: [ClosedRange<Int>] = []

  init() {}

  init(dates readings: [ClaimReading], in zone: ZoneRules?, isConflict: Bool = false) {
    self.isConflict = isConflict
    for case .date(let date) in readings.lazy.filter({ !$0.isDenial }).map(\.value) {
      if let taken = date.yearsTaken { years.append(taken) }
      guard let second = date.sortSecond(in: zone) else { continue }
      earliest = min(earliest ?? second, second)
    }
  }
}
