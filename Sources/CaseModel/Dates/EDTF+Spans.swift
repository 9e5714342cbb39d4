extension EDTF {
  /// A run of time without holes, in seconds since 1970 on the clock as written.
  public struct Span: Hashable, Sendable {
    /// The first second; nil when the run has no start or none that is known.
    public let first: Int?
    /// The last second; nil when the run has no end or none that is known.
    public let last: Int?
    /// Days before `first` with which the date is still compatible, because it is qualified.
    public let reachBefore: Int
    /// Days after `last` with which the date is still compatible, because it is qualified.
    public let reachAfter: Int
  }

  /// The runs of time the date may mean, from early to late: one for most dates, several for a set
  /// or for digits left open before others (156X-12-25). More than 512 are given as one.
  public var spans: [Span] {
    guard isBroken, let spans = expression?.spans(limit: 512) else { return [whole] }
    return spans.isEmpty ? [whole] : spans
  }

  /// The one run from the first moment to the last.
  public var whole: Span { span(first?.wallSeconds, last?.wallSeconds) }

  func span(_ from: Int?, _ to: Int?) -> Span {
    Span(
      first: from, last: to, reachBefore: Int(first?.reach ?? 0),
      reachAfter: Int(last?.reach ?? 0))
  }

  /// True when there may be holes in the time meant.
  private var isBroken: Bool {
    form == .oneOf || form == .allOf || (form == .date && level == 2 && text.utf8.contains(0x58))
  }
}

extension EDTFExpression {
  /// The runs of time, early ones first; empty when there are more than the limit.
  fileprivate func spans(limit: Int) -> [EDTF.Span] {
    switch self {
    case .date(let date): Self.merged(date.spans(limit: limit))
    case .interval: []
    case .set(let members, _): Self.merged(members.flatMap { $0.spans(limit: limit) })
    }
  }

  /// Puts overlapping and touching runs together.
  private static func merged(_ spans: [EDTF.Span]) -> [EDTF.Span] {
    let ordered = spans.sorted {
      ($0.first ?? .min, $0.last ?? .max) < ($1.first ?? .min, $1.last ?? .max)
    }
    var result: [EDTF.Span] = []
    for span in ordered {
      guard let before = result.last, touches(before, span) else {
        result.append(span)
        continue
      }
      result[result.count - 1] = before.joined(with: span)
    }
    return result
  }

  private static func touches(_ before: EDTF.Span, _ span: EDTF.Span) -> Bool {
    guard let end = before.last, let start = span.first else { return true }
    return start <= end + 1
  }
}

extension EDTF.Span {
  fileprivate func joined(with later: EDTF.Span) -> EDTF.Span {
    let end = last.flatMap { mine in later.last.map { max(mine, $0) } }
    return EDTF.Span(
      first: first, last: end, reachBefore: reachBefore, reachAfter: later.reachAfter)
  }
}

extension SetMember {
  fileprivate func spans(limit: Int) -> [EDTF.Span] {
    if !isRun, let first { return first.spans(limit: limit) }
    let (start, end) = (
      first.flatMap(DateBound.init(first:)), last.flatMap(DateBound.init(last:))
    )
    return [
      EDTF.Span(
        first: start?.wallSeconds, last: end?.wallSeconds, reachBefore: Int(start?.reach ?? 0),
        reachAfter: Int(end?.reach ?? 0))
    ]
  }
}

extension DateExpression {
  /// Every run of days that fits the digits given; one that spans all when there are too many.
  fileprivate func spans(limit: Int) -> [EDTF.Span] {
    guard season == nil, let month else { return span(firstDay, lastDay) }
    var spans: [EDTF.Span] = []
    for year in year.years(latestFirst: false) {
      for month in month.values(in: 1...12) {
        spans += spansOfMonth(year, month)
        if spans.count > limit { return span(firstDay, lastDay) }
      }
    }
    return spans
  }

  private func spansOfMonth(_ year: Int, _ month: Int) -> [EDTF.Span] {
    guard let day, !day.isWhollyUnspecified else {
      let last = CalendarDay.daysIn(month: month, year: year)
      return span(
        CalendarDay(year: year, month: month, day: 1),
        CalendarDay(year: year, month: month, day: last))
    }
    return day.values(in: 1...31).flatMap { number in
      CalendarDay(year: year, month: month, day: number).map { span($0, $0) } ?? []
    }
  }

  private func span(_ first: CalendarDay?, _ last: CalendarDay?) -> [EDTF.Span] {
    guard let first, let last else { return [] }
    return [
      EDTF.Span(
        first: first.number * 86_400, last: last.number * 86_400 + 86_399, reachBefore: reach,
        reachAfter: reach)
    ]
  }
}
