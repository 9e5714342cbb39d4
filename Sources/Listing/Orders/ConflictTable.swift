import CaseModel
import CrossReference

/// For each record that has a part in a conflict, the questions those conflicts are about.
struct ConflictTable: Sendable {
  private let rows: [RecordRef: [Int]]

  /// Reads each conflict once.
  init(_ crossReference: CrossReference) {
    let story = crossReference.owner
    var rows: [RecordRef: [Int]] = [:]
    for conflict in crossReference.conflicts {
      let question = RecordRef(kind: .question, row: conflict.question)
      let claims = conflict.members.joined().map { RecordRef(kind: .claim, row: $0) }
      let sources = claims.compactMap { story.claims[$0.row].source }
      let subject = story.questions[question.row].about
      for record in Set([question] + claims + sources + [subject].compactMap(\.self)) {
        rows[record, default: []].append(conflict.question)
      }
    }
    self.rows = rows
  }

  func questions(of record: RecordRef) -> [RecordRef] {
    rows[record, default: []].map { RecordRef(kind: .question, row: $0) }
  }

  func holds(_ record: RecordRef) -> Bool { rows[record] != nil }
}
