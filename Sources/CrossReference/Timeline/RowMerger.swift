/// Puts events without a date between the dated rows, and says which follow the row above.
struct RowMerger {
  private(set) var order: [Int32] = []
  private(set) var placements: [Timeline.Placement] = []

  private let dated: [Int32]
  private let placed: Adjacency?
  private let ties: EventTies
  /// The run of rows each event belongs to: a row, and all that follow it.
  private var runs: [Int32]
  private var run: Int32 = 0
  /// True for events of the gap at hand that have no row yet.
  private var isWaiting: [Bool]

  init(dated: [Int32], placed: Adjacency?, ties: EventTies) {
    self.dated = dated
    self.placed = placed
    self.ties = ties
    let count = ties.tied.isEmpty ? 0 : ties.earlier.nodeCount
    runs = Array(repeating: -1, count: count)
    isWaiting = Array(repeating: false, count: count)
  }

  mutating func merge(adrift: [Int32]) {
    guard let placed, !ties.tied.isEmpty else {
      order = dated
      placements = Array(repeating: .dated, count: dated.count)
      return
    }
    add(placed[0], after: nil)
    for (place, row) in dated.enumerated() {
      startRun(row, .dated)
      add(placed[place + 1], after: row)
    }
    for row in adrift { place(row, otherwise: .adrift) }
  }

  /// What follows the dated row comes before what only precedes the next one.
  private mutating func add(_ rows: ArraySlice<Int32>, after anchor: Int32?) {
    guard !rows.isEmpty else { return }
    for row in rows { isWaiting[Int(row)] = true }
    for row in rows where anchor != nil && follows(row) && isFree(row) {
      isWaiting[Int(row)] = false
      add(row, .follows)
    }
    for row in rows where isWaiting[Int(row)] {
      isWaiting[Int(row)] = false
      place(row, otherwise: .ordered)
    }
  }

  private mutating func place(_ row: Int32, otherwise placement: Timeline.Placement) {
    if follows(row) { add(row, .follows) } else { startRun(row, placement) }
  }

  /// True when a row of the run at hand comes before the event.
  private func follows(_ row: Int32) -> Bool {
    ties.earlier[Int(row)].contains { runs[Int($0)] == run }
  }

  /// True when nothing that comes before the event still waits for its row.
  private func isFree(_ row: Int32) -> Bool {
    !ties.earlier[Int(row)].contains { isWaiting[Int($0)] }
  }

  private mutating func startRun(_ row: Int32, _ placement: Timeline.Placement) {
    run += 1
    add(row, placement)
  }

  private mutating func add(_ row: Int32, _ placement: Timeline.Placement) {
    runs[Int(row)] = run
    order.append(row)
    placements.append(placement)
  }
}
