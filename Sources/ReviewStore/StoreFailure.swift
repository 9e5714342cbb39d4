public import Review

/// Why marks could not be read or saved. Whatever it is, what was saved before is as it was.
public struct StoreFailure: Error, Equatable, Sendable {
  /// What went wrong.
  public enum Cause: Equatable, Sendable {
    /// The disk, or the quota on it, is full.
    case diskFull
    /// The file or its folder cannot be written.
    case readOnly
    /// Another program holds the store for longer than we wait.
    case busy
    /// The file is something else, not a store of marks.
    case foreign
    /// A later version of the program laid the store out.
    case newer(version: Int)
    /// The store is broken, or somebody changed its layout.
    case damaged(String)
    /// The store, or a journal beside it, is a symbolic link.
    case link
    /// The store, or a journal beside it, is a folder, a device or the like.
    case notAFile
    /// The file was moved, deleted or replaced since it was opened.
    case moved
    /// There is no store yet and none can be made.
    case cannotCreate(String)
    /// Reading or writing failed.
    case io(String)
    /// What was asked for cannot be a mark.
    case refused(MarkProblem)
  }

  /// What went wrong.
  public let cause: Cause
  /// Where: the path of the store.
  public let path: String

  /// A failure of the store at a path.
  public init(_ cause: Cause, path: String) {
    self.cause = cause
    self.path = path
  }

  /// A few words, to stand behind "not saved: ".
  public var words: String {
    switch cause {
    case .diskFull: "disk full"
    case .readOnly: "the marks file or its folder is read-only"
    case .busy: "another program holds the marks file"
    case .foreign: "the file there is no marks file"
    case .newer: "the marks file comes from a newer Casebook"
    case .damaged: "the marks file is damaged"
    case .link: "the marks file, or its journal, is a link"
    case .notAFile: "what lies there is not a regular file"
    case .moved: "the marks file was moved or replaced"
    case .cannotCreate(let reason): "cannot make the marks file: \(reason)"
    case .io(let reason): reason
    case .refused(let problem): problem.words
    }
  }

  /// A sentence or two: where, what, and what can be done.
  public var message: String {
    switch cause {
    case .refused(let problem): problem.words
    default: "\(path): \(words)\(advice.map { "; " + $0 } ?? "")"
    }
  }

  /// The exit status of a command that ends by this (64 usage, 65 data, 66 no input, 73 cannot
  /// create, 74 input or output, 75 busy).
  public var exitStatus: Int32 {
    switch cause {
    case .refused: 64
    case .foreign, .newer, .damaged: 65
    case .link, .notAFile: 66
    case .readOnly, .cannotCreate: 73
    case .diskFull, .moved, .io: 74
    case .busy: 75
    }
  }

  private var advice: String? {
    switch cause {
    case .diskFull: "nothing was saved, earlier marks are intact; make room and save again"
    case .readOnly, .cannotCreate: "choose another place with --reviews PATH"
    case .busy: "nothing was saved; try again"
    case .foreign, .link, .notAFile: "it was left alone; choose another place with --reviews PATH"
    case .newer(let version): "its layout is \(version), this program knows \(StoreLayout.version)"
    case .damaged(let what): "\(what); it was left as it is: keep a copy before anything else"
    case .moved: "nothing was saved; open the case again"
    case .io, .refused: nil
    }
  }
}
