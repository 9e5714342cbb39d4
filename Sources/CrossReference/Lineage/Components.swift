/// Groups of nodes that lead to each other in a circle; a node that is in none is a group alone.
///
/// Groups are numbered so that a group comes after all it leads to. Tarjan's algorithm with its
/// own stack, so depth costs no call stack; linear in nodes and edges.
struct Components {
  /// The group of each node.
  private(set) var component: [Int]
  /// The nodes of each group.
  private(set) var members: [[Int]] = []

  private let starts: [Int]
  private let targets: [Int]
  private var index: [Int]
  private var low: [Int]
  private var isOnStack: [Bool]
  private var stack: [Int] = []
  private var counter = 0

  init(nodeCount: Int, edges: [(Int, Int)]) {
    (starts, targets) = Self.sorted(nodeCount, edges)
    component = Array(repeating: -1, count: nodeCount)
    index = Array(repeating: -1, count: nodeCount)
    low = Array(repeating: 0, count: nodeCount)
    isOnStack = Array(repeating: false, count: nodeCount)
    for node in 0..<nodeCount where index[node] < 0 { visit(node) }
  }

  private static func sorted(_ nodeCount: Int, _ edges: [(Int, Int)]) -> ([Int], [Int]) {
    var starts = [Int](repeating: 0, count: nodeCount + 1)
    for (from, _) in edges { starts[from + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var next = starts
    var targets = [Int](repeating: 0, count: edges.count)
    for (from, to) in edges {
      targets[next[from]] = to
      next[from] += 1
    }
    return (starts, targets)
  }

  private mutating func visit(_ root: Int) {
    var path: [(node: Int, edge: Int)] = []
    enter(root, &path)
    while let (node, edge) = path.last {
      if edge == starts[node + 1] {
        path.removeLast()
        leave(node)
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        continue
      }
      path[path.count - 1].edge += 1
      let target = targets[edge]
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
    path.append((node, starts[node]))
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
