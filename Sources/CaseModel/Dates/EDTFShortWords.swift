/// Says a date in few columns; all its words are ASCII, so bytes are columns.
struct EDTFShortWords {
  private let forms: [String]

  init(_ expression: EDTFExpression) {
    switch expression {
    case .date(let date): forms = Self.forms(date)
    case .interval(let start, let end): forms = Self.forms(start, end)
    case .set(let members, let isAll): forms = Self.forms(members, isAll: isAll)
    }
  }

  /// The first form that fits; they run from full to scant.
  func fitting(_ columns: Int) -> String {
    forms.first { $0.utf8.count <= columns } ?? forms.min { $0.utf8.count < $1.utf8.count } ?? ""
  }

  private static func forms(_ date: DateExpression) -> [String] {
    var untimed = date
    untimed.time = nil
    let day = short(untimed)
    let coarse = [day, short(date.toMonth), "in " + year(date), year(date)]
    guard let time = date.time, let month = date.month?.value, let number = date.day?.value else {
      return coarse
    }
    let clock = DateWords(date: date, isShort: true).clock(time)
    let name = DateNames.month(month, isShort: true)
    return ["\(day) \(clock)", "\(number) \(name) \(clock)"] + coarse
  }

  private static func short(_ date: DateExpression) -> String {
    DateWords(date: date, isShort: true).text
  }

  /// A date inside a longer phrase, where there is no room for "about" or "1900-1999".
  private static func tight(_ date: DateExpression) -> String {
    let words = DateWords(date: date, isShort: true, isTight: true).text
    return words.hasPrefix("about ") ? "~" + words.dropFirst("about ".count) : words
  }

  /// The year alone, for when the whole date takes too much room.
  private static func year(_ date: DateExpression) -> String {
    var coarse = DateExpression()
    coarse.year = date.year
    coarse.yearMarks = date.yearMarks
    return tight(coarse)
  }
}

extension EDTFShortWords {
  private static func forms(_ start: IntervalEnd, _ end: IntervalEnd) -> [String] {
    switch (start, end) {
    case (.date(let first), .date(let last)): between(first, last)
    case (.date(let first), .open):
      coarsening(first) { ["\($0) onward", "\($0) on"] }
    case (.date(let first), .unknown): coarsening(first) { ["\($0) to ?"] }
    case (.open, .date(let last)): coarsening(last) { ["until \($0)", "to \($0)"] }
    case (.unknown, .date(let last)): coarsening(last) { ["? to \($0)"] }
    case (.open, .open): ["any time"]
    case (.open, .unknown): ["until ?"]
    case (.unknown, _): ["from ?"]
    }
  }

  private static func coarsening(
    _ date: DateExpression, _ phrases: (String) -> [String]
  ) -> [String] {
    phrases(tight(date)) + phrases(year(date))
  }

  private static func between(_ first: DateExpression, _ last: DateExpression) -> [String] {
    let (start, end) = (tight(first), tight(last))
    let (from, to) = (year(first), year(last))
    let years = from == to ? ["in \(to)"] : ["\(from) to \(to)", "\(from)-\(to)"]
    return merged(first, last) + ["\(start) to \(end)"] + years
  }

  /// "1-8 Feb 2004", "Jun-Aug 2004": both ends in one phrase.
  private static func merged(_ first: DateExpression, _ last: DateExpression) -> [String] {
    guard first.isPlain, last.isPlain, first.year == last.year, let month = first.month?.value,
      first.precision == last.precision
    else { return [] }
    let name = DateNames.month(month, isShort: true)
    guard let day = first.day?.value else { return ["\(name)-\(short(last))"] }
    if first.month != last.month { return ["\(day) \(name)-\(short(last))"] }
    guard let start = first.time, let end = last.time, first.day == last.day else {
      return first.day == last.day ? [] : ["\(day)-\(short(last.withoutTime))"]
    }
    let clock = DateWords(date: first, isShort: true).clock
    let clocks = "\(clock(start))-\(clock(end))"
    return ["\(short(first.withoutTime)) \(clocks)", clocks]
  }

  private static func forms(_ members: [SetMember], isAll: Bool) -> [String] {
    let years = (members.compactMap(\.first).map(year), members.compactMap(\.last).map(year))
    let words = members.map { member in
      let ends = [member.first.map(tight) ?? "", member.last.map(tight) ?? ""]
      return member.isRun ? ends.joined(separator: "..") : ends[0]
    }
    let span =
      (members.first?.first == nil ? "" : years.0.first ?? "") + ".."
      + (members.last?.last == nil ? "" : years.1.last ?? "")
    return [DateNames.list(words, isAll ? "and" : "or"), span]
  }
}

extension DateExpression {
  /// The same date without its day.
  fileprivate var toMonth: DateExpression {
    var date = withoutTime
    date.day = nil
    date.dayMarks = []
    return date
  }

  fileprivate var withoutTime: DateExpression {
    var date = self
    date.time = nil
    return date
  }
}
