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

  /// What a mark comes to: "supported", "supported, draft", "note", "undo".
  public func status(of mark: Mark) -> SafeText {
    switch mark.kind {
    case .verdict: mark.verdict.map(verdict) ?? "verdict"
    case .draft: mark.verdict.map { "\(verdict($0)), draft" } ?? "draft"
    case .note, .undo, .redo, .redaction: SafeText(cleaning: mark.kind.rawValue)
    }
  }

  /// What a mark comes to, and whether that still stands: "disputed, undone by Ben 2026-11-21
  /// 10:41 UTC".
  public func status(of entry: MarkHistory.Entry, in history: MarkHistory) -> SafeText {
    let status = status(of: entry.mark)
    guard entry.isUndone else { return status }
    guard let undo = history.undoing(of: entry) else { return "\(status), undone" }
    return "\(status), undone by \(undo.by) \(time(undo.at))"
  }

  /// What of a text of a mark is shown: the words, or why there are none. Nil where the mark never
  /// had such a text.
  public func text(
    _ text: MarkText, of entry: MarkHistory.Entry, in history: MarkHistory
  ) -> String? {
    switch text {
    case .absent: nil
    case .given(let words): words.isEmpty ? nil : words
    case .redacted: redactedWords(history.redaction(of: entry))
    case .missing: "[missing from the store]"
    }
  }

  private func redactedWords(_ redaction: Mark?) -> String {
    guard let redaction else { return "[redacted]" }
    let why = redaction.reason.words.map { ": \($0)" } ?? ""
    return "[redacted by \(redaction.by)\(why)]"
  }

  /// What a draft lacks to count; nil for all other marks.
  func lack(of mark: Mark) -> SafeText? {
    guard mark.kind == .draft else { return nil }
    let missing: SafeText = mark.verdict == nil ? "verdict" : "reason"
    return "a draft: a \(missing) is missing for it to count"
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
