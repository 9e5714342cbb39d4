import CaseModel
import CaseReader
import Testing

/// Where blocks end must never matter.
@Suite struct BlockTests {
  static let documents: [String] =
    [
      casing(
        """
        "actors": [
          {"id": "a", "name": "A", "x-own": {"k": [1, 2, {"é": "\\u00e9😀"}]}, "nmae": 1},
          {"id": "b", "name": "B", "tags": ["x", "x"]},
          {"id": "c", "name": "broken \\q"},
          {"id": "d", "name": "two
        lines"},
          {"id": "e", "name": "no brace"
          ,
          {"id": "café", "name": "F", "sameAs": ["a", "b", "nobody"]},
          {"id": "cafe\u{301}", "name": "G"},
        ],
        "claims": [{"source": "later", "question": "q", "value": 12.50, "said": "12.5.2020"}],
        "events": [{"id": "later", "title": "E", "actors": [{"actor": "a", "role": "r"}, "b"]}],
        "authors": ["x"
        """),
      "{\"casebook\": 1, \"title\": \"T\"} trailing",
      // Words that begin like null and true.
      "{\"casebook\": 1, \"title\": \"T\", \"sources\":nullid\": []}", "{\"casebook\": true1}",
      // After a comma that is missing, a string that is not closed, between records of one layout.
      """
      {"casebook": 1, "title": "T", "claims": [s
        {"source": "s", "text": "t,
        {"source": "s", "text": "u"},
        {"source""seq""s"
      ],
      "sources": [{"id": "s", "title": "S"}]}
      """,
    ]
    + FindingRule.all.flatMap(\.examples).filter { $0.breaking.words == nil }
    .prefix(40).map { String(decoding: $0.breaking.document, as: UTF8.self) }

  @Test(arguments: documents) func `blocks of any size give the same case and findings`(
    text: String
  ) throws {
    let whole = try read(text)
    for block in Array(1...40) + [64, 100, 127, 128, 129, 255, 256, 257] {
      let result = try read(text, block: block)
      #expect(dump(result.case) == dump(whole.case), "blocks of \(block)")
      #expect(result.findings == whole.findings, "blocks of \(block)")
      #expect(result.findingCounts == whole.findingCounts, "blocks of \(block)")
      #expect(result.recordsLeftOut == whole.recordsLeftOut, "blocks of \(block)")
      #expect(result.isReadToEnd == whole.isReadToEnd, "blocks of \(block)")
      let hasMore = whole.findings.contains { $0.message.hasPrefix("text after the end") }
      guard whole.isReadToEnd, !hasMore else { continue }
      #expect(result.bytesRead == text.utf8.count, "blocks of \(block)")
    }
  }

  @Test func `bytes that come in dribs and drabs are the same bytes`() throws {
    for text in Self.documents {
      let whole = try read(text)
      let result = try CaseReader.read(Dribble(bytes: MemoryBytes(text)))
      #expect(dump(result.case) == dump(whole.case))
      #expect(result.findings == whole.findings)
    }
  }

  @Test func `a record longer than many blocks is read in linear time`() throws {
    let long = String(repeating: "word ", count: 40_000)
    let text = casing("\"actors\": [{\"id\": \"a\", \"name\": \"A\", \"note\": \"\(long)\"}]")
    let counter = Counter()
    var options = ReadOptions()
    options.blockSize = 64
    let bytes = Counting(bytes: MemoryBytes(text), counter: counter)
    let result = try CaseReader.read(bytes, options: options)
    #expect(result.case.actors.first?.note?.utf8.count == 200_000)
    #expect(counter.calls < 60, "\(counter.calls) readings")
  }
}

/// Gives seven bytes at a time, however many are asked for.
struct Dribble: CaseBytes {
  let bytes: MemoryBytes

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    bytes.read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(7)))
  }
}

final class Counter {
  var calls = 0
}

/// Counts how often it is asked.
struct Counting: CaseBytes {
  let bytes: MemoryBytes
  let counter: Counter

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    counter.calls += 1
    return bytes.read(at: offset, into: buffer)
  }
}
