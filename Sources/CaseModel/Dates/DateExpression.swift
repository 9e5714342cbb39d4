/// A date as it is written, part by part, before it is turned into days.
struct DateExpression: Hashable {
  var year = YearExpression()
  var month: DigitPattern?
  /// 21 to 41: a season, quarter, third or half of the year, where the month would stand.
  var season: Int?
  var day: DigitPattern?
  var time: TimeOfDay?

  var yearMarks: EDTF.Qualifiers = []
  var monthMarks: EDTF.Qualifiers = []
  var dayMarks: EDTF.Qualifiers = []
  /// False when a qualifier stands anywhere but at the very end, which is level 2.
  var isMarkedAsWhole = true
}

/// A time of day, as written.
struct TimeOfDay: Hashable {
  var hour = 0
  var minute = 0
  /// Nil when only hour and minute are given.
  var second: Int?
  /// Minutes ahead of UTC; nil when no zone is given.
  var zone: Int?

  /// Seconds since midnight where the time begins.
  var firstSecond: Int { hour * 3_600 + minute * 60 + (second ?? 0) }

  /// The last second the time may mean: the minute's end when no seconds are given.
  var lastSecond: Int { second == nil && hour < 24 ? firstSecond + 59 : firstSecond }
}

/// A year as it is written: four digits, or the letter Y and more, perhaps rounded.
struct YearExpression: Hashable {
  /// The years it may mean; one year when it is given exactly.
  var range = 0...0
  /// The year written; the lowest one where digits are unspecified.
  var value = 0
  /// The four digits, for a year that is not written with Y.
  var pattern: DigitPattern?
  var isNegative = false
  var hasExponent = false
  var significantDigits: Int?

  var isLong: Bool { pattern == nil }
  var unspecifiedCount: Int { pattern?.unspecifiedCount ?? 0 }
  var isExact: Bool { unspecifiedCount == 0 && range.count == 1 }

  /// The years meant, early ones first or late ones first.
  func years(latestFirst: Bool) -> AnySequence<Int> {
    let all = range.lazy
    guard let pattern, !pattern.isOneRun else {
      return latestFirst ? AnySequence(all.reversed()) : AnySequence(all)
    }
    let matching = all.filter { pattern.matches(abs($0)) }
    return latestFirst ? AnySequence(matching.reversed()) : AnySequence(matching)
  }
}

extension DateExpression {
  /// The first day it may mean; nil when the calendar has none, as for 31 June.
  var firstDay: CalendarDay? {
    if let season { return Self.season(season, in: year.range.lowerBound)?.first }
    guard let plain = plainDate else { return firstMatch(latestFirst: false) }
    return CalendarDay(year: plain.year, month: plain.month ?? 1, day: plain.day ?? 1)
  }

  /// The last day it may mean; nil when the calendar has none.
  var lastDay: CalendarDay? {
    if let season { return Self.season(season, in: year.range.upperBound)?.last }
    guard let plain = plainDate else { return firstMatch(latestFirst: true) }
    let month = plain.month ?? 12
    let day = plain.day ?? CalendarDay.daysIn(month: month, year: plain.year)
    return CalendarDay(year: plain.year, month: month, day: day)
  }

  /// Year, month and day when no digit is left open: by far the most common case.
  private var plainDate: (year: Int, month: Int?, day: Int?)? {
    guard year.isExact, month?.unspecifiedCount ?? 0 == 0, day?.unspecifiedCount ?? 0 == 0 else {
      return nil
    }
    return (year.value, month?.value, day?.value)
  }

  /// Goes through the days that fit the digits given, from one side, up to the first that exists.
  private func firstMatch(latestFirst: Bool) -> CalendarDay? {
    if month == nil {
      return latestFirst
        ? CalendarDay(year: year.range.upperBound, month: 12, day: 31)
        : CalendarDay(year: year.range.lowerBound, month: 1, day: 1)
    }
    let months = Self.ordered(month, 1...12, latestFirst)
    let days = Self.ordered(day, 1...31, latestFirst)
    for year in year.years(latestFirst: latestFirst) {
      for month in months {
        for day in days {
          if let found = CalendarDay(year: year, month: month, day: day) { return found }
        }
      }
    }
    return nil
  }

  private static func ordered(
    _ pattern: DigitPattern?, _ range: ClosedRange<Int>, _ latestFirst: Bool
  ) -> [Int] {
    let values = pattern.map { Array($0.values(in: range)) } ?? Array(range)
    return latestFirst ? values.reversed() : values
  }
}

extension DateExpression {
  /// First and last day of a season, quarter, third or half of a year.
  ///
  /// The standard gives seasons no months. Without a hemisphere (21 to 24) the bounds are the
  /// whole year, and winter runs to the end of the next February. With one (25 to 32) they are
  /// the months a meteorologist counts: a northern spring is March to May.
  static func season(_ season: Int, in year: Int) -> (first: CalendarDay, last: CalendarDay)? {
    let months = monthsOfSeason(season)
    let lastYear = months.last > 12 ? year + 1 : year
    let lastMonth = months.last > 12 ? months.last - 12 : months.last
    let lastDay = CalendarDay.daysIn(month: lastMonth, year: lastYear)
    guard let first = CalendarDay(year: year, month: months.first, day: 1),
      let last = CalendarDay(year: lastYear, month: lastMonth, day: lastDay)
    else { return nil }
    return (first, last)
  }

  /// First and last month; 13 and 14 are January and February of the next year.
  private static func monthsOfSeason(_ season: Int) -> (first: Int, last: Int) {
    switch season {
    case 24: (1, 14)
    case 25, 31: (3, 5)
    case 26, 32: (6, 8)
    case 27, 29: (9, 11)
    case 28, 30: (12, 14)
    case 33...36: ((season - 33) * 3 + 1, (season - 33) * 3 + 3)
    case 37...39: ((season - 37) * 4 + 1, (season - 37) * 4 + 4)
    case 40, 41: ((season - 40) * 6 + 1, (season - 40) * 6 + 6)
    default: (1, 12)
    }
  }

  /// Where a date stands in a list: a season without hemisphere at its usual northern month, all
  /// others at their first day.
  var sortDay: CalendarDay? {
    guard let season, (21...24).contains(season) else { return firstDay }
    return CalendarDay(year: year.range.lowerBound, month: (season - 20) * 3, day: 1)
  }
}

extension DateExpression {
  /// The finest part given. Where digits are unspecified the part counts as not given.
  var precision: EDTF.Precision {
    if let time { return time.second == nil ? .minute : .second }
    if let day, !day.isWhollyUnspecified { return .day }
    if let month, !month.isWhollyUnspecified { return .month }
    return season == nil ? year.precision : .season
  }

  /// Every qualifier on any part.
  var marks: EDTF.Qualifiers { yearMarks.union(monthMarks).union(dayMarks) }

  /// How far, in days, a qualified date may be from another and still be compatible with it: one
  /// unit of its finest qualified part, two when that part is both uncertain and approximate.
  var reach: Int {
    if !dayMarks.isEmpty { return dayMarks.reach(of: .day) }
    if !monthMarks.isEmpty { return monthMarks.reach(of: season == nil ? .month : .season) }
    return yearMarks.isEmpty ? 0 : yearMarks.reach(of: year.precision)
  }
}

extension YearExpression {
  var precision: EDTF.Precision {
    switch range.count {
    case 1: .year
    case ...10: .decade
    case ...100: .century
    case ...1_000: .millennium
    default: .age
    }
  }
}

extension EDTF.Qualifiers {
  func reach(of precision: EDTF.Precision) -> Int {
    self == [.uncertain, .approximate] ? precision.days * 2 : precision.days
  }
}
