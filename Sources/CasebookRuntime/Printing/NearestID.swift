import CaseModel

/// Finds records by id for a person at a keyboard, and says what may have been meant.
public struct NearestID {
  private let story: Case

  /// Looks among the records of a case.
  public init(_ story: Case) { self.story = story }

  /// The record with an id; of one kind, if that is given.
  public func record(_ id: String, kind: RecordKind? = nil) throws(RunFailure) -> RecordRef {
    guard let record = reference(to: id) else {
      throw RunFailure(.usage, "there is no \(kind?.word ?? "record") \(id)\(hint(id, kind))")
    }
    guard kind == nil || record.kind == kind else {
      let found = record.kind.withArticle
      let wanted = kind?.withArticle ?? "a record"
      throw RunFailure(.usage, "\(id) is \(found), not \(wanted)\(hint(id, kind))")
    }
    return record
  }

  /// The record of that id; "c12" may stand for the implicit "~c12", for shells read ~ as a home.
  private func reference(to id: String) -> RecordRef? {
    story.reference(to: id) ?? story.reference(to: "~" + id)
  }

  private func hint(_ id: String, _ kind: RecordKind?) -> String {
    if let near = nearest(to: id, kind) { return "; did you mean \(near)?" }
    return lastImplicit(like: id).map { "; did you mean \($0), the last one?" } ?? ""
  }

  /// The id that takes the fewest changes to become the one given; nil where all take many.
  private func nearest(to id: String, _ kind: RecordKind?) -> String? {
    var near = NearWord(to: id)
    for kind in kind.map({ [$0] }) ?? RecordKind.allCases {
      for row in 0..<story.count(kind) {
        let ref = RecordRef(kind: kind, row: row)
        if story.hasOwnID(ref) { near.consider(story.id(of: ref)) }
      }
    }
    return near.best
  }

  /// The last record that goes by an implicit id of that letter, for a number that is too high.
  private func lastImplicit(like id: String) -> String? {
    let plain = id.hasPrefix("~") ? id.dropFirst() : id[...]
    guard let kind = RecordKind.allCases.first(where: { plain.hasPrefix(String($0.letter)) }),
      plain.count > 1, plain.dropFirst().allSatisfy(\.isNumber)
    else { return nil }
    let refs = (0..<story.count(kind)).reversed().lazy.map { RecordRef(kind: kind, row: $0) }
    guard let last = refs.first(where: { !story.hasOwnID($0) }) else { return nil }
    let implicit = story.id(of: last)
    let typed = String(implicit.dropFirst())
    return story.reference(to: typed) == nil ? typed : implicit
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
