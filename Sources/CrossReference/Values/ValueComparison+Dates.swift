import CaseModel

extension ValueComparison {
  /// Half a day and a bit: what two clocks can differ by when the zone of one is not given.
  private static let zoneSlack = 14 * 3_600

  /// Dates as the runs of time they may mean. A qualifier does not widen them; it only lets dates
  /// that lie close by be compatible. Times of day are compared as moments where a zone is written
  /// with one of them, and as the clock shows them where none is.
  static func dates(_ first: EDTF, _ second: EDTF, in zone: ZoneRules?) -> ValueFinding {
    guard first.hasTimeOfDay, second.hasTimeOfDay else {
      return runs(TimeRuns(first, first.spans), TimeRuns(second, second.spans))
    }
    let (left, right, isUnlike) = runs(first, second, in: zone)
    return isUnlike && left.gap(to: right).seconds <= zoneSlack
      ? ValueFinding(.overlap, .zoneMissing) : runs(left, right)
  }

  /// The runs by which two times of day are compared; `isUnlike` when these are moments of one and what the
  /// clock shows of the other.
  static func runs(
    _ first: EDTF, _ second: EDTF, in zone: ZoneRules?
  ) -> (first: TimeRuns, second: TimeRuns, isUnlike: Bool) {
    let shown = (TimeRuns(first, first.spans), TimeRuns(second, second.spans))
    guard first.hasZone || second.hasZone else { return (shown.0, shown.1, false) }
    guard first.isPlaced(in: zone), second.isPlaced(in: zone) else {
      return (shown.0, shown.1, true)
    }
    return (
      TimeRuns(first, [first.instants(in: zone)]), TimeRuns(second, [second.instants(in: zone)]),
      false
    )
  }

  private static func runs(_ first: TimeRuns, _ second: TimeRuns) -> ValueFinding {
    let isFiner = second.contains(first)
    let isCoarser = first.contains(second)
    if isFiner, isCoarser { return ValueFinding(.same, .equal) }
    if isFiner { return ValueFinding(.finer, .within) }
    if isCoarser { return ValueFinding(.coarser, .within) }
    let gap = first.gap(to: second)
    if gap.seconds <= 0 { return ValueFinding(.overlap, .partlyTogether) }
    let isClose = gap.reach > 0 && gap.days <= gap.reach
    return isClose ? ValueFinding(.overlap, .roughEnough) : ValueFinding(.contradict, .apart)
  }
}

/// The runs of time a date may mean, with ends that are open or unknown made comparable: an
/// unknown end lies beyond an open one, so that whatever is open fits into what is unknown.
struct TimeRuns {
  private struct Run {
    let first: Int
    let last: Int
    let reachBefore: Int
    let reachAfter: Int
  }

  private let runs: [Run]

  init(_ date: EDTF, _ spans: [EDTF.Span]) {
    let beginning = date.start == .unknown ? Int.min : Int.min + 1
    let end = date.end == .unknown ? Int.max : Int.max - 1
    runs = spans.map { span in
      Run(
        first: span.first ?? beginning, last: span.last ?? end, reachBefore: span.reachBefore,
        reachAfter: span.reachAfter)
    }
  }

  /// The first second of the first run; nil where that is open or unknown.
  var start: Int? {
    runs.first.flatMap { $0.first > Int.min + 1 ? $0.first : nil }
  }

  func contains(_ other: TimeRuns) -> Bool {
    other.runs.allSatisfy { inner in
      runs.contains { $0.first <= inner.first && $0.last >= inner.last }
    }
  }

  /// The smallest distance between the runs of two dates, and how far their qualifiers reach.
  func gap(to other: TimeRuns) -> (seconds: Int, days: Int, reach: Int) {
    var nearest = (seconds: Int.max, days: Int.max, reach: 0)
    for mine in runs {
      for theirs in other.runs {
        let gap = Self.gap(mine, theirs)
        if gap.seconds < nearest.seconds { nearest = gap }
      }
    }
    return nearest
  }

  private static func gap(_ first: Run, _ second: Run) -> (seconds: Int, days: Int, reach: Int) {
    if first.first > second.last { return gap(second, first) }
    guard second.first > first.last else { return (0, 0, 0) }
    let days =
      CalendarDay.number(ofSecond: second.first) - CalendarDay.number(ofSecond: first.last)
    let (seconds, overflow) = second.first.subtractingReportingOverflow(first.last)
    return (overflow ? .max : seconds, days, first.reachAfter + second.reachBefore)
  }
}
