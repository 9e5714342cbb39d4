import CaseModel
import CrossReference

/// What Listing asks of the derivation, in its own few words.
struct Derivation: Sendable {
  let story: Case
  let crossReference: CrossReference

  var clashes: [Clash] { [] }

  var placedEvents: [PlacedEvent] {
    story.events.indices.map { row in
      let event = RecordRef(kind: .event, row: row)
      let days = story.claimedDates(of: event).compactMap(\.date.earliest)
      return PlacedEvent(event: event, ground: days.min().map { .dated($0) } ?? .none)
    }
  }

  /// What a claim comes from; nil where nobody recorded it.
  func origins(ofClaim claim: RecordRef) -> [RecordRef]? { nil }

  /// The answers to a question, the one with most claims first.
  func answers(to question: RecordRef) -> [AnswerGroup] { [] }

  /// The one origin of a source, or all of several; nil where nobody recorded any.
  func origins(ofSource source: RecordRef) -> [RecordRef]? { nil }

  /// How the answers to a question stand.
  func standing(of question: RecordRef) -> QuestionStanding {
    QuestionStanding(level: "unanswered", words: "no answer", leading: nil, suggested: nil)
  }

  /// How the answers to a question stand, in words.
  func levelWords(of question: RecordRef) -> String { standing(of: question).words }

  /// The sources that speak of what a question is about and not of the question.
  func silentSources(on question: RecordRef) -> [RecordRef] { [] }
}

extension Derivation {
  /// What all claims on a question come from, taken together.
  func origins(ofQuestion question: RecordRef) -> OriginCount {
    let answers = answers(to: question)
    let traced = Set(answers.flatMap(\.origins).map(\.source))
    let untraced = Set(answers.flatMap(\.untraced))
    return OriginCount(traced: traced.count, untraced: untraced.count)
  }
}

/// How the answers to a question stand, in words.
struct QuestionStanding: Sendable {
  /// The name of the level: "one-origin".
  let level: String
  /// The level for people: "one origin".
  let words: String
  /// The answer with most support; nil where none has.
  let leading: String?
  /// The answer that may be offered; nil where there is not enough evidence.
  let suggested: String?
}
