public import Review

/// A place where a log of marks lies. It can be read and added to, and nothing else.
///
/// Calls block until they are done; make them where waiting does no harm.
public protocol MarkStore: Sendable {
  /// Where it lies, for people.
  var place: String { get }

  /// The marks numbered higher than this, in order; 0 for all. Texts are as they are now.
  func marks(after number: Int) throws(StoreFailure) -> [Mark]

  /// Adds one mark. When this returns, the mark is on the disk.
  func append(_ request: MarkRequest, _ stamp: MarkStamp) throws(StoreFailure) -> Mark

  /// Whether somebody else may have added marks since this was last asked. Cheap.
  func changedElsewhere() throws(StoreFailure) -> Bool

  /// Recomputes the chain of the whole log and says what does not fit.
  func audit() throws(StoreFailure) -> AuditReport
}
