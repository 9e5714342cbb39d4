import CaseModel
import JSONText
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// What is said of the answers to a question: no word may promise more than the record holds.
struct ComparisonWordsTests {
  private func snapshot(
    type: String = "number", claims: String, question: String = "", more: String = "",
    sources: String = #"{"id": "a", "title": "A"}, {"id": "b", "title": "B"}, "#
      + #"{"id": "c", "title": "C", "ownReporting": true}"#
  ) throws -> Snapshot {
    try Samples.snapshot(
      """
      {"casebook": 1, "title": "T", "sources": [\(sources)],
       "questions": [{"id": "q", "text": "Which?", "type": "\(type)"\(question)}],
       "claims": [\(claims)]\(more)}
      """, inHand: [])
  }

  private func page(_ id: String, of snapshot: Snapshot, columns: Int = 200) throws -> String {
    let record = try #require(snapshot.story.reference(to: id))
    let document = RecordDocuments(snapshot, Samples.wording).page(of: record)
    return Page(document, columns: columns).plainLines.map(\.text).joined(separator: "\n")
  }

  private func state(of snapshot: Snapshot) -> ListCell {
    QuestionRows(snapshot, Samples.wording).cell(2, atRow: 0)
  }

  private func answers(of snapshot: Snapshot) -> SafeText {
    QuestionRows(snapshot, Samples.wording).cell(3, atRow: 0).text
  }

  @Test func `where only one side has an origin on record, not each has one`() throws {
    let snapshot = try snapshot(
      type: "text",
      claims: #"{"source": "a", "question": "q", "value": "up"}, "#
        + #"{"source": "c", "question": "q", "value": "down"}"#)
    #expect(try page("q", of: snapshot).contains("One origin, or none recorded."))
    #expect(state(of: snapshot).text(within: 16) == "one origin or +?")
  }

  @Test func `a side that is no more than implied is said to be so in the headline and in lists`()
    throws
  {
    let plain = #"{"source": "a", "question": "q", "value": 1}, "#
    let implied = #"{"source": "c", "question": "q", "value": 2, "tags": ["implied"]}"#
    let one = try snapshot(claims: plain + implied)
    #expect(try page("q", of: one).contains("≠ Sources differ, one side only implied."))
    #expect(try page("q", of: one).contains("Implied: 2  1 text, one origin"))
    #expect(answers(of: one) == "Implied: 2 | 1")
    #expect(state(of: one).text(within: 16) == "one side implied")
    let stated = #", {"source": "b", "question": "q", "value": 2}"#
    #expect(
      try state(of: snapshot(claims: plain + implied + stated)).text
        == "sources differ, maybe one origin")
    let other = #", {"source": "a", "question": "q", "value": 1, "tags": ["implied"]}"#
    let all = try snapshot(claims: implied + other)
    #expect(state(of: all).text == "sources differ, all sides only implied")
  }

  @Test func `maybe one origin says of how many nothing shows that they are several`() throws {
    let claim = { (source: String) in #"{"source": "\#(source)", "question": "q", "value": 1}"# }
    let own =
      #"{"id": "d", "title": "D", "derivedFrom": ["a log"]}, "#
      + #"{"id": "c", "title": "C", "derivedFrom": ["a letter"]}, {"id": "a", "title": "A"}"#
    let two = try snapshot(claims: [claim("c"), claim("d")].joined(separator: ","), sources: own)
    #expect(
      try page("q", of: two).contains(
        "Maybe one origin.  One answer. Nothing shows yet that its 2 origins are independent"))
    let mixed = try snapshot(claims: [claim("c"), claim("a")].joined(separator: ","), sources: own)
    #expect(
      try page("q", of: mixed).contains(
        "Maybe one origin.  One answer. Nothing shows yet that its sources are independent"))
  }

  @Test func `what a number counts stands beside it wherever it is compared`() throws {
    let claims =
      #"{"id": "k", "source": "a", "question": "q", "value": 3, "scope": "on board"}, "#
      + #"{"source": "b", "question": "q", "value": 4, "scope": "in all"}"#
    let snapshot = try snapshot(claims: claims)
    let page = try page("q", of: snapshot)
    #expect(page.contains("Answer A     3 (on board)") || page.contains("3 (on board)  1 text"))
    #expect(page.contains("3 (on board) / 4 (in all): they count different things"))
    #expect(answers(of: snapshot) == "3 (on board) | 4 (in all)")
    let claim = try self.page("k", of: snapshot)
    #expect(claim.contains("B  4 (in all)  no conflict: they count different things"))
  }

  @Test(arguments: [
    (#""tags": ["implied"]"#, "Implied: 1"), (#""modality": "probable""#, "Probable: 1"),
    (#""standing": "alleged", "modality": "possible""#, "Alleged, possible: 1"),
    (#""standing": "found""#, "Found: 1"), (#""rank": "normal""#, "1"),
  ])
  func `how all who give an answer put it stands in front of it in lists`(
    how: String, wanted: String
  ) throws {
    let claims = #"{"source": "a", "question": "q", "value": 1, \#(how)}"#
    #expect(try answers(of: snapshot(claims: claims)).text == wanted)
    let plain = claims + #", {"source": "b", "question": "q", "value": 1}"#
    #expect(try answers(of: snapshot(claims: plain)).text == "1")
  }

  @Test func `a list has all the values that are counted, and who has which stands on the page`()
    throws
  {
    let claims =
      #"{"source": "a", "question": "q", "value": 3}, "#
      + #"{"source": "b", "question": "q", "value": {"min": 2}}, "#
      + #"{"source": "c", "question": "q", "value": {"about": 3}, "standing": "alleged"}"#
    let snapshot = try snapshot(claims: claims)
    #expect(answers(of: snapshot) == "3 / at least 2 / alleged: about 3")
    let page = try page("q", of: snapshot)
    #expect(page.contains("3 / at least 2 / alleged: about 3"))
    #expect(page.contains("A  3  stated"))
    #expect(page.contains("C  about 3  alleged"))
  }

  @Test func `what nobody compared is no agreement and stands under a name of its own`() throws {
    let claims =
      #"{"source": "a", "question": "q", "value": "under control"}, "#
      + #"{"source": "b", "question": "q", "value": "out of hand"}"#
    let page = try page("q", of: snapshot(type: "text", claims: claims))
    #expect(page.contains("Not compared"))
    #expect(!page.contains("No conflict"))
  }

  @Test func `a claim that only the case reads is not said to be said by its source`() throws {
    let claims = #"{"id": "k", "source": "a", "question": "q", "value": 1, "tags": ["implied"]}"#
    let page = try page("k", of: snapshot(claims: claims))
    #expect(page.contains("only A, by the case's reading"))
    #expect(!page.contains("says it"))
    #expect(page.contains("Implied: Which? 1"))
  }

  @Test func `where claims of one answer count different things each says what`() throws {
    let claims =
      #"{"source": "a", "question": "q", "value": 3, "scope": "on board"}, "#
      + #"{"source": "b", "question": "q", "value": 3}"#
    let page = try page("q", of: try snapshot(claims: claims))
    #expect(page.contains("A  stated, counts on board"))
  }

  @Test func `what contradicts a claim is marked among what others say`() throws {
    let claims =
      #"{"id": "k", "source": "a", "question": "q", "value": 3}, "#
      + #"{"source": "b", "question": "q", "value": 5}"#
    #expect(try page("k", of: try snapshot(claims: claims)).contains("≠ B  5"))
  }

  @Test func `which is part of which is said, and by what`() throws {
    let actors = """
      , "actors": [{"id": "x", "name": "Firm"}, {"id": "y", "name": "Group"}],
      "relations": [{"id": "r0", "from": "x", "to": "y", "type": "sued", "sources": ["a"]},
        {"id": "r1", "from": "x", "to": "y", "type": "part of", "sources": ["b"]}]
      """
    let claims =
      #"{"source": "a", "question": "q", "value": "x"}, "#
      + #"{"source": "b", "question": "q", "value": "y"}"#
    let tied = try snapshot(type: "actor", claims: claims, more: actors)
    let page = try page("q", of: tied)
    #expect(page.contains("Firm / Group: Firm part of Group (B)"))
    #expect(!page.contains("sued"))
    let loose = actors.replacing(#""part of""#, with: #""owned by""#)
    let options = #", "options": [{"value": "x", "within": "y"}, {"value": "y"}]"#
    let byOption = try snapshot(type: "actor", claims: claims, question: options, more: loose)
    #expect(
      try self.page("q", of: byOption).contains(
        "Firm is part of Group, by the question's options; on record between them: Firm sued Group")
    )
  }

  @Test func `an event that is part of another by several steps is told step by step`() throws {
    let events = """
      , "events": [{"id": "x", "title": "Spark", "partOf": "y"},
        {"id": "y", "title": "Fire", "partOf": "z"}, {"id": "z", "title": "Disaster"}]
      """
    let claims =
      #"{"source": "a", "question": "q", "value": "x"}, "#
      + #"{"source": "b", "question": "q", "value": "z"}"#
    let page = try page("q", of: try snapshot(type: "event", claims: claims, more: events))
    #expect(page.contains("Spark / Disaster: Spark is part of Fire, Fire is part of Disaster"))
  }

  @Test func `what is denied is not denied twice`() throws {
    let denied =
      #"{"source": "a", "question": "q", "value": "welding", "stance": "denies"}, "#
      + #"{"source": "b", "question": "q", "value": "welding", "standing": "alleged"}"#
    #expect(
      answers(of: try snapshot(type: "choice", claims: denied))
        == "Alleged: welding | Denied: welding")
    let flags =
      #"{"source": "a", "question": "q", "value": true, "standing": "denied"}, "#
      + #"{"source": "b", "question": "q", "value": true}"#
    #expect(answers(of: try snapshot(type: "boolean", claims: flags)) == "yes | Denied: yes")
  }

  @Test func `people read numbers in groups, programs as they were written`() throws {
    let claims =
      #"{"source": "a", "question": "q", "value": 3000000}, "#
      + #"{"source": "b", "question": "q", "value": {"min": 40000000}}"#
    let snapshot = try snapshot(claims: claims)
    #expect(answers(of: snapshot) == "3,000,000 | at least 40,000,000")
    #expect(
      try page("q", of: snapshot).contains(
        "3,000,000 and at least 40,000,000: at least 37,000,000 apart"))
    var writer = JSONWriter(.pretty)
    RecordJSON(snapshot).write(comparisonOf: RecordRef(kind: .question, row: 0), to: &writer)
    let json = try JSONValue(parsing: writer.text)
    #expect(json["answers"]?.elements?.first?["value"] == .string("3000000"))
    #expect(
      json["apart"]?.elements?.first?["values"]?.elements
        == [.string("3000000"), .string("at least 40000000")])
  }

  @Test func `the comparison as JSON has how each claim is put, and names answers by letter`()
    throws
  {
    let claims =
      #"{"id": "k", "source": "a", "question": "q", "value": 3, "standing": "alleged", "#
      + #""scope": "on board", "tags": ["implied"], "locator": "line 2"}, "#
      + #"{"id": "l", "source": "b", "question": "q", "value": 5, "scope": "on board"}"#
    var writer = JSONWriter(.pretty)
    RecordJSON(try snapshot(claims: claims))
      .write(comparisonOf: RecordRef(kind: .question, row: 0), to: &writer)
    let json = try JSONValue(parsing: writer.text)
    let given = try #require(json["given"]?.elements?.first)
    expectSame(
      (given.members ?? []).map(\.key),
      [
        "claim", "answer", "source", "value", "standing", "standingBy", "stance", "modality",
        "implied", "scope", "locator",
      ])
    #expect(given["claim"] == .string("k") && given["answer"] == .string("A"))
    #expect(given["standing"] == .string("alleged") && given["implied"] == .boolean(true))
    #expect(given["scope"] == .string("on board") && given["locator"] == .string("line 2"))
    #expect(
      json["apart"]?.elements?.first?["answers"] == .array([.string("A"), .string("B")]))
  }

  @Test func `of thousands of other claims a claim tells a few, and how many there are`() throws {
    let claims = (0..<600).map { number in
      #"{"id": "k\#(number)", "source": "a", "question": "q", "value": \#(number)}"#
    }
    let snapshot = try snapshot(claims: claims.joined(separator: ","))
    let page = try page("k300", of: snapshot)
    #expect(page.contains("and 587 claims more"))
    #expect(snapshot.orders.large[0] != nil)
  }

  @Test func `what is kept of a large question says the same as a reading of it`() throws {
    for (count, seed) in [(300, 3), (500, 7)] {
      let claims = (0..<count).map { number in
        #"{"source": "\#(number % 2 == 0 ? "a" : "b")", "question": "q", "value": \#(number % seed)}"#
      }
      let snapshot = try snapshot(claims: claims.joined(separator: ","))
      let kept = try #require(snapshot.orders.large[0]?.sides)
      let answers = snapshot.orders.derivation.answers(to: RecordRef(kind: .question, row: 0))
      for answer in answers {
        let claim = try #require(answer.claims.last)
        #expect(Array(kept.side(of: claim)) == answer.claims)
        let others = answers.filter { $0.letter != answer.letter }.flatMap(\.claims)
        #expect(kept.others(than: claim, atMost: 5).count == others.count)
        #expect(kept.others(than: claim, atMost: 5).first == Array(others.prefix(5)))
        #expect(kept.others(than: claim, atMost: .max).first == others)
      }
    }
  }
}
