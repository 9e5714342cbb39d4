import CaseModel
import CrossReference
import Foundation
import Review
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// What is copied: made from the fields, never more certain than they are.
@Suite struct CopyTests {
  private static let header = """
    "casebook": 1, "id": "sale", "title": "A sale", "modified": "2031-05-09",
    "actors": [{"id": "board", "name": "the board"}, {"id": "ana", "name": "Ana Quist"},
      {"id": "dunn", "name": "Dunn"}, {"id": "marsh", "name": "Marsh"}]
    """
  /// Three texts that go back to a report that is only cited, and one of which nobody knows.
  private static let sources = """
    "sources": [
      {"id": "report", "title": "The report"},
      {"id": "brief", "title": "In brief", "title-short": "Brief", "author": "Ida Quist",
        "publisher": "Evening Paper", "issued": "2031-05-04", "URL": "https://paper.example/brief",
        "derivedFrom": [{"source": "report", "certainty": "likely", "by": "ana"}]},
      {"id": "probe", "title": "A probe", "title-short": "Probe", "text": "It was sold.",
        "derivedFrom": [{"source": "report", "certainty": "named"}]},
      {"id": "loose", "title": "Loose leaf", "title-short": "Leaf"}
    ]
    """

  private func snapshot(
    _ questions: String, _ claims: String, marks: [Mark] = []
  ) throws -> Snapshot {
    try Fixture.snapshot(
      "{\(Self.header), \(Self.sources), \"questions\": [\(questions)], \"claims\": [\(claims)]}",
      marks: MarkHistory(marks))
  }

  private func copy(
    _ form: CopyText.Form, _ id: String, _ snapshot: Snapshot
  ) throws -> String? {
    let record = try #require(snapshot.story.reference(to: id))
    return CopyMaker(snapshot, Samples.wording).text(form, of: record)?.words.text
  }

  private static let buyer = #"{"id": "buyer", "text": "Who bought it?", "type": "actor"}"#
  private static let twoWays = """
    {"id": "p", "source": "probe", "question": "buyer", "value": "dunn",
      "locator": {"label": "paragraph", "locator": "5"}, "quote": "went to Dunn"},
    {"id": "b", "source": "brief", "question": "buyer", "value": "marsh",
      "locator": {"label": "paragraph", "locator": "1"}},
    {"id": "q", "source": "probe", "question": "buyer", "value": "marsh", "tags": ["implied"],
      "locator": {"label": "paragraph", "locator": "16"}}
    """

  private func told(
    _ value: String, _ more: String, type: String = "boolean"
  ) throws -> String? {
    let question = #"{"id": "x", "text": "Is it so?", "type": "\#(type)"}"#
    let claim = #"{"id": "c", "source": "probe", "question": "x", "value": \#(value)\#(more)}"#
    return try copy(.line, "x", snapshot(question, claim))
  }

  @Test func `one origin told two ways is said to be one, and not seen`() throws {
    let snapshot = try snapshot(Self.buyer, Self.twoWays)
    #expect(
      try copy(.line, "buyer", snapshot)
        == "Who bought it? Marsh (Brief ¶1; implied in Probe ¶16) or Dunn (Probe ¶5). "
        + "One origin, not seen; nothing independent. Not confirmed. No verdict. "
        + "Case of 9 May 2031, 2 texts.")
  }

  @Test func `the line of a claim is that of its question`() throws {
    let snapshot = try snapshot(Self.buyer, Self.twoWays)
    let line = try copy(.line, "buyer", snapshot)
    for id in ["p", "b", "q"] { #expect(try copy(.line, id, snapshot) == line) }
    #expect(try copy(.line, "probe", snapshot) == nil && line != nil)
  }

  @Test func `with one origin nothing is said in the plural`() throws {
    for snapshot in [
      try snapshot(Self.buyer, Self.twoWays), try Samples.snapshot(), try bundled("harbour-fire"),
      try bundled("okcupid-clarifai"),
    ] {
      var count = 0
      for question in snapshot.story.questions {
        let maker = CopyMaker(snapshot, Samples.wording)
        let answers = snapshot.comparison(of: question.ref).answers
        let claims = answers.flatMap(\.claims).map(\.row)
        guard snapshot.crossReference.origins(ofClaims: claims).traced == 1,
          let ground = maker.ground(of: answers)?.text
        else { continue }
        count += 1
        let said = ground.lowercased()
        #expect(!["sources", "reports", "origins", "articles"].contains(where: said.contains))
        #expect(said.hasPrefix("one origin"), "\(ground)")
      }
      #expect(count > 0)
    }
  }

  private func bundled(_ name: String) throws -> Snapshot {
    let path = Fixture.folder.appending(path: "../../Data/\(name).case.json")
    return try Fixture.snapshot(String(contentsOf: path, encoding: .utf8))
  }

  @Test(arguments: [
    (
      "true", #", "standing": "alleged", "standingBy": "board""#,
      "Alleged: yes (by the board in Probe)"
    ),
    ("true", #", "standing": "opinion", "modality": "possible""#, "Opinion, possible: yes (Probe)"),
    ("true", #", "tags": ["implied"]"#, "Implied: yes (Probe)"),
    (
      "true", #", "standingBy": "board", "tags": ["implied"]"#,
      "Implied: yes (on the word of the board in Probe)"
    ),
    ("true", #", "attribution": ["ana"]"#, "yes (according to Ana Quist in Probe)"),
    ("true", #", "standingBy": "board""#, "yes (stated by the board in Probe)"),
    (
      "true", #", "standing": "found", "standingBy": "board""#,
      "Found: yes (by the board in Probe)"
    ),
  ])
  func `how a claim is put stays with it`(value: String, more: String, wanted: String) throws {
    let line = try told(value, more)
    #expect(line?.hasPrefix("Is it so? \(wanted). ") == true, "\(line ?? "")")
  }

  @Test func `what only some hold back stands beside those`() throws {
    let claims = """
      {"id": "c", "source": "probe", "question": "x", "value": true},
      {"id": "d", "source": "brief", "question": "x", "value": true, "standing": "alleged",
        "standingBy": "board"}
      """
    let snapshot = try snapshot(#"{"id": "x", "text": "Is it so", "type": "boolean"}"#, claims)
    let line = try copy(.line, "x", snapshot)
    #expect(line?.hasPrefix("Is it so: yes (Probe; alleged by the board in Brief). ") == true)
  }

  @Test func `each of several values has who gives it`() throws {
    let question = #"{"id": "x", "text": "How long?", "type": "number", "unit": "years"}"#
    let claims = """
      {"source": "probe", "question": "x", "value": 5, "standing": "alleged",
        "standingBy": "board", "tags": ["implied"]},
      {"source": "brief", "question": "x", "value": {"about": 5}}
      """
    let line = try copy(.line, "x", snapshot(question, claims))
    #expect(
      line?.hasPrefix(
        "How long? about 5 years (Brief) / alleged, implied: 5 years (by the board in Probe). ")
        == true, "\(line ?? "")")
  }

  @Test func `what is counted is told once`() throws {
    let line = try told("3", #", "scope": "on board""#, type: "number")
    #expect(line?.hasPrefix("Is it so? 3, counting on board (Probe). ") == true, "\(line ?? "")")
  }

  @Test func `who takes no side on an allegation stands behind it`() throws {
    let claims = """
      {"source": "probe", "question": "x", "value": true, "standing": "alleged"},
      {"source": "brief", "question": "x", "stance": "neither-admits-nor-denies",
        "text": "Neither.", "standingBy": "board"},
      {"source": "loose", "question": "x", "stance": "no-comment",
        "text": "No word.", "standingBy": "dunn"}
      """
    let question = #"{"id": "x", "text": "Is it so?", "type": "boolean"}"#
    let line = try copy(.line, "x", snapshot(question, claims))
    #expect(
      line?.contains(
        "Alleged: yes (Probe). Neither admitted nor denied by the board (Brief); "
          + "no comment by Dunn (Leaf). ") == true, "\(line ?? "")")
  }

  @Test func `a date stays in the words of its source`() throws {
    let line = try told(#""2031?", "quote": "last month""#, "", type: "date")
    #expect(
      line?.hasPrefix("Is it so? “last month”, which the case reads as 2031, uncertain (Probe).")
        == true, "\(line ?? "")")
  }

  @Test(arguments: [
    ("brief", "One origin, not seen; nothing independent."),
    ("loose", "One text, no origin recorded; nothing independent."),
    ("report", "One origin; nothing independent."),
  ])
  func `what an answer rests on is told`(source: String, wanted: String) throws {
    let claim = #"{"id": "c", "source": "\#(source)", "question": "buyer", "value": "dunn"}"#
    let line = try copy(.line, "buyer", snapshot(Self.buyer, claim))
    #expect(line?.contains(wanted) == true, "\(line ?? "")")
  }

  @Test func `texts whose origin nobody recorded are never added up`() throws {
    let claims = ["probe", "loose"].map {
      #"{"source": "\#($0)", "question": "buyer", "value": "dunn"}"#
    }
    let line = try copy(.line, "buyer", snapshot(Self.buyer, claims.joined(separator: ",")))
    #expect(
      line?.contains(
        "One origin, not seen, and 1 text of which no origin is recorded, not shown to be independent."
      ) == true, "\(line ?? "")")
  }

  @Test func `whose verdict there is is told, and on what`() throws {
    let marks = [
      try SampleMark.verdict(.disputed, on: "b", by: "ana", number: 1),
      try SampleMark.verdict(.supported, on: "p", by: "ben", number: 2, judged: .saysSo),
      try SampleMark.verdict(.refuted, on: "p", by: "eve", number: 3, reason: nil),
    ]
    let line = try copy(.line, "buyer", snapshot(Self.buyer, Self.twoWays, marks: marks))
    let words =
      "Not confirmed. Verdicts: disputed by ana (Brief ¶1); "
      + "supported that the source says so by ben (Probe ¶5). Case"
    #expect(line?.contains(words) == true, "\(line ?? "")")
  }

  @Test func `a verdict on a claim that takes no side is told too`() throws {
    let silent =
      #"{"id": "s", "source": "probe", "question": "buyer", "value": "dunn", "#
      + #""stance": "no-comment", "standingBy": "board"}"#
    let mark = try SampleMark.verdict(.disputed, on: "s", by: "ana")
    let line = try copy(.line, "buyer", snapshot(Self.buyer, silent, marks: [mark]))
    #expect(line?.contains("Verdict: disputed by ana (Probe)") == true, "\(line ?? "")")
    #expect(line?.contains("No verdict") == false)
  }

  @Test func `what confirms is told first, so that no count hides it`() throws {
    let marks = try (1...9).map {
      try SampleMark.verdict(.disputed, on: "p", by: "r\($0)", number: $0)
    }
    let supported = try SampleMark.verdict(.supported, on: "b", by: "zoe", number: 10)
    let line = try copy(
      .line, "buyer", snapshot(Self.buyer, Self.twoWays, marks: marks + [supported]))
    #expect(line?.contains("Verdicts: supported by zoe (Brief ¶1); ") == true, "\(line ?? "")")
  }

  @Test func `a case that was read with errors says so where it is copied from`() throws {
    let odd = #", {"source": "leaf", "question": "buyer", "value": "dunn"}"#
    let line = try copy(.line, "buyer", snapshot(Self.buyer, Self.twoWays + odd))
    #expect(line?.hasSuffix(", read with 1 error.") == true, "\(line ?? "")")
  }

  @Test func `only a person's word that it is so confirms anything`() throws {
    let mark = try SampleMark.verdict(.supported, on: "b")
    let line = try copy(.line, "buyer", snapshot(Self.buyer, Self.twoWays, marks: [mark]))
    #expect(line?.contains("independent. Verdict: supported by ana (Brief ¶1).") == true)
  }

  @Test func `while the marks are read nobody can tell of verdicts`() throws {
    let snapshot = try snapshot(Self.buyer, Self.twoWays).with(allMarks: false)
    let line = try copy(.line, "buyer", snapshot)
    #expect(line?.contains("Verdicts are still being read.") == true)
    #expect(line?.contains("No verdict") == false)
  }

  @Test func `of a part it is said that it is one`() throws {
    let part = ReadPart(bytesRead: 400, bytesInAll: 1_000, records: 3)
    let snapshot = try snapshot(Self.buyer, Self.twoWays).with(extent: .part(part))
    let line = try copy(.line, "buyer", snapshot)
    #expect(line?.contains("not seen so far") == true)
    #expect(line?.hasSuffix("2 texts, read in part.") == true, "\(line ?? "")")
  }

  @Test func `where nobody answers that is the line`() throws {
    #expect(
      try copy(.line, "buyer", snapshot(Self.buyer, ""))
        == "Who bought it? Nobody says. No verdict. Case of 9 May 2031, 1 text.")
    let silent = """
      {"source": "probe", "question": "buyer", "value": "dunn", "stance": "no-comment",
        "standingBy": "board"}
      """
    let line = try copy(.line, "buyer", snapshot(Self.buyer, silent))
    #expect(
      line?.hasPrefix(
        "Who bought it? No claim gives an answer (Probe, no comment by the board: takes no position)."
      ) == true, "\(line ?? "")")
  }

  @Test func `a claim on no question has a line of its own`() throws {
    let claim = """
      {"id": "c", "source": "probe", "text": "The board hid it.", "standing": "alleged",
        "standingBy": "ana"}
      """
    #expect(
      try copy(.line, "c", snapshot("", claim))
        == "Alleged: The board hid it. (by Ana Quist) (Probe). One origin, not seen; "
        + "nothing independent. Not confirmed. No verdict. Case of 9 May 2031, 1 text.")
  }

  @Test func `very many answers are counted, and the line stays one for a clipboard`() throws {
    let long = String(repeating: "long ", count: 5_000)
    let claims = (0..<300).map {
      #"{"source": "probe", "question": "buyer", "value": "\#($0) \#(long)"}"#
    }
    let question = Self.buyer.replacing("actor", with: "text")
    let line = try copy(.line, "buyer", snapshot(question, claims.joined(separator: ",")))
    #expect(line?.contains("292 more") == true)
    #expect((line?.utf8.count ?? .max) < 5_000)
  }

  @Test func `a citation has the words, the title, the publisher, the date and the place`() throws {
    let claim = """
      {"id": "c", "source": "brief", "question": "buyer", "value": "dunn", "standing": "alleged",
        "standingBy": "board", "quote": "sold to Dunn",
        "locator": {"label": "paragraph", "locator": "6"}}
      """
    let snapshot = try snapshot(Self.buyer, claim)
    let place = "Ida Quist: In brief, Evening Paper, 4 May 2031"
    #expect(
      try copy(.citation, "c", snapshot)
        == "Alleged by the board: “sold to Dunn” (\(place), ¶6)")
    #expect(
      try copy(.citation, "brief", snapshot) == "\(place). https://paper.example/brief")
    #expect(
      try copy(.citation, "report", snapshot)
        == "The report, no date given (only cited, not seen)")
    #expect(
      try copy(.citation, "buyer", snapshot)
        == "Who bought it? (question buyer, case sale of 9 May 2031)")
    #expect(
      try copy(.citation, "board", snapshot)
        == "the board (actor board, case sale of 9 May 2031)")
  }

  @Test func `an event that is only alleged is cited as that`() throws {
    let snapshot = try Samples.snapshot()
    #expect(
      try copy(.citation, "bribe", snapshot)
        == "Alleged: Inspectors are paid off (event bribe, case harbour.case.json)")
  }

  @Test func `an id is copied as it is, or not at all`() throws {
    #expect(try copy(.id, "c1", Samples.snapshot()) == "c1")
    #expect(try copy(.id, "~c7", Samples.snapshot()) == "c7")
    let odd = Samples.harbour.replacing("\"id\": \"bribe\"", with: #""id": "b\u202Eribe""#)
    #expect(try copy(.id, "b\u{202E}ribe", Samples.snapshot(odd)) == nil)
  }

  @Test(arguments: ["b;ls", "`ls`", "$(ls)", "-rf", "it's"])
  func `an id that means something to a shell is not copied`(id: String) throws {
    let odd = Samples.harbour.replacing("\"id\": \"bribe\"", with: "\"id\": \"\(id)\"")
    let snapshot = try Samples.snapshot(odd)
    let record = try #require(snapshot.story.reference(to: id))
    #expect(CopyMaker(snapshot, Wording()).text(.id, of: record) == nil)
  }

  @Test func `nothing that is copied can command a terminal or break a line`() throws {
    let hostile = try Fixture.snapshot(named: "hostile.case.json")
    for snapshot in [hostile, try bundled("harbour-fire")] {
      var count = 0
      for kind in RecordKind.allCases {
        for row in 0..<snapshot.story.count(kind) {
          let record = RecordRef(kind: kind, row: row)
          for form in CopyText.Form.allCases {
            let maker = CopyMaker(snapshot, Samples.wording)
            guard let words = maker.text(form, of: record)?.words.text else { continue }
            count += 1
            let bad = words.unicodeScalars.first { scalar in
              scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || (0x2028...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
            }
            #expect(bad == nil && words.utf8.count < 56_000, "\(kind) \(row) \(form)")
          }
        }
      }
      #expect(count > 20)
    }
  }
}
