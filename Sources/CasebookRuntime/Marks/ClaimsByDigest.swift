import CaseModel
import Review

/// The claims without an id of a case, to be found by the digests of their records.
///
/// A case may have millions of them, and marks name a few: so of each digest only the first eight
/// bytes are kept, and who looks for one compares the rest.
struct ClaimsByDigest: Sendable {
  private struct Entry {
    let start: UInt64
    let row: Int32
  }

  /// By the first bytes of the digest, then by row.
  private let entries: [Entry]

  /// Reads and hashes the record of every claim without an id.
  init(of story: Case, in input: CaseInput) {
    var entries: [Entry] = []
    for claim in story.claims where !story.hasOwnID(claim.ref) {
      // A record that cannot be read now has no digest: no mark finds it then.
      guard let digest = try? input.digest(ofRecordAt: story.span(of: claim.ref)) else { continue }
      entries.append(
        Entry(start: Self.start(of: digest), row: Int32(truncatingIfNeeded: claim.ref.row)))
    }
    self.entries = entries.sorted { ($0.start, $0.row) < ($1.start, $1.row) }
  }

  /// The rows of the claims whose digests begin as this one does: those that have it, and hardly ever
  /// another. Logarithmic in the claims.
  func rows(like digest: ContentDigest) -> [Int] {
    let start = Self.start(of: digest)
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.start == start }.map { Int($0.row) }
  }

  private static func start(of digest: ContentDigest) -> UInt64 {
    digest.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
