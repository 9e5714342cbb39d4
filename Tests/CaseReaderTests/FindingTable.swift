import CaseModel
import CaseReader
import Foundation

/// One example of `Fixtures/Reader/findings.txt`.
struct FindingExample: Sendable, CustomStringConvertible {
  let code: String
  let broken: String
  var printed: [String] = []
  var kept: String?

  var description: String { "\(code): \(broken.prefix(80))" }
}

enum FindingTable {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Reader/findings.txt")

  /// All examples; empty when the file cannot be read, which a test tells of.
  static let examples: [FindingExample] = {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var examples: [FindingExample] = []
    var code = ""
    for line in text.split(separator: "\n") {
      let rest = String(line.dropFirst(2))
      switch line.prefix(2) {
      case "# ": code = rest
      case "- ": examples.append(FindingExample(code: code, broken: rest))
      case "= ": examples[examples.count - 1].printed.append(rest)
      case "+ ": examples[examples.count - 1].kept = rest
      default: break
      }
    }
    return examples
  }()

  /// A case with the example in it: its own lines begin on line 3.
  ///
  /// An example is members of the case, or a source or a question after the name of its list;
  /// members may follow that after ` | `.
  static func document(_ example: String) -> String {
    let parts = example.split(separator: " | ", maxSplits: 1).map(String.init)
    let (source, rest) = record(of: "sources: ", in: parts)
    let (question, members) = record(of: "questions: ", in: rest)
    return """
      {"casebook": 1, "title": "Harbour fire",
      "sources": [{"id": "s", "title": "S"}\(source)], \
      "questions": [{"id": "q", "text": "Q?"}\(question)]\
      \(members.map { ",\n" + $0 }.joined())
      }
      """
  }

  private static func record(of list: String, in parts: [String]) -> (String, [String]) {
    guard let first = parts.first, first.hasPrefix(list) else { return ("", parts) }
    return (",\n" + first.dropFirst(list.count), Array(parts.dropFirst()))
  }
}
