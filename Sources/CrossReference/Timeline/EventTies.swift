import CaseModel

/// The ties of order that touch an event without a date; those between dated events say nothing
/// about where anything stands.
struct EventTies: Sendable {
  /// For each event without a date those that come before it, by row.
  let earlier: Adjacency
  /// For each event without a date those that come after it, by row.
  let later: Adjacency
  /// Events without a date that have a tie, ascending.
  let tied: [Int32]

  init(_ owner: Case, seconds: [Int]) {
    var draft = Draft(seconds: seconds)
    for row in seconds.indices { draft.read(owner.events[row]) }
    let edges = draft.edges
    func isUndated(_ row: Int32) -> Bool { seconds[Int(row)] == TimelineMaker.undated }
    earlier = Adjacency(
      nodeCount: seconds.count,
      edges: edges.lazy.filter { isUndated($0.1) }.map { ($0.1, $0.0) })
    later = Adjacency(nodeCount: seconds.count, edges: edges.filter { isUndated($0.0) })
    var isTouched = [Bool](repeating: false, count: edges.isEmpty ? 0 : seconds.count)
    for (early, late) in edges { (isTouched[Int(early)], isTouched[Int(late)]) = (true, true) }
    let touched = isTouched.indices.lazy.filter { isTouched[$0] }.map { Int32($0) }
    tied = touched.filter(isUndated)
  }

  private struct Draft {
    let seconds: [Int]
    var edges: [(Int32, Int32)] = []

    mutating func read(_ event: CaseEvent) {
      for other in event.before { add(event.row, other.row) }
      for other in event.after { add(other.row, event.row) }
      if let whole = event.partOf { add(whole.row, event.row) }
    }

    private mutating func add(_ first: Int, _ second: Int) {
      guard first != second, seconds.indices.contains(first), seconds.indices.contains(second),
        max(seconds[first], seconds[second]) == TimelineMaker.undated
      else { return }
      edges.append((Int32(truncatingIfNeeded: first), Int32(truncatingIfNeeded: second)))
    }
  }

  func isTied(_ row: Int) -> Bool {
    !earlier.edges(of: row).isEmpty || !later.edges(of: row).isEmpty
  }
}
