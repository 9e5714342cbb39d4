import JSONText
import Review

/// Marks as JSON: the claim as it is called today and as it was then, the verdict, the public reason,
/// who and when, whether the mark has been undone and by whom, and why texts were taken out of it.
/// Desk notes leave only when they are asked for.
public enum MarkRecords {
  /// Writes a mark of a log, and what has become of it.
  public static func write(
    _ entry: MarkHistory.Entry, in history: MarkHistory, _ claims: MarkedClaims,
    withNotes: Bool = false, to list: inout JSONWriter
  ) {
    let mark = entry.mark
    list.object { object in
      object.member("id", mark.id.text)
      object.member("kind", mark.kind.rawValue)
      object.member("claim", claims.id(of: mark))
      object.member("claimThen", mark.claimNameThen)
      object.member("claimIs", claims.place(of: mark).word)
      object.member("verdict", mark.verdict?.rawValue)
      object.member("judged", mark.judged.rawValue)
      object.member("reason", mark.reason.words)
      if withNotes { object.member("note", mark.deskNote.words) }
      object.member("by", mark.by)
      object.member("at", mark.at.iso8601)
      if let changed = mark.refersTo { object.member("refersTo", changed.text) }
      if mark.reason == .redacted || mark.deskNote == .redacted { object.flag("redacted", true) }
      write(history.redaction(of: entry), as: "redacted", to: &object)
      if let redaction = history.redaction(of: entry) {
        object.member("redactedBecause", redaction.reason.words)
      }
      object.flag("undone", entry.isUndone)
      write(history.undoing(of: entry), as: "undone", to: &object)
    }
  }

  /// Writes who changed a mark, and when: "undoneBy", "undoneAt".
  private static func write(_ change: Mark?, as word: String, to object: inout JSONWriter) {
    guard let change else { return }
    object.member(word + "By", change.by)
    object.member(word + "At", change.at.iso8601)
  }
}

extension MarkedClaims.Place {
  /// A word for other programs.
  var word: String {
    switch self {
    case .here: "here"
    case .changed: "changed"
    case .gone: "gone"
    case .unread: "unread"
    case .elsewhere: "elsewhere"
    }
  }
}
