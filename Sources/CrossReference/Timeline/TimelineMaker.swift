import CaseModel

/// Puts the events of a case in order; n log n in events, linear in their ties.
struct TimelineMaker {
  /// Stands for "no date".
  static let undated = Int.max

  private let owner: Case
  /// The second each event stands at.
  private let seconds: [Int]
  private let ties: EventTies

  /// `seconds` holds for each event the moment it stands at, or `undated`.
  init(_ owner: Case, seconds: [Int]) {
    self.owner = owner
    self.seconds = seconds
    ties = EventTies(owner, seconds: seconds)
  }

  private struct Entry {
    let second: Int
    let seq: Int
    let row: Int32
  }

  func timeline(occupied: YearSet) -> Timeline {
    let dated = datedOrder()
    let placer = UndatedPlacer(ties: ties, dated: dated, ranks: rank)
    var merger = RowMerger(dated: dated, placed: placer.byGap, ties: ties)
    merger.merge(adrift: placer.adrift)
    let gaps = YearGaps(occupied: occupied).gaps(merger.order, seconds)
    let shelf = seconds.indices.filter { seconds[$0] == Self.undated && !ties.isTied($0) }
    return Timeline(
      shelf: shelf, circles: placer.circles, order: merger.order, placements: merger.placements,
      gaps: gaps)
  }

  /// Order inside a day or year: `seq`, those without it last, then file order.
  private func rank(_ row: Int) -> (Int, Int) { (owner.events[row].seq ?? .max, row) }

  private func datedOrder() -> [Int32] {
    var entries: [Entry] = []
    entries.reserveCapacity(seconds.count)
    for (row, second) in seconds.enumerated() where second != Self.undated {
      let seq = owner.events[row].seq ?? .max
      entries.append(Entry(second: second, seq: seq, row: Int32(truncatingIfNeeded: row)))
    }
    entries.sort { left, right in
      if left.second != right.second { return left.second < right.second }
      return left.seq == right.seq ? left.row < right.row : left.seq < right.seq
    }
    return entries.map(\.row)
  }
}

/// The ties of order that touch an event without a date; those between dated events say nothing
/// about where anything stands.
struct EventTies {
  /// Events that come right before each event without a date.
  private(set) var before: [Int32: [Int32]] = [:]
  /// Events that come right after each event without a date.
  private(set) var after: [Int32: [Int32]] = [:]
  /// Events without a date that have a tie, ascending.
  private(set) var tied: [Int32] = []

  init(_ owner: Case, seconds: [Int]) {
    for row in seconds.indices { read(owner.events[row], seconds) }
    tied = Set(before.keys).union(after.keys).sorted()
  }

  private mutating func read(_ event: CaseEvent, _ seconds: [Int]) {
    for other in event.before { add(event.row, other.row, seconds) }
    for other in event.after { add(other.row, event.row, seconds) }
    if let whole = event.partOf { add(whole.row, event.row, seconds) }
  }

  private mutating func add(_ first: Int, _ second: Int, _ seconds: [Int]) {
    guard first != second, seconds.indices.contains(first), seconds.indices.contains(second)
    else { return }
    let (early, late) = (Int32(truncatingIfNeeded: first), Int32(truncatingIfNeeded: second))
    if seconds[second] == TimelineMaker.undated { before[late, default: []].append(early) }
    if seconds[first] == TimelineMaker.undated { after[early, default: []].append(late) }
  }

  func isTied(_ row: Int) -> Bool {
    let row = Int32(truncatingIfNeeded: row)
    return before[row] != nil || after[row] != nil
  }
}
