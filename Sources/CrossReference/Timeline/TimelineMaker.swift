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
      shelf: shelf, circles: placer.circles, order: merger.order, days: days(merger.order),
      placements: merger.placements, gaps: gaps)
  }

  private func days(_ order: [Int32]) -> [Int] {
    order.map { row in
      let second = seconds[Int(row)]
      return second == Self.undated ? 0 : CalendarDay.number(ofSecond: second)
    }
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
