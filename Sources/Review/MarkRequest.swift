/// Who asks for a mark, when, with which program, and on which case.
public struct MarkStamp: Equatable, Sendable {
  /// The longest name of a reviewer, in bytes of UTF-8.
  public static let longestName = 200

  /// The reviewer.
  public let by: String
  /// The moment.
  public let at: UTCInstant
  /// The version of the program.
  public let version: String
  /// The SHA-256 of the case file.
  public let caseDigest: ContentDigest

  /// A stamp for one mark.
  public init(by: String, at: UTCInstant, version: String, caseDigest: ContentDigest) {
    self.by = by
    self.at = at
    self.version = version
    self.caseDigest = caseDigest
  }
}

/// What can be asked of a log. Nothing but adding to it.
public enum MarkRequest: Equatable, Sendable {
  /// Save what a person wrote on a claim.
  case save(MarkDraft)
  /// Take this mark back.
  case undo(Mark)
  /// Bring this undone mark back.
  case redo(Mark)
  /// Take the texts out of this mark; the reason says why.
  case redact(Mark, reason: String)
}

/// Why a request cannot become a mark, in words.
public enum MarkProblem: Error, Equatable, Sendable {
  case nothingToSave, nameMissing, nameTooLong, nameNotOneLine
  case reasonMissing
  case textTooLong(bytes: Int)
  case textHasNul

  /// One line for people.
  public var words: String {
    switch self {
    case .nothingToSave: "there is neither verdict, nor reason, nor note to save"
    case .nameMissing: "a mark needs the name of its reviewer (--as NAME)"
    case .nameTooLong:
      "the reviewer's name is longer than \(MarkStamp.longestName) bytes"
    case .nameNotOneLine: "the reviewer's name has control characters or line breaks in it"
    case .reasonMissing: "a redaction needs a reason"
    case .textTooLong(let bytes):
      "a text has \(bytes) bytes, more than the \(MarkRequest.longestText) a mark may carry"
    case .textHasNul: "a text has a NUL character in it"
    }
  }
}

extension MarkRequest {
  /// The longest reason or note, in bytes of UTF-8.
  public static let longestText = 65_536

  /// Why this cannot be saved under that stamp, or nil when it can.
  public func problem(under stamp: MarkStamp) -> MarkProblem? {
    contentProblem ?? stamp.problem ?? texts.lazy.compactMap(Self.problem(ofText:)).first
  }

  private var contentProblem: MarkProblem? {
    switch self {
    case .save(let draft): draft.kind == nil ? .nothingToSave : nil
    case .redact(_, let reason): MarkDraft.isBlank(reason) ? .reasonMissing : nil
    case .undo, .redo: nil
    }
  }

  private var texts: [String] {
    switch self {
    case .save(let draft): [draft.reason, draft.deskNote].compactMap(\.self)
    case .redact(_, let reason): [reason]
    case .undo, .redo: []
    }
  }

  private static func problem(ofText text: String) -> MarkProblem? {
    let bytes = text.utf8.count
    if bytes > longestText { return .textTooLong(bytes: bytes) }
    return text.utf8.contains(0) ? .textHasNul : nil
  }
}

extension MarkStamp {
  fileprivate var problem: MarkProblem? {
    if MarkDraft.isBlank(by) { return .nameMissing }
    if by.utf8.count > Self.longestName { return .nameTooLong }
    let breaks: Set<Unicode.GeneralCategory> = [.control, .lineSeparator, .paragraphSeparator]
    let isOneLine = by.unicodeScalars.allSatisfy { !breaks.contains($0.properties.generalCategory) }
    return isOneLine ? nil : .nameNotOneLine
  }
}

extension Mark {
  /// The mark that a request becomes once a log has given it a name and a number.
  ///
  /// Throws what `MarkRequest.problem(under:)` would say.
  public init(
    id: ID, number: Int, request: MarkRequest, stamp: MarkStamp
  ) throws(MarkProblem) {
    if let problem = request.problem(under: stamp) { throw problem }
    switch request {
    case .save(let draft):
      guard let kind = draft.kind else { throw .nothingToSave }
      self.init(id: id, number: number, kind: kind, draft: draft, stamp: stamp)
    case .undo(let mark):
      self.init(id: id, number: number, kind: .undo, changing: mark, stamp: stamp)
    case .redo(let mark):
      self.init(id: id, number: number, kind: .redo, changing: mark, stamp: stamp)
    case .redact(let mark, let reason):
      self.init(
        id: id, number: number, kind: .redaction, changing: mark, because: reason, stamp: stamp)
    }
  }

  private init(id: ID, number: Int, kind: Kind, draft: MarkDraft, stamp: MarkStamp) {
    self.init(
      id: id, number: number, kind: kind, target: draft.target, place: draft.place,
      judged: draft.judged, verdict: draft.verdict, reason: MarkText(draft.reason),
      deskNote: MarkText(draft.deskNote), by: stamp.by, at: stamp.at, version: stamp.version,
      caseDigest: stamp.caseDigest, claimDigest: draft.claimDigest, refersTo: nil)
  }

  private init(
    id: ID, number: Int, kind: Kind, changing mark: Mark, because reason: String? = nil,
    stamp: MarkStamp
  ) {
    self.init(
      id: id, number: number, kind: kind, target: mark.target, place: mark.place,
      judged: mark.judged, verdict: nil, reason: MarkText(reason), deskNote: .absent,
      by: stamp.by, at: stamp.at, version: stamp.version, caseDigest: stamp.caseDigest,
      claimDigest: nil, refersTo: mark.id)
  }
}
