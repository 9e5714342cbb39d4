import CPtyKit
import Glibc
import ScreenGrid

/// A program to start, with all that it gets from outside.
public struct Launch: Sendable {
  /// The file of the program.
  public var path: String
  /// Its arguments; its name comes in front of them.
  public var arguments: [String]
  /// Its environment, and nothing besides.
  public var environment: [String: String]
  /// The folder it starts in.
  public var folder: String
  /// Whose files it works on; kept for as long as the program is.
  public var place: Workplace?

  /// A program to start.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String],
    folder: String = "/", place: Workplace? = nil
  ) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.place = place
  }

  /// Starts it. `terminal` is the slave side of its controlling terminal, or -1.
  func start(terminal: Int32, input: Int32, output: Int32, error: Int32) throws -> pid_t {
    var process: pid_t = 0
    let failure = withCStrings([path] + arguments) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        path.withCString { path in
          folder.withCString { folder in
            var start = ptykit_start(
              path: path, arguments: arguments, environment: environment, directory: folder,
              terminal: terminal, input: input, output: output, error: error)
            return ptykit_spawn(&start, &process)
          }
        }
      }
    }
    guard failure == 0 else {
      throw LaunchFailure(words: "\(path): \(String(cString: strerror(failure)))")
    }
    return process
  }
}

/// Why a program or its terminal could not be had.
public struct LaunchFailure: Error, CustomStringConvertible {
  let words: String

  /// What went wrong.
  public var description: String { words }
}

private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return (copies + [nil]).withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("a list has at least its end") }
    return body(start)
  }
}
