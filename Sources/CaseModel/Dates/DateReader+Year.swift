extension DateReader {
  /// Reads a year in any of its spellings, with the qualifiers around it.
  mutating func readYear() throws(DateFault) {
    date.yearMarks = readMarksBefore()
    if take("Y") {
      try readLongYear()
    } else {
      try readPlainYear()
    }
    date.yearMarks.formUnion(readMarksAfter())
  }

  /// Four digits, any of which may be X: 1985, -0044, 19XX, 1950S2.
  private mutating func readPlainYear() throws(DateFault) {
    let start = at
    guard !isTimeAlone else { throw fault("a time of day needs a whole day before it") }
    let isNegative = take("-")
    var pattern = DigitPattern()
    while pattern.count < 4, let digit = takeDigitOrX() { pattern.append(digit.value) }
    guard pattern.count == 4 else { throw shortYear(pattern, at: start) }
    guard at == end || Self.digit(bytes[at]) == nil else {
      throw fault("a year of more than four digits is written with a Y before it")
    }
    try setPlainYear(pattern, isNegative: isNegative, at: start)
    if take("S") { try readSignificantDigits(of: 4) }
  }

  /// True for "T12:30" and "12:30".
  private var isTimeAlone: Bool {
    let clock = bytes[at..<end].first == UInt8(ascii: "T") ? at + 1 : at
    let rest = bytes[clock..<end].drop { Self.digit($0) != nil }
    return 1...2 ~= rest.startIndex - clock && rest.first == UInt8(ascii: ":")
  }

  private mutating func setPlainYear(
    _ pattern: DigitPattern, isNegative: Bool, at start: Int
  ) throws(DateFault) {
    // There is no year -0000, so -X000 begins at -1000.
    let isZeroMeant = pattern.lowest == 0 && isNegative
    let least = isZeroMeant ? pattern.values(in: 1...9_999).first : pattern.lowest
    guard let lowest = least else { throw DateFault(at: start, "there is no year -0000") }
    let range = lowest...pattern.highest
    date.year.range = isNegative ? -range.upperBound...(-range.lowerBound) : range
    date.year.value = isNegative ? -lowest : lowest
    date.year.pattern = pattern
    date.year.isNegative = isNegative
    if isNegative { level = max(level, 1) }
  }

  private func shortYear(_ pattern: DigitPattern, at start: Int) -> DateFault {
    guard at == end || bytes[at] == UInt8(ascii: "-") || pattern.count == 0 else {
      return fault("a year has four digits, or X for one left open")
    }
    return switch pattern.count {
    // "79" is a year, not the 80th century.
    case 2...3 where pattern.lowest > (pattern.count == 2 ? 20 : 209):
      DateFault(at: start, "a year is written with four digits")
    case 2: DateFault(at: start, "a century is written with XX for its years")
    case 3: DateFault(at: start, "a decade is written with an X for its last digit")
    case 0: DateFault(at: at, "a year is expected here")
    default: DateFault(at: start, "a year is written with four digits")
    }
  }
}

extension DateReader {
  /// Y and more than four digits, or Y with an exponent: Y170000002, Y-17E7, Y3388E2S3.
  private mutating func readLongYear() throws(DateFault) {
    let start = at
    let isNegative = take("-")
    var (magnitude, digits) = try readMagnitude("a year is expected after Y")
    level = max(level, 1)
    if take("E") {
      let exponent = try readCount("an exponent is expected after E")
      (magnitude, digits) = try raise(magnitude, digits, by: exponent, at: start)
    }
    guard magnitude > 9_999 || endsYear else {
      throw fault("a year written with Y holds digits, E and S only")
    }
    guard magnitude > 9_999 else {
      throw DateFault(at: start, "Y is only for years beyond 9999 or before -9999")
    }
    date.year.value = isNegative ? -magnitude : magnitude
    date.year.range = date.year.value...date.year.value
    date.year.isNegative = isNegative
    if take("S") { try readSignificantDigits(of: digits) }
  }

  /// True where nothing follows that could have been meant as part of the year.
  private var endsYear: Bool {
    at == end || !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[at])
  }

  private mutating func raise(
    _ magnitude: Int, _ digits: Int, by exponent: Int, at start: Int
  ) throws(DateFault) -> (Int, Int) {
    level = 2
    date.year.hasExponent = true
    guard digits + exponent <= Self.digitLimit else { throw tooFar(at: start) }
    return (magnitude * Self.powerOfTen(exponent), digits + exponent)
  }

  /// Digits of a year; no leading zero, and no more digits than the calendar can hold.
  private mutating func readMagnitude(_ problem: String) throws(DateFault) -> (Int, Int) {
    let start = at
    var magnitude = 0
    while let digit = takeDigit() {
      guard at - start <= Self.digitLimit else { throw tooFar(at: start) }
      magnitude = magnitude * 10 + digit
    }
    guard at > start else { throw fault(problem) }
    guard bytes[start] != UInt8(ascii: "0") else {
      throw DateFault(at: start, "a year after Y does not begin with 0")
    }
    return (magnitude, at - start)
  }

  /// S and a count: only so many of the year's digits are sure.
  private mutating func readSignificantDigits(of digits: Int) throws(DateFault) {
    level = 2
    let start = at
    let count = try readCount("a number of digits is expected after S")
    guard date.year.isExact else {
      throw DateFault(at: start, "a year with an X cannot also count its significant digits")
    }
    guard count >= 1, count <= digits else {
      throw DateFault(at: start, "the year has \(digits) digits, so S is from 1 to \(digits)")
    }
    date.year.significantDigits = count
    let unit = Self.powerOfTen(digits - count)
    let low = abs(date.year.value) / unit * unit
    let high = low + unit - 1
    date.year.range = date.year.value < 0 ? -high...(-low) : low...high
  }

  /// A small whole number; anything beyond two digits counts as 99, which every caller refuses.
  private mutating func readCount(_ problem: String) throws(DateFault) -> Int {
    let start = at
    var count = 0
    while let digit = takeDigit() { count = min(99, count * 10 + digit) }
    guard at > start else { throw fault(problem) }
    return count
  }

  private static let digitLimit = 11

  private func tooFar(at start: Int) -> DateFault {
    DateFault(at: start, "years are read up to \(Self.digitLimit) digits")
  }

  private static func powerOfTen(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
