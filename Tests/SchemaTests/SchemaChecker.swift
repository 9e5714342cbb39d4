import CaseModel
import Foundation
import JSONText
import Testing

/// What the schema says of documents, by a library that is not ours: Python's jsonschema, all
/// documents in one process.
enum SchemaChecker {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let schema = root.appending(path: "Data/schema/case.schema.json")

  /// A document to be looked at.
  struct Document {
    let bytes: [UInt8]
    var isLines = false
  }

  enum Verdict: Equatable {
    case valid
    case invalid(String)
    case noJSON

    init(_ line: Substring) {
      switch line {
      case "valid": self = .valid
      case "no JSON": self = .noJSON
      default: self = .invalid(String(line.dropFirst("invalid: ".count)))
      }
    }

    var refuses: Bool { if case .invalid = self { true } else { false } }
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The verdict on each document. Throws in words when there is no Python that can give it.
  static func verdicts(on documents: [Document]) throws -> [Verdict] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "schema-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "documents")
    try Data(lines(of: documents)).write(to: input)
    let text = try output(of: input, into: folder.appending(path: "verdicts"))
    let verdicts = text.split(separator: "\n").map(Verdict.init)
    guard verdicts.count == documents.count else {
      throw Failure(description: "\(verdicts.count) verdicts on \(documents.count) documents")
    }
    return verdicts
  }

  private static func lines(of documents: [Document]) -> [UInt8] {
    documents.flatMap { document in
      var writer = JSONWriter(.compact)
      writer.object { object in
        object.key("lines")
        object.boolean(document.isLines)
        object.key("base64")
        object.string(Data(document.bytes).base64EncodedString())
      }
      return writer.bytes + [UInt8(ascii: "\n")]
    }
  }

  /// The system's own Python comes first: there Debian puts the library.
  private static func output(of input: URL, into file: URL) throws -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let pythons = ["/usr/bin/python3"] + folders.map { "\($0)/python3" }
    for python in pythons where FileManager.default.isExecutableFile(atPath: python) {
      switch try run(python, input, into: file) {
      case 0: return try String(contentsOf: file, encoding: .utf8)
      case 3: continue
      case let status: throw Failure(description: "\(python): check-schema.py ended with \(status)")
      }
    }
    throw Failure(
      description: "no python3 with jsonschema (on Debian: apt install python3-jsonschema)")
  }

  private static func run(_ python: String, _ input: URL, into file: URL) throws -> Int32 {
    try Data().write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: python)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "check-schema.py")
    process.arguments = [script.path, schema.path, input.path]
    process.standardOutput = try FileHandle(forWritingTo: file)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
