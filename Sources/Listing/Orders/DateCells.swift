import CaseModel
import ScreenGrid

/// What stands in the date column of a list for an event.
extension Derivation {
  /// Up to so many events are measured; in a larger case the column takes its full width.
  private static let measured = 5_000

  /// What stands where nobody gives a date.
  static let noDate: SafeText = "no date"

  /// The dates of an event: where sources differ each of them, else the author's reading, else the
  /// finest that is claimed. Empty where nobody gives any. How a date is put by all who give it stands
  /// in front of it.
  func dateCells(of event: RecordRef, _ zone: TimesZone) -> [DateCell] {
    let isContested = isDateContested(of: event)
    let view = story.events[event.row]
    let claimed = claimedDates(of: event)
    let own = isContested ? nil : view.date.flatMap { date in claimed.first { $0.date == date } }
    if !isContested, let words = view.displayDate, words.count <= Wording.shortDateColumns {
      return [DateCell(SafeText(cleaning: words)).put(front(of: own))]
    }
    let finest = own ?? claimed.min { Self.length($0.date) < Self.length($1.date) }
    let shown = isContested ? claimed : [finest].compactMap(\.self)
    var met: Set<DateCell> = []
    return shown.map { DateCell($0.date, zone.offset(of: $0.date, view)).put(front(of: $0)) }
      .filter { met.insert($0).inserted }
  }

  private func front(of date: ClaimedDate?) -> SafeText {
    date.map { front(ofClaims: $0.claims.map(\.row)) } ?? .empty
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

  private init(full: SafeText, short: SafeText) { (self.full, self.short) = (full, short) }

  /// The same date with how it is put in front.
  func put(_ front: SafeText) -> DateCell {
    front.isEmpty ? self : DateCell(full: front + full, short: front + short)
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
