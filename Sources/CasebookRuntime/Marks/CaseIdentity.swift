import CaseModel
import Review

/// Which case marks belong to: where it lies, what it calls itself, and the SHA-256 of its file.
public struct CaseIdentity: Sendable {
  /// Where its bytes come from.
  public let origin: CaseInput.Origin
  /// Its own id.
  public let id: String?
  /// The SHA-256 of the whole input; nil where it is not known.
  public let digest: ContentDigest?

  /// The identity of a case that was read from an input, be it in part.
  public init(_ input: CaseInput, _ story: Case, digest: ContentDigest?) {
    origin = input.origin
    id = story.header.id
    self.digest = digest
  }
}

extension ReadCase {
  /// Which case it is.
  public var identity: CaseIdentity { CaseIdentity(input, story, digest: digest) }
}

extension ReadCase {
  /// The SHA-256 of the whole input, for a mark; reads what was not read yet.
  ///
  /// Throws where a pipe was not read to its end: nobody could find again what was judged.
  public func wholeDigest() throws -> ContentDigest {
    if let digest { return digest }
    guard !(input.bytes is StandardInput) else {
      throw RunFailure(.badData, "standard input was not read to its end, so it cannot be marked")
    }
    return try HashingBytes(input.bytes).digest()
  }
}
