import CaseModel

/// Something about a record that may be worth a look, and is no fault.
public struct Advice: Hashable, Sendable {
  /// What it is; its severity is `hint`.
  public let code: FindingCode
  /// The record it is about.
  public let record: RecordRef
  /// The key it is about; nil for the record as a whole, and for a key that is not there.
  public let key: String?
  /// What was seen, in a sentence without a full stop. It quotes the case as it is.
  public let message: String
  /// What to do about it.
  public let hint: String?
}
