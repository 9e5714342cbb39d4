/// A moment, as whole milliseconds since 1970-01-01T00:00:00Z (leap seconds not counted).
public struct UTCInstant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970; negative before. Every value is allowed.
  public let milliseconds: Int64

  /// The moment so many milliseconds after the start of 1970 in UTC.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The moment in ISO 8601 with milliseconds: `2025-11-21T10:41:07.250Z`.
  public var iso8601: String {
    let (day, rest) = Self.split(milliseconds, by: Self.millisecondsADay)
    let (seconds, fraction) = (rest / 1000, rest % 1000)
    return Self.date(ofDay: day) + "T" + Self.clock(seconds) + "."
      + Self.padded(fraction, to: 3) + "Z"
  }

  /// The wall clock as `10:41`, so many seconds east of UTC.
  public func hourAndMinute(secondsEastOfUTC offset: Int) -> String {
    let (_, rest) = Self.split(milliseconds, by: Self.millisecondsADay)
    let shifted = rest / 1000 + Int64(offset % 86_400)
    let (_, seconds) = Self.split(shifted, by: 86_400)
    return String(Self.clock(seconds).prefix(5))
  }

  /// Whether the left moment is the earlier one.
  public static func < (left: Self, right: Self) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension UTCInstant {
  private static let millisecondsADay: Int64 = 86_400_000

  /// Quotient rounded down and its remainder, which is never negative.
  private static func split(_ value: Int64, by divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  private static func clock(_ seconds: Int64) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { padded($0, to: 2) }.joined(separator: ":")
  }

  /// The proleptic Gregorian date of a day counted from 1970-01-01.
  ///
  /// Years are counted from 1 March, so that a leap day ends its year, in cycles of 400 years
  /// (146,097 days).
  private static func date(ofDay day: Int64) -> String {
    let (cycle, dayOfCycle) = split(day + 719_468, by: 146_097)
    let leaps = dayOfCycle / 1460 - dayOfCycle / 36_524 + dayOfCycle / 146_096
    let yearOfCycle = (dayOfCycle - leaps) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = cycle * 400 + yearOfCycle + (month < 3 ? 1 : 0)
    return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(dayOfMonth, to: 2)
  }

  private static func padded(_ number: Int64, to width: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }
}
