extension EDTF {
  /// How far the clock of its time of day is ahead of UTC, in few columns: "UTC+2", "UTC". As it
  /// is written with the time, or else that of the zone given; nil without a time of day, or where
  /// neither is known.
  ///
  /// "UTC+2?" for a time that clocks there show twice; nil for one that they leave out.
  public func offset(in zone: ZoneRules?) -> String? {
    guard hasTimeOfDay, let bound = first ?? last else { return nil }
    if let written = bound.zone { return ZoneRules.shortWords(Int(written) * 60) }
    guard let zone else { return nil }
    let wall = bound.wallSeconds
    switch zone.occurrence(ofWall: wall) {
    case .once(let instant): return ZoneRules.shortWords(wall - instant)
    case .twice(let instant, _): return ZoneRules.shortWords(wall - instant) + "?"
    case .never: return nil
    }
  }

  /// A date with a time of day in words for a list, its year too: "29 Mar 2020 02:30". All others
  /// as `shortWords` has them.
  public var listWords: String {
    guard hasTimeOfDay, form == .date, let expression else { return shortWords }
    return EDTFShortWords(expression).fitting(Self.widestTime)
  }

  /// The columns that a day and a time of day take, wherever the years are of four digits.
  private static let widestTime = 17
}

extension ZoneRules {
  fileprivate static func shortWords(_ seconds: Int) -> String {
    // Local time of a town was kept to the second; minutes tell enough.
    let minutes = seconds / 60
    return minutes == 0 ? "UTC" : String(DateWords.zone(minutes).drop { $0 == " " })
  }
}
