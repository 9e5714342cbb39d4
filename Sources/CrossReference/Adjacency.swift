/// For each node the nodes it leads to, in two flat arrays; built in one counting sort.
struct Adjacency: Sendable {
  private let starts: [Int32]
  private let targets: [Int32]

  /// `edges` run from the first node of a pair to the second, both below `nodeCount`; they keep
  /// their order.
  init(nodeCount: Int, edges: [(Int32, Int32)]) {
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for (from, _) in edges { starts[Int(from) + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var next = starts
    var targets = [Int32](repeating: 0, count: edges.count)
    for (from, to) in edges {
      targets[Int(next[Int(from)])] = to
      next[Int(from)] += 1
    }
    (self.starts, self.targets) = (starts, targets)
  }

  var nodeCount: Int { starts.count - 1 }

  /// The nodes a node leads to.
  subscript(node: Int) -> ArraySlice<Int32> { targets[edges(of: node)] }

  /// The places of a node's edges; `target` gives where each leads.
  func edges(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

  func target(_ edge: Int) -> Int { Int(targets[edge]) }
}
