import CaseModel

/// The order of claims for checking: all claims on one matter together, so that a person who checks
/// one has the others beside it. Matters, their questions, and the claims on each come in the order
/// in which the file first has a claim on them.
enum ClaimOrder {
  private struct Key {
    let matter: Int
    let question: Int
    let row: Int
  }

  /// The rows of the claims, from top to bottom. O(n log n).
  static func rows(of story: Case) -> [Int] {
    var matters: [RecordRef: Int] = [:]
    var questions: [RecordRef: Int] = [:]
    var keys: [Key] = []
    keys.reserveCapacity(story.count(.claim))
    for row in story.claims.indices {
      let claim = RecordRef(kind: .claim, row: row)
      let question = story.claims[row].question ?? claim
      let matter = story.subject(ofClaim: claim) ?? question
      keys.append(
        Key(
          matter: first(&matters, matter, row), question: first(&questions, question, row),
          row: row))
    }
    return keys.sorted(by: isBefore).map(\.row)
  }

  private static func first(_ rows: inout [RecordRef: Int], _ record: RecordRef, _ row: Int) -> Int
  {
    if let first = rows[record] { return first }
    rows[record] = row
    return row
  }

  private static func isBefore(_ left: Key, _ right: Key) -> Bool {
    (left.matter, left.question, left.row) < (right.matter, right.question, right.row)
  }
}
