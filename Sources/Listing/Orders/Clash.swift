import CaseModel
import CrossReference
import ScreenGrid

/// Answers that cannot all hold, as lists and inspectors speak of them.
struct Clash: Sendable {
  /// The id of the conflict, the same as long as it is about the same thing.
  let id: String
  /// What the sources differ on: "date", "who", "order".
  let kind: String
  /// The question.
  let question: RecordRef
  /// The sides, each with the claims that give it.
  let answers: [AnswerGroup]
  /// The sources that say both sides, and do not only report what two people say.
  let selfContradicting: [RecordRef]
  /// Whether all sides come from one origin, so that no side leads.
  let isOneOrigin: Bool
  /// What clashes with what, in a sentence.
  let why: String

  /// Whether several sources tell one origin two ways.
  var isFamily: Bool { isOneOrigin && isBetweenSources }

  /// Whether more than one source has a part in it.
  var isBetweenSources: Bool { Set(answers.flatMap(\.sources)).count > 1 }
}

/// Claims on one question that can all hold together.
struct AnswerGroup: Sendable {
  /// "A" for the first answer to its question.
  let letter: String
  /// The answer in words for programs: the most exact value given.
  let plainWords: String
  /// How all who give it put it: "Alleged, implied: "; empty where somebody states it.
  let front: SafeText
  /// All values given, with what they count: "OkCupid / Match Group", "4 (in all)".
  let allWords: String
  /// Each value with who gives it: the most exact first, those that are held back last.
  let values: [GivenValue]
  /// What all its claims say that they count; nil where they do not say the same.
  let scope: String?
  /// The claims that give it, in file order.
  let claims: [RecordRef]
  /// The sources that give it, in file order.
  let sources: [RecordRef]
  /// How many origins these come from.
  let originCount: OriginCount
  /// What they come from.
  let origins: [OriginGroup]
  /// Those whose origin nobody recorded.
  let untraced: [RecordRef]
}

/// One origin and the sources that repeat it.
struct OriginGroup: Sendable {
  /// The source that all go back to, seen or not, or the name of one that is no record.
  let origin: Mentioned
  /// The sources that give the answer and go back to it.
  let sources: [RecordRef]
}
