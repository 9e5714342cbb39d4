/// One day of the proleptic Gregorian calendar: today's rules carried back and forth without end.
///
/// Years are counted as astronomers do: 0 is 1 BC, -1 is 2 BC. Only whole-number arithmetic is
/// used, so any year within `yearLimit` is exact.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before it.
  public let number: Int

  /// The furthest year that can be expressed, either way; seconds of such a year still fit an Int.
  public static let yearLimit = 99_999_999_999

  /// The day with this number, or the nearest day within `yearLimit`.
  public init(number: Int) {
    self.number = min(max(number, Self.first), Self.last)
  }

  /// The day written so, nil when the calendar has no such day or the year is out of bounds.
  public init?(year: Int, month: Int, day: Int) {
    guard abs(Self.clamped(year)) <= Self.yearLimit, (1...12).contains(month), day >= 1,
      day <= Self.daysIn(month: month, year: year)
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
  }

  /// Orders days as they pass.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }
}

extension CalendarDay {
  /// The year, counted with a year 0.
  public var year: Int { civil.year }

  /// The month, 1 to 12.
  public var month: Int { civil.month }

  /// The day of the month, 1 to 31.
  public var day: Int { civil.day }

  /// Year, month and day at once, which costs less than asking for each.
  public var civil: (year: Int, month: Int, day: Int) {
    let sinceMarch = number + Self.marchOfYearZero
    let cycle = sinceMarch.flooredQuotient(by: Self.daysInCycle)
    let dayOfCycle = sinceMarch - cycle * Self.daysInCycle
    let yearOfCycle = Self.yearOfCycle(dayOfCycle)
    let dayOfYear = dayOfCycle - Self.daysBefore(yearOfCycle)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The number of the day in which a second lies, counted from the start of 1970; any second will
  /// do, even one beyond `yearLimit`.
  public static func number(ofSecond second: Int) -> Int {
    second.flooredQuotient(by: 86_400)
  }

  /// True when the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a year.
  static func daysIn(year: Int) -> Int { isLeap(year) ? 366 : 365 }

  /// The number of days of a month, 1 to 12, in a year.
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

// Years are counted from 1 March, so that the odd day of a leap year is the last one. Then 400
// years are always the same number of days, and months from March on follow a 153-day pattern of
// five. Both make the way back from a number to a date a matter of divisions.
extension CalendarDay {
  private static let daysInCycle = 146_097
  private static let marchOfYearZero = 719_468
  private static let first = number(year: -yearLimit, month: 1, day: 1)
  private static let last = number(year: yearLimit, month: 12, day: 31)

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let marchMonth = month <= 2 ? month + 9 : month - 3
    let cycle = marchYear.flooredQuotient(by: 400)
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    return cycle * daysInCycle + daysBefore(marchYear - cycle * 400) + dayOfYear - marchOfYearZero
  }

  /// Days of a 400-year cycle before its given year, 0 to 399.
  private static func daysBefore(_ year: Int) -> Int { year * 365 + year / 4 - year / 100 }

  private static func yearOfCycle(_ day: Int) -> Int {
    (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
  }

  private static func clamped(_ year: Int) -> Int { max(year, -Int.max) }
}

extension Int {
  /// The quotient rounded towards minus infinity; the divisor is positive.
  func flooredQuotient(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-(self + 1)) / divisor) - 1
  }
}
