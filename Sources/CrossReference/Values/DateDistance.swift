import CaseModel

/// How far two dates lie apart, as exactly as both are given.
struct DateDistance {
  private let first: EDTF
  private let second: EDTF
  private let zone: ZoneRules?

  init(_ first: EDTF, _ second: EDTF, in zone: ZoneRules?) {
    (self.first, self.second, self.zone) = (first, second, zone)
  }

  /// How exactly a date is given, where it is one whole year, month or day.
  private enum Grain: Int { case year, month, day }

  var departure: Departure {
    Departure(distance: distance, slip: slip)
  }

  private var distance: String? {
    if first.hasTimeOfDay, second.hasTimeOfDay { return clock }
    guard let one = first.earliest, let other = second.earliest, let grain = sameGrain else {
      return atLeast
    }
    switch grain {
    case .year: return counted(abs(one.year - other.year), "year")
    case .month: return months(one, other)
    case .day: return counted(abs(one.number - other.number), "day")
    }
  }

  private func months(_ one: CalendarDay, _ other: CalendarDay) -> String {
    let months = abs((one.year - other.year) * 12 + one.month - other.month)
    return months % 12 == 0 ? counted(months / 12, "year") : counted(months, "month")
  }

  /// Dates given more or less exactly are as far apart as their nearest days, or more.
  private var atLeast: String? {
    let gap = TimeRuns(first, first.spans).gap(to: TimeRuns(second, second.spans))
    guard gap.days > 0, gap.days < Int.max else { return nil }
    if gap.days >= 2 * 366 { return "at least \(counted(wholeYears ?? gap.days / 366, "year"))" }
    return "at least \(counted(gap.days, "day"))"
  }

  /// The years from the last day of the one to the first day of the other; nil where either is
  /// several runs, or open on that side.
  private var wholeYears: Int? {
    guard first.form != .oneOf, second.form != .oneOf else { return nil }
    return Self.years(from: first.latest, to: second.earliest)
      ?? Self.years(from: second.latest, to: first.earliest)
  }

  private static func years(from one: CalendarDay?, to other: CalendarDay?) -> Int? {
    guard let one, let other, one < other else { return nil }
    let (from, to) = (one.civil, other.civil)
    let isShort = (to.month, to.day) < (from.month, from.day)
    return to.year - from.year - (isShort ? 1 : 0)
  }

  private var clock: String? {
    let runs = ValueComparison.runs(first, second, in: zone)
    guard let one = runs.first.start, let other = runs.second.start else { return nil }
    let (seconds, overflow) = one.subtractingReportingOverflow(other)
    return overflow ? nil : Self.words(ofSeconds: seconds.magnitude)
  }

  private static func words(ofSeconds seconds: UInt) -> String {
    let units: [(UInt, String)] = [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")]
    var rest = seconds
    var parts: [String] = []
    for (length, noun) in units where rest >= length {
      parts.append(counted(Int(rest / length), noun))
      rest %= length
    }
    return parts.isEmpty ? "0 seconds" : parts.prefix(2).joined(separator: " ")
  }

  private var sameGrain: Grain? {
    guard let grain = Self.grain(first), grain == Self.grain(second) else { return nil }
    return grain
  }

  private static func grain(_ date: EDTF) -> Grain? {
    guard date.form == .date, let first = date.earliest, let last = date.latest else { return nil }
    if first == last { return date.hasTimeOfDay ? nil : .day }
    guard first.day == 1, first.year == last.year,
      last.day == CalendarDay.daysIn(month: last.month, year: last.year)
    else { return nil }
    if first.month == last.month { return .month }
    return first.month == 1 && last.month == 12 ? .year : nil
  }
}

extension DateDistance {
  private var slip: Slip? {
    if first.hasTimeOfDay, second.hasTimeOfDay { return clockSlip }
    guard let grain = sameGrain, let one = first.earliest, let other = second.earliest else {
      return nil
    }
    switch grain {
    case .year: return isSwapped(one.year, other.year) ? .digits : nil
    case .month: return one.month == other.month ? yearSlip(one, other) : nil
    case .day: return daySlip(one, other)
    }
  }

  /// Two times of one day, as clocks show them.
  private var clockSlip: Slip? {
    guard let one = first.spans.first?.first, let other = second.spans.first?.first,
      CalendarDay.number(ofSecond: one) == CalendarDay.number(ofSecond: other)
    else { return nil }
    func digits(_ second: Int) -> String {
      let minutes = (second - CalendarDay.number(ofSecond: second) * 86_400) / 60
      return String(10_000 + minutes / 60 * 100 + minutes % 60)
    }
    return Slip.isSwapped(digits(one), digits(other)) ? .digits : nil
  }

  private func daySlip(_ one: CalendarDay, _ other: CalendarDay) -> Slip? {
    let (left, right) = (one.civil, other.civil)
    if left.year == right.year, left.month == right.day, left.day == right.month {
      return .dayAndMonth
    }
    if left.month == right.month {
      if left.day == right.day { return yearSlip(one, other) }
      if left.year == right.year, isSwapped(left.day, right.day) { return .digits }
    }
    let days = abs(one.number - other.number)
    if days == 1 { return .nextDay }
    return isJulian(days, max(one, other)) ? .calendar : nil
  }

  private func yearSlip(_ one: CalendarDay, _ other: CalendarDay) -> Slip? {
    if isSwapped(one.year, other.year) { return .digits }
    return abs(one.year - other.year) == 1 ? .year : nil
  }

  private func isSwapped(_ one: Int, _ other: Int) -> Bool {
    func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return Slip.isSwapped(digits(one), digits(other))
  }

  /// The Julian calendar was behind by 10 days when the Gregorian one began and by 13 when the last
  /// states gave it up; it lost a day more in each century that 400 does not divide.
  private func isJulian(_ days: Int, _ later: CalendarDay) -> Bool {
    let year = later.civil.year
    guard 1_582...1_930 ~= year else { return false }
    return days == (year <= 1_700 ? 10 : year <= 1_800 ? 11 : year <= 1_900 ? 12 : 13)
  }
}

extension TimeRuns {
  /// The days that two single runs have in common, in words; nil where it is not one run.
  static func shared(_ first: EDTF, _ second: EDTF) -> String? {
    guard first.form != .oneOf, second.form != .oneOf, let start = latest(first, second),
      let end = earliest(first, second), start <= end
    else { return nil }
    return words(from: start, to: end)
  }

  private static func latest(_ first: EDTF, _ second: EDTF) -> CalendarDay? {
    [first.earliest, second.earliest].compactMap(\.self).max()
  }

  private static func earliest(_ first: EDTF, _ second: EDTF) -> CalendarDay? {
    [first.latest, second.latest].compactMap(\.self).min()
  }

  private static func words(from start: CalendarDay, to end: CalendarDay) -> String? {
    guard 0...9_999 ~= start.year, 0...9_999 ~= end.year else { return nil }
    let isWhole = start.month == 1 && start.day == 1 && end.month == 12 && end.day == 31
    let (one, other) =
      isWhole ? (String(start.text.prefix(4)), String(end.text.prefix(4))) : (start.text, end.text)
    return (try? EDTF(parsing: one == other ? one : "\(one)/\(other)"))?.words
  }
}
