import CaseModel
import CrossReference
import Review
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

struct WordingTests {
  private let wording = Samples.wording

  private func claim(_ fields: String) throws -> (Claim, Snapshot) {
    let snapshot = try Samples.snapshot(
      """
      {"casebook": 1, "title": "T", "sources": [{"id": "s", "title": "Herald"}],
       "actors": [{"id": "ftc", "name": "The agency"}],
       "questions": [{"id": "q", "text": "Who hid it?", "type": "text"}],
       "claims": [{"id": "c", "source": "s", \(fields)}]}
      """)
    return (snapshot.story.claims[0], snapshot)
  }

  @Test(arguments: [
    (#""text": "It burned.""#, "It burned."),
    (#""text": "It burned.", "standing": "alleged""#, "Alleged: It burned."),
    (
      #""text": "It burned.", "standing": "found", "standingBy": "ftc""#,
      "Found: It burned. (by The agency)"
    ),
    (#""text": "It burned.", "stance": "denies""#, "Denied: It burned."),
    (#""text": "It burned.", "standing": "denied", "stance": "denies""#, "Denied: It burned."),
    (
      #""text": "It burned.", "standing": "alleged", "modality": "possible""#,
      "Alleged, possible: It burned."
    ),
    (
      #""text": "It burned.", "stance": "neither-admits-nor-denies""#,
      "Neither admitted nor denied: It burned."
    ),
    (#""text": "Alleged: it burned.", "standing": "alleged""#, "Alleged: it burned."),
    (
      #""text": "It burned.", "attribution": {"name": "a guard"}"#,
      "It burned. (according to a guard)"
    ),
    (#""text": "It burned.", "tags": ["implied"]"#, "Implied: It burned."),
    (
      #""text": "It burned.", "standing": "alleged", "standingBy": "ftc", "tags": ["implied"]"#,
      "Alleged, implied: It burned. (by The agency)"
    ),
    (
      #""text": "It burned.", "standingBy": "ftc", "tags": ["implied"]"#,
      "Implied: It burned. (on the word of The agency)"
    ),
    (#""question": "q", "value": "the crew""#, "Who hid it? the crew"),
    (#""quote": "nobody knows""#, "“nobody knows”"),
  ])
  func `a claim says how it is put before it says what`(fields: String, words: String) throws {
    let (claim, snapshot) = try claim(fields)
    #expect(wording.claim(claim).text == words)
    #expect(wording.claim(claim.ref, in: snapshot).text == words)
  }

  @Test(arguments: [
    (#""tags": ["implied"]"#, "implied"),
    (#""tags": ["implied"], "standingBy": "ftc""#, "implied (on the word of The agency)"),
    (
      #""tags": ["implied"], "standing": "alleged", "standingBy": "ftc""#,
      "alleged by The agency, implied"
    ),
    (#""standing": "alleged", "standingBy": "ftc""#, "alleged by The agency"),
    (#""standingBy": "ftc""#, "stated by The agency"),
  ])
  func `nobody is said to imply what the author of the case reads`(
    fields: String, words: String
  ) throws {
    let (claim, _) = try claim(#""text": "It burned.", \#(fields)"#)
    #expect(wording.saying(of: claim).text == words)
  }

  @Test(arguments: [
    (#"{"label": "paragraph", "locator": "3"}"#, "¶3", "#3"),
    (#"{"label": "page", "locator": "12"}"#, "p. 12", "p. 12"),
    (#"{"label": "timestamp", "locator": "00:04:10"}"#, "00:04:10", "00:04:10"),
    (#"{"label": "folio", "locator": "7"}"#, "folio 7", "folio 7"),
    (#""p. 4, line 2""#, "p. 4, line 2", "p. 4, line 2"),
    (#"{"type": "TextQuoteSelector", "exact": "on 3 May"}"#, "", ""),
    (
      #"[{"type": "TextQuoteSelector", "exact": "x"}, {"label": "page", "locator": "1"}]"#,
      "p. 1", "p. 1"
    ),
  ])
  func `a place is short`(locator: String, unicode: String, ascii: String) throws {
    let (claim, _) = try claim(#""text": "x", "locator": \#(locator)"#)
    #expect(wording.place(of: claim).text == unicode)
    #expect(Samples.ascii.place(of: claim).text == ascii)
  }

  @Test func `origins are never added to texts whose origin nobody recorded`() {
    #expect(wording.origins(OriginCount(traced: 2)) == "2")
    #expect(wording.origins(OriginCount(traced: 1, untraced: 1)) == "1 +?")
    #expect(wording.origins(OriginCount(traced: 0)) == "-")
    #expect(
      wording.textsAndOrigins(3, OriginCount(traced: 1, untraced: 2)) == "3 texts, one origin +2?")
    #expect(
      wording.textsAndOrigins(1, OriginCount(traced: 0, untraced: 1))
        == "1 text, no origin recorded")
  }

  @Test func `a text whose copy is not here is said to be not here`() throws {
    let counts = wording.sourceCounts(try Samples.snapshot())
    #expect(counts == ["2 of 3 texts in hand · 1 only cited", "2 of 3 texts in hand", ""])
    let none = wording.sourceCounts(try Samples.snapshot(inHand: ["herald"]))
    // A text inside the case is in hand wherever the case lies.
    #expect(none[0] == "3 texts in hand · 1 only cited")
  }

  @Test func `a source that was read is never said to be only cited`() throws {
    let snapshot = try Samples.snapshot(
      """
      {"casebook": 1, "title": "T",
       "sources": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}, {"id": "c", "title": "C"}],
       "claims": [{"source": "a", "text": "x"}, {"source": "b", "text": "y"}]}
      """)
    let states = snapshot.story.sources.map { snapshot.state(ofSource: $0.ref) }
    #expect(states == [.notHere, .notHere, .onlyCited])
    let counts = wording.sourceCounts(snapshot)
    #expect(counts == ["2 texts, not here · 1 only cited", "2 texts, not here", ""])
  }

  @Test(arguments: [
    ("Herald, 3 May", "Herald, 3 May"), ("Police statement", "Police statement"),
    ("Police statements", "Police…"), ("Fire in the harbour", "Fire in the…"),
    ("Donaudampfschifffahrt", "Donaudampfschif…"), ("港の火事の記録です", "港の火事の記録…"),
    ("港の火事 の記録です", "港の火事…"), ("Fire in harbour 7", "Fire in harbour…"),
  ])
  func `a label is the whole title, or whole words of it`(title: String, label: String) throws {
    let snapshot = try Samples.snapshot(
      #"{"casebook": 1, "title": "T", "sources": [{"id": "s", "title": "\#(title)"}]}"#)
    let found = wording.label(of: snapshot.story.sources[0].ref, in: snapshot.story)
    #expect(found.text == label)
    #expect(found.columns <= 16)
  }

  @Test func `a short title of the case is never cut`() throws {
    let long = "A short title that is not short"
    let snapshot = try Samples.snapshot(
      #"{"casebook": 1, "title": "T", "sources": [{"id": "s", "title": "S", "title-short": "\#(long)"}]}"#
    )
    #expect(wording.label(of: snapshot.story.sources[0].ref, in: snapshot.story).text == long)
  }

  @Test func `findings that were not kept are counted too`() throws {
    let story = try Samples.snapshot().story
    let snapshot = Snapshot(
      revision: 1, story: story, crossReference: .derive(from: story), marks: MarkHistory(),
      findingCounts: [.error: 2, .warning: 1], fileName: "f")
    #expect(wording.findingCount(snapshot) == "2 errors, 1 warning in the file: ! shows them")
  }

  @Test func `the counts of the desk get shorter`() throws {
    let marks = [
      try SampleMark.verdict(.disputed, on: "c1"),
      try SampleMark.verdict(.supported, on: "c3", number: 2),
      try SampleMark.verdict(.refuted, on: "c4", number: 3, reason: nil),
    ]
    let counts = wording.checkCounts(try Samples.snapshot(marks: marks), reviewer: "ana")
    #expect(
      counts == [
        "2 of 7 done · 1 disputed · ana", "2 of 7 done · 1 disputed", "2 of 7 done", "2/7", "",
      ])
  }

  @Test func `the shortest count of the desk has commas between thousands too`() throws {
    let claims = Array(repeating: "{\"source\": \"s\", \"text\": \"t\"}", count: 1_234)
    let story = try Fixture.read(
      """
      {"casebook": 1, "title": "T", "sources": [{"id": "s", "title": "S"}],
      "claims": [\(claims.joined(separator: ","))]}
      """
    ).case
    let snapshot = Snapshot(
      revision: 1, story: story, crossReference: .derive(from: story), marks: MarkHistory(),
      fileName: "f")
    #expect(wording.checkCounts(snapshot, reviewer: "ana").suffix(2) == ["0/1,234", ""])
  }

  @Test(arguments: [("", "fire.json"), ("  ", "fire.json"), ("Fire", "Fire")])
  func `a case without a title goes by the name of its file`(title: String, name: String) throws {
    let story = try Fixture.read("{\"casebook\": 1, \"title\": \"\(title)\"}").case
    let snapshot = Snapshot(
      revision: 1, story: story, crossReference: .derive(from: story), marks: MarkHistory(),
      fileName: "/cases/fire.json")
    #expect(wording.caseName(snapshot).text == name)
  }

  @Test func `numbers have commas between thousands`() {
    #expect(wording.grouped(999) == "999")
    #expect(wording.grouped(1_000) == "1,000")
    #expect(wording.grouped(-1_234_567) == "-1,234,567")
    #expect(wording.grouped(.min) == "-9,223,372,036,854,775,808")
  }

  @Test func `what is alleged says so wherever it is named`() throws {
    let snapshot = try Samples.snapshot()
    let claim = try #require(snapshot.story.reference(to: "c6"))
    let event = try #require(snapshot.story.reference(to: "bribe"))
    #expect(wording.name(of: claim, in: snapshot).text.hasPrefix("Alleged: The port paid insp"))
    #expect(wording.name(of: event, in: snapshot).text.hasPrefix("Alleged: Inspectors are pai"))
  }

  @Test func `a verdict on one matter is none on another`() {
    #expect(Set(Judged.allCases.map(wording.judged)).count == Judged.allCases.count)
  }

  @Test func `findings are counted by how grave they are`() throws {
    let snapshot = try Samples.snapshot(
      #"{"casebook": 1, "title": "T", "sources": [{"id": "a", "titel": 1}, {"id": 2}]}"#)
    #expect(wording.findingCount(snapshot).text.hasSuffix("in the file: ! shows them"))
    #expect(wording.findingCount(snapshot).text.contains("error"))
  }
}
