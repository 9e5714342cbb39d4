import CaseModel
import CaseReader
import Testing

/// One bad record does not hide the rest.
@Suite struct GoingOnTests {
  static let broken: [String] = [
    #"{"id": "x", "name": "X", "nmae": 1}"#, #"{"id": "x"}"#, #"{"id": 5, "name": []}"#, "5", "[]",
    "null", "{}", #"{"id": "x", "name": NaN}"#, #"{"id": "x", "name": "a" "b"}"#,
    #"{"id": "x", "name": "a\q"}"#, #"{"id": "x",, "name": "a"}"#, #"{"id": "x", "name": "a",}"#,
    #"{"id": "x", 'name': "a"}"#, #"{"id": "x", name: "a"}"#, #"{"id": "x", "name": 01}"#,
    #"{"id": "x", "name": "a", "x-o": [1, {"b": ]}]}"#, "{\"id\": \"x\", \"name\": \"a\n}",
    "{\"id\": \"x\", \"name\": \"two\nlines\"}", #"{"id": "x", "name": "a", "name": "b"}"#,
    "{\"id\": \"x\", \"name\": \"a\"", "{\"id\": \"x\", \"name\": {\"a\": 1}", "abc", "'a'", "// a",
    String(repeating: "[", count: 80) + String(repeating: "]", count: 80),
  ]

  @Test(arguments: broken) func `the records around a broken one are read`(record: String) throws {
    let text = casing(
      """
      "actors": [
        {"id": "a", "name": "A"},
        \(record),
        {"id": "b", "name": "B"},
        {"id": "c", "name": "C"}
      ],
      "notes": [{"text": "last"}]
      """)
    let result = try read(text)
    #expect(result.case.actors.map(\.id) == ["a", "b", "c"])
    #expect(result.case.notes.map(\.text) == ["last"])
    #expect(result.recordsLeftOut == 1)
    #expect(result.isReadToEnd)
    #expect(!result.findings.isEmpty)
    #expect(result.findings.allSatisfy { $0.pointer.hasPrefix("/actors/1") }, "\(printed(result))")
  }

  @Test func `what follows a left-out record keeps its place in the file`() throws {
    let result = try read(
      casing(
        """
        "claims": [{"source": "s"}, {"source": "nobody", "text": "a"}, 5, {"source": "q", "text": "b"}]
        """))
    #expect(
      result.findings.map(\.pointer) == [
        "/claims/0", "/claims/1/source", "/claims/2", "/claims/3/source",
      ])
    #expect(result.findings.map(\.record?.row) == [nil, 0, nil, 1])
    #expect(result.recordsLeftOut == 2)
  }

  @Test func `what only follows from a record that was left out counts as a warning`() throws {
    let result = try read(
      casing(#""claims": [{"id": "c", "source": "s"}], "notes": [{"text": "n", "about": "c"}]"#))
    #expect(result.findings.map(\.severity) == [.error, .warning])
    #expect(result.severityCounts == [.error: 1, .warning: 1])
  }

  @Test(arguments: [
    #"{casebook: 1}"#, #"{"casebook": 1, title: "T"}"#, #"{"casebook": 1, _x: 1}"#,
  ])
  func `a bare key is told to be put in quotes`(text: String) throws {
    let finding = try #require(try read(text).findings.first { $0.code == .syntax })
    #expect(finding.hint == "put the key in double quotes")
  }

  @Test func `a file that is cut off keeps what was read`() throws {
    let whole = casing(
      "\"actors\": [\n{\"id\": \"a\", \"name\": \"A\"},\n{\"id\": \"b\", \"name\": \"B\"}\n]")
    let bytes = Array(whole.utf8)
    for end in 0..<bytes.count - 1 {
      let result = try CaseReader.read(MemoryBytes(Array(bytes[..<end])))
      #expect(result.findings.contains { $0.code == .cutOff }, "cut after \(end)")
      #expect(!result.isReadToEnd)
      #expect(result.case.count(.actor) <= 2)
    }
  }

  @Test func `a reference to a record that was left out is only a warning`() throws {
    let result = try read(
      casing(
        "\"actors\": [{\"id\": \"a\"}], \"claims\": [{\"source\": \"s\", \"text\": \"c\", \"standingBy\": \"a\"}]"
      ))
    #expect(result.findings.map(\.code) == [.missingKey, .danglingReference])
    #expect(result.findings.map(\.severity) == [.error, .warning])
  }

  @Test func `so is one to a record whose id stands behind what is broken in it`() throws {
    let text = casing(
      """
      "actors": [
        {"name": "A",, "id": "a"},
        {"name": B, "id": "b"}
      ],
      "claims": [{"source": "s", "text": "c", "standingBy": "a"},
        {"source": "s", "text": "d", "standingBy": "b"}]
      """)
    for block in [1, 16, 1 << 20] {
      let result = try read(text, block: block)
      #expect(result.findings.map(\.code.severity) == [.error, .error, .error, .error])
      #expect(result.findings.map(\.severity) == [.error, .error, .warning, .warning])
    }
  }

  @Test func `what a record names that was left out is looked up too`() throws {
    let result = try read(
      casing(
        """
        "actors": [{"id": "gone"}],
        "claims": [
          {"source": "nobody", "valeu": 1, "text": "c", "standingBy": "gone", "basedOn": ["c1"]},
          {"id": "c1", "source": "s", "text": "t"}
        ]
        """))
    #expect(
      result.findings.map { "\($0.code.rawValue) \($0.pointer)" } == [
        "missing-key /actors/0", "dangling-ref /claims/0/source", "unknown-key /claims/0/valeu",
      ])
    #expect(result.recordsLeftOut == 2)
  }

  @Test func `of very many findings some are kept and all are counted`() throws {
    var options = ReadOptions()
    options.findingLimit = 50
    let records = Array(repeating: "{\"id\": \"\", \"name\": \"\"}", count: 500)
    let text = casing("\"actors\": [\(records.joined(separator: ","))]")
    let result = try CaseReader.read(MemoryBytes(text), options: options)
    #expect(result.findings.count == 50)
    #expect(result.findingCounts == [.badID: 500, .emptyText: 500])
    #expect(result.recordsLeftOut == 500)
  }

  @Test func `one record with very many findings does not take all the room`() throws {
    let tags = Array(repeating: "\"\"", count: 5_000).joined(separator: ",")
    let text = casing("\"actors\": [{\"id\": \"a\", \"name\": \"A\", \"tags\": [\(tags)]}]")
    let result = try read(text)
    #expect(result.findings.count == 32)
    #expect(result.findingCounts == [.emptyText: 5_000])
  }

  @Test func `of what breaks off it is not told what it lacks`() throws {
    let lines = """
      {"casebook": 1, "title": "T"}
      {"record": "claim", "source": "late", "text": "t"}
      {"record": "sour
      """
    let document = #"{"casebook": 1, "title": "T", "claims": [{"source": "late", "text": "t"},"#
    for text in [lines, document] {
      let result = try read(text)
      #expect(result.case.count(.claim) == 1)
      #expect(result.findings.map(\.code) == [.cutOff])
    }
  }

  @Test func `that a file breaks off is kept, however many findings came before`() throws {
    var options = ReadOptions()
    options.findingLimit = 5
    let records = String(repeating: "{},", count: 50)
    let text = #"{"casebook": 1, "title": "T", "actors": [\#(records)"#
    let result = try CaseReader.read(MemoryBytes(text), options: options)
    #expect(result.findings.count == 6 && result.findings.last?.code == .cutOff)
  }

  @Test func `events of two zones are compared by moments`() throws {
    let zones = ["Z/East", "Z/West"]
    var options = ReadOptions()
    options.zones = ZoneSource(names: zones) { name in
      zones.firstIndex(of: name).map {
        ZoneRules(name, firstOffset: $0 == 0 ? 10 * 3_600 : -10 * 3_600, changes: [])
      }
    }
    // Ten in the east is midnight in UTC; ten in the west, of the day before, is twenty there.
    for (day, code) in [("2024-05-01", []), ("2024-05-02", [FindingCode.dateOrder])] {
      let text = """
        {"casebook": 1, "title": "T", "events": [
        {"id": "e", "title": "E", "date": "2024-05-02T10:00", "timeZone": "Z/East",
         "after": ["w"]},
        {"id": "w", "title": "W", "date": "\(day)T10:00", "timeZone": "Z/West"}]}
        """
      let result = try CaseReader.read(MemoryBytes(text), options: options)
      #expect(result.findings.map(\.code) == code, "\(day)")
    }
  }
}
