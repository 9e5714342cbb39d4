import CaseModel

/// What the case and its people say about which actors and events are the same, or parts.
struct Kinship: Sendable {
  private let owner: Case
  /// One representative for all actors declared to be the same.
  private let representatives: [RecordRef: RecordRef]
  private let parents: [RecordRef: [RecordRef]]
  private let decisions: [Pair: PairDecision]

  private struct Pair: Hashable, Sendable {
    let low: RecordRef
    let high: RecordRef

    init(_ first: RecordRef, _ second: RecordRef) {
      (low, high) = first < second ? (first, second) : (second, first)
    }
  }

  /// Reads all relations, actors and decisions once.
  init(_ owner: Case) {
    self.owner = owner
    var decisions: [Pair: PairDecision] = [:]
    for decision in owner.decisions where decision.about.count == 2 {
      decisions[Pair(decision.about[0], decision.about[1])] = decision.decision
    }
    self.decisions = decisions
    representatives = Self.representatives(owner, decisions)
    parents = Self.parents(owner)
  }

  /// What a person decided on the pair.
  func decision(_ first: RecordRef, _ second: RecordRef) -> ValueFinding? {
    switch decisions[Pair(first, second)] {
    case .same: ValueFinding(.same, .decidedSame)
    case .different: ValueFinding(.contradict, .decidedDifferent)
    case .unsure: ValueFinding(.unresolved, .decidedUnsure)
    case .repeats, .independent, nil: nil
    }
  }

  func compare(_ first: RecordRef, _ second: RecordRef) -> ValueFinding {
    if representative(first) == representative(second) { return ValueFinding(.same, .declaredSame) }
    return .parts(isPart(first, of: second), isPart(second, of: first))
  }

  private func representative(_ ref: RecordRef) -> RecordRef { representatives[ref] ?? ref }

  /// Follows the parts upwards, at most a thousand steps and nowhere twice.
  private func isPart(_ inner: RecordRef, of outer: RecordRef) -> Bool {
    var seen: Set<RecordRef> = [inner]
    var waiting = [inner]
    let goal = representative(outer)
    while let next = waiting.popLast(), seen.count < 1_000 {
      for parent in wholes(of: next) where seen.insert(parent).inserted {
        if representative(parent) == goal { return true }
        waiting.append(parent)
      }
    }
    return false
  }

  private func wholes(of ref: RecordRef) -> [RecordRef] {
    guard ref.kind == .event else { return parents[ref] ?? [] }
    return owner.events[ref.row].partOf.map { [$0] } ?? []
  }
}

extension Kinship {
  private static func parents(_ owner: Case) -> [RecordRef: [RecordRef]] {
    var parents: [RecordRef: [RecordRef]] = [:]
    for relation in owner.relations where relation.isContainment {
      guard let from = relation.from, let to = relation.to else { continue }
      parents[from, default: []].append(to)
    }
    return parents
  }

  private static func representatives(
    _ owner: Case, _ decisions: [Pair: PairDecision]
  ) -> [RecordRef: RecordRef] {
    var joined: [RecordRef: RecordRef] = [:]
    func root(_ ref: RecordRef) -> RecordRef {
      var ref = ref
      while let next = joined[ref] {
        // The way is halved as it is gone, or a long chain would be walked again and again.
        if let beyond = joined[next] { joined[ref] = beyond }
        ref = next
      }
      return ref
    }
    func join(_ first: RecordRef, _ second: RecordRef) {
      let (first, second) = (root(first), root(second))
      if first != second { joined[max(first, second)] = min(first, second) }
    }
    for actor in owner.actors { for other in actor.sameAs { join(actor.ref, other) } }
    for (pair, decision) in decisions where decision == .same { join(pair.low, pair.high) }
    return Dictionary(Array(joined.keys).map { ($0, root($0)) }) { first, _ in first }
  }
}
