import CaseModel
import Review
import ReviewStore
import Synchronization

/// The marks on a case and the SHA-256 of its file, which each mark names: found out when they are
/// first needed. Used on the worker of the store only, since that may take a while.
final class OpenMarks: Sendable {
  /// What was found out.
  struct Opened: Sendable {
    let log: ReviewLog
    let digest: ContentDigest
  }

  private let open: @Sendable () throws -> Opened
  private let opened: Mutex<Opened?>

  /// Marks that are open already.
  init(_ log: ReviewLog, _ digest: ContentDigest) {
    let known = Opened(log: log, digest: digest)
    open = { known }
    opened = Mutex(known)
  }

  /// The marks on a case of which only the beginning was read: the file is hashed to its end on
  /// first use, beside the reading.
  init(
    onPartOf input: CaseInput, _ story: Case,
    openLog: @escaping @Sendable (CaseIdentity) -> ReviewLog
  ) {
    opened = Mutex(nil)
    open = {
      let digest = try HashingBytes(input.bytes).digest()
      let log = openLog(CaseIdentity(input, story, digest: digest))
      try log.refresh()
      return Opened(log: log, digest: digest)
    }
  }

  /// The marks, open.
  func use() throws -> Opened {
    try opened.withLock { opened in
      let known = try opened ?? open()
      opened = known
      return known
    }
  }
}
