import CaseModel
import CrossReference
import ScreenGrid

/// All that is said on one question, read once for everything that is shown of it.
struct Comparison: Sendable {
  /// The question.
  let question: Question
  /// What sources say on it.
  let reading: QuestionReading
  /// The answers, those with most origins first.
  let answers: [AnswerGroup]
  /// What cannot both hold, if anything.
  let clash: Clash?
  /// How the answers stand, as far as the case was read.
  let standing: QuestionStanding
  /// The texts that speak of the matter, and not of this.
  let silent: [RecordRef]
}

extension Comparison {
  /// Whether nobody can tell without a person whether some of the answers agree.
  var isUnresolved: Bool {
    reading.reconciliations.contains { $0.finding.relation == .unresolved }
  }
}

extension Snapshot {
  /// Reads a question; costs time in its claims.
  func comparison(of question: RecordRef) -> Comparison {
    let reading = crossReference.reading(ofQuestion: question.row)
    let derivation = orders.derivation
    return Comparison(
      question: story.questions[question.row], reading: reading,
      answers: derivation.answers(of: reading), clash: derivation.clash(of: reading),
      standing: standing(derivation.standing(of: reading)),
      silent: derivation.silentSources(on: question))
  }
}

/// What a row of the list of questions says.
struct QuestionDigest: Sendable {
  /// How the answers stand, when the case is read in full.
  let standing: QuestionStanding
  /// The first answers.
  let answers: [AnswerWords]
  /// How many answers there are.
  let answerCount: Int
  /// How many texts give one of its answers.
  let texts: Int
  /// What all claims on it come from.
  let origins: OriginCount

  /// An answer, and how it is put by all who give it.
  struct AnswerWords: Sendable {
    /// All its values.
    let words: String
    /// The first of them.
    let firstWords: String
    /// Whether there are others.
    let isSeveral: Bool
    /// How all who give it put it.
    let front: SafeText
  }

  /// More answers than these are counted.
  static let toldAnswers = 3
  /// Questions with more claims than these are read beforehand, or each picture of the list would
  /// take as long as reading them does.
  static let manyClaims = 256
}

/// What is kept of a question with very many claims, since to read it takes too long for a key.
struct LargeQuestion: Sendable {
  let digest: QuestionDigest
  let sides: AnswerSides
}

extension Derivation {
  func digest(ofQuestion row: Int) -> QuestionDigest {
    digest(of: crossReference.reading(ofQuestion: row))
  }

  private func digest(of reading: QuestionReading) -> QuestionDigest {
    let told = reading.answers.prefix(QuestionDigest.toldAnswers).map {
      answer -> QuestionDigest.AnswerWords in
      let values = values(of: answer)
      return QuestionDigest.AnswerWords(
        words: allWords(of: answer, values), firstWords: firstWords(of: answer, values),
        isSeveral: values.count > 1, front: front(ofClaims: answer.claims))
    }
    return QuestionDigest(
      standing: standing(of: reading), answers: told, answerCount: reading.answers.count,
      texts: Set(reading.answers.flatMap(\.claims).compactMap { story.claims[$0].source }).count,
      origins: origins(of: reading))
  }

  /// What is kept of the questions with very many claims, by row.
  func largeQuestions() -> [Int: LargeQuestion] {
    guard story.count(.claim) > QuestionDigest.manyClaims else { return [:] }
    var large: [Int: LargeQuestion] = [:]
    for row in 0..<story.count(.question) {
      let question = RecordRef(kind: .question, row: row)
      guard story.index.claims(ofQuestion: question).count > QuestionDigest.manyClaims else {
        continue
      }
      let reading = crossReference.reading(ofQuestion: row)
      large[row] = LargeQuestion(digest: digest(of: reading), sides: AnswerSides(reading))
    }
    return large
  }
}
