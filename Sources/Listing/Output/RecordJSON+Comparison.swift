import CaseModel
import CrossReference
import JSONText

extension RecordJSON {
  /// What is said of a question beside its answers: why they clash, or why they do not.
  func comparison(_ record: RecordRef) -> [JSONMember] {
    let comparison = snapshot.comparison(of: record)
    let (clash, reading) = (comparison.clash, comparison.reading)
    return [
      JSONMember("kind", text(clash?.kind)),
      JSONMember("oneOrigin", .boolean(clash?.isOneOrigin ?? false)),
      JSONMember("insideOneSource", ids(clash?.selfContradicting ?? [])),
      JSONMember("apart", .array(reading.contradictions.map(contradiction))),
      JSONMember("noConflict", .array(reading.reconciliations.map(reconciliation))),
      JSONMember("setAside", .array(reading.setAside.map(setAside))),
      JSONMember("notMentioned", ids(comparison.silent)),
      JSONMember("wouldSettle", .array(comparison.question.wouldSettle.map(id))),
    ]
  }

  private func contradiction(_ pair: Contradiction) -> JSONValue {
    .object([
      JSONMember("values", .array([.string(pair.first), .string(pair.second)])),
      JSONMember("why", .string(pair.finding.reason.rawValue)),
      JSONMember("distance", text(pair.departure?.distance)),
      JSONMember("slip", text(pair.departure?.slip?.rawValue)),
    ])
  }

  private func reconciliation(_ pair: Reconciliation) -> JSONValue {
    .object([
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
