/// What the reader or the linter has to say about a place in a file.
public struct Finding: Hashable, Sendable {
  /// What is found; its severity goes with it.
  public let code: FindingCode
  /// How grave it is.
  public let severity: Severity
  /// Byte offset in the file.
  public let offset: Int
  /// 1-based line.
  public let line: Int
  /// 1-based column, in Unicode scalars.
  public let column: Int
  /// JSON pointer (RFC 6901) to the place; in JSON Lines it starts at the line's own value.
  public let pointer: String
  /// What was found and what is allowed, in a sentence without a full stop.
  public let message: String
  /// What to do about it: "did you mean "title"?"
  public let hint: String?
  /// The record it is about, where that was read.
  public let record: RecordRef?

  /// A finding with the severity of its code, unless another is given.
  public init(
    _ code: FindingCode, severity: Severity? = nil, offset: Int = 0, line: Int = 1,
    column: Int = 1, pointer: String = "", message: String, hint: String? = nil,
    record: RecordRef? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.offset = offset
    self.line = line
    self.column = column
    self.pointer = pointer
    self.message = message
    self.hint = hint
    self.record = record
  }
}

extension Finding {
  /// How grave a finding is.
  public enum Severity: UInt8, Hashable, Comparable, Sendable, CaseIterable {
    /// Worth a look; never changes the exit status.
    case hint
    /// Likely a mistake; the case is read all the same.
    case warning
    /// The record, or the file, cannot be taken as it is.
    case error

    /// The severity in a word.
    public var word: String {
      switch self {
      case .hint: "hint"
      case .warning: "warning"
      case .error: "error"
      }
    }

    /// Orders from hint to error.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// "code: pointer: message; hint", to stand after `file:line:column: `.
  ///
  /// It quotes the file as it is: clean it before a person sees it.
  public var text: String {
    let place = pointer.isEmpty ? "" : "\(pointer): "
    let advice = hint.map { "; \($0)" } ?? ""
    return "\(code.rawValue): \(place)\(message)\(advice)"
  }

  /// The same finding at another place, for findings whose line is known only later.
  public func at(offset: Int, line: Int, column: Int) -> Finding {
    Finding(
      code, severity: severity, offset: offset, line: line, column: column, pointer: pointer,
      message: message, hint: hint, record: record)
  }
}
