import CaseModel
import ScreenGrid

/// What stands in the date column of a list for an event.
enum DateCells {
  /// Up to so many events are measured; in a larger case the column takes its full width.
  private static let measured = 5_000

  /// The dates of an event: where sources differ each of them, else the author's reading, else the
  /// finest that is claimed. Empty where nobody gives any.
  static func dates(of event: RecordRef, isContested: Bool, in story: Case) -> [SafeText] {
    let view = story.events[event.row]
    if !isContested, let words = view.displayDate, words.count <= Wording.dateColumns {
      return [SafeText(cleaning: words)]
    }
    let claimed = story.claimedDates(of: event).map(\.date)
    let shown = isContested ? claimed : [view.date ?? finest(claimed)].compactMap(\.self)
    let words = shown.map { SafeText(cleaning: $0.shortWords) }
    return words.enumerated().filter { words.firstIndex(of: $0.element) == $0.offset }.map(
      \.element)
  }

  private static func finest(_ dates: [EDTF]) -> EDTF? {
    dates.min { length($0) < length($1) }
  }

  private static func length(_ date: EDTF) -> Int {
    guard let first = date.earliest, let last = date.latest else { return .max }
    return last.number - first.number
  }

  static func widest(
    in story: Case, clashesOf: [RecordRef: [Int]], _ clashes: [Clash]
  ) -> Int {
    guard story.count(.event) <= measured else { return Wording.dateColumns }
    let wording = Wording()
    let widths = story.events.indices.map { row in
      let event = RecordRef(kind: .event, row: row)
      let isContested = clashesOf[event, default: []].contains { clashes[$0].kind == "date" }
      return wording.dates(dates(of: event, isContested: isContested, in: story)).columns
    }
    return max(noDate.columns, widths.max() ?? 0)
  }

  /// What stands where nobody gives a date.
  static let noDate: SafeText = "no date"
}
