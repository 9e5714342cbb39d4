/// Says one date for people, never more exactly than it was written.
struct DateWords {
  let date: DateExpression
  var isShort = false
  /// Inside a longer phrase: a year with open digits stays as it was written.
  var isTight = false

  /// The whole date with its qualifiers: "about 1984", "12 April 1985".
  var text: String { qualified(plain) }

  /// The date without its qualifiers.
  var plain: String {
    if let season = date.season {
      return DateNames.season(season, year: knownYear, isShort: isShort)
    }
    guard date.month != nil else { return yearAlone }
    return plainDay + (date.time.map { timeAfter($0) } ?? "")
  }

  /// Day, month and year without the time of day.
  var plainDay: String { dayAndMonth + yearAfter }
}

extension DateWords {
  /// A year that stands alone.
  private var yearAlone: String {
    let year = date.year
    if year.significantDigits != nil {
      let estimate = DateNames.year(year.value)
      return isShort ? "about \(estimate)" : "\(someYear), estimated \(estimate)"
    }
    if year.isExact { return DateNames.year(year.value) }
    return isShort ? shortOpenYear : someYear
  }

  /// "some year from 1990 to 1999".
  private var someYear: String {
    let year = date.year
    guard let pattern = year.pattern else { return spanned(year.range) }
    if pattern.isWhollyUnspecified, !year.isNegative { return "year not given" }
    return pattern.isOneRun ? spanned(year.range) : "some year of the form \(knownYear)"
  }

  private func spanned(_ range: ClosedRange<Int>) -> String {
    let (low, high) = (DateNames.year(range.lowerBound), DateNames.year(range.upperBound))
    return "some year from \(low) to \(high)"
  }

  /// "1990s"; "1900-1909", since "1900s" could be a century; "19X5".
  private var shortOpenYear: String {
    let year = date.year
    guard let pattern = year.pattern, pattern.isOneRun, !isTight, !year.isNegative,
      pattern.highest > 999, !pattern.isWhollyUnspecified
    else { return knownYear }
    let low = year.range.lowerBound
    if pattern.unspecifiedCount == 1, low % 100 != 0 { return "\(low)s" }
    return "\(low)-\(year.range.upperBound)"
  }

  /// The year in as many digits as are known, X for the others.
  private var knownYear: String {
    if date.year.isExact { return DateNames.year(date.year.value) }
    return (date.year.isNegative ? "-" : "") + (date.year.pattern?.text ?? "")
  }

  /// What follows day and month.
  private var yearAfter: String {
    if date.year.isExact || isShort { return (isLoose ? " in " : " ") + knownYear }
    let year = someYear
    return year.hasPrefix("some") ? " of \(year)" : ", \(year)"
  }

  /// True when a year follows better with "in": "some month in 2004".
  private var isLoose: Bool {
    !isShort && date.month?.isWhollyUnspecified == true
  }
}

extension DateWords {
  private var dayAndMonth: String {
    guard let day = date.day else { return month }
    if day.isWhollyUnspecified { return dayUnknown }
    if let number = day.value {
      if isMonthGiven { return "\(number) \(month)" }
      return isShort ? "day \(number)," : "day \(number) of \(month)"
    }
    let days = Self.choices(Array(day.values(in: 1...31))) { String($0) }
    let lead = days.isRun ? "some day from " : "day "
    return (isShort ? "" : lead) + days.text + (isMonthGiven ? " " : " of ") + month
  }

  private var isMonthGiven: Bool { date.month?.value != nil }

  private var dayUnknown: String {
    if date.month?.isWhollyUnspecified == true { return isShort ? "in" : "some day" }
    return isShort ? "in \(month)" : "some day in \(month)"
  }

  private var month: String {
    guard let month = date.month else { return "" }
    if let number = month.value { return DateNames.month(number, isShort: isShort) }
    if month.isWhollyUnspecified { return isShort ? "in" : "some month" }
    let choices = Self.choices(Array(month.values(in: 1...12))) {
      DateNames.month($0, isShort: isShort)
    }
    return (choices.isRun && !isShort ? "some month from " : "") + choices.text
  }

  /// Numbers in a row as a span, others one by one.
  private static func choices(
    _ numbers: [Int], name: (Int) -> String
  ) -> (text: String, isRun: Bool) {
    guard let first = numbers.first, let last = numbers.last else { return ("", false) }
    guard numbers.count > 2, last - first == numbers.count - 1 else {
      return (DateNames.list(numbers.map(name), "or"), false)
    }
    return ("\(name(first)) to \(name(last))", true)
  }
}

extension DateWords {
  /// ", 23:20:30 UTC-4"; short: " 23:20".
  func timeAfter(_ time: TimeOfDay) -> String {
    isShort ? " \(clock(time))" : ", \(clock(time))\(Self.zone(time.zone))"
  }

  func clock(_ time: TimeOfDay) -> String {
    let start = "\(Self.pair(time.hour)):\(Self.pair(time.minute))"
    guard !isShort, let second = time.second else { return start }
    return "\(start):\(Self.pair(second))"
  }

  private static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func zone(_ minutes: Int?) -> String {
    guard let minutes else { return "" }
    guard minutes != 0 else { return " UTC" }
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    return " UTC\(minutes < 0 ? "-" : "+")\(hours)" + (rest == 0 ? "" : ":\(pair(rest))")
  }
}

extension DigitPattern {
  /// The digits, X where one is open.
  var text: String {
    let plain = String(lowest)
    let padded = String(repeating: "0", count: max(0, count - plain.count)) + plain
    let high =
      String(repeating: "0", count: max(0, count - String(highest).count))
      + String(highest)
    return String(zip(padded, high).map { $0 == $1 ? $0 : "X" })
  }
}
