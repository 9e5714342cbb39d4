import Glibc

/// Why a file was not written; what stood there before is as it was.
public struct NewFileFailure: Error, Equatable, Sendable {
  /// What is in the way; numbers are `errno`.
  public enum Cause: Equatable, Sendable {
    /// A file stands there, and was not to be replaced.
    case taken
    /// A symbolic link stands there.
    case link
    /// Something stands there that is no regular file.
    case notAFile
    /// No file can be made there.
    case cannotCreate(Int32)
    /// Writing failed half-way.
    case cannotWrite(Int32)
    /// The system refused.
    case refused(Int32)
  }

  /// What is in the way.
  public let cause: Cause
  /// The place of the file.
  public let path: String

  /// A failure to write a file.
  public init(_ cause: Cause, path: String) {
    self.cause = cause
    self.path = path
  }

  /// One line for people.
  public var words: String { "\(path): \(causeWords)" }

  /// How a command ends with it.
  public var status: RunStatus {
    if case .cannotWrite = cause { .inputOutput } else { .cannotCreate }
  }

  private var causeWords: String {
    switch cause {
    case .taken: "there is such a file already; --force replaces it"
    case .link: "this is a link, which is not written through; name the file it leads to"
    case .notAFile: "this is no regular file"
    case .cannotCreate(let number), .refused(let number): String(cString: strerror(number))
    case .cannotWrite(let number): "writing failed: \(String(cString: strerror(number)))"
    }
  }
}
