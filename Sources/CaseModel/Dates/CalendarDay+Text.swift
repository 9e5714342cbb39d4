extension CalendarDay: CustomStringConvertible {
  /// The day in digits: "2014-09-12", "-0043-03-15", "170000002-01-01". A year has at least four
  /// digits and never a plus sign, as EDTF writes it but for the Y before a long one.
  public var text: String {
    let (year, month, day) = civil
    let digits = String(abs(year))
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    return "\(year < 0 ? "-" : "")\(zeros)\(digits)-\(Self.pair(month))-\(Self.pair(day))"
  }

  /// The day in digits.
  public var description: String { text }

  private static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
