extension DateWords {
  /// Day and month, without the year: "12 April", "some day in June", "the 25th of some month".
  var dayAndMonth: String {
    guard let day = date.day else { return month }
    if day.isWhollyUnspecified { return dayUnknown }
    let days = Self.choices(Array(day.values(in: 1...longestMonth))) { number in
      isMonthGiven || isShort ? String(number) : DateNames.ordinal(number)
    }
    guard isMonthGiven else {
      return isShort ? "day \(days.text)," : "the \(days.text) of \(month)"
    }
    return (days.isRun && !isShort ? "some day from " : "") + "\(days.text) \(month)"
  }

  private var isMonthGiven: Bool { date.month?.value != nil }

  /// The days of the month, or of the longest month that may be meant.
  private var longestMonth: Int {
    let year = date.year.isExact ? date.year.value : 4
    let months = date.month?.values(in: 1...12).map { CalendarDay.daysIn(month: $0, year: year) }
    return months?.max() ?? 31
  }

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
