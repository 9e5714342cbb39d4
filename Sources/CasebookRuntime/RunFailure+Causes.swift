import Review
import ReviewStore

extension RunFailure {
  /// The failure of a command that ends by an error of one of the modules below.
  public init(_ error: any Error) {
    switch error {
    case let failure as RunFailure: self = failure
    case let failure as InputFailure: self = failure.asRunFailure
    case CaseLoader.Failure.unreadable(let failure): self = failure
    case let failure as CaseLoader.Failure: self.init(.inputOutput, failure.words)
    case let failure as StoreFailure: self.init(failure.exitStatus, failure.message)
    case let failure as ReviewFailure: self.init(failure.exitStatus, failure.message)
    case let failure as NewFileFailure: self.init(failure.status, failure.words)
    case let refusal as UndoRefusal: self.init(.usage, refusal.words)
    default: self.init(.inputOutput, String(describing: error))
    }
  }

  private init(_ status: Int32, _ words: String) {
    self.init(RunStatus(rawValue: status) ?? .inputOutput, words)
  }
}
