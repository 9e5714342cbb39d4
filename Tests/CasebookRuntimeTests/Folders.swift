import CaseReader
import Foundation
import Testing

/// A folder of its own for a test, gone afterwards.
struct TestFolder {
  let path: String

  /// Makes a file and gives its path.
  func file(_ name: String, _ content: String) -> String {
    let path = path + "/" + name
    #expect(FileManager.default.createFile(atPath: path, contents: Data(content.utf8)))
    return path
  }
}

func withFolder(_ body: (TestFolder) throws -> Void) throws {
  let path = NSTemporaryDirectory() + "casebook-test-\(UInt64.random(in: 0 ... .max))"
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  try body(TestFolder(path: path))
}

extension CaseBytes {
  /// The text of some bytes.
  func text(at offset: Int, length: Int) throws -> String {
    var bytes = [UInt8](repeating: 0, count: length)
    let count = try bytes.withUnsafeMutableBytes { try read(at: offset, into: $0) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// Reads some bytes and gives how many there were.
  func read(at offset: Int, count: Int) throws -> Int {
    var bytes = [UInt8](repeating: 0, count: count)
    return try bytes.withUnsafeMutableBytes { try read(at: offset, into: $0) }
  }

  /// Reads some bytes and gives them.
  func bytes(at offset: Int, count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = try bytes.withUnsafeMutableBytes { try self.read(at: offset, into: $0) }
    return Array(bytes.prefix(read))
  }
}
