/// How a command ends, for the shell. The numbers from 64 on are those of BSD's `sysexits.h`.
public enum RunStatus: Int32, CaseIterable, Sendable {
  /// Everything asked for was done.
  case done = 0
  /// A check ran to its end and found something.
  case foundSomething = 1
  /// The command was put wrongly: an unknown id, a bad query, no terminal.
  case usage = 64
  /// The case, or the store of marks, has errors in it.
  case badData = 65
  /// There is no such input, or it is nothing that can be read.
  case noInput = 66
  /// A file cannot be made.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Somebody else holds what is needed; trying again may help.
  case busy = 75
  /// A setting is wrong.
  case configuration = 78
}

extension RunStatus {
  /// What it means, for the help and the manual.
  public var explanation: String {
    switch self {
    case .done: "done"
    case .foundSomething: "a check found something"
    case .usage: "wrong usage"
    case .badData: "errors in the data"
    case .noInput: "no such input"
    case .cannotCreate: "a file cannot be made"
    case .inputOutput: "input or output failed"
    case .busy: "busy; try again"
    case .configuration: "a setting is wrong"
    }
  }
}

/// Why a command ends without having done what was asked: words for people, a status for the shell.
///
/// The words may quote names and texts from outside; whoever prints them cleans them.
public struct RunFailure: Error, Equatable, Sendable {
  /// How the command ends.
  public let status: RunStatus
  /// What went wrong and, where that is known, what to do: one line.
  public let words: String

  /// A failure with its words.
  public init(_ status: RunStatus, _ words: String) {
    self.status = status
    self.words = words
  }
}
