import CaseModel
import ScreenGrid

/// What happened, in the best order there is.
///
/// A contested event shows each claimed date; one without a date stands where its order puts it;
/// the last row says how many have neither, and those come below it.
public struct TimelineRows: RowList {
  enum Column: Int, CaseIterable {
    case when, conflict, event, texts, origins, checked
  }

  let snapshot: Snapshot
  let wording: Wording

  /// The timeline of a snapshot.
  public init(_ snapshot: Snapshot, _ wording: Wording) {
    self.snapshot = snapshot
    self.wording = wording
  }

  /// Date, conflict, title and origins stay; Checked goes first.
  public var columns: [ListColumn] {
    let dates = snapshot.orders.dateColumns
    return [
      ListColumn("when", heading: "When", minimum: dates.short, ideal: dates.full),
      ListColumn("conflict", heading: .empty, minimum: 1, ideal: 1),
      ListColumn("event", heading: "Event", minimum: 12, ideal: nil),
      ListColumn(
        "texts", heading: "Texts", minimum: 5, ideal: 5, alignment: .trailing, givesWay: 1),
      ListColumn("origins", heading: "Origins", minimum: 4, ideal: 7),
      ListColumn("checked", heading: "Checked", minimum: 7, ideal: 7, givesWay: 2),
    ]
  }

  /// Events, silences, and the shelf.
  public var rowCount: Int { entries.count }

  /// The events.
  public var recordCount: Int { entries.eventCount }

  /// Which of the events it is; nil for a silence and the shelf.
  public func number(ofRow row: Int) -> Int? { entries.number(ofRow: row) }

  private var entries: TimelineEntries { snapshot.orders.timeline }

  /// The row of an event.
  public func row(of record: RecordRef) -> Int? { entries.row(ofEvent: record) }

  /// The event of a row; none for a silence and the shelf.
  public func record(atRow row: Int) -> RecordRef? {
    entries.indices.contains(row) ? entries[row].event : nil
  }

  /// Whether sources differ on anything about the event.
  public func isConflicting(atRow row: Int) -> Bool {
    record(atRow: row).map(snapshot.orders.isConflicting) ?? false
  }

  /// Kept ready.
  public var conflictRows: [Int] { snapshot.orders.conflictRows.timeline }

  /// Looks at the bytes of the file first.
  public func searcher(for word: SoughtWord) -> any RowSearcher { TimelineSearcher(self, word) }

  /// What stands in a place of the timeline.
  public func cell(_ column: Int, atRow row: Int) -> ListCell {
    cells([column], atRow: row)[0]
  }

  /// What stands in some places of a row; the claims on an event are gone through once.
  public func cells(_ columns: [Int], atRow row: Int) -> [ListCell] {
    let columns = columns.map(Column.init(rawValue:))
    guard entries.indices.contains(row) else { return columns.map { _ in ListCell(.empty) } }
    switch entries[row] {
    case .event(let event, let isFollowing): return cells(columns, event, isFollowing)
    case .shelved(let event): return cells(columns, event, false)
    case .silence(let years): return columns.map { silence($0, years) }
    case .shelf(let count): return columns.map { shelf($0, count) }
    }
  }

  private func cells(_ columns: [Column?], _ event: RecordRef, _ isFollowing: Bool) -> [ListCell] {
    lazy var facts = snapshot.orders.facts(ofEvent: event)
    return columns.map { column in
      switch column {
      case .when: date(of: event)
      case .conflict: wording.conflictMark(snapshot.orders.isConflicting(event))
      case .event: title(of: event, isFollowing)
      case .texts: count(wording.number(facts.texts))
      case .origins: count(wording.origins(facts.origins))
      case .checked:
        count(wording.checked(snapshot.overlay.doneCount(about: event), of: facts.claims))
      case nil: ListCell(.empty)
      }
    }
  }

  private func count(_ words: SafeText) -> ListCell {
    ListCell(wording.count(words, in: snapshot.extent))
  }

  private func date(of event: RecordRef) -> ListCell {
    let dates = snapshot.orders.derivation.dateCells(of: event, snapshot.orders.timesZone)
    guard !dates.isEmpty else { return ListCell(Derivation.noDate, style: Style(.muted)) }
    let short = wording.dates(dates, within: Wording.shortDateColumns)
    return ListCell(wording.dates(dates), short: short)
  }

  private func title(of event: RecordRef, _ isFollowing: Bool) -> ListCell {
    let branch: SafeText = isFollowing ? "\(wording.glyphs.bottomLeft) " : .empty
    let isReported = snapshot.orders.standing(ofEvent: event) == .reported
    return ListCell(
      branch + wording.event(event, in: snapshot), style: Style(isReported ? .plain : .allegation))
  }

  private func silence(_ column: Column?, _ years: ClosedRange<Int>) -> ListCell {
    let dots = Array(repeating: wording.glyphs.middot, count: 3).joined(separator: " ")
    return switch column {
    case .when: ListCell(wording.years(years), style: Style(.muted))
    case .event: ListCell("\(dots) nothing reported \(dots)", style: Style(.muted))
    default: ListCell(.empty)
    }
  }

  private func shelf(_ column: Column?, _ count: Int) -> ListCell {
    guard column == .event else { return ListCell(.empty) }
    let events = wording.count(count, "event")
    return ListCell("+ \(events) with neither date nor order", style: Style(.muted))
  }
}

extension Wording {
  /// What stands in the column of conflicts.
  func conflictMark(_ isConflicting: Bool) -> ListCell {
    isConflicting
      ? ListCell(glyphs.conflict, style: Style(.conflict, .bold)) : ListCell(.empty)
  }

  /// A count in a column; nothing is a dash.
  func number(_ count: Int) -> SafeText { count == 0 ? Self.nothing : grouped(count) }

  /// What stands in a column where there is nothing to count.
  static let nothing: SafeText = "-"

  /// A count of what was read of a case: that there is nothing is not known before all is read.
  func count(_ words: SafeText, in extent: ReadExtent) -> SafeText {
    extent == .soFar && words == Self.nothing ? glyphs.ellipsis : words
  }
}
