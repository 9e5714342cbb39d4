/// Puts events without a date between the dated rows, and says which follow the row above.
struct RowMerger {
  private(set) var order: [Int32] = []
  private(set) var placements: [Timeline.Placement] = []

  private let dated: [Int32]
  private let placed: [Int: [Int32]]
  private let ties: EventTies
  /// The last row that something could follow, and all that followed it.
  private var run: Set<Int32> = []

  init(dated: [Int32], placed: [Int: [Int32]], ties: EventTies) {
    self.dated = dated
    self.placed = placed
    self.ties = ties
  }

  mutating func merge(adrift: [Int32]) {
    order.reserveCapacity(dated.count)
    placements.reserveCapacity(dated.count)
    addUndated(-1)
    for (place, row) in dated.enumerated() {
      add(row, .dated)
      addUndated(place)
    }
    run = []
    for row in adrift { add(row, follows(row) ? .follows : .adrift) }
  }

  /// What follows the dated row comes before what only precedes the next one.
  private mutating func addUndated(_ gap: Int) {
    guard let rows = placed[gap] else { return }
    if gap >= 0 { run = [dated[gap]] } else { run = [] }
    var rest: [Int32] = []
    var waiting = Set(rows)
    for row in rows {
      let isFree = ties.before[row]?.allSatisfy { !waiting.contains($0) } ?? true
      guard isFree, follows(row) else {
        rest.append(row)
        continue
      }
      waiting.remove(row)
      add(row, .follows)
    }
    run = []
    for row in rest { add(row, follows(row) ? .follows : .ordered) }
  }

  private func follows(_ row: Int32) -> Bool {
    ties.before[row]?.contains { run.contains($0) } ?? false
  }

  private mutating func add(_ row: Int32, _ placement: Timeline.Placement) {
    order.append(row)
    placements.append(placement)
    if placement == .follows { run.insert(row) } else if placement != .dated { run = [row] }
  }
}
