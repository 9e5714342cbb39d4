import CaseModel

/// Whole years in which nothing is placed by anybody, between years in which something is.
struct YearGaps {
  /// Runs of years that are taken, merged, early ones first.
  private let taken: [ClosedRange<Int>]

  /// `occupied` holds the years of every date that the case or a source gives.
  init(occupied: YearSet) {
    var taken: [ClosedRange<Int>] = []
    for years in occupied.ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = taken.last, years.lowerBound <= last.upperBound + 1 {
        taken[taken.count - 1] = last.lowerBound...max(last.upperBound, years.upperBound)
      } else {
        taken.append(years)
      }
    }
    self.taken = taken
  }

  /// The empty years by the place of the first row that stands after them.
  func gaps(_ order: [Int32], _ seconds: [Int]) -> [Int: [ClosedRange<Int>]] {
    var gaps: [Int: [ClosedRange<Int>]] = [:]
    var next = 1
    for (place, row) in order.enumerated() where next < taken.count {
      let second = seconds[Int(row)]
      guard second != TimelineMaker.undated else { continue }
      let year = CalendarDay(number: CalendarDay.number(ofSecond: second)).year
      while next < taken.count, taken[next].lowerBound <= year {
        let empty = taken[next - 1].upperBound + 1...taken[next].lowerBound - 1
        gaps[place, default: []].append(empty)
        next += 1
      }
    }
    return gaps
  }
}

/// Years and runs of years, each kept once: millions of dates lie in few years.
struct YearSet {
  private var common = [Bool](repeating: false, count: 4_096)
  private var others: Set<ClosedRange<Int>> = []

  mutating func insert(_ years: ClosedRange<Int>) {
    if years.count == 1, common.indices.contains(years.lowerBound) {
      common[years.lowerBound] = true
    } else {
      others.insert(years)
    }
  }

  /// What was put in, in no order.
  var ranges: [ClosedRange<Int>] {
    common.indices.filter { common[$0] }.map { $0...$0 } + Array(others)
  }
}
