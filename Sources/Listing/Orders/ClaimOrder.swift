import CaseModel

/// The order of claims for checking: all claims on one matter together, so that a person who checks
/// one has the others beside it. Matters, their questions, and the claims on each come in the order
/// in which the file first has a claim on them.
enum ClaimOrder {
  /// The rows of the claims, from top to bottom. O(n).
  static func rows(of story: Case) -> [Int32] {
    let count = story.count(.claim)
    var (questions, matters) = (FirstClaims(story), FirstClaims(story))
    var (byQuestion, byMatter) = ([Int32](), [Int32]())
    byQuestion.reserveCapacity(count)
    byMatter.reserveCapacity(count)
    for row in 0..<count {
      let claim = RecordRef(kind: .claim, row: row)
      let question = story.claims[row].question ?? claim
      let about = question.kind == .question ? story.questions[question.row].about : nil
      byQuestion.append(questions.first(on: question, row))
      byMatter.append(matters.first(on: about ?? question, row))
    }
    // Both are stable, so the later one counts first.
    return sorted(sorted(Array(0..<Int32(clamping: count)), by: byQuestion), by: byMatter)
  }

  /// A counting sort; keys are rows.
  private static func sorted(_ rows: [Int32], by keys: [Int32]) -> [Int32] {
    var starts = [Int32](repeating: 0, count: keys.count + 1)
    for key in keys { starts[Int(key) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var sorted = rows
    for row in rows {
      let key = Int(keys[Int(row)])
      sorted[Int(starts[key])] = row
      starts[key] += 1
    }
    return sorted
  }
}

/// For each record the first claim on it.
private struct FirstClaims {
  private let story: Case
  /// By kind; empty until a claim is on one of that kind.
  private var rows = [[Int32]](repeating: [], count: RecordKind.allCases.count)

  init(_ story: Case) { self.story = story }

  /// The first claim on a record, which is this one where there was none before.
  mutating func first(on record: RecordRef, _ row: Int) -> Int32 {
    let kind = Int(record.kind.rawValue)
    if rows[kind].isEmpty { rows[kind] = Array(repeating: -1, count: story.count(record.kind)) }
    if rows[kind][record.row] < 0 { rows[kind][record.row] = Int32(truncatingIfNeeded: row) }
    return rows[kind][record.row]
  }
}
