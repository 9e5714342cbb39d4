import CaseModel
import CaseReader
import Testing

/// Files made to be slow: what must stay linear does. A quadratic reader would sit here for hours.
@Suite struct HostileTests {
  private func codes(_ text: String) throws -> [FindingCode: Int] {
    try read(text, block: 4_096).findingCounts
  }

  @Test func `very deep brackets end at the limit`() throws {
    let text =
      "{\"casebook\": 1, \"title\": \"T\", \"claims\": " + String(repeating: "[", count: 200_000)
    let result = try read(text, block: 4_096)
    #expect(result.findingCounts[.tooDeep] == 1)
    #expect(!result.isReadToEnd)
  }

  @Test func `records that all lack their closing brace are told one by one`() throws {
    let records = (0..<5_000).map { "{\"id\": \"a\($0)\", \"name\": {\"b\": 1}" }
    let text = casing("\"actors\": [\n" + records.joined(separator: "\n") + "\n]")
    let result = try read(text, block: 4_096)
    #expect(result.recordsLeftOut >= 4_999)
  }

  @Test func `very many wrong references of one record are counted`() throws {
    let ids = (0..<20_000).map { "\"i\($0)\"" }.joined(separator: ",")
    let text = casing("\"actors\": [{\"id\": \"a\", \"name\": \"A\", \"sameAs\": [\(ids)]}]")
    let result = try read(text, block: 4_096)
    #expect(result.findings.count == 32)
    #expect(result.findingCounts[.danglingReference] == 10_000)
  }

  @Test func `very many keys of one's own are all compared`() throws {
    let keys = (0..<20_000).map { "\"x-\($0)\": 0" }.joined(separator: ",")
    let once = casing("\"actors\": [{\"id\": \"a\", \"name\": \"A\", \(keys)}]")
    let twice = casing("\"actors\": [{\"id\": \"a\", \"name\": \"A\", \(keys), \"x-7\": 0}]")
    let found = [try codes(once), try codes(twice)]
    #expect(found == [[:], [.duplicateKey: 1]])
  }

  @Test func `a long chain of sources is walked without recursion`() throws {
    let count = 20_000
    let sources = (0..<count).map {
      "{\"id\": \"s\($0)\", \"title\": \"T\", \"derivedFrom\": [\"s\(($0 + 1) % count)\", \"s0\"]}"
    }
    let text =
      "{\"casebook\": 1, \"title\": \"T\", \"sources\": [\(sources.joined(separator: ","))]}"
    let result = try read(text)
    // The last one comes from the first twice over.
    #expect(result.findingCounts == [.loop: 1_000, .repeatedValue: 1])
    #expect(result.findings.allSatisfy { $0.message.count < 300 })
  }

  @Test func `very many records left out keep their places`() throws {
    let records = (0..<30_000).map {
      $0 % 2 == 0 ? "{}" : "{\"source\": \"nobody\", \"text\": \"t\"}"
    }
    var options = ReadOptions()
    options.findingLimit = 60_000
    let text = casing("\"claims\": [\(records.joined(separator: ","))]")
    let result = try CaseReader.read(MemoryBytes(text), options: options)
    #expect(result.findings.last?.pointer == "/claims/29999/source")
    #expect(result.recordsLeftOut == 15_000)
  }

  @Test func `a megabyte of empty lines costs what it is long`() throws {
    let header = "{\"casebook\": 1, \"title\": \"T\"}\n"
    let record = "{\"record\": \"actor\", \"id\": \"a\", \"name\": \"A\"}\n"
    let empty = String(repeating: "\n", count: 1 << 20)
    let result = try read(header + record + empty + "x")
    #expect(result.findings.map(\.line) == [3 + 1 << 20])
    // Before the first record too, where lines are told from a document.
    let few = String(repeating: "\n", count: 60_000)
    #expect(try read(header + "x\n" + few + record).case.count(.actor) == 1)
  }

  @Test func `very many tags are compared once`() throws {
    let tags = (0..<100_000).map { "\"t\($0)\"" }.joined(separator: ",")
    let text = casing("\"actors\": [{\"id\": \"a\", \"name\": \"A\", \"tags\": [\(tags)]}]")
    #expect(try read(text).case.count(.actor) == 1)
  }

  @Test func `very many broken records on one line are told one by one`() throws {
    let records = Array(repeating: "{\"tag\":\"a1\" \"b\":1}", count: 30_000)
    let result = try read(casing("\"actors\": [\(records.joined(separator: ","))]"))
    #expect(result.recordsLeftOut == 30_000)
    let commas = String(repeating: ",", count: 50_000)
    #expect(try read(casing("\"actors\": [\(commas)]")).isReadToEnd)
  }

  @Test func `broken records look no further than they reach, each as far in as no other`() throws {
    let records = (0..<20_000).map { number in
      let blanks = (0..<16).map { number >> $0 & 1 == 0 ? " " : "\t" }.joined()
      return "\n\(blanks){\"tag\":\"a1\" \"b\":1}"
    }
    let result = try read(casing("\"actors\": [\(records.joined(separator: ","))\n]"))
    #expect(result.recordsLeftOut == 20_000)
  }

  @Test func `very many options within the last of them are looked up`() throws {
    let options = (0..<100_000).map { "{\"value\": \"o\($0)\", \"within\": \"o99999\"}" }
    let last = "{\"value\": \"o99999\", \"within\": \"none\"}"
    let all = (options.dropLast() + [last]).joined(separator: ",")
    let text =
      "{\"casebook\": 1, \"title\": \"T\", \"questions\": [{\"id\": \"q\", \"text\": \"T\", "
      + "\"type\": \"choice\", \"options\": [\(all)]}]}"
    let found = try codes(text)
    #expect(found == [.unlistedOption: 1], "\(found)")
  }
}
