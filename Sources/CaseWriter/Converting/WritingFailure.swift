/// Why a case cannot be written in another form.
public enum WritingFailure: Error, Equatable, Sendable {
  /// The bytes are not those any more that the case was read from.
  case changed
  /// The case has errors: what they are about would be lost.
  case hasErrors
}
