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
    try CaseReader.read(BytesInMemory(Array(json.utf8)))
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
    let result = try CaseReader.read(BytesInMemory(bytes))
    return Snapshot(
      revision: revision, story: result.case, crossReference: .derive(from: result.case),
      marks: marks, findings: result.findings, fileName: fileName)
  }
}

/// Bytes that are in memory already.
public struct BytesInMemory: CaseBytes {
  private let bytes: [UInt8]

  /// Makes them.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many there are.
  public var byteCount: Int? { bytes.count }

  /// Copies bytes from an offset on.
  public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = max(0, min(buffer.count, bytes.count - offset))
    bytes.withUnsafeBytes { all in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<(offset + count)]))
    }
    return count
  }
}
