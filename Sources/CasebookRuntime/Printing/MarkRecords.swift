import JSONText
import Review

/// Marks as JSON: the claim, the verdict, the public reason, who and when, and whether the mark
/// has been undone. Desk notes leave only when they are asked for.
public enum MarkRecords {
  /// Writes a mark, and whether it has been undone.
  public static func write(
    _ entry: MarkHistory.Entry, withNotes: Bool = false, to list: inout JSONWriter
  ) {
    let mark = entry.mark
    list.object { object in
      object.member("id", mark.id.text)
      object.member("kind", mark.kind.rawValue)
      object.member("claim", mark.claimName)
      object.member("verdict", mark.verdict?.rawValue)
      object.member("judged", mark.judged.rawValue)
      object.member("reason", mark.reason.words)
      if withNotes { object.member("note", mark.deskNote.words) }
      object.member("by", mark.by)
      object.member("at", mark.at.iso8601)
      if let changed = mark.refersTo { object.member("refersTo", changed.text) }
      if mark.reason == .redacted || mark.deskNote == .redacted { object.flag("redacted", true) }
      object.flag("undone", entry.isUndone)
    }
  }
}

extension Mark {
  /// The claim's id; where it has none, the place it had when the mark was made.
  var claimName: String {
    switch target {
    case .claim(let id): id
    case .record(let digest): place ?? digest.hex
    }
  }
}
