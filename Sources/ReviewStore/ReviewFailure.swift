public import Review

/// Why something asked of the marks was not done.
public enum ReviewFailure: Error, Equatable, Sendable {
  /// The store could not do it.
  case store(StoreFailure)
  /// The log has nothing to do it to.
  case refused(UndoRefusal)

  /// A few words, to stand behind "not saved: ".
  public var words: String {
    switch self {
    case .store(let failure): failure.words
    case .refused(let refusal): refusal.words
    }
  }

  /// A sentence or two: where, what, and what can be done.
  public var message: String {
    switch self {
    case .store(let failure): failure.message
    case .refused(let refusal): refusal.words
    }
  }

  /// The exit status of a command that ends by this.
  public var exitStatus: Int32 {
    switch self {
    case .store(let failure): failure.exitStatus
    case .refused: 64
    }
  }
}
