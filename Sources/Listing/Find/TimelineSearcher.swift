import CaseModel
import ScreenGrid

/// Looks through the timeline. Of nearly all rows the title tells; the rest is worded only where the
/// word can stand in it.
struct TimelineSearcher: RowSearcher {
  private let rows: TimelineRows
  private let word: SoughtWord
  private let isInMarks: Bool
  private let isInBranches: Bool
  private let isInStandings: Bool
  private let isInDateStandings: Bool

  private typealias Column = TimelineRows.Column

  init(_ rows: TimelineRows, _ word: SoughtWord) {
    self.rows = rows
    self.word = word
    let glyphs = rows.wording.glyphs
    isInMarks = word.stands(in: glyphs.conflict)
    isInBranches = word.stands(in: glyphs.bottomLeft)
    isInStandings = Vocabulary.eventStandings.mayHold(word.bytes)
    isInDateStandings = Vocabulary.dateStandings.mayHold(word.bytes)
  }

  func holds(row: Int) -> Bool {
    guard let event = rows.record(atRow: row) else {
      return CellSearcher(list: rows, word: word).holds(row: row)
    }
    return isInTitle(of: event, row) || isInDate(of: event, row) || isInCounts(of: event, row)
      || isInMarks && rows.holds(word, in: [Column.conflict.rawValue], atRow: row)
  }

  private func isInTitle(of event: RecordRef, _ row: Int) -> Bool {
    let isThere = rows.snapshot.story.withNameBytes(of: event) { word.stands(in: $0) }
    // Where the file's bytes hold it, so does the cell, which puts words in front of them.
    if isThere == true { return true }
    guard isThere == nil || isInBranches || isInStandings else { return false }
    return rows.holds(word, in: [Column.event.rawValue], atRow: row)
  }

  private func isInDate(of event: RecordRef, _ row: Int) -> Bool {
    let view = rows.snapshot.story.events[event.row]
    guard word.isDateLike || isInDateStandings || view.displayDate != nil else {
      return false
    }
    if view.displayDate == nil, !isInDateStandings,
      !rows.snapshot.orders.derivation.isDateContested(of: event),
      let words = view.dateText.flatMap(PlainDateWords.init)
    {
      return words.bytes.holds(word.bytes)
    }
    return rows.holds(word, in: [Column.when.rawValue], atRow: row)
  }

  private func isInCounts(of event: RecordRef, _ row: Int) -> Bool {
    guard word.isCountLike, word.fits(inCountsUpTo: most(about: event)) else { return false }
    let columns = [Column.texts, .origins, .checked].map(\.rawValue)
    return rows.holds(word, in: columns, atRow: row)
  }

  /// No count of an event is larger: it has so many claims and texts at most.
  private func most(about event: RecordRef) -> Int {
    let story = rows.snapshot.story
    let questions = story.index.questions(about: event)
    let claims = questions.reduce(0) { count, row in
      count + story.index.claims(ofQuestion: RecordRef(kind: .question, row: row)).count
    }
    return claims + story.events[event.row].sources.count
  }
}
