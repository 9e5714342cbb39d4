import CPtyKit
import Glibc

/// How a process ended.
public enum ProcessEnd: Hashable, Sendable {
  /// By itself, with this status.
  case exited(Int32)
  /// By a signal.
  case killed(Int32)

  /// The end of a child process; nil while it runs. It is told once.
  static func poll(_ process: pid_t) -> ProcessEnd? {
    var status: Int32 = 0
    var signal: Int32 = 0
    guard ptykit_ended(process, &status, &signal) else { return nil }
    return signal == 0 ? .exited(status) : .killed(signal)
  }

  /// Ends a child process that has not ended yet, and waits for that.
  static func force(_ process: pid_t) {
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}

/// A point in time after which nothing is waited for.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(seconds: Double) { end = .now + .seconds(seconds) }

  var hasPassed: Bool { ContinuousClock.now >= end }
}
