import CaseModel

/// Compares values as one question's answers: the one table of value relations.
///
/// Total, and symmetric but for finer and coarser, which change places.
struct ValueComparison: Sendable {
  let question: QuestionRules
  let kinship: Kinship

  /// How two values stand to each other, polarity and times left aside.
  func compare(_ first: ClaimValue, _ second: ClaimValue) -> ValueFinding {
    switch (first, second) {
    case (.list(let firsts), .list(let seconds)): return lists(firsts, seconds)
    case (.list(let list), _): return member(second, of: list).reversed
    case (_, .list(let list)): return member(first, of: list)
    default: break
    }
    let finding = single(first, second)
    guard question.many, finding.relation == .contradict, finding.reason != .noneAgainstSome else {
      return finding
    }
    return ValueFinding(.unrelated, .manyHold)
  }

  /// The same for two values that are no lists, as if only one could hold.
  func single(_ first: ClaimValue, _ second: ClaimValue) -> ValueFinding {
    switch (first, second) {
    case (.thereIsNone, .thereIsNone): ValueFinding(.same, .equal)
    case (.thereIsNone, _), (_, .thereIsNone): ValueFinding(.contradict, .noneAgainstSome)
    case (.date(let first), .date(let second)): Self.dates(first, second, in: question.zone)
    case (.number(let first), .number(let second)): numbers(first, second)
    case (.flag(let first), .flag(let second)): Self.equality(first == second)
    case (.reference(let first), .reference(let second)): references(first, second)
    case (.choice(let first), .choice(let second)): names(first, second, isOpen: false)
    case (.place(let first), .place(let second)): names(first, second, isOpen: true)
    case (.coordinates(let first), .coordinates(let second)): Self.points(first, second)
    case (.text(let first), .text(let second)): Self.texts(first, second)
    default: ValueFinding(.unresolved, .notComparable)
    }
  }

  static func equality(_ isEqual: Bool) -> ValueFinding {
    isEqual ? ValueFinding(.same, .equal) : ValueFinding(.contradict, .different)
  }

  /// Text never contradicts: whether other words say something else is for a person.
  private static func texts(_ first: String, _ second: String) -> ValueFinding {
    FoldedText(first) == FoldedText(second)
      ? ValueFinding(.same, .equal) : ValueFinding(.unresolved, .wordsDiffer)
  }
}

/// What a question says about how its answers are compared, read once.
struct QuestionRules: Sendable {
  let type: AnswerType
  let unit: String?
  let many: Bool
  let changes: Bool
  let isComplete: Bool
  let tolerance: Double
  let tolerancePercent: Double
  let options: OptionTable
  let owner: Case
  /// The zone of times that are given without one; nil where no times are compared.
  let zone: ZoneRules?

  init(_ question: Question) {
    type = question.type
    unit = question.unit
    many = question.many
    changes = question.changes
    isComplete = question.isComplete
    tolerance = max(0, question.tolerance ?? 0)
    tolerancePercent = max(0, question.tolerancePercent ?? 0)
    options = OptionTable(question.options)
    owner = question.owner
    let isTimed = question.type == .date || question.changes
    zone = isTimed ? question.owner.zone(of: question.about) : nil
  }
}
