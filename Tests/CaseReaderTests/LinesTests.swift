import CaseModel
import CaseReader
import JSONText
import Testing
import TestSupport

/// A case in lines around the given ones, which begin on line 4.
func lining(_ lines: String) -> String {
  """
  {"casebook": 1, "title": "Harbour fire", "x-given": []}
  {"record": "source", "id": "s", "title": "S"}
  {"record": "question", "id": "q", "text": "Q?"}
  \(lines)
  """
}

/// The JSON Lines form is read as the document is, line by line.
@Suite struct LinesTests {
  @Test func `a case in lines is the case of the document`() throws {
    let lines = try read(
      lining(
        """
        {"record": "claim", "source": "s", "question": "q", "value": 1.50, "x-own": {"a": 1}}

        {"record": "note", "text": "about what follows", "about": "fire"}\r
        {"record": "event", "id": "fire", "title": "Fire"}
        """))
    #expect(printed(lines) == [])
    #expect(lines.layout.form == .lines && lines.isReadToEnd)
    #expect(lines.case.header.title == "Harbour fire")
    let extra = try #require(lines.case.claims.first?.extras.first)
    #expect(extra.key == "x-own" && extra.value["a"]?.numberText == "1")
    #expect(lines.case.notes.flatMap(\.about) == [RecordRef(kind: .event, row: 0)])
  }

  static let places: [(String, String)] = [
    (#"{"source": "s", "record": "claim", "text": "t"}"#, "claim"),
    (#"{"source": "s", "text": "t", "record": "claim"}"#, "claim"),
    (#"{"\u0072ecord": "\u0063laim", "source": "s", "text": "t"}"#, "claim"),
    ("\t {\"record\" :\t\"claim\" , \"source\": \"s\", \"text\": \"t\"} \t\r", "claim"),
  ]

  @Test(arguments: places) func `the key that says what a line holds may stand anywhere`(
    line: String, kind: String
  ) throws {
    let result = try read(lining(line))
    #expect(printed(result) == [])
    #expect(result.case.claims.map(\.text) == ["t"])
  }

  @Test(arguments: RecordKind.allCases) func `every kind of record has its word`(kind: RecordKind)
    throws
  {
    let result = try read(lining("{\"record\": \"\(kind.word)\"}"))
    #expect(result.findings.allSatisfy { $0.code == .missingKey })
    let message = try #require(result.findings.first?.message)
    #expect(message.contains(kind.word))
    #expect(result.recordsLeftOut == 1)
  }

  /// A line, and what is said of it; the line after it is read all the same.
  static let broken: [(line: String, told: String)] = [
    (
      #"{"record": "claim", "source": "s", "text": 5}"#,
      #"4:44: wrong-type: /text: "text" takes a string, found a number (5)"#
    ),
    (
      #"{"record": "claim", "source": "s"}"#,
      #"4:1: missing-key: a claim needs "question" and "value", or "text", or "quote""#
    ),
    (
      #"{"record": "clame", "source": "s", "text": "t"}"#,
      #"4:12: unknown-record: /record: "record" may be actor, relation, source, event, question, "#
        + #"claim, evidence, review, decision, walk, note or tag, found "clame""#
    ),
    (
      #"{"record": "notes", "text": "t"}"#,
      #"4:12: unknown-record: /record: "record" may be actor, relation, source, event, question, "#
        + #"claim, evidence, review, decision, walk, note or tag, found "notes"; "#
        + #"did you mean "note"?"#
    ),
    (
      #"{"record": 5, "text": "t"}"#,
      #"4:12: wrong-type: /record: "record" takes a string, found a number (5)"#
    ),
    (
      #"{"text": "t"}"#,
      #"4:1: missing-key: a line needs "record"; it says what the line holds: "#
        + #"{"record": "claim", ...}"#
    ),
    (
      #"{"casebook": 1, "title": "T"}"#,
      #"4:1: missing-key: a line needs "record"; the header is the first line, and no other"#
    ),
    (
      "5",
      "4:1: wrong-type: a line holds a record, found a number (5); "
        + #"a record is an object: {"record": "claim", ...}"#
    ),
    ("]", "4:1: syntax: found ] where a value could stand"),
    (
      #"{"record": "note", "text": "t"},"#,
      "4:32: syntax: text after the end of the record; take the comma out"
    ),
    (
      #"{"record": "note", "text": "t"} {"record": "note", "text": "t"}"#,
      "4:33: syntax: text after the end of the record; a line holds one record"
    ),
    (
      #"{"record": "note", "text": "t""#,
      "4:31: syntax: the line ends too early; a comma or } could follow; "
        + "a record stands on one line"
    ),
    (
      #"{"record": "note", "text": "t"#,
      "4:30: syntax: /text: the line ends too early, inside a string; "
        + "a record stands on one line; in a string, write \\n for a new line"
    ),
    (
      "{\"record\": \"note\", \"text\": \"t\r",
      "4:30: syntax: /text: the line ends too early, inside a string; "
        + "a record stands on one line; in a string, write \\n for a new line"
    ),
    (
      #"{"record": "note", "te"#,
      "4:23: syntax: the line ends too early, inside a string; "
        + "a record stands on one line; in a string, write \\n for a new line"
    ),
    (
      #"{"record": "note", "record": "note", "text": "t"}"#,
      #"4:20: dup-key: /record: the key "record" stands twice in one object"#
    ),
    (
      #"{"text": "t", "record": "note", "record": "note"}"#,
      #"4:33: dup-key: /record: the key "record" stands twice in one object"#
    ),
    (
      #"{"record": "source", "id": "s", "title": "again"}"#,
      #"4:28: dup-id: /id: "s" is the id of a source already (line 2); "#
        + "ids are unique in the whole case"
    ),
    (
      "total loss",
      "4:1: syntax: a bare word that is not true, false or null; "
        + "the only bare words are true, false and null; put others in double quotes"
    ),
    (
      "null",
      "4:1: wrong-type: a line holds a record, found null; "
        + #"a record is an object: {"record": "claim", ...}"#
    ),
    (
      "3 dead",
      #"4:1: wrong-type: a line holds a record, found a number (3); "#
        + #"a record is an object: {"record": "claim", ...}"#
    ),
    (
      "3x",
      "4:2: syntax: this is not how JSON writes a number; "
        + "write 0.5, 10, -3 or 1e6: no plus sign, no zero in front, no bare dot"
    ),
    ("\u{FEFF}{}", "4:1: syntax: found byte 0xEF where a value could stand"),
    (
      #"{"record": "note", "txt": "t", "text": "t"}"#,
      #"4:20: unknown-key: /txt: "txt" is no key of a note; did you mean "text"?"#
    ),
  ]

  @Test(arguments: broken) func `a broken line costs that line only`(line: String, told: String)
    throws
  {
    let result = try read(lining(line + "\n{\"record\": \"note\", \"text\": \"last\"}"))
    #expect(words(result) == [told])
    #expect(result.case.notes.map(\.text) == ["last"])
    #expect(result.recordsLeftOut == 1 && result.isReadToEnd)
  }

  /// Lines that are no JSON, or do not say what they are, and hold the id "c1" all the same.
  static let lost = [
    #"{"record": "claim",, "id": "c1", "source": "s", "text": "t"}"#,
    #"{"record": "claim", "source": "s",, "id": "c1", "text": "t"}"#,
    #"{"record": "claim", "id": "c1",, "source": "s", "text": "t"}"#,
    #"{"record": "claim, "id" : "c1", "source": "s", "text": "t"}"#,
    #"{"record": "claim", "x-own": {"id": "x"}, "text": "t",, "id": "c1", "source": "s"}"#,
    #"{"source": "s",, "text": "t", "record": "claim", "id": "c1"}"#,
    #"{"record": "clame", "id": "c1", "source": "s", "text": "t"}"#,
    #"{"id": "c1", "source": "s", "text": "t"}"#,
    #"{"record": "note", "text": "t"} {"record": "claim", "id": "c1", "source": "s"}"#,
    #"{"record": "claim", "id": "c1", "source": "s", "text": "t"#,
    #"{"record": "claim", "source": "s", "text": "see [1 \" {",, "id": "c1"}"#,
  ]

  @Test(arguments: lost) func `who names a record that its line lost is told so, as a warning`(
    line: String
  ) throws {
    let result = try read(
      lining(line + "\n" + #"{"record": "note", "text": "t", "about": ["c1", "nobody"]}"#))
    #expect(result.findings.map(\.severity) == [.error, .warning, .error])
    #expect(
      result.findings.dropFirst().map(\.message) == [
        #""about": the record "c1" was left out because of an error in it"#,
        #""about" takes the id of a record; no record has the id "nobody""#,
      ])
  }

  @Test(arguments: [
    #"{"record": "claim", "source": "s",, "x-own": {"id": "c1"}, "text": "t"}"#,
    #"{"record": "claim",, "text": "\"id\": \"c1\""}"#, #"{"record": "claim",, "id": 1}"#,
    #"{"record": "claim",, "id": "c1\u0031", "text": "id"}"#, #"{"record": "claim",, "id": "c1"#,
    #"{"record": "claim",, "text": "}", "x-own": {"text": "}", "id": "c1"}}"#,
  ])
  func `what is no id of a lost record excuses nothing`(line: String) throws {
    let result = try read(lining(line + "\n" + #"{"record": "note", "text": "t", "about": "c1"}"#))
    #expect(result.findings.map(\.severity) == [.error, .error])
  }

  static let kept: [(line: String, told: String)] = [
    (
      #"{"record": "note", "text": "t", "about": ["s", "nobody"]}"#,
      #"4:48: dangling-ref: /about/1: "about" takes the id of a record; "#
        + #"no record has the id "nobody""#
    ),
    (
      #"{"record": "claim", "source": "q", "text": "t"}"#,
      #"4:31: wrong-kind: /source: "source" takes the id of a source; "q" is a question"#
    ),
    (
      #"{"record": "event", "id": "e", "title": "E", "partOf": "e"}"#,
      #"4:56: loop: /partOf: "e" is part of itself"#
    ),
  ]

  @Test(arguments: kept) func `what is known only at the end is told at the value on its line`(
    line: String, told: String
  ) throws {
    let result = try read(lining(line))
    #expect(words(result) == [told])
    #expect(result.recordsLeftOut == 0)
  }

  private func words(_ result: ReadResult) -> [String] {
    result.findings.map { "\($0.line):\($0.column): \($0.text)" }
  }
}
