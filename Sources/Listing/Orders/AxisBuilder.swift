import CaseModel
import CrossReference

/// Thins the days of events out for an axis: no screen has more columns than this has places.
struct AxisBuilder {
  private static let places = 2_000
  /// Beyond so many events a contested one stands at its first day only: others fill the line.
  private static let mostInFull = 5_000

  let derivation: Derivation

  /// The days in order. Of several in one place, a contested one is kept.
  func ticks() -> [AxisTick] {
    guard derivation.story.count(.event) <= Self.mostInFull else {
      return Self.thinned(firstDays().sorted { $0.day < $1.day })
    }
    let ticks = derivation.story.events.indices.flatMap(ticks)
    return Self.thinned(ticks.sorted { $0.day < $1.day })
  }

  private func firstDays() -> [AxisTick] {
    let (timeline, crossReference) = (
      derivation.crossReference.timeline, derivation.crossReference
    )
    return timeline.indices.compactMap { place in
      timeline.day(at: place).map {
        AxisTick(
          day: $0,
          isContested: crossReference.isDateInConflict(event: timeline.event(at: place)))
      }
    }
  }

  /// A contested event stands at every day claimed for it, any other at its first.
  private func ticks(of row: Int) -> [AxisTick] {
    let event = RecordRef(kind: .event, row: row)
    let isContested = derivation.isDateContested(of: event)
    let author = derivation.story.events[row].date?.earliest
    if !isContested, let author { return [AxisTick(day: author, isContested: false)] }
    let days = derivation.claimedDates(of: event).compactMap(\.date.earliest)
    return days.prefix(isContested ? .max : 1).map { AxisTick(day: $0, isContested: isContested) }
  }

  private static func thinned(_ ticks: [AxisTick]) -> [AxisTick] {
    guard ticks.count > places, let first = ticks.first, let last = ticks.last else { return ticks }
    let step = max(1, (last.day.number - first.day.number) / places)
    var kept = [first]
    for tick in ticks.dropFirst() {
      let previous = kept[kept.count - 1]
      if tick.day.number - previous.day.number >= step || tick == last {
        kept.append(tick)
      } else if tick.isContested, !previous.isContested {
        kept[kept.count - 1] = AxisTick(day: previous.day, isContested: true)
      }
    }
    return kept
  }
}
