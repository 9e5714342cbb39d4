import CaseModel
import CrossReference
import Testing

/// Question fields, keys of two claims, and what the first does for the second.
private typealias Row = (question: String, first: String, second: String, verdict: PairVerdict)

private let date = #""type": "date""#
private let changing = #""type": "number", "changes": true"#

private let rows: [Row] = [
  (date, #""value": "2014""#, #""value": "2014""#, .corroborates),
  (date, #""value": "2014""#, #""value": "2015""#, .contradicts),
  (date, #""value": "2014-09""#, #""value": "2014""#, .refines),
  (date, #""value": "2014", "stance": "denies""#, #""value": "2014""#, .contradicts),
  (date, #""value": "2014", "stance": "denies""#, #""value": "2014-09""#, .contradicts),
  (date, #""value": "2014-09", "stance": "denies""#, #""value": "2014""#, .unrelated),
  (date, #""value": "2014", "stance": "denies""#, #""value": "2015""#, .unrelated),
  (
    date, #""value": "2014", "stance": "denies""#, #""value": "2014", "stance": "denies""#,
    .corroborates
  ),
  (
    date, #""value": "2014", "stance": "denies""#, #""value": "2015", "stance": "denies""#,
    .unrelated
  ),
  (date, #""value": "2014", "standing": "denied""#, #""value": "2014""#, .contradicts),
  (date, #""value": "2014", "standing": "alleged""#, #""value": "2014""#, .corroborates),
  (date, #""value": "2014", "stance": "questions""#, #""value": "2015""#, .unrelated),
  (date, #""value": {"unknown": true}"#, #""value": "2015""#, .unrelated),
  (#""type": "boolean""#, #""value": true, "stance": "denies""#, #""value": false"#, .corroborates),
  (#""type": "boolean""#, #""value": true, "stance": "denies""#, #""value": true"#, .contradicts),
  (
    changing, #""value": 9, "asOf": "2024-05-03""#, #""value": 12, "asOf": "2024-05-04""#,
    .unrelated
  ),
  (
    changing, #""value": 9, "asOf": "2024-05-03""#, #""value": 12, "asOf": "2024-05""#, .contradicts
  ),
  (
    changing, #""value": 9, "said": "2024-05-03""#, #""value": 12, "asOf": "2024-05-03""#,
    .contradicts
  ),
  (changing, #""value": 9"#, #""value": 12, "asOf": "2024-05-03""#, .contradicts),
  (changing, #""value": 9, "asOf": "2024-05-04""#, #""value": 12"#, .unrelated),
  (
    #""type": "number""#, #""value": 9, "scope": "crew""#, #""value": 12, "scope": "all""#,
    .unrelated
  ),
  (
    #""type": "number""#, #""value": 9, "scope": "Crew""#, #""value": 12, "scope": "crew""#,
    .contradicts
  ),
  (
    #""type": "number""#, #""value": 9, "asOf": "2013""#, #""value": 12, "asOf": "2014""#,
    .unrelated
  ),
  (#""type": "number""#, #""value": 9"#, #""value": 12, "asOf": "2014""#, .contradicts),
]

struct ClaimRelationTests {
  @Test func `claims do for each other what the table says, from both sides`() throws {
    for row in rows {
      let derived = try CaseText(
        sources: #"{"id": "s", "title": "S", "issued": "2024-05-03"}, "#
          + #"{"id": "t", "title": "T", "issued": "2024-05-03"}"#,
        questions: #"{"id": "q", "text": "Q?", \#(row.question)}"#,
        claims: #"{"source": "s", "question": "q", \#(row.first)}, "#
          + #"{"source": "t", "question": "q", \#(row.second)}"#
      ).derive()
      let found = derived.verdict(ofClaims: 0, 1)
      #expect(found.verdict == row.verdict, "\(row): \(String(describing: found.finding))")
      #expect(derived.verdict(ofClaims: 1, 0).verdict == row.verdict, "\(row)")
    }
  }

  @Test func `who repeats an origin adds nothing to it`() throws {
    let derived = try CaseText(
      sources:
        #"{"id": "wire", "title": "W"}, {"id": "paper", "title": "P", "derivedFrom": ["wire"]}, "#
        + #"{"id": "other", "title": "O", "ownReporting": true}"#,
      questions:
        #"{"id": "q", "text": "Q?", "type": "date"}, {"id": "r", "text": "R?", "type": "date"}"#,
      claims: #"{"source": "wire", "question": "q", "value": "2014"}, "#
        + #"{"source": "paper", "question": "q", "value": "2014"}, "#
        + #"{"source": "other", "question": "q", "value": "2014"}, "#
        + #"{"source": "other", "question": "r", "value": "2014"}"#
    ).derive()
    #expect(derived.verdict(ofClaims: 0, 1).verdict == .repeats)
    #expect(derived.verdict(ofClaims: 1, 2).verdict == .corroborates)
    #expect(derived.verdict(ofClaims: 0, 3).verdict == .unrelated)
  }

  @Test func `a changing answer without any time is compared with nothing`() throws {
    let derived = try CaseText(
      sources: #"{"id": "s", "title": "S"}, {"id": "t", "title": "T"}"#,
      questions: #"{"id": "q", "text": "Q?", "type": "number", "changes": true}"#,
      claims: #"{"source": "s", "question": "q", "value": 9}, "#
        + #"{"source": "t", "question": "q", "value": 12, "asOf": "2024"}"#
    ).derive()
    #expect(derived.verdict(ofClaims: 0, 1).finding?.reason == .timeMissing)
    #expect(try derived.conflict("q") == nil)
  }
}
