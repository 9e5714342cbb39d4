import CaseModel
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// "Alleged" is part of the text: it stands in front and is cut last.
struct StandingTests {
  @Test func `what is only alleged begins with Alleged in every list, at every width`() throws {
    let snapshot = try Samples.snapshot()
    let lists: [(any RowList, String)] = [
      (ClaimRows(snapshot, Samples.wording), "claim"),
      (TimelineRows(snapshot, Samples.wording), "event"),
    ]
    var found = 0
    for (list, name) in lists {
      let column = try #require(list.columns.firstIndex { $0.name == name })
      for row in 0..<list.rowCount where isAlleged(list.record(atRow: row), snapshot) {
        found += 1
        let text = list.cell(column, atRow: row).text
        for width in 9...80 { #expect(text.cut(toColumns: width).text.contains("Alleged")) }
      }
      #expect(list.columns[column].givesWay == 0, "\(name) must stay on any screen")
      #expect(list.columns[column].minimum >= 12, "\(name) must have room for the word")
    }
    #expect(found == 2)
  }

  private func isAlleged(_ record: RecordRef?, _ snapshot: Snapshot) -> Bool {
    guard let record else { return false }
    let id = snapshot.story.id(of: record)
    return id == "c6" || id == "bribe"
  }

  @Test func `no document tells an allegation as a fact`() throws {
    let snapshot = try Samples.snapshot()
    let documents = RecordDocuments(snapshot, Samples.wording)
    var found = 0
    for kind in RecordKind.allCases {
      for row in 0..<snapshot.story.count(kind) {
        let record = RecordRef(kind: kind, row: row)
        for document in [documents.page(of: record), documents.inspector(of: record)] {
          found += check(document)
        }
      }
    }
    #expect(found > 4)
  }

  /// How often the alleged words are told, each time with the word before them.
  private func check(_ document: Document) -> Int {
    var found = 0
    for line in document.lines {
      for span in line.spans {
        for words in ["The port paid inspectors off", "Inspectors are paid off"] {
          guard let range = span.text.text.firstRange(of: words) else { continue }
          found += 1
          #expect(span.text.text[..<range.lowerBound].hasSuffix("Alleged: "), "\(span.text)")
        }
      }
    }
    return found
  }

  @Test func `an answer that is only alleged says so`() throws {
    let snapshot = try Samples.snapshot()
    let question = try #require(snapshot.story.reference(to: "paid"))
    let picture = Samples.picture(
      RecordDocuments(snapshot, Samples.wording).inspector(of: question))
    #expect(picture.contains("Alleged: yes"))
  }

  @Test(arguments: [
    (["alleged", "alleged"], EventStanding.onlyAlleged), (["alleged", "denied"], .onlyAlleged),
    (["denied"], .onlyDenied), (["opinion"], .onlyOpinion), (["alleged", "stated"], .reported),
    (["alleged", "admitted"], .reported), (["found"], .reported), ([], .reported),
  ])
  func `an event is as alleged as all that is said of it`(
    standings: [String], wanted: EventStanding
  ) throws {
    let claims = standings.map {
      #"{"source": "s", "question": "q", "value": true, "standing": "\#($0)"}"#
    }
    let snapshot = try Samples.snapshot(
      """
      {"casebook": 1, "title": "T", "sources": [{"id": "s", "title": "S"}],
       "events": [{"id": "e", "title": "E"}],
       "questions": [{"id": "q", "text": "Q?", "type": "boolean", "about": "e"}],
       "claims": [\(claims.joined(separator: ","))]}
      """)
    let event = RecordRef(kind: .event, row: 0)
    #expect(snapshot.orders.standing(ofEvent: event) == wanted)
  }
}
