import Listing

/// Which columns of a list are shown at a width, and where.
struct TableLayout: Equatable {
  /// The columns before the first one, where the pointer stands.
  static let pointerColumns = 2

  /// A column that is shown.
  struct Span: Equatable {
    let column: Int
    let start: Int
    let width: Int
  }

  /// The columns shown, from the left.
  private(set) var spans: [Span] = []

  /// What stands on a screen of 80 columns stands on every wider one, and no narrower.
  static let usual = 80 - pointerColumns

  private let all: [ListColumn]
  private let room: Int
  /// The columns that are shown, in their order.
  private var kept: [Int]
  /// The least each column takes, of all columns.
  private var least: [Int]

  init(_ all: [ListColumn], columns: Int) {
    self.all = all
    room = max(0, columns)
    kept = Array(all.indices)
    least = all.map(\.minimum)
    let usual = min(room, Self.usual)
    while sum > usual, let out = firstToGo { kept.removeAll { $0 == out } }
    if room > usual { grow(from: usual) }
    place(widths(within: room))
  }

  /// The blanks behind a column: a mark of one column stands close to what it marks.
  static func gap(after column: ListColumn) -> Int { column.ideal == 1 ? 1 : 2 }

  /// The columns of the screen that the kept ones need at least.
  private var sum: Int {
    let gaps = kept.dropLast().reduce(0) { $0 + Self.gap(after: all[$1]) }
    return kept.reduce(gaps) { $0 + least[$1] }
  }

  private var firstToGo: Int? {
    kept.filter { all[$0].givesWay > 0 }.max { all[$0].givesWay < all[$1].givesWay }
  }

  /// Those that are shown keep what they have on a usual screen; others come in where that leaves
  /// room for them.
  private mutating func grow(from usual: Int) {
    for (index, width) in zip(kept, widths(within: usual)) { least[index] = width }
    let others = all.indices.filter { !kept.contains($0) }
    for other in others.sorted(by: { all[$0].givesWay < all[$1].givesWay }) {
      kept = (kept + [other]).sorted()
      guard sum > room else { continue }
      return kept.removeAll { $0 == other }
    }
  }

  /// Half of what is left goes to the columns that take all; the others grow to what they want,
  /// those that stay longest first, and leave the rest to them as well.
  private func widths(within room: Int) -> [Int] {
    var widths = kept.map { least[$0] }
    let greedy = kept.indices.filter { all[kept[$0]].ideal == nil }
    let half = greedy.isEmpty ? 0 : max(0, room - sum) / 2
    var spare = max(0, room - sum) - half
    for index in kept.indices.sorted(by: { all[kept[$0]].givesWay < all[kept[$1]].givesWay }) {
      guard let ideal = all[kept[index]].ideal else { continue }
      let more = min(spare, max(0, ideal - widths[index]))
      widths[index] += more
      spare -= more
    }
    spare += half
    for (order, index) in greedy.enumerated() {
      widths[index] += spare / greedy.count + (order < spare % greedy.count ? 1 : 0)
    }
    return widths
  }

  private mutating func place(_ widths: [Int]) {
    var start = 0
    for (column, width) in zip(kept, widths) where start < room {
      spans.append(Span(column: column, start: start, width: min(width, room - start)))
      start += width + Self.gap(after: all[column])
    }
  }
}
