/// Groups of nodes that lead to each other in a circle; a node that is in none is a group alone.
///
/// Groups are numbered so that a group comes after all it leads to. Tarjan's algorithm with its
/// own stack, so depth costs no call stack; linear in nodes and edges.
struct Components {
  /// The group of each node.
  private(set) var component: [Int]
  /// The nodes of each group.
  private(set) var members: [[Int]] = []

  private let graph: Adjacency
  private var index: [Int32]
  private var low: [Int32]
  private var isOnStack: [Bool]
  private var stack: [Int] = []
  private var counter: Int32 = 0

  init(_ graph: Adjacency) {
    let count = graph.nodeCount
    self.graph = graph
    component = Array(repeating: -1, count: count)
    index = Array(repeating: -1, count: count)
    low = Array(repeating: 0, count: count)
    isOnStack = Array(repeating: false, count: count)
    for node in 0..<count where index[node] < 0 { visit(node) }
  }

  private mutating func visit(_ root: Int) {
    var path: [(node: Int, edge: Int)] = []
    enter(root, &path)
    while let (node, edge) = path.last {
      if edge == graph.edges(of: node).upperBound {
        path.removeLast()
        leave(node)
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        continue
      }
      path[path.count - 1].edge += 1
      let target = graph.target(edge)
      if index[target] < 0 {
        enter(target, &path)
      } else if isOnStack[target] {
        low[node] = min(low[node], index[target])
      }
    }
  }

  private mutating func enter(_ node: Int, _ path: inout [(node: Int, edge: Int)]) {
    (index[node], low[node]) = (counter, counter)
    counter += 1
    stack.append(node)
    isOnStack[node] = true
    path.append((node, graph.edges(of: node).lowerBound))
  }

  private mutating func leave(_ node: Int) {
    guard low[node] == index[node] else { return }
    var group: [Int] = []
    while let member = stack.popLast() {
      isOnStack[member] = false
      component[member] = members.count
      group.append(member)
      if member == node { break }
    }
    members.append(group)
  }
}
