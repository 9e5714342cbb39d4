import CaseModel
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// The answers to a question in a column of a list.
@Suite struct AnswerLineTests {
  private func cell(_ type: String, _ values: [String]) throws -> ListCell {
    let claims = values.enumerated().map { number, value in
      #"{"source": "s\#(number)", "question": "q", "value": \#(value)}"#
    }
    let sources = values.indices.map { #"{"id": "s\#($0)", "title": "S\#($0)"}"# }
    let snapshot = try Fixture.snapshot(
      #"{"casebook": 1, "title": "T", "sources": [\#(sources.joined(separator: ", "))], "#
        + #""questions": [{"id": "q", "text": "When?", "type": "\#(type)"}], "#
        + #""claims": [\#(claims.joined(separator: ", "))]}"#)
    let rows = QuestionRows(snapshot, Wording())
    let column = try #require(rows.columns.firstIndex { $0.name == "answers" })
    return rows.cell(column, atRow: 0)
  }

  @Test func `answers that begin alike are told by where they differ`() throws {
    let cell = try cell("date", [#""2024-05-03T20:50""#, #""2024-05-03T21:10""#])
    #expect(cell.text(within: 40) == "3 May 2024, 20:50 | 3 May 2024, 21:10")
    #expect(cell.text(within: 17) == "…20:50 | 21:10")
    #expect(cell.text(within: 12) == "…20:50 | +1")
  }

  @Test func `answers that begin otherwise are told from their start`() throws {
    let cell = try cell("date", [#""2019""#, #""2024""#])
    #expect(cell.text(within: 17) == "2019 | 2024")
    #expect(cell.text(within: 10) == "2019 | +1")
  }

  @Test func `of an answer with several values none stands alone`() throws {
    let cell = try cell("number", ["12", #"{"max": 30}"#, "40"])
    #expect(cell.text(within: 30) == "12 / at most 30 | 40")
    #expect(cell.text(within: 17) == "12 / ... | 40")
    #expect(cell.text(within: 12) == "… / ... | +1")
  }

  @Test func `an answer that goes on where another ends is not taken apart`() throws {
    let cell = try cell("text", [#""Match Group""#, #""Match Group and others of it""#])
    #expect(cell.text(within: 18) == "Match Group | +1")
  }

  @Test(arguments: 1...60)
  func `no words are wider than the column`(columns: Int) throws {
    for values in [
      [#""2024-05-03T20:50""#, #""2024-05-03T21:10""#], [#""2019""#], [],
      [#""2024-05-03T20:50""#, #""2024-05-03T21:10""#, #""2024-05-03""#, #""2024-05-04""#],
    ] {
      #expect(try cell("date", values).text(within: columns).columns <= columns)
    }
  }
}
