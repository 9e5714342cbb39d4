/// One end of the time a date may mean, to the second.
struct DateBound: Hashable {
  /// The day as written, whatever its zone.
  let day: CalendarDay
  /// Seconds from that day's midnight, 0 to 86,400.
  let second: Int32
  /// Minutes ahead of UTC, when a zone is written.
  let zone: Int16?
  /// How many days further the date may still be compatible with, because it is qualified.
  let reach: Int32

  init?(first date: DateExpression) {
    self.init(date, day: date.firstDay, second: date.time?.firstSecond ?? 0)
  }

  init?(last date: DateExpression) {
    self.init(date, day: date.lastDay, second: date.time?.lastSecond ?? 86_399)
  }

  /// A bound without zone and qualifier.
  init(day: CalendarDay, second: Int32) {
    self.day = day
    self.second = second
    zone = nil
    reach = 0
  }

  private init?(_ date: DateExpression, day: CalendarDay?, second: Int) {
    guard let day else { return nil }
    self.day = day
    self.second = Int32(truncatingIfNeeded: second)
    zone = date.time?.zone.map { Int16(truncatingIfNeeded: $0) }
    reach = Int32(truncatingIfNeeded: date.reach)
  }

  /// Seconds since 1970 of the clock on the wall there.
  var wallSeconds: Int { day.number * 86_400 + Int(second) }

  /// Seconds since 1970 in UTC; where no zone is written, the wall's clock is taken for it.
  var instant: Int { wallSeconds - Int(zone ?? 0) * 60 }

  /// Compares instants where both have a zone, else the clocks as written.
  func isBefore(_ other: DateBound) -> Bool {
    zone == nil || other.zone == nil
      ? wallSeconds < other.wallSeconds : instant < other.instant
  }
}
