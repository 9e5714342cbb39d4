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

/// The workbench of the real program: a thread for the store, and one for each other job.
///
/// These are no tasks: a task shares its few threads with whatever else waits in one, and a reading
/// of minutes would hold up all the others. Idle, none of the threads ever wakes.
public struct BackgroundWorkbench: Workbench {
  private let store = SerialWorker()

  /// A workbench with nothing to do.
  public init() {}

  /// Puts a job behind those that wait for the store.
  public func onStore(_ job: @escaping @Sendable () -> Void) { store.add(job) }

  /// Does a job beside others.
  public func aside(_ job: @escaping @Sendable () -> Void) { Thread.detachNewThread(job) }

  /// Waits for the store's jobs.
  public func finishStore(within seconds: Double) -> Bool { store.finish(within: seconds) }
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
