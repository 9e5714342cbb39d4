import CaseModel
import Review
import ReviewStore
import Synchronization

/// The marks on a case and the SHA-256 of its file, which each mark names: found out when they are
/// first needed. Used on the worker of the store only, since that may take a while.
final class OpenMarks: Sendable {
  private let openLog: @Sendable (OpenMarks) throws -> ReviewLog
  private let findDigest: @Sendable () throws -> ContentDigest?
  private let knownLog: Mutex<ReviewLog?>
  private let knownDigest: Mutex<ContentDigest?>

  /// Marks that are open already; without a digest none can be added.
  init(_ log: ReviewLog, _ digest: ContentDigest?) {
    openLog = { _ in log }
    findDigest = { digest }
    knownLog = Mutex(log)
    knownDigest = Mutex(digest)
  }

  /// The marks on a case of which only a part was read: the file is hashed to its end when a mark is
  /// saved, beside the reading.
  init(
    onPartOf input: CaseInput, _ story: Case,
    openLog: @escaping @Sendable (CaseIdentity) -> ReviewLog
  ) {
    knownLog = Mutex(nil)
    knownDigest = Mutex(nil)
    findDigest = { try HashingBytes(input.bytes).digest() }
    self.openLog = { marks in
      // The digest stands in for an id in the name of a store.
      let digest = story.header.id == nil ? try marks.digest() : nil
      let log = openLog(CaseIdentity(input, story, digest: digest))
      try log.refresh()
      return log
    }
  }

  /// Whether somebody has needed the marks already.
  var areOpen: Bool { knownLog.withLock { $0 != nil } }

  /// The marks, open.
  func log() throws -> ReviewLog {
    try knownLog.withLock { known in
      let log = try known ?? openLog(self)
      known = log
      return log
    }
  }

  /// The SHA-256 of the whole file; nil where nobody can know it.
  func digest() throws -> ContentDigest? {
    try knownDigest.withLock { known in
      known = try known ?? findDigest()
      return known
    }
  }
}
