import CaseModel

/// What one claim does for another.
public enum PairVerdict: String, CaseIterable, Sendable {
  /// They cannot both hold.
  case contradicts
  /// One says the same as the other, more or less exactly, or both have a part in common.
  case refines
  /// They say the same and come from different origins.
  case corroborates
  /// They say the same and come from one origin, so the second adds nothing.
  case repeats
  /// Neither says anything of the other.
  case unrelated
}

/// A verdict on two claims and what it rests on.
public struct PairFinding: Hashable, Sendable {
  /// What the claims do for each other.
  public let verdict: PairVerdict
  /// How the first value stands to the second, and why; nil when there is nothing to compare.
  public let finding: ValueFinding?
  /// How far values that contradict lie apart, and what may be behind it.
  public let departure: Departure?
  /// What values that overlap both allow, in words.
  public let shared: String?

  init(
    _ verdict: PairVerdict, _ finding: ValueFinding? = nil, departure: Departure? = nil,
    shared: String? = nil
  ) {
    (self.verdict, self.finding, self.departure, self.shared) = (
      verdict, finding, departure, shared
    )
  }
}

extension QuestionReader {
  /// The verdict on two claims, by row.
  func verdict(_ first: Int, _ second: Int) -> PairFinding {
    let (left, right) = (owner.claims[first], owner.claims[second])
    guard let question = left.question, question == right.question, question.kind == .question
    else { return PairFinding(.unrelated) }
    let rules = QuestionRules(owner.questions[question.row])
    let reader = ClaimReader(owner: owner, rules: rules, versions: versions)
    guard let one = reader.reading(left), let other = reader.reading(right) else {
      return PairFinding(.unrelated)
    }
    let comparison = ValueComparison(question: rules, kinship: kinship)
    let finding = comparison.compare(one, other)
    return PairFinding(
      verdict(finding, left, right), finding,
      departure: comparison.departure(one, other, finding),
      shared: comparison.shared(one, other, finding))
  }

  private func verdict(_ finding: ValueFinding, _ first: Claim, _ second: Claim) -> PairVerdict {
    switch finding.relation {
    case .contradict: .contradicts
    case .finer, .coarser, .overlap: .refines
    case .unresolved, .unrelated: .unrelated
    case .same: lineage.shareOrigin(first, second) ? .repeats : .corroborates
    }
  }
}
