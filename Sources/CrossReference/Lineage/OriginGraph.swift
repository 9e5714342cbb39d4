import CaseModel

/// The links of a case followed to their ends. Circles are one node, so the way is never endless.
struct OriginGraph: Sendable {
  private let sourceCount: Int
  private let unseen: [String]
  /// The component of each node; versions of a text share one.
  private let component: [Int]
  /// The last components each component leads to, ascending, at most `mostRoots`; itself when it
  /// leads nowhere.
  private let roots: [[Int]]
  private let certainties: [LineageCertainty?]
  private let untraced: Set<Int>
  private let representative: [Int]
  let drafts: Set<Int>
  let circles: [[Int]]

  init(_ draft: LineageDraft) {
    let nodes = NodeTable(draft)
    let edges = nodes.edges.map { (Int32($0.0), Int32($0.1)) }
    let components = Components(Adjacency(nodeCount: nodes.count, edges: edges))
    sourceCount = draft.sourceCount
    unseen = nodes.unseen
    drafts = draft.drafts
    component = (0..<nodes.count).map { components.component[nodes.first[$0]] }
    representative = components.members.map { $0.min() ?? 0 }
    circles = components.members.filter { $0.count > 1 }
    (roots, certainties) = Self.follow(nodes, components)
    untraced = Self.untraced(draft, nodes, components, roots)
  }

  /// Components come with those they lead to before them, so one pass gives all ends.
  private static func follow(
    _ nodes: NodeTable, _ components: Components
  ) -> ([[Int]], [LineageCertainty?]) {
    var roots = [Set<Int>](repeating: [], count: components.members.count)
    var certainties = [LineageCertainty?](repeating: nil, count: components.members.count)
    let edges = nodes.edges.map { (components.component[$0.0], components.component[$0.1], $0.2) }
    for (from, to, certainty) in edges.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) where from != to
    {
      add(roots[to].isEmpty ? [to] : roots[to], to: &roots[from])
      certainties[from] = weaker(weaker(certainties[from], certainty), certainties[to])
    }
    let all = roots.indices.map { roots[$0].isEmpty ? [$0] : roots[$0].sorted() }
    return (all, certainties)
  }

  /// Of more origins than this a source keeps the first found, or a chain of sources that each add
  /// one would take memory by its square.
  static let mostRoots = 256

  private static func add(_ ends: Set<Int>, to roots: inout Set<Int>) {
    let fresh = ends.subtracting(roots)
    let room = mostRoots - roots.count
    roots.formUnion(fresh.count <= room ? fresh : Set(fresh.sorted().prefix(room)))
  }

  private static func weaker(
    _ first: LineageCertainty?, _ second: LineageCertainty?
  ) -> LineageCertainty? {
    guard let first, let second else { return first ?? second }
    let all = LineageCertainty.allCases
    let (left, right) = (all.firstIndex(of: first) ?? 0, all.firstIndex(of: second) ?? 0)
    return left < right ? second : first
  }

  /// Ends that nobody declared to be an origin: they report nothing of their own as far as is
  /// recorded, and nothing is said to come from them. What the case records of other sources makes
  /// no difference, or one more source would change what is counted of all.
  private static func untraced(
    _ draft: LineageDraft, _ nodes: NodeTable, _ components: Components, _ roots: [[Int]]
  ) -> Set<Int> {
    let known = draft.ownOrigins.union(draft.cited)
    return Set(
      components.members.indices.filter { component in
        let members = components.members[component]
        return roots[component] == [component] && members.count == 1
          && members.allSatisfy { $0 < draft.sourceCount && !known.contains($0) }
      })
  }
}

extension OriginGraph {
  func roots(of source: Int) -> [Int] {
    component.indices.contains(source) ? roots[component[source]] : []
  }

  /// True when two sources are one node: versions of one text, or in one circle.
  func areOne(_ first: Int, _ second: Int) -> Bool {
    component.indices.contains(first) && component.indices.contains(second)
      && component[first] == component[second]
  }

  func isUntraced(_ root: Int) -> Bool { untraced.contains(root) }

  func node(_ root: Int) -> Lineage.Node {
    let first = representative[root]
    return first < sourceCount ? .source(first) : .unseen(unseen[first - sourceCount])
  }

  func certainty(of source: Int) -> LineageCertainty? {
    component.indices.contains(source) ? certainties[component[source]] : nil
  }

  /// The ends behind a claim: those of `via` where it names any, else those of its source.
  func roots(of source: Int, via: [Int]) -> [Int] {
    guard !via.isEmpty else { return roots(of: source) }
    return Array(Set(via.flatMap(roots))).sorted()
  }

  /// Sources of one origin give that origin. A source of several adds one only where it has none
  /// in common with all others: too few origins is the safe mistake.
  func count(_ claims: [(source: Int, via: [Int])]) -> OriginCount {
    var single: Set<Int> = []
    var mixed: Set<[Int]> = []
    var tally = OriginCount(traced: 0)
    var seen: Set<Int> = []
    for claim in claims where !drafts.contains(claim.source) {
      let roots = roots(of: claim.source, via: claim.via)
      if roots.count == 1 { single.formUnion(roots) } else { mixed.insert(roots) }
      if seen.insert(claim.source).inserted { add(certainty(of: claim.source), to: &tally) }
    }
    tally.untraced = single.count { untraced.contains($0) }
    tally.traced = single.count - tally.untraced + Self.groups(mixed, beside: single)
    return tally
  }

  private func add(_ certainty: LineageCertainty?, to tally: inout OriginCount) {
    guard let certainty else { return }
    if certainty == .named { tally.named += 1 } else { tally.judged += 1 }
  }

  /// How many groups of sets there are that share no member with other groups or with `known`.
  private static func groups(_ sets: Set<[Int]>, beside known: Set<Int>) -> Int {
    // Which member each was joined to; the way to the last one is halved as it is gone.
    var joined: [Int: Int] = [:]
    func last(_ member: Int) -> Int {
      var member = member
      while let next = joined[member] {
        if let beyond = joined[next] { joined[member] = beyond }
        member = next
      }
      return member
    }
    for set in sets {
      for (one, other) in zip(set, set.dropFirst()) where last(one) != last(other) {
        joined[last(one)] = last(other)
      }
    }
    let all = Set(sets.compactMap(\.first).map(last))
    return all.subtracting(known.map(last)).count
  }
}

/// Sources, and after them the origins that are no records, numbered.
struct NodeTable {
  private(set) var unseen: [String] = []
  private(set) var edges: [(Int, Int, LineageCertainty)] = []
  /// The first version of each node's text.
  let first: [Int]
  let count: Int

  init(_ draft: LineageDraft) {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    let firsts = (0..<draft.sourceCount).map(draft.versions.first)
    var edges: [(Int, Int, LineageCertainty)] = []
    for link in draft.links {
      let target: Int
      switch link.to {
      case .source(let row): target = firsts[row]
      case .unseen(let name):
        target = numbers[name] ?? draft.sourceCount + names.count
        if target == draft.sourceCount + names.count { names.append(name) }
        numbers[name] = target
      }
      if firsts[link.from] != target { edges.append((firsts[link.from], target, link.certainty)) }
    }
    self.edges = edges
    unseen = names
    count = draft.sourceCount + names.count
    first = firsts + (draft.sourceCount..<count)
  }
}
