/// One entry of the log that only grows: what somebody said of a claim, when, and on which case.
public struct Mark: Hashable, Identifiable, Sendable {
  /// The name that is the same everywhere this mark is copied to.
  public let id: ID
  /// The place in the log it was saved in, from 1. Two logs number apart.
  public let number: Int
  /// What sort of entry this is.
  public let kind: Kind
  /// The claim it speaks of; for an undo, a redo and a redaction, that of the mark they change.
  public let target: Target
  /// Where the claim stood then ("~c12"), a mere hint for a claim without an id of its own.
  public let place: String?
  /// What of the claim is judged. Means nothing for notes, undos, redos and redactions.
  public let judged: Judged
  /// The verdict, for a verdict and mostly for a draft.
  public let verdict: Verdict?
  /// Why, for everybody to read.
  public internal(set) var reason: MarkText
  /// What is for the desk only: never exported unless asked for by name.
  public internal(set) var deskNote: MarkText
  /// The reviewer.
  public let by: String
  /// When, by the clock of the reviewer's machine, right or wrong.
  public let at: UTCInstant
  /// The version of the program that wrote it.
  public let version: String
  /// The SHA-256 of the case file it was made on.
  public let caseDigest: ContentDigest
  /// The SHA-256 of the words that were judged: the claim's record, what its question asks and the
  /// title of its source; nil for an undo, a redo and a redaction.
  public let claimDigest: ContentDigest?
  /// The mark that an undo, a redo or a redaction changes.
  public let refersTo: ID?

  /// A mark read back from a log.
  public init(
    id: ID, number: Int, kind: Kind, target: Target, place: String?, judged: Judged,
    verdict: Verdict?, reason: MarkText, deskNote: MarkText, by: String, at: UTCInstant,
    version: String, caseDigest: ContentDigest, claimDigest: ContentDigest?, refersTo: ID?
  ) {
    self.id = id
    self.number = number
    self.kind = kind
    self.target = target
    self.place = place
    self.judged = judged
    self.verdict = verdict
    self.reason = reason
    self.deskNote = deskNote
    self.by = by
    self.at = at
    self.version = version
    self.caseDigest = caseDigest
    self.claimDigest = claimDigest
    self.refersTo = refersTo
  }

  /// Whether the claim reads otherwise now than when the mark was made.
  ///
  /// Give the digest of the claim's words as they are now; nil (not known) is not a change.
  public func isStale(against now: ContentDigest?) -> Bool {
    guard let now, let claimDigest else { return false }
    return now != claimDigest
  }
}

extension Mark {
  /// The sorts of entries.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A verdict with a reason.
    case verdict
    /// A verdict whose reason is still to be written: work in progress, not a verdict.
    case draft
    /// A desk note alone.
    case note
    /// Takes a verdict, draft or note back.
    case undo
    /// Brings an undone one back.
    case redo
    /// Takes the texts out of a mark, and nothing else.
    case redaction

    /// Whether it says something of a claim itself, and so can be undone.
    public var isContent: Bool {
      switch self {
      case .verdict, .draft, .note: true
      case .undo, .redo, .redaction: false
      }
    }
  }

  /// What a mark speaks of.
  public enum Target: Sendable {
    /// A claim with an id of its own.
    case claim(String)
    /// A claim without one: the digest of its record. Equal records are one target.
    case record(ContentDigest)
  }
}

extension Mark.Target: Hashable {
  /// Ids are compared byte for byte, never by Unicode equivalence.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.claim(let left), .claim(let right)): left.utf8.elementsEqual(right.utf8)
    case (.record(let left), .record(let right)): left == right
    default: false
    }
  }

  /// Feeds the bytes of the id or digest to the hasher.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .claim(let id): id.utf8.forEach { hasher.combine($0) }
    case .record(let digest): hasher.combine(digest)
    }
  }
}
