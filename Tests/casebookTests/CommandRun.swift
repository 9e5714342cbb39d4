import ArgumentParser
import CasebookRuntime
import Foundation
import JSONText
import Testing

@testable import casebook

/// What a command printed, and how it ended.
struct CommandRun {
  let status: RunStatus
  let text: String
  /// What went wrong, in words; nil where nothing did.
  let words: String?

  /// Runs a command in this process, its standard output into a file.
  init(_ arguments: String...) throws { try self.init(arguments) }

  /// Runs a command in this process, its standard output into a file.
  init(_ arguments: [String]) throws {
    Self.keepApart
    let path = NSTemporaryDirectory() + "casebook-output-\(UInt64.random(in: 0 ... .max))"
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let file = try #require(FileHandle(forWritingAtPath: path))
    let parsed = try Casebook.parseAsRoot(arguments)
    let verb = try #require(parsed as? any Verb)
    let output = Output(descriptor: file.fileDescriptor)
    (status, words) = Self.perform(verb, output)
    text = try String(contentsOfFile: path, encoding: .utf8)
  }

  /// What a test makes the program remember is not to end up among what the person who runs the tests
  /// has it remember.
  private static let keepApart: Void = {
    let folder = NSTemporaryDirectory() + "casebook-state-\(UInt64.random(in: 0 ... .max))"
    setenv("XDG_STATE_HOME", folder, 1)
  }()

  private static func perform(_ verb: any Verb, _ output: Output) -> (RunStatus, String?) {
    do {
      let status = try verb.perform(output)
      try output.finish()
      return (status, nil)
    } catch {
      try? output.finish()
      let failure = RunFailure(error)
      return (failure.status, failure.words)
    }
  }

  var lines: [Substring] { text.split(separator: "\n") }

  /// What was printed, as JSON.
  var json: JSONValue {
    get throws { try JSONValue(parsing: text) }
  }

  /// The keys of each object of a list.
  var keys: [[String]] {
    get throws { try json.elements?.map { $0.members?.map(\.key) ?? [] } ?? [] }
  }
}

/// A folder with the harbour case in it, gone afterwards.
final class CaseFolder {
  let path: String
  let casePath: String

  init(_ content: String = harbourFire) throws {
    path = NSTemporaryDirectory() + "casebook-verbs-\(UInt64.random(in: 0 ... .max))"
    casePath = path + "/harbour.case.json"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(FileManager.default.createFile(atPath: casePath, contents: Data(content.utf8)))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A case of ten lines with a disagreement in it.
let harbourFire = """
  {
    "casebook": 1,
    "title": "Harbour fire",
    "actors": [{"id": "mayor", "name": "The mayor"}],
    "sources": [
      {"id": "herald", "title": "Herald, 3 May"},
      {"id": "police", "title": "Police statement"}
    ],
    "events": [{"id": "fire", "title": "Fire at the harbour", "date": "2024-05-02"}],
    "questions": [{"id": "dead", "text": "How many died?", "type": "number", "about": "fire"}],
    "claims": [
      {"id": "c-herald", "source": "herald", "question": "dead", "value": 12},
      {"source": "police", "question": "dead", "value": 9}
    ]
  }
  """
