extension CalendarDay: CustomStringConvertible {
  /// The day in digits: "2014-09-12", "-0043-03-15", "170000002-01-01". A year has at least four
  /// digits and never a plus sign, as EDTF writes it but for the Y before a long one.
  public var text: String {
    let (year, month, day) = civil
    let digits = String(abs(year))
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    return "\(year < 0 ? "-" : "")\(zeros)\(digits)-\(Self.pair(month))-\(Self.pair(day))"
  }

  /// A moment in UTC as RFC 3339 has it: "2024-05-03T19:40:00Z", given in seconds since 1970; nil
  /// outside of the years 0 to 9999, which are all that it can write.
  public static func utcText(ofSecond second: Int) -> String? {
    let day = CalendarDay(number: number(ofSecond: second))
    guard 0...9_999 ~= day.year else { return nil }
    let rest = second - day.number * 86_400
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map(pair).joined(separator: ":")
    return "\(day.text)T\(clock)Z"
  }

  /// The day in digits.
  public var description: String { text }

  private static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
