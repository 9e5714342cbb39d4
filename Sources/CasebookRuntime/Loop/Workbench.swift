import Foundation

/// Where work is done that the loop must not wait for.
public protocol Workbench: Sendable {
  /// Does a job on the store of marks; such jobs are done one after the other, in order.
  func onStore(_ job: @escaping @Sendable () -> Void)
  /// Does any other job; several may be done at once.
  func aside(_ job: @escaping @Sendable () -> Void)
  /// Waits for the store's jobs, at most so many seconds. False when they are not done by then.
  func finishStore(within seconds: Double) -> Bool
}

/// The workbench of the real program: a queue for the store, and one for the rest.
///
/// The rest are not tasks: a task shares its few threads with whatever else waits in one, and a
/// reading of minutes would hold up all the others.
public struct BackgroundWorkbench: Workbench {
  private let store = DispatchQueue(label: "casebook.store", qos: .userInitiated)
  private let rest = DispatchQueue(
    label: "casebook.workers", qos: .userInitiated, attributes: .concurrent)

  /// A workbench with nothing to do.
  public init() {}

  /// Puts a job behind those that wait for the store.
  public func onStore(_ job: @escaping @Sendable () -> Void) { store.async(execute: job) }

  /// Does a job beside others.
  public func aside(_ job: @escaping @Sendable () -> Void) { rest.async(execute: job) }

  /// Waits for the store's jobs.
  public func finishStore(within seconds: Double) -> Bool {
    let done = DispatchSemaphore(value: 0)
    store.async { done.signal() }
    return done.wait(timeout: .now() + seconds) == .success
  }
}

/// A workbench that does each job at once, before anything else goes on: for replays and tests.
public struct InlineWorkbench: Workbench {
  /// A workbench.
  public init() {}

  /// Does the job.
  public func onStore(_ job: @escaping @Sendable () -> Void) { job() }

  /// Does the job.
  public func aside(_ job: @escaping @Sendable () -> Void) { job() }

  /// True: nothing ever waits.
  public func finishStore(within seconds: Double) -> Bool { true }
}
