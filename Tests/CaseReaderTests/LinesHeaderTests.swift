import CaseModel
import CaseReader
import Testing

/// Which of the two forms a file is in, and what becomes of lines whose header is broken.
@Suite struct LinesHeaderTests {
  private static let header = #"{"casebook": 1, "title": "T"}"#
  private static let note = #"{"record": "note", "text": "t"}"#

  static let lines: [(text: String, told: [String])] = [
    ("\(header)\n\(note)", []),
    ("\u{FEFF}\n \n\(header)\r\n\r\n\(note)\r\n", []),
    ("{\n\"casebook\": 1, \"title\": \"T\"\n}\n\(note)", []),
    (
      "{\"casebook\": 1, \"title\": \"T\"\n\(note)",
      [
        "1:29: syntax: the line ends too early; a comma or } could follow; "
          + "a record stands on one line"
      ]
    ),
    (
      "{\"casebook\": 1,, \"title\": \"T\"}\n\(note)",
      ["1:16: syntax: found , where a key in double quotes could stand"]
    ),
    (
      "{\"casebook\": 1, \"title\": \"T}\n\(note)",
      [
        "1:29: syntax: /title: the line ends too early, inside a string; "
          + "a record stands on one line; in a string, write \\n for a new line"
      ]
    ),
    (
      "{\"casebook\": 1, \"title\": \"T}\r\n\(note)",
      [
        "1:29: syntax: /title: the line ends too early, inside a string; "
          + "a record stands on one line; in a string, write \\n for a new line"
      ]
    ),
    (
      "{\"casebook\": 1, \"title\": \"T\t\"}\n\(note)",
      [
        "1:28: syntax: /title: a raw control character inside a string; "
          + "write \\n for a new line, \\t for a tab"
      ]
    ),
    ("]\n\(note)", ["1:1: syntax: found ] where a value could stand"]),
    (
      "[]\n\(note)",
      [
        "1:1: wrong-type: a case is an object, found a list; "
          + "the first line is {, then \"casebook\": 1"
      ]
    ),
    (
      note,
      [
        "1:1: missing-key: the header is missing; the first line is {\"casebook\": 1, \"title\": ...}"
      ]
    ),
    ("\(header)\n]\n\n\(note)", ["2:1: syntax: found ] where a value could stand"]),
    (
      "{\"casebook\": 2, \"title\": \"T\"}\n\(note)",
      [
        "1:14: bad-version: /casebook: \"casebook\" takes 1, found 2; "
          + "this program reads version 1 of the format"
      ]
    ),
    (
      "\(header)\n\(note)\n{",
      [
        "3:2: cut-off: the text ends too early; a key in double quotes or } could follow"
      ]
    ),
  ]

  @Test(arguments: lines) func `lines are known by what stands in them`(
    text: String, told: [String]
  ) throws {
    for block in [1, 7, 64, 1 << 20] {
      let result = try read(text, block: block)
      #expect(result.findings.map { "\($0.line):\($0.column): \($0.text)" } == told)
      // A line that breaks off at the end may have been followed by others.
      #expect(result.layout.form == .lines && result.isReadToEnd == !text.hasSuffix("{"))
      #expect(result.case.notes.map(\.text) == ["t"])
    }
  }

  static let documents: [(text: String, told: [String])] = [
    (header, []), ("\(header)\n \n", []),
    ("\(header)\n\nx", ["3:1: syntax: text after the end of the document"]),
    ("\(header) \(note)", ["1:31: syntax: text after the end of the document"]),
    ("\(header)\nx\n{}\n", ["2:1: syntax: text after the end of the document"]),
    (
      "{\"casebook\": 1, \"title\": \"T\", \"notes\": []}\n\(note)",
      ["2:1: syntax: text after the end of the document"]
    ),
  ]

  @Test(arguments: documents) func `what is no line of records stays text after a document`(
    text: String, told: [String]
  ) throws {
    for block in [1, 7, 64, 1 << 20] {
      let result = try read(text, block: block)
      #expect(result.findings.map { "\($0.line):\($0.column): \($0.text)" } == told)
      #expect(result.layout.form == .document)
      #expect(result.case.header.title == "T")
    }
  }

  @Test func `a very long header does not hide the lines`() throws {
    let long = String(repeating: "x", count: 300_000)
    let text = "{\"casebook\": 1, \"title\": \"T\", \"description\": \"\(long)\"}\n\(Self.note)"
    let result = try read(text, block: 1_000)
    #expect(printed(result) == [] && result.case.notes.count == 1)
    #expect(result.case.header.description?.utf8.count == 300_000)
  }

  @Test(arguments: ["\n", " \r\n", "\n\t"]) func `blank lines behind a header hide no lines`(
    blank: String
  ) throws {
    let blanks = String(repeating: blank, count: 70_000)
    for block in [1_000, 1 << 20] {
      let lines = try read(Self.header + blanks + "\n" + Self.note, block: block)
      #expect(printed(lines) == [] && lines.case.notes.count == 1)
      #expect(lines.layout.form == .lines)
      let alone = try read(Self.header + blanks, block: block)
      #expect(printed(alone) == [] && alone.layout.form == .document && alone.isReadToEnd)
    }
  }

  @Test func `the value of a key that is not known, or stands twice, keeps its place too`() throws {
    let text = "{\"casebook\": 1, \"title\": \"T\", \"titel\": 5, \"title\": true}"
    let layout = try read(text).layout
    #expect(layout.header.map { Array(text.utf8)[$0.valueOffset] } == Array("1\"5t".utf8))
  }

  @Test func `keys of one's own in the header keep their place`() throws {
    let text =
      "{\"x-a\": [1, 2], \"casebook\": 1,\n \"title\" : \"T\", \"notes\": [], \"x-\\u0062\": 5}"
    let bytes = Array(text.utf8)
    let layout = try read(text, block: 3).layout
    #expect(layout.header.map(\.key) == ["x-a", "casebook", "title", "x-b"])
    let members = layout.header.map { member in
      String(
        decoding: bytes[member.span.offset..<member.span.offset + member.span.length], as: UTF8.self
      )
    }
    #expect(
      members == ["\"x-a\": [1, 2]", "\"casebook\": 1", "\"title\" : \"T\"", "\"x-\\u0062\": 5"])
    #expect(layout.header.map { bytes[$0.valueOffset] } == Array("[1\"5".utf8))
    let list = try #require(layout.lists.first)
    #expect(list.kind == .note && bytes[list.openOffset] == UInt8(ascii: "["))
    #expect(bytes[list.span.offset + list.span.length - 1] == UInt8(ascii: "]"))
    #expect(layout.object.offset == 0 && layout.object.length == bytes.count)
  }
}
