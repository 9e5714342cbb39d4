/// Why a record cannot be edited so.
public enum EditFailure: Error, Equatable, Sendable {
  /// Records of this kind have no such key, and it does not begin with `x-`.
  case unknownKey(String)
  /// The record has no such key.
  case missingKey(String)
  /// Without this key the record would lack something it needs.
  case neededKey(String)
  /// What is to stand there is no JSON value, or, for a whole record, no object.
  case notJSON
  /// The file is not the one any more that the case was read from.
  case changed
}
