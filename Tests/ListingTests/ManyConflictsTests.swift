import CaseModel
import Listing
import ScreenGrid
import TestSupport
import Testing

/// A source that differs from another on more questions than anybody reads.
@Suite struct ManyConflictsTests {
  private func page(conflicts: Int) throws -> [String] {
    let questions = (1...conflicts).map {
      #"{"id": "q\#($0)", "text": "How many at place \#($0)?", "type": "number"}"#
    }
    let claims = (1...conflicts).flatMap { number in
      [("a", 1), ("b", 2)].map { source, value in
        #"{"source": "\#(source)", "question": "q\#(number)", "value": \#(value)}"#
      }
    }
    let snapshot = try Fixture.snapshot(
      #"""
      {"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
      "questions": [\#(questions.joined(separator: ","))],
      "claims": [\#(claims.joined(separator: ","))]}
      """#)
    let document = RecordDocuments(snapshot, Wording())
      .inspector(of: RecordRef(kind: .source, row: 0))
    return document.lines.map { $0.spans.map(\.text.text).joined() }
  }

  @Test func `of very many conflicts the first are told, and how many more there are`() throws {
    let lines = try page(conflicts: 53)
    #expect(lines.count { $0.hasPrefix("How many at place") } >= 50)
    #expect(lines.contains("and 3 questions more"))
  }

  @Test func `fifty are all told`() throws {
    let lines = try page(conflicts: 50)
    #expect(lines.contains("How many at place 50?"))
    #expect(!lines.contains { $0.hasSuffix(" more") })
  }
}
