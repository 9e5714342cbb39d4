/// Finds for each tied event without a date the gap between dated rows in which it stands.
///
/// Gap g lies after the dated row g; gap -1 before the first. What comes after something stands in
/// the latest gap it must follow; what only comes before something stands in the earliest gap it
/// must precede. What is tied to no dated event, by any way, is adrift.
struct UndatedPlacer {
  /// Events of each gap, in order.
  private(set) var byGap: [Int: [Int32]] = [:]
  /// Events that are tied to none with a date, in order.
  private(set) var adrift: [Int32] = []
  /// Events that come before themselves, each circle ascending.
  private(set) var circles: [[Int]] = []

  private let ties: EventTies
  private let nodes: [Int32]
  private var number: [Int32: Int] = [:]
  private var datedPlace: [Int32: Int] = [:]
  private var gap: [Int?]

  init(ties: EventTies, dated: [Int32], ranks: (Int) -> (Int, Int)) {
    self.ties = ties
    nodes = ties.tied.map { ($0, ranks(Int($0))) }.sorted { $0.1 < $1.1 }.map(\.0)
    gap = Array(repeating: nil, count: nodes.count)
    guard !nodes.isEmpty else { return }
    for (place, node) in nodes.enumerated() { number[node] = place }
    findDatedPlaces(dated)
    let order = topologicalOrder()
    settleGaps(order)
    for node in order {
      if let gap = gap[node] {
        byGap[gap, default: []].append(nodes[node])
      } else {
        adrift.append(nodes[node])
      }
    }
  }

  /// Only dated events that something is tied to are looked up.
  private mutating func findDatedPlaces(_ dated: [Int32]) {
    var wanted: Set<Int32> = []
    for list in ties.before.values { wanted.formUnion(list) }
    for list in ties.after.values { wanted.formUnion(list) }
    for (place, row) in dated.enumerated() where wanted.contains(row) { datedPlace[row] = place }
  }

  private func earlier(_ node: Int) -> [Int32] { ties.before[nodes[node]] ?? [] }
  private func later(_ node: Int) -> [Int32] { ties.after[nodes[node]] ?? [] }
}

extension UndatedPlacer {
  /// Earlier events first; right after an event stands what follows it, so that a chain stays
  /// together. A circle is entered where `seq` and file order say.
  private mutating func topologicalOrder() -> [Int] {
    let edges = nodes.indices.flatMap { node in
      later(node).compactMap { number[$0] }.map { (node, $0) }
    }
    let components = Components(nodeCount: nodes.count, edges: edges)
    circles = components.members.filter { $0.count > 1 }
      .map { $0.map { Int(nodes[$0]) }.sorted() }.sorted { $0[0] < $1[0] }
    var waitingFor = [Int](repeating: 0, count: nodes.count)
    for (from, to) in edges where components.component[from] != components.component[to] {
      waitingFor[to] += 1
    }
    return depthFirst(&waitingFor, components.component)
  }

  private func depthFirst(_ waitingFor: inout [Int], _ component: [Int]) -> [Int] {
    var order: [Int] = []
    var isDone = [Bool](repeating: false, count: nodes.count)
    for start in nodes.indices where waitingFor[start] == 0 && !isDone[start] {
      var stack = [start]
      while let node = stack.popLast() {
        guard !isDone[node] else { continue }
        isDone[node] = true
        order.append(node)
        var ready: [Int] = []
        for next in later(node).compactMap({ number[$0] }) where component[next] != component[node]
        {
          waitingFor[next] -= 1
          if waitingFor[next] == 0 { ready.append(next) }
        }
        stack.append(contentsOf: ready.sorted(by: >))
      }
    }
    return order
  }
}

extension UndatedPlacer {
  /// First by what must come before, in order; then by what must come after, from the end; then
  /// along ties of any kind until nothing moves.
  private mutating func settleGaps(_ order: [Int]) {
    let latest = latestGaps(order)
    for node in order {
      let bounds = earlier(node).compactMap { datedPlace[$0] ?? number[$0].flatMap { gap[$0] } }
      gap[node] = bounds.max() ?? latest[node]
    }
    spread(order)
  }

  /// The gap each must stand in at the latest, by what comes after it.
  private func latestGaps(_ order: [Int]) -> [Int?] {
    var latest = [Int?](repeating: nil, count: nodes.count)
    for node in order.reversed() {
      latest[node] =
        later(node).compactMap { next in
          datedPlace[next].map { $0 - 1 } ?? number[next].flatMap { latest[$0] }
        }.min()
    }
    return latest
  }

  /// Gives events that hang on placed ones the gap of those.
  private mutating func spread(_ order: [Int]) {
    var waiting = order.filter { gap[$0] != nil }
    var place = 0
    while place < waiting.count {
      let node = waiting[place]
      place += 1
      for next in (earlier(node) + later(node)).compactMap({ number[$0] }) where gap[next] == nil {
        gap[next] = gap[node]
        waiting.append(next)
      }
    }
  }
}
