import Foundation
import Review
import ScreenGrid

/// Opens a text in the person's own editor, in a private folder that is gone afterwards.
public struct OutsideEditor: Sendable {
  /// What came of it: a text when the editor ended well, words when something is to be said.
  public struct Outcome: Equatable, Sendable {
    /// The text as it was left; nil when the one before stays.
    public let text: String?
    /// What went wrong.
    public let problem: String?

    static func failed(_ problem: String) -> Outcome { Outcome(text: nil, problem: problem) }
  }

  private let candidates: [[String]]
  private let temporaryFolder: String

  /// The editor of an environment: `VISUAL`, else `EDITOR`, else `editor`, else `vi`.
  public init(environment: [String: String]) {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }
      .map(CommandWords.split).first { !$0.isEmpty }
    candidates = named.map { [$0] } ?? [["editor"], ["vi"]]
    let folder = environment["TMPDIR"] ?? ""
    temporaryFolder = folder.hasPrefix("/") ? folder : "/tmp"
  }

  /// Edits a text. `run` gives the terminal to a command and waits for its end.
  public func edit(_ text: String, run: ([String]) -> ChildEnd) -> Outcome {
    guard let folder = PrivateFolder(in: temporaryFolder) else {
      return .failed("no private folder can be made in \(temporaryFolder) for the text")
    }
    defer { folder.remove() }
    guard let path = folder.makeFile(text, suffix: ".txt") else {
      return .failed("the text cannot be written to \(temporaryFolder)")
    }
    if let problem = runFirst(path, run) { return .failed(problem) }
    return read(path)
  }

  /// Runs the first editor that can be started; gives words unless it ended well.
  private func runFirst(_ path: String, _ run: ([String]) -> ChildEnd) -> String? {
    var problem: String?
    for candidate in candidates {
      let name = candidate[0]
      switch run(candidate + [path]) {
      case .exited(status: 0): return nil
      case .exited(let status): return "\(name) ended with status \(status); \(Self.asBefore)"
      case .killed(let signal): return "\(name) was ended by signal \(signal); \(Self.asBefore)"
      case .notStarted(let reason): problem = problem ?? "\(name) cannot be started: \(reason)"
      }
    }
    return problem
  }

  private static let asBefore = "the text is as before"

  private func read(_ path: String) -> Outcome {
    guard let bytes = try? FileBytes(path: path), let length = bytes.byteCount else {
      return .failed("the editor left no file; \(Self.asBefore)")
    }
    guard length <= MarkRequest.longestText else {
      return .failed(
        "the text has \(length) bytes, more than the \(MarkRequest.longestText) a mark may carry")
    }
    var block = [UInt8](repeating: 0, count: length)
    let count = block.withUnsafeMutableBytes { (try? bytes.read(at: 0, into: $0)) ?? 0 }
    guard let text = String(validating: block[..<count], as: UTF8.self) else {
      return .failed("the text is not UTF-8 any more; it is as before")
    }
    return Outcome(text: Self.withoutLastBreaks(text), problem: nil)
  }

  /// Editors end the last line of a file; a reason is a text, not a file.
  private static func withoutLastBreaks(_ text: String) -> String {
    var scalars = text.unicodeScalars
    while let last = scalars.last, last == "\n" || last == "\r" { scalars.removeLast() }
    return String(scalars)
  }
}

/// A folder that only this user can enter, under a name nobody can foresee.
struct PrivateFolder {
  let path: String

  /// Makes a folder; nil where none can be made.
  init?(in parent: String) {
    var template = Array((parent + "/casebook-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Makes a file with a text in it, for this user alone; nil where that fails.
  func makeFile(_ text: String, suffix: String) -> String? {
    let name = "\(path)/\(UInt64.random(in: .min ... .max))\(suffix)"
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard (try? file.write(contentsOf: Array(text.utf8))) != nil else { return nil }
    return name
  }

  /// Removes the folder and all that the editor left in it.
  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
