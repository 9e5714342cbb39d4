import CaseModel

/// That one record is part of another, and the tie that says so.
public struct PartStep: Hashable, Sendable {
  /// The part.
  public let part: RecordRef
  /// What it is part of.
  public let whole: RecordRef
  /// The relation; nil where it is an event's own `partOf`.
  public let relation: RecordRef?
}

/// What the case and its people say about which actors and events are the same, or parts.
struct Kinship: Sendable {
  private let owner: Case
  /// One representative for all actors declared to be the same.
  private let representatives: [RecordRef: RecordRef]
  /// The ties that say of an actor what it is a part of.
  private let ties: [RecordRef: [PartStep]]
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
    ties = Self.ties(owner)
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
    return .parts(way(from: first, to: second) != nil, way(from: second, to: first) != nil)
  }

  private func representative(_ ref: RecordRef) -> RecordRef { representatives[ref] ?? ref }

  /// The steps from a part to its whole; nil where it is none. Follows the parts upwards, at most
  /// a thousand steps and nowhere twice.
  func way(from inner: RecordRef, to outer: RecordRef) -> [PartStep]? {
    var steps: [RecordRef: PartStep] = [:]
    var waiting = [inner]
    let goal = representative(outer)
    while let next = waiting.popLast(), steps.count < 1_000 {
      for step in self.steps(from: next) where step.whole != inner && steps[step.whole] == nil {
        steps[step.whole] = step
        if representative(step.whole) == goal { return Self.way(to: step, by: steps) }
        waiting.append(step.whole)
      }
    }
    return nil
  }

  /// Each step was reached by the one before it, and none twice, so this ends.
  private static func way(to last: PartStep, by steps: [RecordRef: PartStep]) -> [PartStep] {
    var way = [last]
    var part = last.part
    while let step = steps[part] {
      way.append(step)
      part = step.part
    }
    return way.reversed()
  }

  private func steps(from ref: RecordRef) -> [PartStep] {
    guard ref.kind == .event else { return ties[ref] ?? [] }
    let whole = owner.events[ref.row].partOf
    return whole.map { [PartStep(part: ref, whole: $0, relation: nil)] } ?? []
  }
}

extension Kinship {
  private static func ties(_ owner: Case) -> [RecordRef: [PartStep]] {
    var ties: [RecordRef: [PartStep]] = [:]
    for relation in owner.relations where relation.isContainment {
      guard let from = relation.from, let to = relation.to else { continue }
      ties[from, default: []].append(PartStep(part: from, whole: to, relation: relation.ref))
    }
    return ties
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
