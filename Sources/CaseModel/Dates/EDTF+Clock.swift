/// A time of day that the clocks of its zone did not show just once.
public struct ClockChange: Hashable, Sendable {
  /// The time as clocks would show it, in words: "29 March 2020, 02:30".
  public let words: String
  /// The name of the zone.
  public let zone: String
  /// True when clocks showed it twice, false when they left it out.
  public let isTwice: Bool
  /// What to write for each moment that may be meant: "2020-03-29T02:30+01:00".
  public let exact: [String]
}

extension EDTF {
  /// The first time of day in it that clocks of the zone left out or showed twice; nil when there is
  /// none. A time with a zone of its own is always one moment.
  public func clockChange(in zone: ZoneRules?) -> ClockChange? {
    guard hasTimeOfDay, let zone else { return nil }
    var found: ClockChange?
    expression?.forEachDate { date in found = found ?? date.clockChange(in: zone) }
    return found
  }

  /// The zone in which its times of day count, by name: "Europe/Berlin", or "+02:00" where it is
  /// written. Nil where none is known, and where there is no time of day.
  public func zoneName(in zone: ZoneRules?) -> String? {
    guard hasTimeOfDay else { return nil }
    guard let minutes = first?.zone ?? last?.zone else { return zone?.name }
    return ZoneRules.offsetText(Int(minutes) * 60)
  }
}

extension DateExpression {
  fileprivate func clockChange(in zone: ZoneRules) -> ClockChange? {
    guard let time, time.zone == nil, let bound = DateBound(first: self), let day = firstDay else {
      return nil
    }
    let (offsets, isTwice): ([Int], Bool)
    switch zone.occurrence(ofWall: bound.wallSeconds) {
    case .once: return nil
    case .twice(let first, let last):
      (offsets, isTwice) = ([first, last].map { bound.wallSeconds - $0 }, true)
    case .never(let instant):
      // Clocks went from one offset to the other, and either may have been kept.
      (offsets, isTwice) = ([bound.wallSeconds - instant, zone.offset(at: instant)], false)
    }
    let text = "\(day.text)T\(DateWords(date: self).clock(time))"
    return ClockChange(
      words: DateWords(date: self).plain, zone: zone.name, isTwice: isTwice,
      exact: offsets.map { text + ZoneRules.offsetText($0) })
  }
}

extension ZoneRules {
  /// "+02:00" for seconds ahead of UTC.
  static func offsetText(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    let pair = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return (seconds < 0 ? "-" : "+") + pair.joined(separator: ":")
  }
}
