import Foundation
import Testing

/// Pictures of screens kept in files beside the tests, so that a person can look at them.
///
/// With `CASEBOOK_RECORD=1` in the environment they are written anew; such a run fails, so that
/// nothing is recorded unseen.
public struct Pictures {
  private let folder: URL

  /// The pictures in the folder `Pictures` beside a test's file.
  public init(beside file: StaticString) {
    folder = URL(filePath: "\(file)").deletingLastPathComponent().appending(path: "Pictures")
  }

  /// The pictures in a folder.
  public init(in folder: URL) { self.folder = folder }

  /// Fails where a picture is not the one kept under a name.
  public func expect(
    _ found: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: "\(name).txt")
    guard ProcessInfo.processInfo.environment["CASEBOOK_RECORD"] == nil else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try (barred(found) + "\n").write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): look at it, then run without", sourceLocation: sourceLocation)
      return
    }
    let wanted = try String(contentsOf: file, encoding: .utf8)
    expectPicture(found, String(wanted.dropLast()), name, sourceLocation: sourceLocation)
  }
}
