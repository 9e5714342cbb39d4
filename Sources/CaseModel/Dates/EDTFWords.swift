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
    if date.year.isExact {
      let days = CalendarDay.daysIn(month: month, year: date.year.value)
      return month == 2
        ? "\(name) \(DateNames.year(date.year.value)) has \(days) days" : "\(name) has \(days) days"
    }
    if month == 2, date.day?.lowest == 29 { return "none of these years has a 29 February" }
    return "\(name) has \(CalendarDay.daysIn(month: month, year: 4)) days at the most"
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
    return words.contains(", ") ? "\(words), onward" : "\(words) onward"
  }

  /// "2014 to 2019", "1 to 8 February 2004", "3 May 2024, 21:10 to 21:40".
  private static func between(_ first: DateExpression, _ last: DateExpression) -> String {
    if first == last, first.isPlain { return said(first) }
    if let merged = merged(first, last) { return merged }
    let (start, end) = (said(first), said(last))
    if hasClause(first) || hasClause(last) { return "from \(start); to \(end)" }
    let isLoose = start.contains(" to ") || start.hasPrefix("some ")
    return isLoose ? "from \(start), to \(end)" : "\(start) to \(end)"
  }

  /// Whether a comma parts the words on a date, so that more has to part it from another: "1990 to
  /// 2000, uncertain" does not say what is uncertain.
  private static func hasClause(_ date: DateExpression) -> Bool {
    date.time == nil && said(date).contains(", ")
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
  /// "one of 1667, 1668 or 1670 to 1672", "1984 or 1985", "each of 1960, 1962 and 1963".
  private static func set(_ members: [SetMember], isAll: Bool) -> String {
    let words = members.map { member(member: $0, isAll: isAll) }
    if members.count == 1 { return alone(members[0], words[0], isAll: isAll) }
    let conjunction = isAll ? "and" : "or"
    // Words that hold a comma or a conjunction themselves are parted by more than a comma.
    if words.contains(where: { $0.contains(", ") || $0.contains(" \(conjunction) ") }) {
      return words.dropLast().joined(separator: "; ") + "; \(conjunction) " + words[words.count - 1]
    }
    let lead = isAll ? (words.count == 2 ? "both " : "each of ") : words.count == 2 ? "" : "one of "
    return lead + DateNames.list(words, conjunction)
  }

  private static func alone(_ member: SetMember, _ words: String, isAll: Bool) -> String {
    guard member.isRun, let first = member.first, let last = member.last else { return words }
    let isParted = hasClause(first) || hasClause(last)
    let run = isParted ? "\(said(first)); to \(said(last))" : words
    return isAll ? "each of \(run)" : "some time from \(run)"
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
