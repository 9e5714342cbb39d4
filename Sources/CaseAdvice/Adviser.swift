import CaseModel
import CrossReference

/// Looks through a case for what somebody who checks facts would want to be told.
///
/// What is wrong by the rules of the format is the reader's to say; this is advice. It is pure, and
/// linear in records and references beside what deriving the case costs.
public struct Adviser {
  let story: Case
  let crossReference: CrossReference
  let isJudged: (RecordRef) -> Bool
  var advice: [Advice] = []

  /// All advice on a case, by kind of record and row.
  ///
  /// `isJudged` says of a claim whether somebody has given it a verdict.
  public static func advice(
    on crossReference: CrossReference, isJudged: (RecordRef) -> Bool = { _ in false }
  ) -> [Advice] {
    withoutActuallyEscaping(isJudged) { isJudged in
      var adviser = Adviser(
        story: crossReference.owner, crossReference: crossReference, isJudged: isJudged)
      adviser.look()
      return adviser.advice.enumerated()
        .sorted { ($0.element.record, $0.offset) < ($1.element.record, $1.offset) }
        .map(\.element)
    }
  }

  private mutating func look() {
    story.claims.forEach { look(at: $0) }
    story.sources.forEach { look(at: $0) }
    story.events.forEach { look(at: $0) }
    story.relations.forEach { look(at: $0) }
    story.questions.forEach { look(at: $0) }
    story.evidence.forEach { look(at: $0) }
    story.decisions.forEach { look(at: $0) }
    lookForUnmentioned()
    lookAtConflicts()
  }

  mutating func say(
    _ code: FindingCode, of record: RecordRef, at key: String? = nil, _ message: String,
    hint: String? = nil
  ) {
    // Its id tells more than its number in the list.
    let subject = story.hasOwnID(record) ? "\(record.kind.word) \(quoted(record)): " : ""
    advice.append(
      Advice(code: code, record: record, key: key, message: subject + message, hint: hint))
  }

  /// The id of a record in quotes.
  func quoted(_ ref: RecordRef) -> String { "\"\(story.id(of: ref))\"" }

  func isDraft(_ source: RecordRef?) -> Bool {
    guard let source, source.kind == .source else { return false }
    return story.sources[source.row].isDraft
  }
}
