extension DateReader {
  /// Reads a time of day after the T, with or without seconds, with or without a zone.
  mutating func readTime() throws(DateFault) {
    try checkDayIsPlain()
    let start = at
    var time = TimeOfDay()
    time.hour = try readTwoDigits("hours", upTo: 24)
    guard take(":") else { throw fault("an hour is followed by : and minutes") }
    time.minute = try readTwoDigits("minutes", upTo: 59)
    if take(":") {
      time.second = try readTwoDigits("seconds", upTo: 59)
    } else {
      usesExtension = true
    }
    guard time.firstSecond <= 86_400 else {
      throw DateFault(at: start, "a day ends at 24:00")
    }
    if at < end, bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ",") {
      throw fault("fractions of a second are not read")
    }
    time.zone = try readZone()
    date.time = time
  }

  private func checkDayIsPlain() throws(DateFault) {
    guard date.day?.value != nil, date.month?.value != nil, date.year.isExact else {
      throw fault("a time of day needs a whole day before it")
    }
    guard date.marks.isEmpty else {
      throw fault("a date with a time of day cannot be uncertain or approximate")
    }
  }

  private mutating func readZone() throws(DateFault) -> Int? {
    if take("Z") { return 0 }
    let start = at
    let isAhead = take("+")
    guard isAhead || take("-") else { return nil }
    var minutes = try readTwoDigits("hours of a zone", upTo: 14) * 60
    if take(":") { minutes += try readTwoDigits("minutes of a zone", upTo: 59) }
    guard minutes <= 14 * 60 else {
      throw DateFault(at: start, "no zone is further than 14 hours from UTC")
    }
    return isAhead ? minutes : -minutes
  }

  private mutating func readTwoDigits(
    _ what: String, upTo limit: Int
  ) throws(DateFault) -> Int {
    let start = at
    guard let tens = takeDigit(), let ones = takeDigit() else {
      throw DateFault(at: start, "\(what) are written with two digits")
    }
    guard tens * 10 + ones <= limit else {
      throw DateFault(at: start, "\(what) run from 00 to \(limit)")
    }
    return tens * 10 + ones
  }
}

extension DateReader {
  /// Raises the level for what qualifiers and unspecified digits need.
  mutating func settleLevel() {
    if !date.marks.isEmpty { level = max(level, date.isMarkedAsWhole ? 1 : 2) }
    let open =
      date.year.unspecifiedCount + (date.month?.unspecifiedCount ?? 0)
      + (date.day?.unspecifiedCount ?? 0)
    if open > 0 { level = max(level, isOpenFromRight ? 1 : 2) }
  }

  /// True for the patterns of level 1: 201X, 20XX, 2004-XX, 1985-04-XX and 1985-XX-XX.
  private var isOpenFromRight: Bool {
    let year = date.year.unspecifiedCount
    if year > 0 {
      return year <= 2 && date.year.pattern?.isOneRun == true && date.month == nil
        && date.season == nil
    }
    let isMonthOpen = date.month?.isWhollyUnspecified == true
    let isDayOpen = date.day?.isWhollyUnspecified ?? isMonthOpen
    return isDayOpen && (isMonthOpen || date.month?.value != nil)
  }
}
