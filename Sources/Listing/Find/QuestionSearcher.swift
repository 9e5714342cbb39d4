import CaseModel
import ScreenGrid

/// Looks through the questions. Reading one takes longer than all else, so it is read only where the
/// word can stand in how its answers stand.
struct QuestionSearcher: RowSearcher {
  private let rows: QuestionRows
  private let word: SoughtWord
  private let isInMarks: Bool
  private let isInClashes: Bool
  private let isInEveryClash: Bool
  private let isInPeace: Bool
  private let isInEveryAnswer: Bool

  private typealias Column = QuestionRows.Column

  init(_ rows: QuestionRows, _ word: SoughtWord) {
    self.rows = rows
    self.word = word
    isInMarks = word.stands(in: rows.wording.glyphs.conflict)
    isInClashes = Vocabulary.clashes.mayHold(word.bytes)
    isInEveryClash =
      rows.snapshot.extent != .soFar && Folding.bytes("differ").holds(word.bytes)
    isInPeace = Vocabulary.peace.mayHold(word.bytes)
    isInEveryAnswer = word.isCountLike || Vocabulary.answers.mayHold(word.bytes)
  }

  func holds(row: Int) -> Bool {
    guard let question = rows.record(atRow: row) else { return false }
    return isInText(of: question, row) || isInCounts(of: question, row)
      || isInMarks && rows.holds(word, in: [Column.conflict.rawValue], atRow: row)
      || isInState(of: question, row) || isInAnswers(to: question, row)
  }

  /// The first answers; what they say stands in the values of claims.
  private func isInAnswers(to question: RecordRef, _ row: Int) -> Bool {
    let story = rows.snapshot.story
    let claims = story.index.claims(ofQuestion: question)
    let mayBe = claims.contains { claim in
      isInEveryAnswer || isInAnswer(of: story.claims[claim])
    }
    return mayBe && rows.holds(word, in: [Column.answers.rawValue], atRow: row)
  }

  private func isInAnswer(of claim: Claim) -> Bool {
    let scope = claim.scope.map { "(\($0))" }
    return [claim.valueWords, scope].compactMap(\.self)
      .contains { word.stands(in: SafeText(cleaning: $0)) }
  }

  /// How the answers stand; whether they clash is known without reading them.
  private func isInState(of question: RecordRef, _ row: Int) -> Bool {
    let isClash = rows.snapshot.orders.isConflicting(question)
    if isClash, isInEveryClash { return true }
    guard isClash ? isInClashes : isInPeace else { return false }
    return rows.holds(word, in: [Column.state.rawValue], atRow: row)
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
  /// What stands before answers, before their values, and between them.
  static let answers = Vocabulary(["not | / ..."] + Vocabulary.hedges)

  /// How the answers to a question stand where they clash.
  static let clashes = Vocabulary([
    "one source differs from itself tells both sides sources differ: one origin told two ways",
    "one side only implied all some sides implied, so far: reading...",
    "differ, maybe one origin: it depends on who repeats whom? more on one side",
    "most origins agree",
  ])

  /// How they stand where they do not.
  static let peace = Vocabulary([
    "no answer maybe one origin each one text, no origin recorded none so far: reading...",
    "one origin for some answers, some one",
    "more on one side most origins agree sources differ",
  ])
}
