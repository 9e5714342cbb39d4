import CaseModel
import Review

/// Which claim of a case a mark speaks of, and what the words of each claim are now.
///
/// A claim with an id of its own is named by it. One without is named by the digest of its record,
/// so whoever has the bytes of the file gives the digests: of the records of claims without an id, and
/// of the words of those that were marked (to tell whether they were changed since). Claims whose
/// records are equal are one target.
public struct MarkTargets: Sendable {
  private let digests: [RecordRef: ContentDigest]
  private let words: [RecordRef: ContentDigest]
  private let claims: [ContentDigest: [RecordRef]]
  /// False while the marks of the store are still to be read, and these are not all.
  var areAll = true
  /// Where a mark that is saved now would lie; nil where nobody knows yet.
  public var place: String?

  /// Targets by the digests of the records of claims, with those of what is judged of them.
  public init(
    digests: [RecordRef: ContentDigest] = [:], words: [RecordRef: ContentDigest] = [:]
  ) {
    self.digests = digests
    self.words = words
    claims = Dictionary(grouping: digests.keys.sorted()) { digests[$0] }
      .reduce(into: [:]) { result, entry in
        if let digest = entry.key { result[digest] = entry.value }
      }
  }

  /// The digest of what is judged of a claim, as it is now; nil where it was not asked for, or is not
  /// known yet.
  public func words(of claim: RecordRef) -> ContentDigest? { words[claim] }

  /// What a mark on a claim names; nil for a claim without an id whose digest is not known.
  public func target(of claim: RecordRef, in story: Case) -> Mark.Target? {
    if story.hasOwnID(claim) { return .claim(story.id(of: claim)) }
    return digests[claim].map(Mark.Target.record)
  }

  /// The claims that a mark speaks of; none where the case has them no more.
  public func claims(of target: Mark.Target, in story: Case) -> [RecordRef] {
    switch target {
    case .claim(let id):
      guard let claim = story.reference(to: id), claim.kind == .claim else { return [] }
      return [claim]
    case .record(let digest):
      return claims[digest, default: []].filter { !story.hasOwnID($0) }
    }
  }
}
