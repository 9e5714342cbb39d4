import Foundation

/// A thread that does jobs one after the other, and sleeps without a single wake-up between them.
///
/// Not a dispatch queue: the first job on one of those starts a thread on Linux that looks around
/// every second for as long as the program lives.
final class SerialWorker: @unchecked Sendable {
  // Everything below is read and written under `condition` only.
  private let condition = NSCondition()
  private var jobs: [@Sendable () -> Void] = []
  private var isWorking = false
  private var hasThread = false

  /// Puts a job behind those that wait.
  func add(_ job: @escaping @Sendable () -> Void) {
    condition.withLock {
      jobs.append(job)
      if !hasThread { Thread.detachNewThread { [self] in work() } }
      hasThread = true
      condition.broadcast()
    }
  }

  /// Waits for all jobs, at most so many seconds. False when they are not done by then.
  func finish(within seconds: Double) -> Bool {
    let deadline = Date(timeIntervalSinceNow: seconds)
    return condition.withLock {
      while isWorking || !jobs.isEmpty {
        guard condition.wait(until: deadline) else { return false }
      }
      return true
    }
  }

  private func work() {
    while true {
      takeJob()()
      condition.withLock {
        isWorking = false
        condition.broadcast()
      }
    }
  }

  private func takeJob() -> @Sendable () -> Void {
    condition.withLock {
      while jobs.isEmpty { condition.wait() }
      isWorking = true
      return jobs.removeFirst()
    }
  }
}
