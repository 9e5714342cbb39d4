/// What a person is about to save on one claim.
public struct MarkDraft: Equatable, Identifiable, Sendable {
  /// Tells one attempt to save from another.
  public struct ID: Hashable, Sendable {
    /// Any number not used for another draft of this run.
    public let number: Int

    /// The name of the draft with this number.
    public init(_ number: Int) {
      self.number = number
    }
  }

  /// The name of this attempt.
  public let id: ID
  /// The claim.
  public let target: Mark.Target
  /// Where a claim without an id stands now ("~c12").
  public let place: String?
  /// The SHA-256 of the claim's record now.
  public let claimDigest: ContentDigest
  /// What of the claim is judged.
  public var judged: Judged
  /// The verdict picked, if any.
  public var verdict: Verdict?
  /// The public reason; nil and blank alike leave a verdict a draft.
  public var reason: String?
  /// The desk note; nil leaves the one before as it is, empty clears it.
  public var deskNote: String?

  /// A draft about one claim.
  public init(
    id: ID, target: Mark.Target, place: String? = nil, claimDigest: ContentDigest,
    judged: Judged = .isSo, verdict: Verdict? = nil, reason: String? = nil,
    deskNote: String? = nil
  ) {
    self.id = id
    self.target = target
    self.place = place
    self.claimDigest = claimDigest
    self.judged = judged
    self.verdict = verdict
    self.reason = reason
    self.deskNote = deskNote
  }

  /// What saving it now would write: a verdict, a draft or a note; nil when there is nothing.
  public var kind: Mark.Kind? {
    let hasReason = reason.map { !Self.isBlank($0) } ?? false
    switch (verdict != nil, hasReason) {
    case (true, true): return .verdict
    case (true, false), (false, true): return .draft
    case (false, false): return deskNote == nil ? nil : .note
    }
  }

  /// Whether a text has nothing in it but white space.
  public static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
