import CaseModel
import CaseReader
import Foundation
import JSONText
import Testing
import TestSupport

/// Random cases in lines, and files of lines made to be slow.
@Suite struct LinesRandomTests {
  @Test(arguments: 0..<100) func `lines read to the same case as the document`(seed: Int) throws {
    var made = RandomCase(seed: seed)
    let (document, lines) = (made.text(), made.lines())
    let first = try read(document)
    let second = try read(lines, block: 1 + seed * 5)
    #expect(printed(second) == [], "seed \(seed)\n\(lines)")
    #expect(second.layout.form == .lines && second.bytesRead == lines.utf8.count)
    #expect(try records(first, document) == records(second, lines), "seed \(seed)")
  }

  @Test func `the harbour case is the same in both forms`() throws {
    let folder = Fixture.folder
    let texts = try ["json", "jsonl"].map {
      try String(contentsOf: folder.appending(path: "harbour.case.\($0)"), encoding: .utf8)
    }
    let results = try texts.map { try read($0) }
    #expect(results.map { $0.severityCounts[.error] ?? 0 } == [0, 0])
    #expect(try records(results[0], texts[0]) == records(results[1], texts[1]))
    #expect(results[0].case.header == results[1].case.header)
  }

  /// All records in their order, each with its keys in the order of the alphabet.
  private func records(_ result: ReadResult, _ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try RecordKind.allCases.flatMap { kind in
      try (0..<result.case.count(kind)).map { row in
        let ref = RecordRef(kind: kind, row: row)
        let span = result.case.span(of: ref)
        let value = try JSONValue(parsing: Array(bytes[span.offset..<span.offset + span.length]))
        let members = (value.members ?? []).filter { $0.key != "record" }
        let words = members.map { "\($0.key) = \($0.value)" }.sorted()
        return "\(result.case.id(of: ref)) \(words) \(result.case.name(of: ref))"
      }
    }
  }

  @Test(arguments: 0..<40) func `a line with one byte changed leaves the others alone`(seed: Int)
    throws
  {
    var made = RandomCase(seed: seed)
    let text = made.lines()
    var random = Seeded(seed)
    let whole = try read(text)
    let count = RecordKind.allCases.reduce(0) { $0 + whole.case.count($1) }
    let body = (Array(text.utf8).firstIndex(of: 0x0A) ?? 0) + 1
    for _ in 0..<20 {
      var bytes = Array(text.utf8)
      let index = Int.random(in: body..<bytes.count, using: &random)
      bytes[index] = random.pick(Array("{}[],:\"\\0ax\n\u{1}".utf8) + [0xFF, 0xC3])
      let result = try CaseReader.read(MemoryBytes(bytes))
      let left = RecordKind.allCases.reduce(0) { $0 + result.case.count($1) }
      // A line end in the midst makes two lines of one, and one for another joins two.
      #expect(left >= count - 2, "seed \(seed), byte \(index)")
      #expect(result.isReadToEnd && result.layout.form == .lines)
    }
  }

  static let texts = [
    lining(LinesTests.broken.map(\.line).joined(separator: "\n")),
    lining(LinesTests.kept.map(\.line).joined(separator: "\r\n\n")),
  ]

  @Test(arguments: texts) func `blocks of any size give the same lines and findings`(text: String)
    throws
  {
    let whole = try read(text)
    for block in Array(1...40) + [64, 100, 127, 128, 129, 255, 256, 257] {
      let result = try read(text, block: block)
      #expect(dump(result.case) == dump(whole.case), "blocks of \(block)")
      #expect(result.findings == whole.findings, "blocks of \(block)")
      #expect(result.recordsLeftOut == whole.recordsLeftOut, "blocks of \(block)")
      #expect(result.bytesRead == text.utf8.count)
    }
  }

  @Test func `a line longer than many blocks is read in linear time`() throws {
    let long = String(repeating: "word ", count: 40_000)
    let counter = Counter()
    var options = ReadOptions()
    options.blockSize = 64
    let text = lining("{\"record\": \"note\", \"text\": \"\(long)\"}")
    let bytes = Counting(bytes: MemoryBytes(text), counter: counter)
    let result = try CaseReader.read(bytes, options: options)
    #expect(result.case.notes.first?.text.utf8.count == 200_000)
    #expect(counter.calls < 60, "\(counter.calls) readings")
  }

  @Test func `brackets may be as deep in lines as in a document`() throws {
    for (depth, codes) in [(61, []), (62, [FindingCode.tooDeep])] {
      let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let record = "\"text\": \"t\", \"x-deep\": \(value)}"
      let lines = try read(lining("{\"record\": \"note\", " + record))
      let document = try read(casing("\"notes\": [{" + record + "]"))
      #expect(lines.findings.map(\.code) == codes)
      #expect(document.findings.map(\.code) == codes)
    }
  }
}
