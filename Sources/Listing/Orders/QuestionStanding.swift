import CaseModel
import CrossReference

/// How the answers to a question stand.
///
/// Only what the declared origins show is said here: that there is none, that there is one, that the
/// sources differ. That several origins agree takes proof that they are several, so until there is
/// some it is "maybe one origin".
struct QuestionStanding: Sendable {
  /// The levels, by their stable names.
  enum Level: String, Sendable {
    case unanswered, differ
    case oneOrigin = "one-origin"
    case maybeOneOrigin = "maybe-one-origin"
  }

  /// The level.
  let level: Level
  /// The level for people: "sources differ".
  let words: String
  /// The answer that more origins give than any other; nil where none does.
  let leading: String?
}

extension Derivation {
  /// How the answers to a question stand.
  func standing(of question: RecordRef) -> QuestionStanding {
    let reading = crossReference.reading(ofQuestion: question.row)
    guard !reading.answers.isEmpty else {
      return QuestionStanding(level: .unanswered, words: "no answer", leading: nil)
    }
    if let conflict = reading.conflict {
      let leading = conflict.isOneOrigin ? nil : leading(reading.answers)
      return QuestionStanding(level: .differ, words: words(conflict, reading), leading: leading)
    }
    let origins = crossReference.origins(ofClaims: reading.answers.flatMap(\.claims))
    let isOne = origins.traced + origins.untraced == 1
    let one = origins.traced == 0 ? "one text, no origin recorded" : "one origin"
    return QuestionStanding(
      level: isOne ? .oneOrigin : .maybeOneOrigin, words: isOne ? one : "maybe one origin",
      leading: leading(reading.answers))
  }

  private func words(_ conflict: Conflict, _ reading: QuestionReading) -> String {
    let sources = Set(conflict.answers.flatMap { reading.answers[$0].sources })
    if sources.count == 1 { return "one source differs from itself" }
    return conflict.isOneOrigin ? "sources differ: one origin told two ways" : "sources differ"
  }

  private func leading(_ answers: [Answer]) -> String? {
    guard let first = answers.first, !first.isDenial else { return nil }
    let isAhead = answers.dropFirst().allSatisfy { $0.origins.traced < first.origins.traced }
    return isAhead ? first.words : nil
  }

  /// What all claims on a question come from, taken together.
  func origins(ofQuestion question: RecordRef) -> OriginCount {
    let answers = crossReference.answers(ofQuestion: question.row)
    return crossReference.origins(ofClaims: answers.flatMap(\.claims))
  }
}
