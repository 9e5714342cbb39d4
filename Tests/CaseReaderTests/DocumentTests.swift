import CaseModel
import CaseReader
import Testing

/// What is said of a document as a whole: its first lines, its end, its encoding.
@Suite struct DocumentTests {
  static let broken: [(String, [String])] = [
    (
      "{",
      ["case.json:1:2: cut-off: the text ends too early; a key in double quotes or } could follow"]
    ),
    (
      "{}",
      [
        "case.json:1:1: missing-key: a case needs \"casebook\"; begin the case with \"casebook\": 1",
        "case.json:1:1: missing-key: a case needs \"title\"",
      ]
    ),
    (
      "[]",
      [
        "case.json:1:1: wrong-type: a case is an object, found a list; "
          + "the first line is {, then \"casebook\": 1"
      ]
    ),
    (
      "{\"casebook\": 2, \"title\": \"T\"}",
      [
        "case.json:1:14: bad-version: /casebook: \"casebook\" takes 1, found 2; "
          + "this program reads version 1 of the format"
      ]
    ),
    (
      "{\"casebook\": 1, \"title\": \"\"}",
      ["case.json:1:26: empty-text: /title: \"title\" may not be empty"]
    ),
    (
      "{\"casebook\": 1, \"title\": \"T\"}\n\nx",
      ["case.json:3:1: syntax: text after the end of the document"]
    ),
    (
      "{\"casebook\": 1, \"title\": \"T\", \"actors\": [{\"id\": \"a\"",
      ["case.json:1:52: cut-off: /actors/0: the text ends too early; a comma or } could follow"]
    ),
    (
      "{\"casebook\": 1,, \"title\": \"T\"}",
      ["case.json:1:16: syntax: found , where a key in double quotes could stand"]
    ),
    (
      "{\"casebook\": 1 \"title\": \"T\"}",
      ["case.json:1:16: syntax: no comma between two values; put a comma before it"]
    ),
    (
      "{\"casebook\": 1, \"title\": \"T\",}",
      ["case.json:1:29: syntax: a comma with nothing after it; take the comma out"]
    ),
    (
      "{\"casebook\": 1, \"language\": en, \"title\": \"T\"}",
      [
        "case.json:1:29: syntax: /language: a bare word that is not true, false or null; "
          + "the only bare words are true, false and null; put others in double quotes"
      ]
    ),
  ]

  @Test(arguments: broken) func `a broken document is told of`(text: String, lines: [String]) throws
  {
    #expect(printed(try read(text)) == lines)
  }

  @Test func `a text in UTF-16 is named`() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00]
    let result = try CaseReader.read(MemoryBytes(bytes))
    #expect(result.findings.map(\.code) == [.notUTF8])
    #expect(!result.isReadToEnd)
  }

  @Test func `bytes that are not UTF-8 are told of and their record left out`() throws {
    let text = Array(
      casing("\"actors\": [{\"id\": \"a\", \"name\": \"?\"}, {\"id\": \"b\", \"name\": \"B\"}]")
        .utf8)
    var bytes = text
    let place = try #require(
      text.firstIndex(of: UInt8(ascii: "?")).map { _ in
        text.lastIndex(of: UInt8(ascii: "?")) ?? 0
      })
    bytes[place] = 0xFF
    let result = try CaseReader.read(MemoryBytes(bytes))
    #expect(result.findings.map(\.code) == [.notUTF8])
    #expect(result.findings.first?.pointer == "/actors/0/name")
    #expect(result.case.actors.map(\.name) == ["B"])
  }

  @Test func `a byte order mark and other blanks are no matter`() throws {
    let result = try read("\u{FEFF}\r\n{\"casebook\": 1,\r\n\t\"title\": \"T\"}\r\n")
    #expect(printed(result) == [])
    #expect(result.case.header.title == "T")
    #expect(result.isReadToEnd)
  }

  @Test func `the header is read wholly`() throws {
    let result = try read(
      """
      {"casebook": 1, "title": "T\\u00e9", "id": "fire", "description": "D", "language": "en",
       "timeZone": "Europe/Oslo", "created": "2020", "modified": "2021-05-03",
       "authors": ["A", "B"], "license": "CC0", "attachments": "files", "$schema": "x",
       "x-own": {"a": [1]}}
      """)
    #expect(printed(result) == [])
    let header = result.case.header
    #expect(header.title == "Té" && header.id == "fire" && header.description == "D")
    #expect(header.language == "en" && header.timeZone == "Europe/Oslo")
    #expect(header.created == "2020" && header.modified == "2021-05-03")
    #expect(header.authors == ["A", "B"] && header.license == "CC0")
    #expect(header.attachments == "files")
  }

  @Test func `a broken value of the header does not hide the records`() throws {
    let result = try read(
      "{\"casebook\": 1, \"title\": 'T', \"description\": \"a\nb\",\n"
        + "\"actors\": [{\"id\": \"a\", \"name\": \"A\"}]}")
    #expect(result.findings.map(\.code) == [.syntax, .syntax])
    #expect(result.case.count(.actor) == 1)
  }

  @Test func `lines and columns count LF and scalars`() throws {
    let result = try read(
      "{\"casebook\": 1,\r\n\"title\": \"é😀e\u{301}\", \"titel\": 1,\n\r\"x\": 2}")
    #expect(result.findings.map(\.line) == [2, 3])
    #expect(result.findings.map(\.column) == [18, 2])
  }

  @Test func `where keys hold odd characters the pointer shows them escaped`() throws {
    let result = try read("{\"casebook\": 1, \"title\": \"T\", \"a/b~c\\u001b\\u202e\": 1}")
    #expect(result.findings.map(\.pointer) == ["/a~1b~0c\\u001b\\u202e"])
  }

  @Test func `a quotation is never long`() throws {
    let long = String(repeating: "\u{1B}", count: 10) + String(repeating: "x", count: 5_000)
    let escaped = long.unicodeScalars.map { $0 == "\u{1B}" ? "\\u001b" : String($0) }.joined()
    let result = try read(
      casing("\"actors\": [{\"id\": \"a\", \"name\": \"A\", \"\(escaped)\": 1}]"))
    let message = try #require(result.findings.first?.message)
    #expect(message.count < 260)
    #expect(message.contains("…"))
    #expect(!message.contains("\u{1B}"))
  }

  @Test(arguments: [
    ("", "the file is empty"), (" \n\t", "the file holds nothing but blanks"),
  ])
  func `a file with nothing in it is told as that`(text: String, words: String) throws {
    for block in [1, 1 << 20] {
      let result = try read(text, block: block)
      #expect(result.findings.map(\.code) == [.cutOff])
      #expect(result.findings.first?.message == words)
      #expect(!result.isReadToEnd)
    }
  }

  @Test func `what only begins like a value is not told as that value`() throws {
    for (text, words) in [("none of it", "a bare word"), ("7\u{1}\u{2}", "this is not how")] {
      let result = try read(text)
      #expect(result.findings.first?.message.hasPrefix(words) == true, "\(result.findings)")
      #expect(!result.isReadToEnd)
    }
  }
}
