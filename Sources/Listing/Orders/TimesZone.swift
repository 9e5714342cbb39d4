import CaseModel

/// Whose clocks the times of a case are of. Where they are those of one zone, no row has to say so;
/// times of several are told with how far each is ahead of UTC, or their order looks wrong.
enum TimesZone: Equatable, Sendable {
  /// The one zone of all times, by a name that two times of it share; nil where nothing names one.
  case one(String?)
  case several

  /// The zones of the dates of the events. O(n), and quick: of a date without a time of day only the
  /// letters are looked at.
  init(_ story: Case) {
    var met: String??
    for event in story.events {
      guard event.dateText?.utf8.contains(UInt8(ascii: "T")) == true, let date = event.date,
        date.hasTimeOfDay
      else { continue }
      let zone = Self.name(date, event)
      if let met, met != zone {
        self = .several
        return
      }
      met = .some(zone)
    }
    self = .one(met ?? story.zone?.name)
  }

  /// What a row has to say of the clock of a date that is given for an event; nil for nothing.
  func offset(of date: EDTF, _ event: CaseEvent) -> String? {
    guard date.hasTimeOfDay, self == .several || self != .one(Self.name(date, event)) else {
      return nil
    }
    return date.offset(in: event.zone)
  }

  private static func name(_ date: EDTF, _ event: CaseEvent) -> String? {
    date.hasZone ? date.offset(in: nil) : event.zone?.name
  }
}
