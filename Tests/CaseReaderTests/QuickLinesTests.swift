import JSONText
import TestSupport
import Testing

@testable import CaseReader

/// Lines, too, are read quickly as they are read carefully.
@Suite struct QuickLinesTests {
  @Test(arguments: 0..<40) func `right lines read alike both ways`(seed: Int) throws {
    var made = RandomCase(seed: seed)
    try expectAlike(Array(made.lines().utf8), "seed \(seed)")
  }

  @Test(arguments: 0..<80) func `lines with a few bytes changed read alike both ways`(
    seed: Int
  ) throws {
    var made = RandomCase(seed: seed)
    var random = Seeded(seed)
    var bytes = Array(made.lines().utf8)
    for _ in 0..<random.pick([1, 1, 2, 5]) {
      let place = random.below(bytes.count)
      let byte = random.pick(Array("{}[],:\"\\0ax\n\r 1e.-".utf8) + [0, 0x1F, 0x80, 0xC3])
      if random.chance(2) { bytes[place] = byte } else { bytes.insert(byte, at: place) }
    }
    try expectAlike(bytes, "seed \(seed)")
  }

  @Test(arguments: LinesRandomTests.texts + LinesHeaderTests.lines.map(\.text))
  func `what is wrong with lines is told alike both ways`(text: String) throws {
    try expectAlike(Array(text.utf8), text)
  }

  @Test func `lines that are more than a batch holds read alike both ways`() throws {
    let actors = (0..<900).map { index in
      "{\"record\": \"actor\", \"id\": \"a\(index)\", \"name\": \"\\u0041 \(index)\"}"
    }
    let text = lining(actors.joined(separator: "\n"))
    try expectAlike(Array(text.utf8), "900 actors", blocks: [1_000, 1 << 20])
    #expect(try read(text).case.actors.map(\.name).last == "A 899")
    #expect(try quickCount(text) == 902)
  }

  @Test func `an id that stands twice in a batch of lines is found on its line`() throws {
    let actors = (0..<60).map { index in
      "{\"record\":\"actor\",\"id\":\"a\(index % 25)\",\"name\":\"A\(index)\"}"
    }
    let text = lining(actors.joined(separator: "\n"))
    try expectAlike(Array(text.utf8), "25 ids", blocks: [100, 1 << 20])
    let result = try read(text)
    #expect(result.findingCounts == [.duplicateID: 35])
    #expect(result.findings.map(\.line) == Array(29..<64))
  }

  static let usual = "{\"record\": \"note\", \"text\": \"t\"}"
  static let unusual = [
    "{\"text\": \"t\", \"record\": \"note\"}", "{\"record\": \"note\",\n\"text\": \"t\"}",
    "\(usual) \(usual)", "\(usual),", "\(usual)\u{0}", "{\"record\": \"note\"\n, \"text\": \"t\"}",
    "{\"record\": \"note\", \"text\": \"t\"\n}",
  ]

  @Test(arguments: unusual) func `a line that is not usual is read carefully, and only that one`(
    line: String
  ) throws {
    let text = lining([Self.usual, line, Self.usual].joined(separator: "\n"))
    try expectAlike(Array(text.utf8), line)
    #expect(try quickCount(text) == 4)
  }

  @Test func `a claim without a value has none of the one before`() throws {
    let claims = [
      #"{"record": "claim", "source": "s", "question": "q", "value": "twelve"}"#,
      #"{"record": "claim", "source": "s", "question": "n", "text": "no value"}"#,
    ]
    let question = #"{"record": "question", "id": "n", "text": "N?", "type": "number"}"#
    let text = lining(([question] + claims).joined(separator: "\n"))
    #expect(printed(try read(text)) == [])
    #expect(try quickCount(text) == 5)
  }

  private func quickCount(_ text: String) throws -> Int {
    var parser = CaseParser(
      window: ByteWindow(MemoryBytes(text), options: ReadOptions()),
      options: ReadOptions(), control: ReadControl())
    try parser.readDocument()
    return parser.quick.recordCount
  }
}
