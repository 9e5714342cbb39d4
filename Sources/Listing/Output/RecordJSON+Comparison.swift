import CaseModel
import CrossReference
import JSONText

extension RecordJSON {
  /// What is said of a question beside its answers: why they clash, or why they do not.
  func comparison(_ record: RecordRef) -> [JSONMember] {
    let comparison = snapshot.comparison(of: record)
    let (clash, reading) = (comparison.clash, comparison.reading)
    let letters = Letters(comparison.answers)
    return [
      JSONMember("given", .array(comparison.answers.flatMap(given))),
      JSONMember("kind", text(clash?.kind)),
      JSONMember("oneOrigin", .boolean(clash?.isOneOrigin ?? false)),
      JSONMember("insideOneSource", ids(clash?.selfContradicting ?? [])),
      JSONMember("apart", .array(reading.contradictions.map { contradiction($0, letters) })),
      JSONMember("noConflict", .array(reading.reconciliations.map { reconciliation($0, letters) })),
      JSONMember("setAside", .array(reading.setAside.map(setAside))),
      JSONMember("notMentioned", ids(comparison.silent)),
      JSONMember("wouldSettle", .array(comparison.question.wouldSettle.map(id))),
    ]
  }

  /// What each claim of an answer gives, and how it is put.
  private func given(_ answer: AnswerGroup) -> [JSONValue] {
    answer.claims.map { record in
      let claim = story.claims[record.row]
      return .object([
        JSONMember("claim", id(record)), JSONMember("answer", .string(answer.letter)),
        JSONMember("source", claim.source.map(id) ?? .null),
        JSONMember("value", own("value", of: record) ?? claim.value.map(value) ?? .null),
        JSONMember("standing", .string(claim.standing.rawValue)),
        JSONMember("standingBy", claim.standingBy.map(id) ?? .null),
        JSONMember("stance", .string(claim.stance.rawValue)),
        JSONMember("modality", .string(claim.modality.rawValue)),
        JSONMember("implied", .boolean(claim.isImplied)),
        JSONMember("scope", text(claim.scope)),
        JSONMember("locator", own("locator", of: record) ?? locators(claim.locators)),
      ])
    }
  }

  private func contradiction(_ pair: Contradiction, _ letters: Letters) -> JSONValue {
    .object([
      JSONMember("answers", letters.of(pair.claims)),
      JSONMember("values", .array([.string(pair.first), .string(pair.second)])),
      JSONMember("why", .string(pair.finding.reason.rawValue)),
      JSONMember("distance", text(pair.departure?.distance)),
      JSONMember("slip", text(pair.departure?.slip?.rawValue)),
    ])
  }

  private func reconciliation(_ pair: Reconciliation, _ letters: Letters) -> JSONValue {
    .object([
      JSONMember("answers", letters.of(pair.claims)),
      JSONMember("values", .array([.string(pair.first), .string(pair.second)])),
      JSONMember("why", .string(pair.finding.reason.rawValue)),
      JSONMember("bothAllow", text(pair.shared)),
    ])
  }

  private func setAside(_ aside: SetAside) -> JSONValue {
    .object([
      JSONMember("claim", id(RecordRef(kind: .claim, row: aside.claim))),
      JSONMember("why", .string(aside.reason.words)),
    ])
  }
}

/// The letters of the answers that claims give.
private struct Letters {
  private var letters: [Int: String] = [:]

  init(_ answers: [AnswerGroup]) {
    for answer in answers { for claim in answer.claims { letters[claim.row] = answer.letter } }
  }

  /// `["A", "B"]`; of two values of one answer its letter twice.
  func of(_ pair: ClaimPair) -> JSONValue {
    .array([pair.first, pair.second].map { letters[$0].map(JSONValue.string) ?? .null })
  }
}
