import CrossReference
import Foundation

/// The thread that asks and one more.
public struct TwoThreads: Workers {
  /// Two threads; the other one is made when there is work.
  public init() {}

  /// Does `own` on the thread that asks.
  public func both<Result: Sendable>(
    _ other: @escaping @Sendable () -> Result, _ own: () -> Result
  ) -> (other: Result, own: Result) {
    let others = Awaited<Result>()
    Thread.detachNewThread { others.fill(other()) }
    let mine = own()
    return (others.wait(), mine)
  }
}

/// What another thread is going to give.
private final class Awaited<Value: Sendable>: @unchecked Sendable {
  // Read and written under `condition` only.
  private let condition = NSCondition()
  private var value: Value?

  func fill(_ value: Value) {
    condition.withLock {
      self.value = value
      condition.broadcast()
    }
  }

  func wait() -> Value {
    condition.withLock {
      while true {
        if let value { return value }
        condition.wait()
      }
    }
  }
}
