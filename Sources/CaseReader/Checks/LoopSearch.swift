/// Finds circles in a graph of rows, without recursion, in time linear in its edges.
struct LoopSearch {
  /// From one row to another.
  struct Edge: Hashable {
    let from: Int32
    let to: Int32

    init(_ from: Int, _ to: Int) {
      self.from = Int32(truncatingIfNeeded: from)
      self.to = Int32(truncatingIfNeeded: to)
    }
  }

  /// A way from a row back to itself.
  struct Loop: Equatable {
    /// The rows on the way, each once, at most `shown` of them.
    let first: [Int]
    /// How many rows there are on the way.
    let length: Int
    /// The row whose edge closes the circle.
    let last: Int
  }

  /// How many rows of a circle are given.
  static let shown = 6
  private static let most = 1_000

  /// One circle for each edge that closes one, a thousand at most. Edges may be given twice.
  ///
  /// Where all edges lead to earlier rows, as they mostly do, or all to later ones, nothing can lead
  /// back.
  static func loops(along edges: [Edge]) -> [Loop] {
    guard !edges.allSatisfy({ $0.to < $0.from }), !edges.allSatisfy({ $0.to > $0.from }) else {
      return []
    }
    var search = LoopSearch(edges)
    for start in search.starts.indices.dropLast() where search.states[start] == unseen {
      search.walk(from: Int32(truncatingIfNeeded: start))
    }
    return search.loops
  }

  // A row that is on the path has the place there, counted from 1, for its state.
  private static let unseen: Int32 = 0
  private static let done: Int32 = -1

  /// Where the targets of each row begin; one more than there are rows.
  private let starts: [Int32]
  private let targets: [Int32]
  private var states: [Int32]
  private var path: [(row: Int32, next: Int32)] = []
  private var closing: Set<Edge> = []
  private var loops: [Loop] = []

  private init(_ edges: [Edge]) {
    let count = edges.reduce(0) { max($0, Int(max($1.from, $1.to)) + 1) }
    var ends = [Int32](repeating: 0, count: count + 1)
    for edge in edges { ends[Int(edge.from)] += 1 }
    for row in 1..<ends.count { ends[row] += ends[row - 1] }
    var targets = [Int32](repeating: 0, count: edges.count)
    for edge in edges.reversed() {
      ends[Int(edge.from)] -= 1
      targets[Int(ends[Int(edge.from)])] = edge.to
    }
    starts = ends
    self.targets = targets
    states = Array(repeating: Self.unseen, count: count)
  }

  private mutating func walk(from start: Int32) {
    enter(start)
    while let (row, next) = path.last {
      guard next < starts[Int(row) + 1] else {
        states[Int(row)] = Self.done
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = targets[Int(next)]
      switch states[Int(target)] {
      case Self.unseen: enter(target)
      case Self.done: break
      case let place: close(at: Int(place) - 1, Edge(Int(row), Int(target)))
      }
    }
  }

  private mutating func enter(_ row: Int32) {
    path.append((row, starts[Int(row)]))
    states[Int(row)] = Int32(truncatingIfNeeded: path.count)
  }

  private mutating func close(at place: Int, _ edge: Edge) {
    guard loops.count < Self.most, closing.insert(edge).inserted else { return }
    let way = path[place...]
    loops.append(
      Loop(
        first: way.prefix(Self.shown).map { Int($0.row) }, length: way.count, last: Int(edge.from)))
  }
}
