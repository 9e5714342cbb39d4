import CaseModel
import ScreenGrid

/// Looks through the questions. Reading one takes longer than all else, so it is read only where the
/// word can stand in how its answers stand.
struct QuestionSearcher: RowSearcher {
  private let rows: QuestionRows
  private let word: SoughtWord
  private let isInMarks: Bool
  private let isInStates: Bool

  private typealias Column = QuestionRows.Column

  init(_ rows: QuestionRows, _ word: SoughtWord) {
    self.rows = rows
    self.word = word
    isInMarks = word.stands(in: rows.wording.glyphs.conflict)
    isInStates = Vocabulary.standings.mayHold(word.bytes)
  }

  func holds(row: Int) -> Bool {
    guard let question = rows.record(atRow: row) else { return false }
    return isInText(of: question, row) || isInCounts(of: question, row)
      || isInMarks && rows.holds(word, in: [Column.conflict.rawValue], atRow: row)
      || isInStates && rows.holds(word, in: [Column.state.rawValue], atRow: row)
  }

  private func isInText(of question: RecordRef, _ row: Int) -> Bool {
    let isThere = rows.snapshot.story.withNameBytes(of: question) { word.stands(in: $0) }
    return isThere ?? rows.holds(word, in: [Column.question.rawValue], atRow: row)
  }

  private func isInCounts(of question: RecordRef, _ row: Int) -> Bool {
    let most = rows.snapshot.story.index.claims(ofQuestion: question).count
    guard word.isCountLike, word.fits(inCountsUpTo: most) else { return false }
    let columns = [Column.answers, .texts, .origins].map(\.rawValue)
    return rows.holds(word, in: columns, atRow: row)
  }
}

extension Vocabulary {
  /// How the answers to a question stand.
  static let standings = Vocabulary([
    "no answer one origin maybe text, recorded sources differ differs from itself source",
    "sources differ: one origin told two ways differ: so far: reading...",
  ])
}
