import CaseModel
import CaseReader
import CrossReference
import Foundation
import Listing
import Review

/// Cases for tests, read by the real reader.
public enum Fixture {
  /// The folder that holds them.
  public static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// The bytes of a fixture file.
  public static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  /// What the reader makes of a text.
  public static func read(_ json: String) throws -> ReadResult {
    try CaseReader.read(MemoryBytes(json))
  }

  /// A snapshot of a text, with the marks of a log.
  public static func snapshot(
    _ json: String, marks: MarkHistory = MarkHistory(), revision: Int = 1
  ) throws -> Snapshot {
    try snapshot(bytes: Array(json.utf8), marks: marks, revision: revision)
  }

  /// A snapshot of a fixture file.
  public static func snapshot(named name: String) throws -> Snapshot {
    try snapshot(bytes: bytes(name), fileName: name)
  }

  static func snapshot(
    bytes: [UInt8], marks: MarkHistory = MarkHistory(), revision: Int = 1,
    fileName: String = "test.case.json"
  ) throws -> Snapshot {
    let result = try CaseReader.read(MemoryBytes(bytes))
    return Snapshot(
      revision: revision, story: result.case, crossReference: .derive(from: result.case),
      marks: marks, findings: result.findings, fileName: fileName)
  }
}
