extension EDTF {
  /// A year, month or day written plainly, which nearly all dates are, read without taking the
  /// text apart; nil for all else, right or wrong.
  init?(plain text: String) {
    var text = text
    guard let parts = text.withUTF8(Self.plainParts) else { return nil }
    let (year, month, day) = parts
    guard let first = CalendarDay(year: year, month: month ?? 1, day: day ?? 1) else { return nil }
    let days = day.map { _ in 1 } ?? month.map { CalendarDay.daysIn(month: $0, year: year) }
    let last = CalendarDay(number: first.number + (days ?? CalendarDay.daysIn(year: year)) - 1)
    self.init(
      plain: text, DateBound(day: first, second: 0), DateBound(day: last, second: 86_399),
      month == nil ? .year : day == nil ? .month : .day)
  }

  /// Year, month and day of "1985", "1985-04" or "1985-04-12"; the month is from 1 to 12.
  private static func plainParts(_ bytes: UnsafeBufferPointer<UInt8>) -> (Int, Int?, Int?)? {
    guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10,
      let year = number(bytes, 0, 4)
    else { return nil }
    guard bytes.count > 4 else { return (year, nil, nil) }
    guard bytes[4] == UInt8(ascii: "-"), let month = number(bytes, 5, 7), 1...12 ~= month else {
      return nil
    }
    guard bytes.count > 7 else { return (year, month, nil) }
    guard bytes[7] == UInt8(ascii: "-"), let day = number(bytes, 8, 10) else { return nil }
    return (year, month, day)
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var number = 0
    for place in start..<end {
      guard let digit = DateReader.digit(bytes[place]) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  private init(plain text: String, _ first: DateBound, _ last: DateBound, _ precision: Precision) {
    self.text = text
    level = 0
    usesExtension = false
    form = .date
    (start, end) = (.dated, .dated)
    (self.first, self.last) = (first, last)
    self.precision = precision
    qualifiers = []
  }
}
