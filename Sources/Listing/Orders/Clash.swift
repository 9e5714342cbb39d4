import CaseModel
import ScreenGrid

/// Answers that cannot all hold, as lists and inspectors speak of them.
struct Clash: Sendable {
  /// The id of the conflict, the same as long as it is about the same thing.
  let id: String
  /// What the sources differ on: "date", "who", "order".
  let kind: String
  /// The questions it is about; none where it follows from the order of events.
  let questions: [RecordRef]
  /// The records it is about, events above all.
  let subjects: [RecordRef]
  /// The sides, each with the claims that give it.
  let answers: [AnswerGroup]
  /// Whether one source differs from itself.
  let isInsideOneSource: Bool
  /// What people have decided on it: "open" where nothing.
  let state: String
  /// Why it is a conflict, in a sentence; empty where the answers say it all.
  let why: String

  /// All claims on any side.
  var claims: [RecordRef] { answers.flatMap(\.claims) }
}

/// Claims on one question that can all hold together.
struct AnswerGroup: Sendable {
  /// The answer in words.
  let words: String
  /// The claims that give it, in file order.
  let claims: [RecordRef]
  /// What they come from.
  let origins: [OriginGroup]
  /// Their sources whose origin nobody recorded.
  let untraced: [RecordRef]

  /// How many origins there are.
  var originCount: OriginCount { OriginCount(traced: origins.count, untraced: untraced.count) }
}

/// One origin and the sources that repeat it.
struct OriginGroup: Sendable {
  /// The source that all go back to, seen or not.
  let source: RecordRef
  /// Whether the way there is recorded; a source that is its own possible origin is not traced.
  let isTraced: Bool
  /// The sources that give the answer and go back to it.
  let sources: [RecordRef]
}
