import CaseModel
import CrossReference
import Testing

struct ClaimRelationTests {
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
