/// What can be found in a case file; the raw value is the stable name, listed in the manual.
public enum FindingCode: String, CaseIterable, Hashable, Sendable {
  // The text as JSON.
  case syntax
  case notUTF8 = "not-utf8"
  case duplicateKey = "dup-key"
  case badNumber = "bad-number"
  case loneSurrogate = "lone-surrogate"
  case cutOff = "cut-off"

  // Limits.
  case tooDeep = "limit-nesting"
  case stringTooLong = "limit-string"
  case idTooLong = "limit-id"
  case listTooLong = "limit-list"
  case fileTooLong = "limit-file"

  // The shape of a case.
  case badVersion = "bad-version"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case badWord = "bad-word"
  case emptyList = "empty-list"
  case badCount = "bad-count"
  case emptyText = "empty-text"
  case outOfRange = "out-of-range"
  case repeatedValue = "dup-value"
  case unknownRecordKind = "unknown-record"

  // Single values.
  case badID = "bad-id"
  case badDate = "bad-date"
  case badURL = "bad-url"
  case badLanguage = "bad-language"
  case badHash = "bad-hash"
  case badPath = "bad-path"
  case badName = "bad-name"
  case badZone = "bad-zone"
  case badValue = "bad-value"
  case badSelector = "bad-selector"
  case reversed
  case unlistedOption = "unlisted-option"

  // Records against each other.
  case duplicateID = "dup-id"
  case confusableID = "confusable-id"
  case danglingReference = "dangling-ref"
  case wrongKind = "wrong-kind"
  case loop
  case selfReference = "self-ref"
  case dateOrder = "date-order"
  case mixedPair = "mixed-pair"
  case duplicateTag = "dup-tag"

  // Advice.
  case unsourced
  case noCopy = "no-copy"
  case noAnchor = "no-anchor"
  case noAnswer = "no-answer"
  case noOrigin = "no-origin"
  case noReason = "no-reason"
  case noSpeaker = "no-speaker"
  case ownEvidence = "own-evidence"
  case anachronism
  case clockChange = "clock-change"
  case twoAssertions = "two-assertions"
  case unmentioned
  case undecided
}

extension FindingCode {
  /// The code with this stable name; nil when there is none.
  public init?(name: String) { self.init(rawValue: name) }
}
