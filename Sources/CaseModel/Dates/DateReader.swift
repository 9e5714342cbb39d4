/// Reads one date, with or without a time of day, from a stretch of the text.
struct DateReader {
  let bytes: [UInt8]
  var at: Int
  let end: Int

  var date = DateExpression()
  var level = 0
  /// True for what the standard does not have: hours and minutes without seconds.
  var usesExtension = false
  /// Where the day is written, or else the date.
  private var dayStart: Int

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    at = start
    dayStart = start
    self.end = end
  }

  /// Reads the whole stretch as a date.
  mutating func read() throws(DateFault) -> DateExpression {
    guard at < end else { throw fault("a date is missing here") }
    try readYear()
    if !date.year.isLong, date.year.significantDigits == nil, take("-") { try readMonth() }
    if take("T") { try readTime() }
    guard at == end else { throw leftover() }
    settleLevel()
    return try checked()
  }

  /// Makes sure that the calendar has such a day.
  private func checked() throws(DateFault) -> DateExpression {
    guard date.day != nil || date.year.pattern != nil else { return date }
    guard date.firstDay == nil else { return date }
    throw DateFault(at: dayStart, EDTFWords.missingDay(date))
  }
}

/// A fault at a byte, before it is known which column that is.
struct DateFault: Error {
  let at: Int
  let problem: String
  let hint: String?

  init(at: Int, _ problem: String, hint: String? = nil) {
    self.at = at
    self.problem = problem
    self.hint = hint
  }
}

extension DateReader {
  private mutating func readMonth() throws(DateFault) {
    date.monthMarks = readMarksBefore()
    let start = at
    let pattern = try readPair("month")
    if let number = pattern.value, (21...41).contains(number) {
      date.season = number
      level = max(level, number <= 24 ? 1 : 2)
    } else {
      try check(pattern, in: 1...12, at: start, "months run from 01 to 12, seasons from 21 to 41")
      date.month = pattern
    }
    let marks = readMarksAfter()
    date.yearMarks.formUnion(marks)
    date.monthMarks.formUnion(marks)
    if date.season == nil, take("-") { try readDay() }
  }

  private mutating func readDay() throws(DateFault) {
    date.dayMarks = readMarksBefore()
    let start = at
    dayStart = start
    let pattern = try readPair("day")
    try check(pattern, in: 1...31, at: start, "days run from 01 to 31")
    date.day = pattern
    let marks = readMarksAfter()
    date.yearMarks.formUnion(marks)
    date.monthMarks.formUnion(marks)
    date.dayMarks.formUnion(marks)
  }

  private mutating func readPair(_ name: String) throws(DateFault) -> DigitPattern {
    let start = at
    if name == "month", at < end, bytes[at] | 0x20 == UInt8(ascii: "w") {
      throw fault("a week is written as its first and last day")
    }
    var pattern = DigitPattern()
    while pattern.count < 2, let digit = takeDigitOrX() { pattern.append(digit.value) }
    guard pattern.count == 2 else {
      throw DateFault(at: start, "a \(name) is written with two digits")
    }
    return pattern
  }

  private func check(
    _ pattern: DigitPattern, in range: ClosedRange<Int>, at start: Int, _ problem: String
  ) throws(DateFault) {
    if pattern.values(in: range).first == nil { throw DateFault(at: start, problem) }
  }
}

extension DateReader {
  /// A qualifier left of a part speaks of that part only.
  mutating func readMarksBefore() -> EDTF.Qualifiers {
    let marks = takeMark()
    if !marks.isEmpty { date.isMarkedAsWhole = false }
    return marks
  }

  /// A qualifier right of a part speaks of that part and of all parts left of it.
  mutating func readMarksAfter() -> EDTF.Qualifiers {
    let marks = takeMark()
    if !marks.isEmpty, at < end { date.isMarkedAsWhole = false }
    return marks
  }

  private mutating func takeMark() -> EDTF.Qualifiers {
    if take("?") { return .uncertain }
    if take("~") { return .approximate }
    return take("%") ? [.uncertain, .approximate] : []
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard at < end, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  mutating func takeDigit() -> Int? {
    guard at < end, let digit = Self.digit(bytes[at]) else { return nil }
    at += 1
    return digit
  }

  /// A digit, or an X, whose value is nil.
  mutating func takeDigitOrX() -> (value: Int?, Void)? {
    if take("X") { return (nil, ()) }
    return takeDigit().map { ($0, ()) }
  }

  static func digit(_ byte: UInt8) -> Int? {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte ? Int(byte - UInt8(ascii: "0")) : nil
  }

  func fault(_ problem: String, hint: String? = nil) -> DateFault {
    DateFault(at: at, problem, hint: hint)
  }

  /// What to say of characters that follow a date that was over.
  private func leftover() -> DateFault {
    if date.time != nil, Self.isMark(bytes[at]) {
      return fault(
        "a time of day cannot be uncertain or approximate",
        hint: "write the earliest and the latest time with a / between")
    }
    if date.year.isLong || date.year.significantDigits != nil {
      return fault("a year written with Y or S has no month, day or time")
    }
    return fault("the date is over here, but more follows")
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "%")
  }
}
