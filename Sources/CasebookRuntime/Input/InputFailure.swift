import Glibc

/// Why the bytes of a case cannot be had.
public struct InputFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is in the way.
  public enum Cause: Error, Equatable, Sendable {
    /// There is nothing of that name.
    case missing
    /// It is something other than a regular file: "a folder", "a device".
    case notAFile(String)
    /// The system refused; the number is `errno`.
    case refused(Int32)
    /// Reading failed half-way; the number is `errno`.
    case broken(Int32)
    /// There is more of it than we take; the limit in bytes.
    case tooLong(limit: Int)
    /// It was written to since it was read.
    case changed
    /// Standard input is the keyboard, so there is nothing to wait for.
    case keyboard
  }

  /// What is in the way.
  public let cause: Cause
  /// The name the person gave; "-" for standard input.
  public let name: String

  /// A failure to read what has this name.
  public init(_ cause: Cause, name: String) {
    self.cause = cause
    self.name = name
  }

  /// The failure as a command ends with it.
  public var asRunFailure: RunFailure { RunFailure(status, description) }

  /// What it was about, and what is in the way.
  public var description: String { "\(shownName): \(words)" }

  private var shownName: String { name == "-" ? "standard input" : name }

  private var status: RunStatus {
    switch cause {
    case .missing, .notAFile, .refused: .noInput
    case .broken: .inputOutput
    case .tooLong, .changed: .badData
    case .keyboard: .usage
    }
  }

  private var words: String {
    switch cause {
    case .missing: "no such file"
    case .notAFile(let kind) where name == "-": "this is \(kind); pipe a case in, or name a file"
    case .notAFile(let kind): "this is \(kind); a case is a regular file, or - for standard input"
    case .refused(let number): Self.words(ofErrno: number)
    case .broken(let number): "reading failed: \(Self.words(ofErrno: number))"
    case .tooLong(let limit): "longer than \(limit) bytes, the most that is read from here"
    case .changed: "changed since it was read; open it again"
    case .keyboard: "this is the keyboard; name a file, or pipe a case in"
    }
  }

  private static func words(ofErrno number: Int32) -> String { String(cString: strerror(number)) }
}
