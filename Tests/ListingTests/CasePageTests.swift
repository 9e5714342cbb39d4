import CaseModel
import Review
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// The page of the case itself.
@Suite struct CasePageTests {
  private func page(_ snapshot: Snapshot) -> Document {
    RecordDocuments(snapshot, Samples.wording).theCase()
  }

  @Test func `it says what there is, with the walks and the origins`() throws {
    let more = """
      , "id": "fire", "description": "A fire, told twice.", "created": "2031-05-01",
      "modified": "2031-05-09", "authors": ["ana"], "walks": [{"id": "w", "title": "Who knew?",
        "steps": [{"about": "dead"}, {"about": "c1", "text": "Look at the day."}]}]}
      """
    let text = Samples.harbour.trimmingSuffix("}") + more
    #expect(
      Samples.picture(page(try Samples.snapshot(text))) == """
        Harbour fire
        About        A fire, told twice.
        Walk         Who knew?  2 steps

        What is in it
        1 Timeline   5 events  ≠ 1 in conflict
        2 Questions  4 questions  ≠ 2 in conflict
        3 Sources    3 texts, one origin +?  ≠ 3 in conflict
                     2 of 3 texts in hand · 1 only cited
        4 Actors     3 actors
        5 Check      7 claims  ≠ 5 in conflict

        Marks
        Checked      0 of 7 claims

        The file
        Id           fire
        By           ana
        Begun        1 May 2031
        As of        9 May 2031
        Name         harbour.case.json
        """)
  }

  @Test func `a case with nothing in it has a page too`() throws {
    let snapshot = try Fixture.snapshot(#"{"casebook": 1, "title": "Empty"}"#)
    #expect(
      Samples.picture(page(snapshot)) == """
        Empty
        What is in it
        1 Timeline   0 events
        2 Questions  0 questions
        3 Sources    0 sources
        4 Actors     0 actors
        5 Check      0 claims

        Marks
        Checked      0 of 0 claims

        The file
        Name         test.case.json
        """)
    #expect(page(snapshot).links.isEmpty)
  }

  @Test func `each number leads to its list, a conflict to the first of them`() throws {
    let snapshot = try Samples.snapshot()
    let document = page(snapshot)
    let kinds = document.links.map(\.kind)
    #expect(
      kinds == [
        .event, .event, .question, .question, .source, .source, .actor, .claim, .claim,
      ])
    for link in document.links.indices { #expect(document.opensList(link: link)) }
    let conflict = QuestionRows(snapshot, Samples.wording).conflictRows.first
    #expect(document.links[3].row == conflict)
  }

  @Test func `where marks lie is told once it is known`() throws {
    var targets = MarkTargets()
    targets.place = "/desk/fire.reviews.sqlite"
    let snapshot = try Samples.snapshot().with(marks: MarkHistory(), targets: targets)
    #expect(Samples.picture(page(snapshot)).contains("They lie in  /desk/fire.reviews.sqlite"))
    let unread = snapshot.with(allMarks: false)
    #expect(Samples.picture(page(unread)).contains("the marks are still being read"))
  }

  @Test func `of a part it says so, and of what is still read no conflicts`() throws {
    let snapshot = try Samples.snapshot()
    let part = snapshot.with(
      extent: .part(ReadPart(bytesRead: 4, bytesInAll: 10, records: 2)))
    #expect(page(part).title.text.hasPrefix("In part: "))
    #expect(Samples.picture(page(part)).contains("read in part"))
    #expect(!Samples.picture(page(snapshot.with(extent: .soFar))).contains("in conflict"))
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text.dropLast(suffix.count))
  }
}
