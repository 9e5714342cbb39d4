import CaseModel
import Review
import ScreenGrid

extension Wording {
  /// A verdict in its word.
  public func verdict(_ verdict: Verdict) -> SafeText { SafeText(cleaning: verdict.rawValue) }

  /// What of a claim is judged.
  public func judged(_ judged: Judged) -> SafeText {
    switch judged {
    case .isSo: "that it is so"
    case .saysSo: "that the source says so"
    case .wasAlleged: "that it was alleged"
    }
  }

  /// What a mark comes to: "supported", "draft: supported", "note", "undo".
  public func status(of mark: Mark) -> SafeText {
    switch mark.kind {
    case .verdict: mark.verdict.map(verdict) ?? "verdict"
    case .draft: mark.verdict.map { "draft: \(verdict($0))" } ?? "draft"
    case .note, .undo, .redo, .redaction: SafeText(cleaning: mark.kind.rawValue)
    }
  }

  /// What a mark comes to, and whether that still stands: "disputed, undone".
  public func status(of entry: MarkHistory.Entry) -> SafeText {
    entry.isUndone ? "\(status(of: entry.mark)), undone" : status(of: entry.mark)
  }

  /// A moment for people: "2026-11-21 10:41 UTC".
  public func time(_ instant: UTCInstant) -> SafeText {
    let text = instant.iso8601
    guard let border = text.firstIndex(of: "T") else { return SafeText(cleaning: text) }
    let clock = text[text.index(after: border)...].prefix(5)
    return "\(text[..<border]) \(clock) UTC"
  }

  /// What stands on a claim beside its verdict: "the claim was changed since".
  var staleWords: SafeText { "the claim reads otherwise now: look again" }
}
