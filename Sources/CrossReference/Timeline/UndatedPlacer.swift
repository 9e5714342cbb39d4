/// Finds for each tied event without a date the gap between dated rows in which it stands.
///
/// Gap g lies before the dated row g, so that gap 0 comes before all. What comes after something
/// stands in the latest gap it must follow; what only comes before something stands in the
/// earliest gap it must precede. What is tied to no dated event, by any way, is adrift.
struct UndatedPlacer {
  /// Events of each gap, in order; nil when there are none.
  private(set) var byGap: Adjacency?
  /// Events that are tied to none with a date, in order.
  private(set) var adrift: [Int32] = []
  /// Events that come before themselves, each circle ascending.
  private(set) var circles: [[Int]] = []

  private let ties: EventTies
  /// Tied events, by `seq` and file order; a node below is a place in here.
  private let nodes: [Int32]
  /// For each event its node, or -2 and below for place 0 and on of a dated row, or -1.
  private var places: [Int32] = []
  /// The gap of each node; -1 while it has none.
  private var gap: [Int32]

  init(ties: EventTies, dated: [Int32], ranks: (Int) -> (Int, Int)) {
    self.ties = ties
    nodes = ties.tied.map { ($0, ranks(Int($0))) }.sorted { $0.1 < $1.1 }.map(\.0)
    gap = Array(repeating: -1, count: nodes.count)
    guard !nodes.isEmpty else { return }
    findPlaces(dated)
    let order = topologicalOrder()
    settleGaps(order)
    let placed = order.filter { gap[$0] >= 0 }.map { (gap[$0], nodes[$0]) }
    byGap = Adjacency(nodeCount: dated.count + 1, edges: placed)
    adrift = order.filter { gap[$0] < 0 }.map { nodes[$0] }
  }

  private mutating func findPlaces(_ dated: [Int32]) {
    places = Array(repeating: -1, count: ties.earlier.nodeCount)
    for (place, row) in dated.enumerated() { places[Int(row)] = -2 - Int32(place) }
    for (node, row) in nodes.enumerated() { places[Int(row)] = Int32(node) }
  }

  /// The node of an event without a date.
  private func node(_ row: Int32) -> Int? {
    let place = places[Int(row)]
    return place >= 0 ? Int(place) : nil
  }

  /// The place of a dated row.
  private func datedPlace(_ row: Int32) -> Int32? {
    let place = places[Int(row)]
    return place < -1 ? -2 - place : nil
  }

  private func earlier(_ node: Int) -> ArraySlice<Int32> { ties.earlier[Int(nodes[node])] }
  private func later(_ node: Int) -> ArraySlice<Int32> { ties.later[Int(nodes[node])] }
}

extension UndatedPlacer {
  /// Earlier events first; right after an event stands what follows it, so that a chain stays
  /// together. In a circle `seq` and file order decide.
  private mutating func topologicalOrder() -> [Int] {
    var edges: [(Int32, Int32)] = []
    for start in nodes.indices {
      for row in later(start) {
        if let end = node(row) { edges.append((Int32(start), Int32(end))) }
      }
    }
    let graph = Adjacency(nodeCount: nodes.count, edges: edges)
    let components = Components(graph)
    circles = components.members.filter { $0.count > 1 }
      .map { $0.map { Int(nodes[$0]) }.sorted() }.sorted { $0[0] < $1[0] }
    return depthFirst(graph, components.component)
  }

  private func depthFirst(_ graph: Adjacency, _ component: [Int]) -> [Int] {
    var order: [Int] = []
    var waitingFor = Self.waitingFor(graph, component)
    for start in nodes.indices where waitingFor[start] == 0 {
      var stack = [start]
      while let node = stack.popLast() {
        waitingFor[node] = -1
        order.append(node)
        let place = stack.count
        for next in graph[node].lazy.map({ Int($0) }) where component[next] != component[node] {
          waitingFor[next] -= 1
          if waitingFor[next] == 0 { stack.append(next) }
        }
        if stack.count > place + 1 { stack[place...].sort(by: >) }
      }
    }
    return order
  }

  /// How many events outside its own circle each must wait for.
  private static func waitingFor(_ graph: Adjacency, _ component: [Int]) -> [Int] {
    var waitingFor = [Int](repeating: 0, count: graph.nodeCount)
    for node in 0..<graph.nodeCount {
      for next in graph[node] where component[Int(next)] != component[node] {
        waitingFor[Int(next)] += 1
      }
    }
    return waitingFor
  }
}

extension UndatedPlacer {
  /// First by what must come before, in order; then by what must come after, from the end; then
  /// those that hang on placed ones, in the same two ways; then along ties of any kind until nothing
  /// moves.
  private mutating func settleGaps(_ order: [Int]) {
    let latest = latestGaps(order)
    for node in order {
      var bound: Int32 = -1
      for row in earlier(node) {
        if let place = datedPlace(row) { bound = max(bound, place + 1) }
        if let other = self.node(row) { bound = max(bound, gap[other]) }
      }
      gap[node] = bound >= 0 ? bound : latest[node]
    }
    for _ in 0..<2 {
      for node in order.reversed() where gap[node] < 0 { gap[node] = gaps(later(node)).min() ?? -1 }
      for node in order where gap[node] < 0 { gap[node] = gaps(earlier(node)).max() ?? -1 }
    }
    spread(order)
  }

  private func gaps(_ rows: ArraySlice<Int32>) -> some Sequence<Int32> {
    rows.lazy.compactMap { node($0) }.map { gap[$0] }.filter { $0 >= 0 }
  }

  /// The gap each must stand in at the latest, by what comes after it; -1 for any.
  private func latestGaps(_ order: [Int]) -> [Int32] {
    var latest = [Int32](repeating: -1, count: nodes.count)
    for node in order.reversed() {
      var bound = Int32.max
      for row in later(node) {
        if let place = datedPlace(row) { bound = min(bound, place) }
        if let other = self.node(row), latest[other] >= 0 { bound = min(bound, latest[other]) }
      }
      latest[node] = bound == .max ? -1 : bound
    }
    return latest
  }

  /// Gives events that hang on placed ones the gap of those.
  private mutating func spread(_ order: [Int]) {
    var waiting = order.filter { gap[$0] >= 0 }
    guard waiting.count < order.count else { return }
    var place = 0
    while place < waiting.count {
      let from = waiting[place]
      place += 1
      for rows in [earlier(from), later(from)] {
        for row in rows {
          guard let next = node(row), gap[next] < 0 else { continue }
          gap[next] = gap[from]
          waiting.append(next)
        }
      }
    }
  }
}
