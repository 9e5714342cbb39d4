import CaseModel
import CaseReader
import CaseWriter
import Testing

/// A case goes from one form to the other and back, and nothing is lost.
@Suite struct ConverterTests {
  @Test(arguments: 0..<150) func `a random document comes back from lines as it was`(seed: Int)
    throws
  {
    var file = RandomFile(seed: seed)
    let document = try Converted(file.document())
    try #require(document.reading.severityCounts[.error] == nil, "\(document.reading.findings)")
    let lines = try Converted(document.text(as: .lines, block: 1 + seed))
    let back = try Converted(lines.text(as: .document, block: 1 + seed * 3))
    for other in [lines, back] {
      #expect(try other.records() == document.records(), "seed \(seed)\n\(document.text)")
      #expect(try other.header() == document.header(), "seed \(seed)\n\(document.text)")
      #expect(other.reading.findings.isEmpty)
    }
    #expect(back.reading.layout.form == .document)
    // What was written once by the rules is written so again.
    #expect(try Converted(back.text(as: .lines)).text(as: .document) == back.text)
  }

  @Test(arguments: 0..<150) func `random lines come back from a document as they were`(seed: Int)
    throws
  {
    var file = RandomFile(seed: seed)
    let lines = try Converted(file.lines())
    try #require(lines.reading.findings.isEmpty, "\(lines.reading.findings)")
    #expect(lines.reading.layout.form == .lines)
    let document = try Converted(lines.text(as: .document, block: 1 + seed))
    let back = try Converted(document.text(as: .lines, block: 1 + seed * 3))
    for other in [document, back] {
      #expect(try other.records() == lines.records(), "seed \(seed)\n\(lines.text)")
      #expect(try other.header() == lines.header(), "seed \(seed)\n\(lines.text)")
      #expect(other.reading.findings.isEmpty)
    }
  }

  @Test func `the harbour case is written by the rules both ways`() throws {
    let document = try Converted(fixture("harbour.case.json"))
    let lines = try Converted(fixture("harbour.case.jsonl"))
    #expect(try document.text(as: .lines) == lines.text)
    // But for one key, which stands behind the lists there: the keys of a header come first.
    let inOrder = document.text.replacing(",\n  \"x-fixture\": \"harbour\"\n}", with: "\n}")
      .replacing("CC0-1.0\",\n", with: "CC0-1.0\",\n  \"x-fixture\": \"harbour\",\n")
    #expect(try lines.text(as: .document) == inOrder)
  }

  @Test func `a document is laid out by the rules, its lists in the order of the schema`() throws {
    let long = String(repeating: "word ", count: 20)
    let lines = try Converted(
      """
      {"x-n":{"a":1.50,"b":[]},"casebook":1,"title":"T"}
      {"record":"note","text":"\(long)","x-o":{"l":["\(long)"]}}
      {"id":"s","record":"source","title":"S"}
      {"record":"note","text":"é\\u00e9"}
      """)
    #expect(
      try lines.text(as: .document) == """
        {
          "x-n": {"a": 1.50, "b": []},
          "casebook": 1,
          "title": "T",
          "sources": [
            {"id": "s", "title": "S"}
          ],
          "notes": [
            {
              "text": "\(long)",
              "x-o": {
                "l": [
                  "\(long)"
                ]
              }
            },
            {"text": "é\\u00e9"}
          ]
        }

        """)
  }

  @Test func `lines keep the order of the lists and every token`() throws {
    let document = try Converted(
      """
      {"notes": [ {"text" : "a b" , "x-n": [1.50, 1E+2]} ], "casebook": 1,
       "sources": [{"id": "s", "title": "\\u0053"}], "title": "T", "actors": []}
      """)
    #expect(
      try document.text(as: .lines) == """
        {"casebook":1,"title":"T"}
        {"record":"note","text":"a b","x-n":[1.50,1E+2]}
        {"record":"source","id":"s","title":"\\u0053"}

        """)
  }

  @Test func `a case that has the form already is given as it is`() throws {
    for text in ["{ \"casebook\":1,\n\"title\": \"T\"}\n\n", lines] {
      let case_ = try Converted(text)
      #expect(try case_.text(as: case_.reading.layout.form, block: 7) == text)
    }
  }

  private let lines =
    "{\"casebook\": 1, \"title\": \"T\"}\r\n\n{\"text\": \"t\", \"record\": \"note\"}"

  @Test(arguments: [
    #"{"casebook": 1, "title": "T", "notes": [{}]}"#,
    #"{"casebook": 1, "title": "T", "notse": []}"#,
    #"{"casebook": 1, "title": "T", "notes": [], "notes": []}"#,
    #"{"casebook": 1, "title": "T"} x"#, #"{"casebook": 1, "title": "T""#, "", "[]",
    "{\"casebook\": 1, \"title\": \"T\"}\n{\"record\": \"note\"}",
    "{\"casebook\": 1, \"title\": \"T\"}\n{\"record\": \"note\", \"text\": \"t\"}\n}",
    "{\"record\": \"note\", \"text\": \"t\"}",
  ])
  func `a case with errors is not converted`(text: String) throws {
    let broken = try Converted(text)
    #expect(throws: WritingFailure.hasErrors) { try broken.text(as: .document) }
    #expect(throws: WritingFailure.hasErrors) { try broken.text(as: .lines) }
  }

  @Test func `bytes that are not those that were read are noticed`() throws {
    let document = try Converted(fixture("harbour.case.json"))
    for bytes in ["", String(document.text.dropLast(400)), document.text.replacing("{", with: "[")]
    {
      let converter = try CaseConverter(document.reading, from: MemoryBytes(bytes))
      #expect(throws: WritingFailure.changed) { try converter.write(as: .lines) { _ in } }
    }
  }

  @Test func `a case of a header alone is written too`() throws {
    let document = try Converted("{\n  \"casebook\": 1,\n  \"title\": \"T\"\n}\n")
    #expect(try document.text(as: .lines) == "{\"casebook\":1,\"title\":\"T\"}\n")
  }

  @Test func `what whoever takes the bytes throws ends the writing`() throws {
    struct Full: Error {}
    let document = try Converted(fixture("harbour.case.json"))
    let converter = try CaseConverter(document.reading, from: MemoryBytes(document.text))
    #expect(throws: Full.self) { try converter.write(as: .lines) { _ in throw Full() } }
  }

  @Test func `a case that is given as it is comes in pieces of whole characters`() throws {
    for character in ["\u{E9}", "\u{8A9E}", "\u{1F30A}"] {
      let text = "{\"casebook\": 1, \"title\": \"\(String(repeating: character, count: 50))\"}"
      for block in [1, 4, 5, 6, 7, 64] {
        let reading = try CaseReader.read(MemoryBytes(text))
        let converter = try CaseConverter(reading, from: MemoryBytes(text), blockSize: block)
        let written = Collected()
        try converter.write(as: .document) { piece in
          #expect(String(validating: Array(piece), as: UTF8.self) != nil)
          written.bytes += piece
        }
        #expect(written.bytes == Array(text.utf8))
      }
    }
  }
}
