import CaseModel

/// Thins the days of events out for an axis: no screen has more columns than this has places.
enum AxisBuilder {
  private static let places = 2_000

  /// The days in order. Of several in one place, a contested one is kept.
  static func ticks(
    _ placed: [PlacedEvent], contested: Set<RecordRef>, in story: Case
  ) -> [AxisTick] {
    var ticks: [AxisTick] = []
    for event in placed {
      guard case .dated(let day) = event.ground else { continue }
      ticks.append(AxisTick(day: day, isContested: contested.contains(event.event)))
      if contested.contains(event.event) {
        ticks += otherTicks(of: event.event, than: day, in: story)
      }
    }
    return thinned(ticks.sorted { $0.day < $1.day })
  }

  /// A contested date stands at every day claimed for it.
  private static func otherTicks(
    of event: RecordRef, than day: CalendarDay, in story: Case
  ) -> [AxisTick] {
    story.claimedDates(of: event).compactMap(\.date.earliest).filter { $0 != day }
      .map { AxisTick(day: $0, isContested: true) }
  }

  private static func thinned(_ ticks: [AxisTick]) -> [AxisTick] {
    guard ticks.count > places, let first = ticks.first, let last = ticks.last else { return ticks }
    let step = max(1, (last.day.number - first.day.number) / places)
    var kept = [first]
    for tick in ticks.dropFirst() {
      let previous = kept[kept.count - 1]
      let isSamePlace = tick.day.number - previous.day.number < step && tick != last
      if !isSamePlace {
        kept.append(tick)
      } else if tick.isContested, !previous.isContested {
        kept[kept.count - 1] = AxisTick(day: previous.day, isContested: true)
      }
    }
    return kept
  }
}
