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

  /// How the answers to a question stand.
  func levelWords(of question: RecordRef) -> String { "" }

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
