import CaseModel

/// Finds records by id for a person at a keyboard, and says what may have been meant.
public struct NearestID {
  private let story: Case

  /// Looks among the records of a case.
  public init(_ story: Case) { self.story = story }

  /// The record with an id; of one kind, if that is given.
  public func record(_ id: String, kind: RecordKind? = nil) throws(RunFailure) -> RecordRef {
    guard let record = story.reference(to: id) else {
      throw RunFailure(.usage, "there is no \(kind?.word ?? "record") \(id)\(hint(id, kind))")
    }
    guard kind == nil || record.kind == kind else {
      let found = record.kind.withArticle
      let wanted = kind?.withArticle ?? "a record"
      throw RunFailure(.usage, "\(id) is \(found), not \(wanted)\(hint(id, kind))")
    }
    return record
  }

  private func hint(_ id: String, _ kind: RecordKind?) -> String {
    nearest(to: id, kind).map { "; did you mean \($0)?" } ?? ""
  }

  /// The id that takes the fewest changes to become the one given; nil where all take many.
  private func nearest(to id: String, _ kind: RecordKind?) -> String? {
    let wanted = Array(id.unicodeScalars.prefix(Self.longest))
    var best: (id: String, distance: Int)?
    for kind in kind.map({ [$0] }) ?? RecordKind.allCases {
      for row in 0..<story.count(kind) {
        let ref = RecordRef(kind: kind, row: row)
        guard story.hasOwnID(ref) else { continue }
        let candidate = story.id(of: ref)
        let limit = min(best?.distance ?? Int.max, 1 + wanted.count / 3)
        let distance = Self.distance(wanted, Array(candidate.unicodeScalars), below: limit)
        if let distance { best = (candidate, distance) }
      }
    }
    return best?.id
  }

  private static let longest = 100

  /// The Levenshtein distance of two texts if it is below a limit. O(n × m).
  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], below limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) < limit else { return nil }
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for place in right.indices {
        let change = diagonal + (scalar == right[place] ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(change, diagonal + 1, row[place] + 1)
      }
    }
    let distance = row[right.count]
    return distance < limit ? distance : nil
  }
}

extension RecordKind {
  /// "an event", "a claim", "evidence".
  fileprivate var withArticle: String {
    switch self {
    case .actor, .event: "an \(word)"
    case .evidence: word
    default: "a \(word)"
    }
  }
}
