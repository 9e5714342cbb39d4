/// A whole date text, taken apart.
enum EDTFExpression: Hashable {
  case date(DateExpression)
  case interval(start: IntervalEnd, end: IntervalEnd)
  /// One of several dates, or all of them.
  case set(members: [SetMember], isAll: Bool)
}

/// One end of an interval.
enum IntervalEnd: Hashable {
  case date(DateExpression)
  /// "..": it has no end, or has not ended.
  case open
  /// Nothing: it has an end that is not known.
  case unknown

  var date: DateExpression? {
    if case .date(let date) = self { date } else { nil }
  }
}

/// A date of a set, or a run of dates, which may be open at one side.
struct SetMember: Hashable {
  var first: DateExpression?
  var last: DateExpression?

  var isRun: Bool { first != last }
}
