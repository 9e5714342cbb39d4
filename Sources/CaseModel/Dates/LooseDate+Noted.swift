extension LooseDate {
  /// What may be meant by phrases whose date needs a word.
  static func noted(_ phrase: String) -> [Guess] {
    let years = shortYears(phrase)
    if !years.isEmpty { return years }
    return [overNewYear(phrase), part(phrase)].compactMap(\.self)
  }

  /// "79" is AD 79, "19" may be a century, "193" a decade, and "-44" may be 44 BC, which is -0043.
  private static func shortYears(_ phrase: String) -> [Guess] {
    let isNegative = phrase.first == "-"
    let digits = isNegative ? String(phrase.dropFirst()) : phrase
    guard 1...3 ~= digits.count, digits.allSatisfy(\.isASCIIDigit), let number = Int(digits),
      number > 0, let year = fourDigits(digits)
    else { return [] }
    if isNegative {
      let before = number == 1 ? "0000" : fourDigits(String(number - 1)).map { "-" + $0 }
      return [
        Guess(date: "-" + year, note: "\(number + 1) BC"),
        Guess(date: before ?? "", note: "\(number) BC"),
      ]
    }
    let plain = Guess(date: year, note: "AD \(number)")
    guard let open = centuryOrDecade(digits), let range = try? EDTF(parsing: open),
      let first = range.earliest?.year, let last = range.latest?.year
    else { return [plain] }
    return [Guess(date: open, note: "\(first) to \(last)"), plain]
  }

  /// "19XX" for "19", "193X" for "193"; nil for digits with which no year of ours begins.
  static func centuryOrDecade(_ digits: String) -> String? {
    switch (digits.count, Int(digits) ?? 0) {
    case (2, 10...20): digits + "XX"
    case (3, 100...209): digits + "X"
    default: nil
    }
  }

  /// "winter 1999/2000", "summer 1999-00": a season that runs over the new year.
  private static func overNewYear(_ phrase: String) -> Guess? {
    let seasons = [("winter ", "24", "a winter"), ("summer ", "30", "a southern summer")]
    for (name, code, words) in seasons {
      guard let years = rest(of: phrase, after: [name + "of ", name]),
        let (first, last) = pair(years, "/") ?? pair(years, "-"), let year = Int(first),
        first.count == 4, [2, 4].contains(last.count), String(year + 1).hasSuffix(last)
      else { continue }
      return Guess(date: "\(first)-\(code)", note: "\(words) goes by the year it begins in")
    }
    return nil
  }

  /// "early 2014", "mid-2014", "late may 2020", "end of 2014": thirds of a year, or of a month.
  private static func part(_ phrase: String) -> Guess? {
    let names = [
      ["early ", "early-", "beginning of ", "start of "], ["mid ", "mid-", "middle of "],
      ["late ", "late-", "end of "],
    ]
    let parts = names.enumerated().lazy.compactMap { part, names in
      rest(of: phrase, after: names).map { (part, $0) }
    }
    guard let (part, rest) = parts.first, let date = single(rest) else { return nil }
    if date.hasSuffix("X") { return wholeOf(date) }
    if date.count == 4, date.allSatisfy(\.isASCIIDigit) {
      let months = ["January to April", "May to August", "September to December"]
      return Guess(date: "\(date)-\(37 + part)", note: months[part])
    }
    guard let month = try? EDTF(parsing: date), month.precision == .month, date.count == 7,
      let last = month.latest?.day
    else { return nil }
    let days = [("01", "10"), ("11", "20"), ("21", "\(last)")][part]
    return Guess(date: "[\(date)-\(days.0)..\(date)-\(days.1)]")
  }
}

extension LooseDate {
  /// A decade or a century of which only a part is meant, which cannot be written.
  private static func wholeOf(_ date: String) -> Guess? {
    guard let all = try? EDTF(parsing: date), let first = all.earliest?.year,
      let last = all.latest?.year
    else { return nil }
    return Guess(date: date, note: "\(first) to \(last), for EDTF has no part of these")
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// What follows the name of a weekday, and which it is, counted from Monday.
  static func afterWeekday(_ phrase: String) -> (rest: String, weekday: Int)? {
    let words = phrase.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return nil }
    let name = words[0].last.map(".,".contains) == true ? words[0].dropLast() : words[0]
    guard name.count >= 3, let day = weekdays.firstIndex(where: { $0.hasPrefix(name) }) else {
      return nil
    }
    return (String(words[1]), day)
  }

  /// "which was a Monday" for a day that was no such weekday as was written.
  static func otherWeekday(of date: String, than weekday: Int) -> String? {
    guard let edtf = try? EDTF(parsing: date), edtf.form == .date, edtf.precision >= .day,
      let day = edtf.earliest
    else { return nil }
    // 1 January 1970 was a Thursday.
    let found = day.number + 3 - (day.number + 3).flooredQuotient(by: 7) * 7
    return found == weekday ? nil : "which was a \(weekdays[found].capitalizedFirst)"
  }

  /// "2020-w05", "2020w05-3", "week 5 of 2020": ISO weeks, which begin on Monday; the first one has
  /// the year's first Thursday.
  static func week(_ phrase: String) -> String? {
    guard let (year, week, day) = weekParts(phrase), 1...7 ~= day ?? 1,
      let monday = monday(ofWeek: week, in: year)
    else { return nil }
    if let day { return CalendarDay(number: monday + day - 1).text }
    return "\(CalendarDay(number: monday).text)/\(CalendarDay(number: monday + 6).text)"
  }

  /// "the weeks of 2014 run from 01 to 52" for a week that its year has not.
  static func missingWeek(_ phrase: String) -> String? {
    guard let (year, week, _) = weekParts(phrase), monday(ofWeek: week, in: year) == nil else {
      return nil
    }
    let last = monday(ofWeek: 53, in: year) == nil ? 52 : 53
    return "the weeks of \(DateNames.year(year)) run from 01 to \(last)"
  }

  /// The number of the day on which a week begins; nil where the year has no such week.
  private static func monday(ofWeek week: Int, in year: Int) -> Int? {
    guard 1...53 ~= week, let fourth = CalendarDay(year: year, month: 1, day: 4) else { return nil }
    let weekday = fourth.number + 3 - (fourth.number + 3).flooredQuotient(by: 7) * 7
    let monday = fourth.number - weekday + 7 * (week - 1)
    // A 53rd week whose Thursday is in the next year is its first.
    return CalendarDay(number: monday + 3).year == year ? monday : nil
  }

  /// Year, week and day; weeks of years before year 0 are not told.
  private static func weekParts(_ phrase: String) -> (Int, Int, Int?)? {
    guard !phrase.hasPrefix("-") else { return nil }
    let words = phrase.split { !$0.isLetter && !$0.isASCIIDigit }.map(String.init)
      .filter { $0 != "of" }
    if words.count == 3, words[0] == "week", let week = Int(words[1]), let year = fullYear(words[2])
    {
      return (year, week, nil)
    }
    let digits = words.joined(separator: "-").replacing("-w", with: "w").split(separator: "w")
    guard digits.count == 2, let year = fullYear(String(digits[0])) else { return nil }
    let parts = digits[1].split(separator: "-").map { Int($0) }
    guard let week = parts.first ?? nil, parts.count < 3 else { return nil }
    return (year, week, parts.count == 2 ? parts[1] ?? 0 : nil)
  }

  private static func fullYear(_ text: String) -> Int? {
    text.count == 4 && text.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
  }

  /// "1984-154": the day of a year.
  static func dayOfYear(_ phrase: String) -> String? {
    guard let (first, last) = pair(phrase, "-"), let year = fullYear(first), last.count == 3,
      last.allSatisfy(\.isASCIIDigit), let number = Int(last),
      1...CalendarDay.daysIn(year: year) ~= number,
      let start = CalendarDay(year: year, month: 1, day: 1)
    else { return nil }
    return CalendarDay(number: start.number + number - 1).text
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
