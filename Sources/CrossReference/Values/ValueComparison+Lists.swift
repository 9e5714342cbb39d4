import CaseModel

extension ValueComparison {
  /// Two lists: what is in one must be in the other when both claim to be complete; else the one
  /// with less is the coarser. Order makes no difference.
  func lists(_ first: [ClaimValue], _ second: [ClaimValue]) -> ValueFinding {
    let (left, right) = (match(first, in: second), match(second, in: first))
    if left.isAll, right.isAll { return merged(left, right) }
    if left.isUnsure || right.isUnsure { return ValueFinding(.unresolved, .wordsDiffer) }
    if question.isComplete { return ValueFinding(.contradict, .listsDiffer) }
    if left.isAll { return ValueFinding(.coarser, .within) }
    if right.isAll { return ValueFinding(.finer, .within) }
    return left.isAny
      ? ValueFinding(.overlap, .partlyTogether) : ValueFinding(.unrelated, .manyHold)
  }

  /// One value against a list; the value alone does not claim to be all.
  func member(_ value: ClaimValue, of list: [ClaimValue]) -> ValueFinding {
    if case .thereIsNone = value { return ValueFinding(.contradict, .noneAgainstSome) }
    let found = match([value], in: list)
    if found.isAll {
      return list.count == 1 ? merged(found, found.reversed) : ValueFinding(.coarser, .within)
    }
    if found.isUnsure { return ValueFinding(.unresolved, .wordsDiffer) }
    return question.isComplete
      ? ValueFinding(.contradict, .notInList) : ValueFinding(.unrelated, .manyHold)
  }

  /// Every element of both lists has its fellow: the lists are as exact as their elements.
  private func merged(_ left: ListMatch, _ right: ListMatch) -> ValueFinding {
    let kinds = left.relations.union(right.relations.map(\.reversed))
    if kinds.isSubset(of: [.same]) { return ValueFinding(.same, .equal) }
    if kinds.isSubset(of: [.same, .finer]) { return ValueFinding(.finer, .within) }
    if kinds.isSubset(of: [.same, .coarser]) { return ValueFinding(.coarser, .within) }
    return ValueFinding(.overlap, .partlyTogether)
  }

  private func match(_ elements: [ClaimValue], in list: [ClaimValue]) -> ListMatch {
    var match = ListMatch()
    for element in elements.prefix(Self.longestList) {
      let findings = list.prefix(Self.longestList).map { single(element, $0).relation }
      match.add(findings)
    }
    return match
  }

  /// Longer lists are compared by their beginnings, so that no case can stall the program.
  private static let longestList = 256
}

/// How the elements of one list are found in another.
private struct ListMatch {
  private(set) var relations: Set<ValueRelation> = []
  private(set) var isAll = true
  private(set) var isAny = false
  private(set) var isUnsure = false

  /// Takes the closest of an element's relations to all elements of the other list.
  mutating func add(_ found: [ValueRelation]) {
    if let best = found.filter(\.isOneAnswer).min(by: { $0.rawValue < $1.rawValue }) {
      relations.insert(best)
      isAny = true
    } else {
      isAll = false
      if found.contains(.unresolved) { isUnsure = true }
    }
  }

  var reversed: ListMatch {
    var match = self
    match.relations = Set(relations.map(\.reversed))
    return match
  }
}
