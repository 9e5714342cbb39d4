public import Review

/// What an audit of one store found.
///
/// The chain makes changes evident, no more: whoever can write the file can also compute a new
/// chain, and a shortened log is a whole one. Keep `head` elsewhere and compare to notice both.
public struct AuditReport: Equatable, Sendable {
  /// Something that does not fit. Numbers are those of marks in this store.
  public enum Fault: Hashable, Sendable {
    /// The numbering jumps: marks were taken out.
    case marksRemoved(after: Int, before: Int)
    /// A mark does not follow the one before it: one of the two was exchanged.
    case chainBroken(at: Int)
    /// A mark's fields do not give its hash: it was changed.
    case markChanged(Int)
    /// A mark cannot be read.
    case markUnreadable(Int, String)
    /// A text does not give the hash in its mark: it was changed.
    case textChanged(Int, Field)
    /// A text is gone and no redaction explains it.
    case textMissing(Int, Field)
    /// A text lies there for a mark that has none, or that has been redacted.
    case textAdded(Int, Field)
    /// The layout of the file, or one of the guards in it, is not as it was made.
    case layoutChanged(String)
  }

  /// The two texts of a mark.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case reason, note
  }

  /// How many marks the log holds.
  public var count = 0
  /// The hash of the latest mark; all zeros for an empty log.
  public var head = ContentDigest.zero
  /// How many marks had their texts taken out.
  public var redacted = 0
  /// What does not fit, in the order of the log.
  public var faults: [Fault] = []
  /// Numbers of marks whose time is before that of the mark above them: a clock was set back.
  /// Recorded, and no fault.
  public var clockSetBack: [Int] = []

  /// A report on an empty log.
  public init() {}

  /// Whether everything fits.
  public var isClean: Bool { faults.isEmpty }
}

extension AuditReport.Fault {
  /// One line for people.
  public var words: String {
    switch self {
    case .marksRemoved(let after, let before):
      "marks between number \(after) and number \(before) have been removed"
    case .chainBroken(let number):
      "mark number \(number) does not follow the mark before it: one of them was exchanged"
    case .markChanged(let number): "mark number \(number) was changed after it was saved"
    case .markUnreadable(let number, let why): "mark number \(number) cannot be read: \(why)"
    case .textChanged(let number, let field):
      "the \(field.rawValue) of mark number \(number) was changed after it was saved"
    case .textMissing(let number, let field):
      "the \(field.rawValue) of mark number \(number) is gone, and no redaction took it out"
    case .textAdded(let number, let field):
      "a \(field.rawValue) was put to mark number \(number) after it was saved"
    case .layoutChanged(let what): "the file's layout was changed: \(what)"
    }
  }
}
