/// Who does work that can be parted. Threads are not for a pure module to make, so they are brought
/// along by whoever has some.
public protocol Workers: Sendable {
  /// Does both, at the same time where that is possible, and gives both results when both are there.
  func both<Result: Sendable>(
    _ other: @escaping @Sendable () -> Result, _ own: () -> Result
  ) -> (other: Result, own: Result)
}

/// Does one thing after the other, on the thread that asks.
public struct OneWorker: Workers {
  /// One worker.
  public init() {}

  /// Does `own` first.
  public func both<Result: Sendable>(
    _ other: @escaping @Sendable () -> Result, _ own: () -> Result
  ) -> (other: Result, own: Result) {
    let mine = own()
    return (other(), mine)
  }
}
