/// Says a whole date text for people.
enum EDTFWords {
  static func long(_ expression: EDTFExpression) -> String {
    switch expression {
    case .date(let date): DateWords(date: date).text
    case .interval(let start, let end): interval(start, end)
    case .set(let members, let isAll): set(members, isAll: isAll)
    }
  }

  /// Why the calendar has no such day: "June has 30 days".
  static func missingDay(_ date: DateExpression) -> String {
    guard let month = date.month?.value else { return "no such day is in the calendar" }
    let name = DateNames.month(month, isShort: false)
    let days = CalendarDay.daysIn(month: month, year: date.year.value)
    guard month == 2, date.year.isExact else { return "\(name) has no such day" }
    return "\(name) \(DateNames.year(date.year.value)) has \(days) days"
  }

  private static func interval(_ start: IntervalEnd, _ end: IntervalEnd) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)): between(first, last)
    case (.date(let first), .open): after(first)
    case (.date(let first), .unknown): "from \(said(first)), end not known"
    case (.open, .date(let last)): "until \(said(last))"
    case (.unknown, .date(let last)): "until \(said(last)), start not known"
    case (.open, .open): "at any time"
    case (.open, .unknown): "no start, end not known"
    case (.unknown, _): "start not known, no end"
    }
  }

  private static func said(_ date: DateExpression) -> String { DateWords(date: date).text }

  private static func after(_ date: DateExpression) -> String {
    let words = said(date)
    return words.contains(",") ? "\(words), onward" : "\(words) onward"
  }

  /// "2014 to 2019", "1 to 8 February 2004", "3 May 2024, 21:10 to 21:40".
  private static func between(_ first: DateExpression, _ last: DateExpression) -> String {
    if let merged = merged(first, last) { return merged }
    let (start, end) = (said(first), said(last))
    let isLoose = start.contains(",") && first.time == nil
    return isLoose ? "from \(start), to \(end)" : "\(start) to \(end)"
  }

  /// Both dates in one phrase, when they share what stands at the end.
  private static func merged(_ first: DateExpression, _ last: DateExpression) -> String? {
    guard first.isPlain, last.isPlain, first.year == last.year, first.precision == last.precision
    else { return nil }
    let end = said(last)
    if let start = first.time {
      guard first.month == last.month, first.day == last.day, let time = last.time,
        start.zone == time.zone
      else { return nil }
      let words = DateWords(date: first)
      return "\(words.plainDay), \(words.clock(start)) to \(words.clock(time))"
        + DateWords.zone(time.zone)
    }
    guard let month = first.month?.value, first.season == nil else { return nil }
    guard let day = first.day?.value else {
      return "\(DateNames.month(month, isShort: false)) to \(end)"
    }
    let startWords = "\(day)"
    return first.month == last.month
      ? "\(startWords) to \(end)"
      : "\(startWords) \(DateNames.month(month, isShort: false)) to \(end)"
  }
}

extension EDTFWords {
  /// "one of 1667, 1668 or 1670 to 1672".
  private static func set(_ members: [SetMember], isAll: Bool) -> String {
    let words = members.map { member(member: $0, isAll: isAll) }
    if words.count == 1, members[0].first == nil || members[0].last == nil { return words[0] }
    let list = DateNames.list(words, isAll ? "and" : "or")
    return (isAll ? "all of " : "one of ") + list
  }

  private static func member(member: SetMember, isAll: Bool) -> String {
    switch (member.first, member.last) {
    case (let first?, let last?):
      member.isRun ? "\(said(first)) to \(said(last))" : said(first)
    case (let first?, nil): isAll ? "\(said(first)) and all later" : "\(said(first)) or later"
    case (nil, let last?): isAll ? "\(said(last)) and all earlier" : "\(said(last)) or earlier"
    case (nil, nil): ""
    }
  }
}

extension DateExpression {
  /// True when nothing is qualified and no digit is open.
  var isPlain: Bool { marks.isEmpty && !hasUnspecifiedDigits && year.isExact }
}
