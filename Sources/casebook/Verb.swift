import ArgumentParser
import CasebookRuntime
import Foundation

/// A subcommand: it prints, and ends with a status.
protocol Verb: ParsableCommand {
  /// Does it. A failure that is thrown is said on standard error, and gives the status.
  func perform(_ output: Output) throws -> RunStatus
}

extension Verb {
  func run() throws {
    let output = Output()
    let status: RunStatus
    do {
      status = try perform(output)
      try output.finish()
    } catch {
      try? output.finish()
      let failure = RunFailure(error)
      Complaints.say(failure.words)
      throw ExitCode(failure.status.rawValue)
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

/// The words of the command line, as far as they have to be shown again.
enum Arguments {
  static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// A message with the arguments it quotes made harmless: a line end inside an argument must not
  /// make a line of its own.
  static func cleaned(
    _ message: String, arguments: [String] = CommandLine.arguments
  ) -> String {
    arguments.reduce(message) { text, argument in
      let breaks = argument.contains { $0.isNewline }
      guard breaks else { return text }
      return text.replacingOccurrences(of: argument, with: argument.debugDescription)
    }
  }
}

extension ReviewedCase {
  /// Says on standard error how many marks have no claim here. Marks that cannot be read are
  /// left to what needs them.
  func tellOfLostMarks() {
    guard (try? log.refresh()) != nil else { return }
    for warning in markedClaims.warnings { Complaints.say("\(warning) (casebook marks)") }
  }
}
