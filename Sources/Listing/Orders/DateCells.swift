import CaseModel
import ScreenGrid

/// What stands in the date column of a list for an event.
extension Derivation {
  /// Up to so many events are measured; in a larger case the column takes its full width.
  private static let measured = 5_000

  /// What stands where nobody gives a date.
  static let noDate: SafeText = "no date"

  /// The dates of an event: where sources differ each of them, else the author's reading, else the
  /// finest that is claimed. Empty where nobody gives any.
  func dateCells(of event: RecordRef) -> [SafeText] {
    let isContested = isDateContested(of: event)
    let view = story.events[event.row]
    if !isContested, let words = view.displayDate, words.count <= Wording.shortDateColumns {
      return [SafeText(cleaning: words)]
    }
    if !isContested, let date = view.date { return [SafeText(cleaning: date.shortWords)] }
    let claimed = claimedDates(of: event).map(\.date)
    let shown = isContested ? claimed : [Self.finest(claimed)].compactMap(\.self)
    let words = shown.map { SafeText(cleaning: $0.shortWords) }
    return words.enumerated().filter { words.firstIndex(of: $0.element) == $0.offset }
      .map(\.element)
  }

  private static func finest(_ dates: [EDTF]) -> EDTF? {
    dates.min { length($0) < length($1) }
  }

  private static func length(_ date: EDTF) -> Int {
    guard let first = date.earliest, let last = date.latest else { return .max }
    return last.number - first.number
  }

  /// The columns that the widest dates take, in full and in short.
  func dateColumns() -> DateColumns {
    guard story.count(.event) <= Self.measured else { return .widest }
    let wording = Wording()
    var columns = DateColumns(full: Self.noDate.columns, short: Self.noDate.columns)
    for row in story.events.indices {
      let dates = dateCells(of: RecordRef(kind: .event, row: row))
      columns.full = max(columns.full, wording.dates(dates).columns)
      let short = wording.dates(dates, within: Wording.shortDateColumns)
      columns.short = max(columns.short, short.columns)
    }
    return columns
  }
}

/// How wide the date column of a list is.
struct DateColumns: Sendable {
  /// Where there is room.
  var full: Int
  /// At the least.
  var short: Int

  static let widest = DateColumns(full: Wording.dateColumns, short: Wording.shortDateColumns)
}
