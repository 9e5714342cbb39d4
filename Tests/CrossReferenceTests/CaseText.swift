import CaseModel
import CaseReader
import CrossReference
import Testing

/// A case written as its lists, so that a test shows what it is about and nothing else.
struct CaseText {
  var sources = ""
  var questions = ""
  var claims = ""
  var events = ""
  var actors = ""
  var relations = ""
  var decisions = ""

  /// The case; any error the reader finds fails the test, but for sources that come from each
  /// other in a circle, which cross-referencing has to bear.
  func read(_ location: SourceLocation = #_sourceLocation) throws -> Case {
    let lists = [
      ("actors", actors), ("relations", relations), ("sources", sources), ("events", events),
      ("questions", questions), ("claims", claims), ("decisions", decisions),
    ]
    let body = lists.filter { !$0.1.isEmpty }.map { ", \"\($0.0)\": [\($0.1)]" }.joined()
    let result = try CaseReader.read(MemoryBytes("{\"casebook\": 1, \"title\": \"test\"\(body)}"))
    let errors = result.findings.filter { $0.severity == .error && $0.code != .loop }
    #expect(errors.isEmpty, "\(errors)", sourceLocation: location)
    return result.case
  }

  /// What follows from the case.
  func derive(_ location: SourceLocation = #_sourceLocation) throws -> CrossReference {
    CrossReference.derive(from: try read(location))
  }
}

extension CrossReference {
  func row(_ id: String) throws -> Int { try #require(owner.reference(to: id)).row }

  /// Answers as "words: sources", in order.
  func answers(_ question: String) throws -> [String] {
    try answers(ofQuestion: row(question)).map { answer in
      let sources = answer.sources.map { owner.sources[$0].id }.sorted().joined(separator: " ")
      return "\(answer.letter) \(answer.words): \(sources)"
    }
  }

  func conflict(_ question: String) throws -> Conflict? { try conflict(ofQuestion: row(question)) }

  func count(_ sources: String...) throws -> OriginCount {
    try origins(ofSources: sources.map { try row($0) })
  }
}
