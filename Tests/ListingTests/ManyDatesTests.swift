import CaseModel
import Listing
import TestSupport
import Testing

/// An event with more claimed dates than anybody reads.
@Suite struct ManyDatesTests {
  @Test func `each of very many dates is compared with all at once`() throws {
    let claims = (0..<20_000).map { number in
      #"{"source": "a", "question": "q", "value": "\#(CalendarDay(number: number).text)"}"#
    }
    let snapshot = try Fixture.snapshot(
      #"""
      {"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A"}],
      "events": [{"id": "e", "title": "Fire"}],
      "questions": [{"id": "q", "text": "When?", "type": "date", "about": "e", "property": "date"}],
      "claims": [\#(claims.joined(separator: ","))]}
      """#)
    let lines = PlainTable(TimelineRows(snapshot, Wording()), idsFrom: snapshot.story).lines
    #expect(lines.contains { $0.text.contains("1 Jan 1970") }, "\(lines.map(\.text))")
  }

  @Test(arguments: ["", #", "date": "2024""#])
  func `a date that is only implied is said to be so in the timeline`(date: String) throws {
    let snapshot = try Fixture.snapshot(
      #"""
      {"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A"}],
      "events": [{"id": "e", "title": "Fire"\#(date)}],
      "questions": [{"id": "q", "text": "When?", "type": "date", "about": "e", "property": "date"}],
      "claims": [{"source": "a", "question": "q", "value": "2024", "tags": ["implied"]}]}
      """#)
    let rows = TimelineRows(snapshot, Wording())
    #expect(rows.cell(0, atRow: 0).text == "Implied: 2024")
    #expect(rows.cell(0, atRow: 0).text(within: 17) == "Implied: 2024")
  }
}
