import CaseModel

/// Reads the claims of one question, and sets aside those that answer nothing.
struct ClaimReader {
  let owner: Case
  let rules: QuestionRules
  let versions: VersionTable

  /// What the claims say, and which say nothing that counts, in file order.
  func read(_ rows: RecordRows) -> (readings: [ClaimReading], setAside: [SetAside]) {
    var readings: [ClaimReading] = []
    var setAside: [SetAside] = []
    readings.reserveCapacity(rows.count)
    let later = versions.isEmpty ? [:] : versions.later(among: sources(of: rows))
    for row in rows {
      switch read(owner.claims[row], later) {
      case .success(let reading): readings.append(reading)
      case .failure(let reason): setAside.append(SetAside(claim: row, reason: reason.reason))
      }
    }
    return (readings, setAside)
  }

  /// What one claim says; nil when it answers nothing or was corrected.
  func reading(_ claim: Claim) -> ClaimReading? {
    guard case .success(let reading) = read(claim, [:]) else { return nil }
    return reading
  }

  private func sources(of rows: RecordRows) -> Set<Int> {
    Set(rows.compactMap { owner.claims[$0].source }.filter { $0.kind == .source }.map(\.row))
  }

  private struct Reason: Error { let reason: SetAsideReason }

  /// `later` holds the sources of which a later version speaks on the question too.
  private func read(_ claim: Claim, _ later: [Int: Int]) -> Result<ClaimReading, Reason> {
    guard let source = claim.source, source.kind == .source else {
      return .failure(Reason(reason: .noValue))
    }
    if let reason = reason(claim, source.row) { return .failure(Reason(reason: reason)) }
    guard let value = claim.value else { return .failure(Reason(reason: .noValue)) }
    if value == .unknown { return .failure(Reason(reason: .notKnown)) }
    if let later = later[source.row] {
      return .failure(Reason(reason: .laterVersion(source: later)))
    }
    return .success(reading(claim, source.row, value))
  }

  /// Why a claim does not count, whatever it says.
  private func reason(_ claim: Claim, _ source: Int) -> SetAsideReason? {
    if let correction = owner.index.claims(revising: claim.ref).first {
      return .corrected(by: correction)
    }
    if claim.rank == .deprecated { return .deprecated }
    if owner.sources[source].isDraft { return .draft }
    switch claim.stance {
    case .asserts, .denies, .repeats: return nil
    case .questions, .noComment, .notAsked, .neitherAdmitsNorDenies: return .noPosition
    }
  }

  private func reading(_ claim: Claim, _ source: Int, _ value: ClaimValue) -> ClaimReading {
    var value = value
    var isDenial = claim.stance == .denies || claim.standing == .denied
    if isDenial, case .flag(let flag) = value { (value, isDenial) = (.flag(!flag), false) }
    let time =
      rules.changes
      ? claim.asOf ?? claim.said ?? owner.sources[source].issuedDate : claim.asOf
    let scope = claim.scope
    return ClaimReading(
      row: claim.row, source: source, value: value, isDenial: isDenial, time: time, scope: scope,
      key: ValueKey(value, isDenial: isDenial, context: Self.context(time, scope), in: owner))
  }

  /// Time and scope as part of a key; most claims have neither.
  private static func context(_ time: EDTF?, _ scope: String?) -> String {
    guard time != nil || scope != nil else { return "" }
    return [time?.text, scope].map { $0.map { "\u{1F}" + $0 } ?? "" }.joined()
  }
}

/// A claim that is no part of any answer, and why.
public struct SetAside: Hashable, Sendable {
  /// Row of the claim.
  public let claim: Int
  /// Why it does not count.
  public let reason: SetAsideReason

  /// True when it departs from what it comes from.
  public var isDrift: Bool { if case .drift = reason { true } else { false } }
}

extension ValueComparison {
  /// How two claims on the question stand to each other, with polarity, time and scope.
  func compare(_ first: ClaimReading, _ second: ClaimReading) -> ValueFinding {
    if let apart = circumstances(first, second) { return apart }
    switch (first.isDenial, second.isDenial) {
    case (false, false): return compare(first.value, second.value)
    case (true, true): return denials(first.value, second.value)
    case (false, true): return assertion(first.value, against: second.value)
    case (true, false): return assertion(second.value, against: first.value).reversed
    }
  }

  /// Claims that speak of other times, or count other things, say nothing of each other.
  private func circumstances(_ first: ClaimReading, _ second: ClaimReading) -> ValueFinding? {
    if let left = first.scope, let right = second.scope, FoldedText(left) != FoldedText(right) {
      return ValueFinding(.unrelated, .scopesDiffer)
    }
    guard let left = first.time, let right = second.time else {
      // What says the same to the letter is one answer, though nobody knows of when it speaks.
      let isUntold = question.changes && first.key != second.key
      return isUntold ? ValueFinding(.unrelated, .timeMissing) : nil
    }
    let isApart = Self.dates(left, right, in: question.zone).relation == .contradict
    return isApart ? ValueFinding(.unrelated, .timesDiffer) : nil
  }

  private func denials(_ first: ClaimValue, _ second: ClaimValue) -> ValueFinding {
    compare(first, second).relation == .same
      ? ValueFinding(.same, .equal) : ValueFinding(.unrelated, .deniesOther)
  }

  /// What is asserted contradicts a denial when it is what is denied, or lies within it.
  private func assertion(_ value: ClaimValue, against denied: ClaimValue) -> ValueFinding {
    let finding = compare(value, denied)
    switch finding.relation {
    case .same, .finer: return ValueFinding(.contradict, .denied)
    case .unresolved: return ValueFinding(.unresolved, finding.reason)
    case .coarser, .overlap, .contradict, .unrelated:
      return ValueFinding(.unrelated, .deniesOther)
    }
  }
}
