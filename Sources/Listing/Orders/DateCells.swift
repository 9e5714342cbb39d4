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
  func dateCells(of event: RecordRef, _ zone: TimesZone) -> [DateCell] {
    let isContested = isDateContested(of: event)
    let view = story.events[event.row]
    if !isContested, let words = view.displayDate, words.count <= Wording.shortDateColumns {
      return [DateCell(SafeText(cleaning: words))]
    }
    if !isContested, let date = view.date { return [DateCell(date, zone.offset(of: date, view))] }
    let claimed = claimedDates(of: event).map(\.date)
    let shown = isContested ? claimed : [Self.finest(claimed)].compactMap(\.self)
    var met: Set<DateCell> = []
    return shown.map { DateCell($0, zone.offset(of: $0, view)) }.filter { met.insert($0).inserted }
  }

  private static func finest(_ dates: [EDTF]) -> EDTF? {
    dates.min { length($0) < length($1) }
  }

  private static func length(_ date: EDTF) -> Int {
    guard let first = date.earliest, let last = date.latest else { return .max }
    return last.number - first.number
  }

  /// The columns that the widest dates take, in full and in short.
  func dateColumns(_ zone: TimesZone) -> DateColumns {
    guard story.count(.event) <= Self.measured else { return .widest }
    let wording = Wording()
    var columns = DateColumns(full: Self.noDate.columns, short: Self.noDate.columns)
    for row in story.events.indices {
      let dates = dateCells(of: RecordRef(kind: .event, row: row), zone)
      columns.full = max(columns.full, wording.dates(dates).columns)
      let short = wording.dates(dates, within: Wording.shortDateColumns)
      columns.short = max(columns.short, short.columns)
    }
    return columns
  }
}

/// A date in the date column of a list.
struct DateCell: Hashable, Sendable {
  /// With the year of a time of day: "29 Mar 2020 02:30 UTC+2".
  let full: SafeText
  /// In fewer columns: "29 Mar 02:30+2".
  let short: SafeText

  /// A date that needs no fewer columns.
  init(_ words: SafeText) { (full, short) = (words, words) }

  /// A date, and how far its clock is ahead of UTC, where that has to be said.
  init(_ date: EDTF, _ offset: String?) {
    let (full, short) = (SafeText(cleaning: date.listWords), SafeText(cleaning: date.shortWords))
    guard let offset else {
      (self.full, self.short) = (full, short)
      return
    }
    let bare = offset == "UTC" ? "Z" : String(offset.dropFirst("UTC".count))
    (self.full, self.short) = ("\(full) \(offset)", "\(short)\(bare)")
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
