extension EDTF {
  /// The one run from the first moment to the last, in seconds since 1970.
  ///
  /// A time of day counts in the zone written with it; where none is written, and for days, in the
  /// zone given, or else in UTC. A time that clocks show twice begins at the first and ends at the
  /// second of them.
  public func instants(in zone: ZoneRules?) -> Span {
    span(first?.earliest(in: zone), last?.latest(in: zone))
  }

  /// True when each time of day in it is known as a moment: with a zone written, or one given.
  public func isPlaced(in zone: ZoneRules?) -> Bool {
    zone != nil || [first, last].allSatisfy { $0 == nil || $0?.zone != nil }
  }

  /// True when a time of day is written together with its zone.
  public var hasZone: Bool { first?.zone != nil || last?.zone != nil }

  /// True for one spring, summer, autumn or winter that may be of either hemisphere: its days are
  /// those of its whole year.
  public var isSeason: Bool {
    guard form == .date, precision == .season, case .date(let date)? = expression else {
      return false
    }
    return date.season.map { 21...24 ~= $0 } ?? false
  }

  /// Where the date stands in a list, in seconds since 1970: at its first moment, or at its last
  /// when it has no first; a season at its usual northern month. Nil when it has neither.
  public func sortSecond(in zone: ZoneRules?) -> Int? {
    guard let first else { return last?.earliest(in: zone) }
    guard precision == .season, form == .date, case .date(let date)? = expression,
      let day = date.sortDay
    else { return first.earliest(in: zone) }
    return DateBound(day: day, second: 0).earliest(in: zone)
  }

  /// The date in words; a time of day without a zone of its own with that zone: "3 May 2024, 21:40
  /// in Europe/Berlin (UTC+2)".
  public func words(in zone: ZoneRules?) -> String {
    guard let zone, hasTimeOfDay, !hasZone, let first = first ?? last else { return words }
    return "\(words) in \(zone.name) (\(zone.words(atWall: first.wallSeconds)))"
  }
}

extension DateBound {
  /// The first moment it may be, in seconds since 1970.
  func earliest(in rules: ZoneRules?) -> Int { occurrence(in: rules).earliest }

  /// The last moment it may be, in seconds since 1970.
  func latest(in rules: ZoneRules?) -> Int { occurrence(in: rules).latest }

  private func occurrence(in rules: ZoneRules?) -> ZoneRules.Occurrence {
    guard zone == nil, let rules else { return .once(instant) }
    return rules.occurrence(ofWall: wallSeconds)
  }
}

extension ZoneRules {
  /// "UTC+2"; "UTC+2 or UTC+1" for a time that clocks show twice, and that there is none for one
  /// they leave out.
  func words(atWall second: Int) -> String {
    switch occurrence(ofWall: second) {
    case .once(let instant): Self.words(second - instant)
    case .twice(let first, let last):
      "\(Self.words(second - first)) or \(Self.words(second - last))"
    case .never: "clocks there left this time out"
    }
  }

  private static func words(_ offset: Int) -> String {
    // Local time of a town was kept to the second; minutes tell enough.
    let minutes = offset / 60
    return minutes == 0 ? "UTC" : DateWords.zone(minutes).trimmingFirstBlank
  }
}

extension String {
  fileprivate var trimmingFirstBlank: String { first == " " ? String(dropFirst()) : self }
}
