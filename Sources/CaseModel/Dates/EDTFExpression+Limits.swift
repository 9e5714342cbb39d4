extension EDTFExpression {
  struct Limits {
    var start = EDTF.Limit.dated
    var end = EDTF.Limit.dated
    var first: DateBound?
    var last: DateBound?
  }

  var form: EDTF.Form {
    switch self {
    case .date: .date
    case .interval: .interval
    case .set(_, let isAll): isAll ? .allOf : .oneOf
    }
  }

  /// Goes through the dates written in it, from left to right.
  func forEachDate(_ body: (DateExpression) -> Void) {
    switch self {
    case .date(let date): body(date)
    case .interval(let start, let end):
      if case .date(let date) = start { body(date) }
      if case .date(let date) = end { body(date) }
    case .set(let members, _): members.forEach { $0.forEachDate(body) }
    }
  }

  /// The time it may mean: from the start of the first date to the end of the last.
  var limits: Limits {
    switch self {
    case .date(let date):
      Limits(first: DateBound(first: date), last: DateBound(last: date))
    case .interval(let start, let end):
      Limits(
        start: start.limit, end: end.limit,
        first: start.date.flatMap(DateBound.init(first:)),
        last: end.date.flatMap(DateBound.init(last:)))
    case .set(let members, _): Self.limits(of: members)
    }
  }

  private static func limits(of members: [SetMember]) -> Limits {
    var limits = Limits()
    for member in members {
      if member.first == nil { limits.start = .open }
      if member.last == nil { limits.end = .open }
      limits.include(member)
    }
    if limits.start == .open { limits.first = nil }
    if limits.end == .open { limits.last = nil }
    return limits
  }
}

extension EDTFExpression.Limits {
  fileprivate mutating func include(_ member: SetMember) {
    if let bound = member.first.flatMap(DateBound.init(first:)) {
      if first.map(bound.isBefore) ?? true { first = bound }
    }
    if let bound = member.last.flatMap(DateBound.init(last:)) {
      if last.map({ $0.isBefore(bound) }) ?? true { last = bound }
    }
  }
}

extension IntervalEnd {
  var limit: EDTF.Limit {
    switch self {
    case .date: .dated
    case .open: .open
    case .unknown: .unknown
    }
  }
}

extension SetMember {
  fileprivate func forEachDate(_ body: (DateExpression) -> Void) {
    if let first { body(first) }
    if isRun, let last { body(last) }
  }
}
