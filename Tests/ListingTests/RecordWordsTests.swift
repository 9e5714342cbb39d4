import CaseModel
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// What pages say of actors, events and sources.
struct RecordWordsTests {
  private func page(_ id: String, of snapshot: Snapshot, columns: Int = 120) throws -> String {
    let record = try #require(snapshot.story.reference(to: id))
    let document = RecordDocuments(snapshot, Samples.wording).page(of: record)
    return Page(document, columns: columns).plainLines.map(\.text).joined(separator: "\n")
  }

  private func ties(_ relation: String) throws -> String {
    let snapshot = try Samples.snapshot(
      """
      {"casebook": 1, "title": "T",
       "actors": [{"id": "x", "name": "Ada"}, {"id": "y", "name": "Tern"}],
       "sources": [{"id": "a", "title": "A"}],
       "relations": [{"id": "r", "from": "x", "to": "y", "sources": ["a"], \(relation)}]}
      """, inHand: [])
    return try page("x", of: snapshot)
  }

  @Test func `a tie without an end goes on, and no year reads as the year it held`() throws {
    #expect(try ties(#""type": "owns", "start": "2011""#).contains("Ada owns Tern  since 2011  A"))
    #expect(try ties(#""type": "owns", "end": "2011""#).contains("Ada owns Tern  until 2011  A"))
    #expect(
      try ties(#""type": "owns", "start": "2011", "end": "2014""#)
        .contains("Ada owns Tern  from 2011 until 2014  A"))
    #expect(
      try ties(#""type": "owns", "start": "2011/..""#).contains("Ada owns Tern  2011 onward  A"))
  }

  @Test func `a role that the tie says is not said again`() throws {
    #expect(try ties(#""type": "cook of", "role": "Cook""#).contains("Ada cook of Tern  A"))
    #expect(
      try ties(#""type": "serves on", "role": "cook", "start": "2022""#)
        .contains("Ada serves on Tern  cook, since 2022  A"))
  }

  @Test func `a source to which others go back is not said to go back itself`() throws {
    let page = try page("wire", of: try Samples.snapshot())
    #expect(page.contains("Origin") && page.contains("2 sources go back to it"))
    #expect(!page.contains("Goes back to"))
    #expect(try self.page("herald", of: Samples.snapshot()).contains("Goes back to"))
  }

  @Test func `a page tells each conflict once, those in conflict first`() throws {
    let page = try page("fire", of: try Samples.snapshot())
    #expect(page.split(separator: "How many died?").count == 2)
    let lines = page.split(separator: "\n").map(String.init)
    let asked = try #require(lines.firstIndex { $0.contains("What is asked about it") })
    #expect(lines[asked + 1].contains("≠ When did it burn?"))
    let why = try #require(lines.firstIndex { $0.contains("Why did it burn?") })
    let dead = try #require(lines.firstIndex { $0.contains("≠ How many died?") })
    #expect(dead < why)
    #expect(lines[why + 1].hasSuffix("  nobody says"))
  }

  @Test func `an answer that takes no side of a conflict is told on the page all the same`() throws
  {
    let snapshot = try Samples.snapshot(
      """
      {"casebook": 1, "title": "T", "actors": [{"id": "a", "name": "Acme"}, {"id": "b", "name": "Bmart"}],
       "sources": [{"id": "x", "title": "X"}, {"id": "y", "title": "Y"}, {"id": "z", "title": "Z"}],
       "events": [{"id": "e", "title": "It was done"}],
       "questions": [{"id": "q", "text": "Who did it?", "type": "choice", "about": "e",
         "options": ["Acme", "Bmart", "Cole"]}],
       "claims": [{"source": "x", "question": "q", "value": "Acme"},
         {"source": "y", "question": "q", "value": "Bmart"},
         {"source": "z", "question": "q", "value": "Cole", "stance": "denies"}]}
      """)
    let page = try page("e", of: snapshot)
    #expect(page.contains("≠ Who did it?") && page.contains("A  Acme") && page.contains("B  Bmart"))
    #expect(page.contains("takes no side:") && page.contains("Cole"))
  }

  @Test func `what belongs to a question stays under it when it is broken, and in a narrow page`()
    throws
  {
    for columns in [24, 40, 72] {
      let lines = try page("fire", of: Samples.snapshot(), columns: columns)
        .split(separator: "\n").map(String.init)
      let asked = try #require(lines.firstIndex { $0.hasSuffix("≠ How many died?") })
      let next = try #require(lines.firstIndex { $0.hasSuffix("Why did it burn?") })
      let indent = lines[asked].prefix { $0 == " " }.count
      #expect(next > asked + 2)
      for line in lines[(asked + 1)..<next] {
        #expect(line.prefix { $0 == " " }.count >= indent + 2, "\(line)")
      }
    }
  }

  @Test func `a film is not counted among the texts that are missing`()
    throws
  {
    let film =
      #"{"casebook": 1, "title": "T", "sources": [{"id": "f", "title": "Film", "type": "motion_picture"}"#
      + #", {"id": "a", "title": "A", "text": "A."}], "claims": [{"source": "f", "text": "It burns."}]}"#
    let words = Samples.wording.sourceCounts(try Samples.snapshot(film, inHand: []))
    #expect(words.first == "1 text in hand · 1 source without text")
    let none = film.replacing(#", "text": "A.""#, with: "")
    #expect(
      Samples.wording.sourceCounts(try Samples.snapshot(none, inHand: [])).first
        == "1 text, not here · 1 only cited")
    #expect(
      Samples.wording.sourceCounts(try Samples.snapshot()).first
        == "2 of 3 texts in hand · 1 only cited")
  }

  @Test func `what is taken from a text that is not here is named as what it is`() throws {
    let json = """
      {"casebook": 1, "title": "T", "sources": [{"id": "p", "title": "Papers"}],
       "events": [{"id": "e", "title": "It burns"}],
       "evidence": [{"about": "e", "source": "p", "bearing": "mentions"}]}
      """
    let snapshot = try Samples.snapshot(json, inHand: [])
    let source = try #require(snapshot.story.reference(to: "p"))
    let document = RecordDocuments(snapshot, Samples.wording).textNotHere(source)
    let text = Page(document, columns: 80).plainLines.map(\.text).joined(separator: "\n")
    #expect(text.contains("no claim is taken from it"))
    #expect(text.contains("evidence in 1 place taken from it"))
    #expect(text.hasPrefix("Source"))
  }
}
