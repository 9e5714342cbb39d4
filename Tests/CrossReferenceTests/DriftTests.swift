import CaseModel
import CrossReference
import Testing

/// What is called drift, and what is not: it takes a claim out of a conflict.
struct DriftTests {
  /// A retelling that says 12 where the wire, whose text is in the case, says 2.
  private func reading(
    wire: String = #", "text": "Two.""#, tale: String = #", "derivedFrom": ["wire"]"#,
    wireClaim: String = "", sources: String = "", claims: String = ""
  ) throws -> QuestionReading {
    let derived = try CaseText(
      sources: #"{"id": "wire", "title": "W"\#(wire)}, {"id": "tale", "title": "T"\#(tale)}, "#
        + #"{"id": "letter", "title": "L"}"# + sources,
      questions: #"{"id": "q", "text": "How many?", "type": "number"}"#,
      claims: #"{"source": "wire", "question": "q", "value": 2\#(wireClaim)}, "#
        + #"{"source": "tale", "question": "q", "value": 12}"# + claims
    ).derive()
    return derived.reading(ofQuestion: 0)
  }

  private func isDrift(_ reading: QuestionReading) -> Bool {
    reading.conflict == nil && reading.setAside.contains(where: \.isDrift)
  }

  @Test func `what departs from the text in hand that it comes from is drift`() throws {
    #expect(try isDrift(reading()))
  }

  @Test func `through a retelling that is silent it is drift too`() throws {
    let middle = #", {"id": "middle", "title": "M", "derivedFrom": ["wire"]}"#
    #expect(try isDrift(reading(tale: #", "derivedFrom": ["middle"]"#, sources: middle)))
  }

  @Test(arguments: [
    "", #", "derivedFrom": [{"source": "wire", "certainty": "possible"}]"#,
    #", "derivedFrom": ["wire"], "ownReporting": true"#, #", "derivedFrom": ["wire", "letter"]"#,
  ])
  func `it is none where the tale may have it from elsewhere`(tale: String) throws {
    let reading = try reading(tale: tale)
    #expect(reading.conflict != nil && !isDrift(reading))
  }

  @Test func `it is none where nobody has the text, or it only implies what it says`() throws {
    #expect(try !isDrift(reading(wire: "")))
    #expect(try !isDrift(reading(wireClaim: #", "tags": ["implied"]"#)))
  }

  @Test func `it is none where the text was revised since`() throws {
    let later = #", {"id": "later", "title": "L", "revisionOf": "wire"}"#
    #expect(try !isDrift(reading(sources: later)))
  }

  @Test func `of sources that come from each other none drifted`() throws {
    let reading = try reading(wire: #", "text": "Two.", "derivedFrom": ["tale"]"#)
    #expect(reading.conflict != nil && !isDrift(reading))
  }

  @Test func `who tells rightly what another one changed is not called wrong`() throws {
    let reading = try reading(
      sources: #", {"id": "third", "title": "3", "derivedFrom": ["tale"]}"#,
      claims: #", {"source": "third", "question": "q", "value": 2}"#)
    #expect(reading.setAside.map(\.claim) == [1])
    #expect(reading.answers.map(\.claims) == [[0, 2]])
  }
}
