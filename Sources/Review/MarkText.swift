/// A text that a mark may carry: its public reason, or its desk note.
///
/// None of the cases stands for another: an empty desk note clears the one before it, an absent
/// one leaves it alone, and a redacted one was there and has been taken out.
public enum MarkText: Hashable, Sendable {
  /// The mark never had this text.
  case absent
  /// The text as typed; may be empty.
  case given(String)
  /// A redaction took the text out; who, when and the text's hash stay.
  case redacted
  /// The log names a text that is not there, and no redaction explains it.
  case missing

  /// The words, or nil when there are none to show. An empty text is a text.
  public var words: String? {
    guard case .given(let words) = self else { return nil }
    return words
  }

  /// What stands when the text has been redacted: an absent text stays absent.
  public var withoutWords: MarkText {
    self == .absent ? .absent : .redacted
  }
}

extension MarkText {
  /// The text of an optional string; nil is absent.
  public init(_ words: String?) {
    self = words.map(MarkText.given) ?? .absent
  }
}
