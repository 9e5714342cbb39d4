import CaseModel
import JSONText
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// Texts of which nobody recorded where they have it from, in a case that records it of none.
struct UntracedTests {
  /// Three papers on two questions; `more` is a further source.
  private func papers(_ more: String = "") -> String {
    """
    {"casebook": 1, "title": "T", "actors": [{"id": "x", "name": "X"}],
     "sources": [{"id": "a", "title": "A", "text": "A."}, {"id": "b", "title": "B", "text": "B."},
       {"id": "c", "title": "C", "text": "C."}\(more)],
     "events": [{"id": "e", "title": "It burns", "date": "2014", "actors": ["x"]}],
     "questions": [{"id": "q", "text": "How many?", "type": "number", "about": "e"},
       {"id": "who", "text": "Who?", "type": "actor", "about": "x"}],
     "claims": [{"source": "a", "question": "q", "value": 12},
       {"source": "b", "question": "q", "value": 12}, {"source": "c", "question": "q", "value": 7},
       {"source": "a", "question": "who", "value": "x"}]}
    """
  }

  private static let unrelated = #", {"id": "film", "title": "A film", "ownReporting": true}"#

  @Test func `the screen of the sources sums up what its texts go back to`() throws {
    let wording = Samples.wording
    #expect(
      try wording.origins(of: Samples.snapshot(papers())).first
        == "3 texts, no origin recorded")
    let linked =
      #", {"id": "d", "title": "D", "text": "D.", "derivedFrom": ["a"]}, "#
      + #"{"id": "e2", "title": "E", "text": "E.", "#
      + #""derivedFrom": [{"source": "a", "certainty": "named"}]}"#
    #expect(
      try wording.origins(of: Samples.snapshot(papers(linked))).first
        == "5 texts, one origin +2?: 2 linked (1 named, 1 judged), 2 not recorded")
  }

  private func page(_ id: String, of snapshot: Snapshot) throws -> String {
    let record = try #require(snapshot.story.reference(to: id))
    let document = RecordDocuments(snapshot, Samples.wording).page(of: record)
    return Page(document, columns: 100).plainLines.map(\.text).joined(separator: "\n")
  }

  /// The first answer to the first question.
  private func json(of snapshot: Snapshot) throws -> JSONValue? {
    var writer = JSONWriter(.pretty)
    RecordJSON(snapshot).write(questionsTo: &writer)
    return try JSONValue(parsing: writer.text).elements?.first?["answers"]?.elements?.first
  }

  @Test func `they are counted apart wherever they are counted`() throws {
    let snapshot = try Samples.snapshot(papers(), inHand: [])
    let row = QuestionRows(snapshot, Samples.wording)
    #expect(row.cells([4, 5], atRow: 0).map(\.text) == ["3", "+3?"])
    #expect(try page("q", of: snapshot).contains("12  2 texts, no origin recorded"))
    #expect(try page("e", of: snapshot).contains("12  A, B  2 texts, no origin recorded"))
    #expect(try page("x", of: snapshot).contains("no origin recorded"))
    let sources = SourceRows(snapshot, Samples.wording)
    #expect(sources.cell(2, atRow: 0).text == "no origin recorded")
    let timeline = TimelineRows(snapshot, Samples.wording)
    #expect(timeline.cell(3, atRow: 0).text == "3" && timeline.cell(4, atRow: 0).text == "+3?")
    let answer = try json(of: snapshot)
    #expect(answer?["untraced"] == .array([.string("a"), .string("b")]))
    #expect(answer?["origins"] == .array([]))
  }

  @Test func `a source that has nothing to do with them changes no count`() throws {
    let alone = try Samples.snapshot(papers(), inHand: [])
    let joined = try Samples.snapshot(papers(Self.unrelated), inHand: [])
    for id in ["q", "who", "e", "x"] {
      #expect(try page(id, of: alone) == page(id, of: joined))
    }
    let rows = [alone, joined].map { QuestionRows($0, Samples.wording) }
    #expect(
      rows[0].cells([2, 3, 4, 5], atRow: 0).map(\.text)
        == rows[1].cells([2, 3, 4, 5], atRow: 0).map(\.text))
  }

  @Test func `where nothing at all is recorded each may be an origin, so more texts lead`() throws {
    let snapshot = try Samples.snapshot(papers(), inHand: [])
    let question = RecordRef(kind: .question, row: 0)
    #expect(snapshot.standing(ofQuestion: question).leading == "12")
  }
}
