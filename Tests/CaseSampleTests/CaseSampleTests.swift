import CaseModel
import CaseReader
import CaseWriter
import CrossReference
import JSONText
import Testing

@testable import CaseSample

@Suite struct CaseSampleTests {
  @Test(arguments: [0, 1, 2, 3, 8, 10, 49, 50, 51, 1_000], [1, 2, 7, UInt64.max])
  func `the reader has nothing to say about a sample`(events: Int, seed: UInt64) throws {
    let result = try CaseReader.read(MemoryBytes(bytes(events, seed)))
    #expect(result.findings.isEmpty, "\(result.findings.prefix(3))")
    #expect(result.case.count(.event) == events)
    #expect(result.recordsLeftOut == 0 && result.isReadToEnd)
  }

  @Test(arguments: [3, 8] as [UInt64])
  func `nor about a large one`(seed: UInt64) throws {
    let result = try CaseReader.read(MemoryBytes(bytes(20_000, seed)))
    #expect(result.findings.isEmpty, "\(result.findings.prefix(3))")
  }

  @Test(arguments: [1, 2, 10, 999], [1, 5] as [UInt64])
  func `a sample with an event has records of all kinds`(events: Int, seed: UInt64) throws {
    let story = try CaseReader.read(MemoryBytes(bytes(events, seed))).case
    for kind in RecordKind.allCases { #expect(story.count(kind) > 0, "no \(kind.listKey)") }
  }

  @Test(arguments: [1, 10, 999]) func `lines that are converted are the document of the sample`(
    events: Int
  ) throws {
    let lines = MemoryBytes(bytes(events, 5, .lines))
    var document: [UInt8] = []
    try CaseConverter(try CaseReader.read(lines), from: lines).write(as: .document) {
      document += $0
    }
    let expected = String(decoding: bytes(events, 5), as: UTF8.self).split(separator: "\n")
    let found = String(decoding: document, as: UTF8.self).split(separator: "\n")
    let different = zip(found, expected).first { $0 != $1 }
    #expect(different == nil && found.count == expected.count)
  }

  @Test func `a large sample has as many actors and sources as is stated`() {
    #expect(
      (SampleSize(events: 10_000).actors, SampleSize(events: 10_000).sources) == (5_000, 1_000))
    let most = SampleSize(events: CaseSample.eventLimit)
    #expect((most.actors, most.sources) == (5_000, 1_000))
  }

  @Test func `no sample has less than no events or more than the most`() {
    #expect(CaseSample(events: -1, seed: 1) == nil)
    #expect(CaseSample(events: CaseSample.eventLimit, seed: 1) != nil)
    #expect(CaseSample(events: CaseSample.eventLimit + 1, seed: 1) == nil)
  }

  @Test func `bytes follow from number, seed and form alone`() {
    #expect(bytes(100, 3) == bytes(100, 3))
    #expect(bytes(100, 3) != bytes(100, 4))
    #expect(bytes(100, 3) != bytes(101, 3))
    // Written down once, so that another machine, or a change of the generator, is seen.
    #expect(digest(bytes(100, 3)) == 4_532_190_336_813_591_237)
    #expect(digest(bytes(100, 3, .lines)) == 13_363_637_099_288_317_040)
  }

  @Test(arguments: [(3, "sample-10-3"), (UInt64.max, "sample-10-18446744073709551615")])
  func `the id holds number and seed`(seed: UInt64, id: String) throws {
    #expect(try CaseReader.read(MemoryBytes(bytes(10, seed))).case.header.id == id)
    #expect(try CaseReader.read(MemoryBytes(bytes(10, seed, .lines))).case.header.id == id)
  }

  @Test func `the blocks that are written are of one size, whatever the case`() {
    var largest = 0
    CaseSample(events: 3_000, seed: 1)?.write(.document) { largest = max(largest, $0.count) }
    #expect(1 << 16...80 << 10 ~= largest)
  }

  @Test func `an error of the sink stops the writing`() {
    struct Full: Error {}
    var blocks = 0
    #expect(throws: Full.self) {
      try CaseSample(events: 3_000, seed: 1)?.write(.document) { _ throws(Full) in
        blocks += 1
        if blocks == 2 { throw Full() }
      }
    }
    #expect(blocks == 2)
  }

  /// FNV-1a, 64 bits.
  private func digest(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// The bytes of a sample.
func bytes(_ events: Int, _ seed: UInt64, _ form: CaseSample.Form = .document) -> [UInt8] {
  var bytes: [UInt8] = []
  CaseSample(events: events, seed: seed)?.write(form) { bytes += $0 }
  return bytes
}
