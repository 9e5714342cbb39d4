import CaseModel
import JSONText
import TestSupport
import Testing

@testable import CaseReader

/// The quick way of reading is the careful one, only quicker: same case, same findings.
@Suite struct QuickReadingTests {
  @Test(arguments: 0..<40) func `a right case reads alike both ways`(seed: Int) throws {
    var made = RandomCase(seed: seed)
    try expectAlike(Array(made.text().utf8), "seed \(seed)")
  }

  @Test(arguments: 0..<40) func `right lines read alike both ways`(seed: Int) throws {
    var made = RandomCase(seed: seed)
    try expectAlike(Array(made.lines().utf8), "seed \(seed)")
  }

  @Test(arguments: 0..<120) func `lines with a few bytes changed read alike both ways`(
    seed: Int
  ) throws {
    var made = RandomCase(seed: seed)
    var random = Seeded(seed)
    var bytes = Array(made.lines().utf8)
    for _ in 0..<random.pick([1, 1, 2, 5]) { mutate(&bytes, &random) }
    try expectAlike(bytes, "seed \(seed)")
    try expectAlike(Array(bytes.prefix(random.below(bytes.count))), "seed \(seed), cut")
  }

  @Test(arguments: 0..<120) func `a case with a few bytes changed reads alike both ways`(
    seed: Int
  ) throws {
    var made = RandomCase(seed: seed)
    var random = Seeded(seed)
    var bytes = Array(made.text().utf8)
    for _ in 0..<random.pick([1, 1, 2, 5]) { mutate(&bytes, &random) }
    try expectAlike(bytes, "seed \(seed)")
  }

  @Test(arguments: 0..<60) func `a case that was cut reads alike both ways`(seed: Int) throws {
    var made = RandomCase(seed: seed)
    var random = Seeded(seed)
    let bytes = Array(made.text().utf8)
    try expectAlike(Array(bytes.prefix(random.below(bytes.count))), "seed \(seed)")
  }

  @Test(arguments: BlockTests.documents) func `what is wrong is told alike both ways`(
    text: String
  ) throws {
    try expectAlike(Array(text.utf8), text)
  }

  @Test func `every kind of mistake is told alike both ways`() throws {
    for example in FindingRule.all.flatMap(\.examples) where example.breaking.words == nil {
      try expectAlike(Array(example.breaking.document), "\(example)")
    }
  }

  /// Changes a byte, takes some out, says some twice, or swaps two runs.
  private func mutate(_ bytes: inout [UInt8], _ random: inout Seeded) {
    let start = random.below(bytes.count)
    let run = start..<min(bytes.count, start + 1 + random.below(30))
    switch random.below(4) {
    case 0: bytes[start] = random.pick(Array("{}[],:\"\\0ax\n 1e.-".utf8) + [0, 0x1F, 0x80, 0xC3])
    case 1: bytes.removeSubrange(run)
    case 2: bytes.insert(contentsOf: bytes[run], at: start)
    default: bytes.insert(contentsOf: bytes[run], at: random.below(bytes.count))
    }
    if bytes.isEmpty { bytes = [0x7B] }
  }
}

extension QuickReadingTests {
  /// A batch is then full in the middle of an object, at its beginning, at its end.
  @Test(arguments: [1, 2, 3, 7, 40, 90, 700, 1_100])
  func `small objects that are more than a batch holds read alike both ways`(each: Int) throws {
    let parts = (0..<each).map { "{\"actor\": \"a\($0 % 5)\"}" }.joined(separator: ",")
    let steps = (0..<each).map { "{\"about\": \"a\($0 % 5)\"}" }.joined(separator: ",")
    let actors = (0..<5).map { "{\"id\": \"a\($0)\", \"name\": \"A\"}" }
    let events = (0..<(2_500 / each + 3)).map {
      "{\"id\": \"e\($0)\", \"title\": \"E\", \"actors\": [\(parts)]}"
    }
    let walks = (0..<(1_200 / each + 3)).map {
      "{\"id\": \"w\($0)\", \"title\": \"W\", \"steps\": [\(steps)]}"
    }
    let text = casing(
      """
      "actors": [\(actors.joined(separator: ","))], "events": [\(events.joined(separator: ","))],
      "walks": [\(walks.joined(separator: ","))]
      """)
    try expectAlike(Array(text.utf8), "\(each) each", blocks: [5_000, 1 << 20])
    #expect(try read(text).case.events.last?.actors.count == each)
  }

  @Test func `records that are more than a batch holds read alike both ways`() throws {
    let actors = (0..<900).map { "{\"id\": \"a\($0)\", \"name\": \"\\u0041 \($0)\"}" }
    let text = casing("\"actors\": [\(actors.joined(separator: ",\n"))]")
    try expectAlike(Array(text.utf8), "900 actors", blocks: [1_000, 1 << 20])
    #expect(try read(text).case.actors.map(\.name).last == "A 899")
  }

  @Test func `a record longer than a batch reads alike both ways`() throws {
    for count in [1_010, 1_030, 5_000] {
      let ids = (0..<count).map { _ in "\"b\"" }.joined(separator: ",")
      let text = casing(
        """
        "actors": [{"id": "a", "name": "A"}, {"id": "b", "name": "B", "sameAs": [\(ids)]},
        {"id": "c", "name": "C"}]
        """)
      try expectAlike(Array(text.utf8), "\(count) ids", blocks: [1 << 20])
      #expect(try read(text).case.actors[1].sameAs.count == count)
    }
  }

  @Test func `escaped texts that are more than there is room for read alike both ways`() throws {
    let long = String(repeating: "\\u00e9t\\n", count: 9_000)
    let actors = (0..<8).map { "{\"id\": \"a\($0)\", \"name\": \"A\", \"note\": \"\(long)\"}" }
    let text = casing("\"actors\": [\(actors.joined(separator: ","))]")
    try expectAlike(Array(text.utf8), "long notes", blocks: [1 << 20])
    #expect(try read(text).case.actors.last?.note?.utf8.count == 36_000)
  }

  @Test func `many lines of changing kinds read alike both ways`() throws {
    let lines = (0..<400).map { index in
      let actor = #"{"record": "actor", "id": "a\#(index % 390)", "name": "A"}"#
      let event = #"{"record":"event","id":"e\#(index)","title":"E","actors":["a\#(index)"]} "#
      return index % 7 == 0 ? event : actor
    }
    let text = ([#"{"casebook": 1, "title": "T"}"#] + lines).joined(separator: "\r\n") + "\n"
    try expectAlike(Array(text.utf8), "400 lines", blocks: [64, 1_000, 1 << 20])
    #expect(try read(text).findingCounts[.duplicateID] == 6)
  }

  @Test func `a claim without a value has nothing of the one before it`() throws {
    let text = casing(
      """
      "claims": [{"source": "s", "question": "q", "value": ["a", "b"], "text": "t"},
      {"source": "s", "question": "q", "text": "t"}, {"source": "s", "text": "t"}]
      """)
    try expectAlike(Array(text.utf8), "three claims")
    #expect(try read(text).findingCounts == [.badValue: 1])
  }

  @Test func `an id that stands twice in one batch is found in its place`() throws {
    let actors = (0..<60).map { "{\"id\": \"a\($0 % 25)\", \"name\": \"A\($0)\"}" }
    let text = casing("\"actors\": [\(actors.joined(separator: ",\n"))]")
    try expectAlike(Array(text.utf8), "25 ids", blocks: [100, 1 << 20])
    let result = try read(text)
    #expect(result.findingCounts == [.duplicateID: 35])
    #expect(result.case.actors.map(\.name) == (0..<25).map { "A\($0)" })
  }

  @Test func `what a batch asked for that was not taken wholly is not mistaken in the next`() throws
  {
    var random = Seeded(1)
    let actors = (0..<1_500).map { row in
      let id = row % 200 == 150 ? "a\(row - 20)" : "a\(row)"
      let others = (0..<3).map { _ in "\"a\(row / 100 * 100 + random.below(250))\"" }
      return #"{"id": "\#(id)", "name": "A", "sameAs": [\#(others.joined(separator: ","))]}"#
    }
    let text = casing("\"actors\": [\(actors.joined(separator: ",\n"))]")
    try expectAlike(Array(text.utf8), "1500 actors", blocks: [2_000, 20_000, 1 << 20])
    #expect(try read(text).findingCounts[.duplicateID] == 7)
  }

  @Test(arguments: [casing("\"actors\": []"), casingLines]) func `the careful way is another way`(
    text: String
  ) throws {
    // Were the switch to do nothing, the tests above would compare a reading with itself.
    var careful = ReadOptions()
    careful.readsQuickly = false
    let counts = try [ReadOptions(), careful].map { options in
      let window = ByteWindow(MemoryBytes(text), options: options)
      var parser = CaseParser(window: window, options: options, control: ReadControl())
      try parser.readDocument()
      return parser.quick.recordCount
    }
    #expect(counts == [2, 0])
  }

  private static let casingLines = """
    {"casebook": 1, "title": "T"}
    {"record": "source", "id": "s", "title": "S"}
    {"record": "question", "id": "q", "text": "Q?"}

    """
}

/// Reads both ways, in blocks of many sizes, and compares all there is to compare.
func expectAlike(
  _ bytes: [UInt8], _ comment: String, blocks: [Int] = [1, 7, 64, 300, 1_000, 1 << 20],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var options = ReadOptions()
  options.readsQuickly = false
  let careful = try CaseReader.read(MemoryBytes(bytes), options: options)
  let wanted = cells(of: careful.case)
  for block in blocks {
    options = ReadOptions()
    options.blockSize = block
    let quick = try CaseReader.read(MemoryBytes(bytes), options: options)
    let comment = Comment(
      "\(comment), blocks of \(block)\n\(String(decoding: bytes, as: UTF8.self).prefix(3_000))")
    #expect(cells(of: quick.case) == wanted, comment, sourceLocation: sourceLocation)
    #expect(quick.case.header == careful.case.header, comment, sourceLocation: sourceLocation)
    #expect(quick.findings == careful.findings, comment, sourceLocation: sourceLocation)
    #expect(quick.findingCounts == careful.findingCounts, comment, sourceLocation: sourceLocation)
    #expect(quick.recordsLeftOut == careful.recordsLeftOut, comment, sourceLocation: sourceLocation)
    #expect(quick.isReadToEnd == careful.isReadToEnd, comment, sourceLocation: sourceLocation)
  }
}
