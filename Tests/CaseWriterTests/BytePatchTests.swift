import CaseReader
import CaseWriter
import Testing
import TestSupport

@Suite struct BytePatchTests {
  private func applied(_ patch: BytePatch, to text: String, block: Int = 1 << 20) throws -> String {
    var bytes: [UInt8] = []
    try patch.apply(to: MemoryBytes(text), blockSize: block) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `edits in any order change their ranges and nothing else`() throws {
    let edits = [
      ByteEdit(8..<10, Array("XYZ".utf8)), ByteEdit(0..<0, Array("<".utf8)),
      ByteEdit(10..<10, Array(">".utf8)), ByteEdit(2..<4, []), ByteEdit(4..<5, Array("e".utf8)),
    ]
    let patch = try BytePatch(edits, length: 10, digest: [])
    for block in [1, 2, 3, 100] {
      #expect(try applied(patch, to: "abcd5678ij", block: block) == "<abe678XYZ>")
    }
  }

  @Test(arguments: 0..<100) func `a random patch is what replacing from the end makes`(seed: Int)
    throws
  {
    var random = Seeded(seed)
    let text = (0..<random.below(60)).map { _ in random.pick(Array("abcdefg\n")) }
    var edits: [ByteEdit] = []
    var wanted = Array(String(text).utf8)
    var end = wanted.count
    while end >= 0 {
      let start = end - random.below(end + 1)
      let bytes = Array(String(repeating: "X", count: random.below(4)).utf8)
      edits.append(ByteEdit(start..<end, bytes))
      wanted.replaceSubrange(start..<end, with: bytes)
      end = start - 1 - random.below(10)
    }
    let patch = try BytePatch(edits.shuffled(using: &random), length: text.count, digest: [])
    let found = try applied(patch, to: String(text), block: 1 + seed % 7)
    #expect(found == String(decoding: wanted, as: UTF8.self), "seed \(seed)")
  }

  static let wrong: [([Range<Int>], PatchFailure)] = [
    ([3..<11], .outOfRange(3..<11)), ([-1..<2], .outOfRange(-1..<2)),
    ([2..<5, 4..<6], .overlap(4)), ([2..<5, 2..<3], .overlap(2)), ([2..<2, 2..<2], .overlap(2)),
    ([2..<2, 2..<3], .overlap(2)), ([0..<10, 3..<3], .overlap(3)),
  ]

  @Test(arguments: wrong) func `edits that cannot be are refused`(
    ranges: [Range<Int>], failure: PatchFailure
  ) {
    for ranges in [ranges, ranges.reversed()] {
      #expect(throws: failure) {
        try BytePatch(ranges.map { ByteEdit($0, []) }, length: 10, digest: [])
      }
    }
  }

  @Test func `a file of another length is refused`() throws {
    let patch = try BytePatch([ByteEdit(1..<2, [])], length: 10, digest: [])
    for text in ["", "abcdefghi", "abcdefghijk"] {
      #expect(throws: PatchFailure.changed) { try applied(patch, to: text) }
    }
  }

  @Test func `no more than a block is asked for at a time`() throws {
    struct Large: CaseBytes {
      func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        #expect(buffer.count <= 4_096)
        return max(0, min(buffer.count, (8 << 20) - offset))
      }
    }
    let patch = try BytePatch([ByteEdit(5..<6, [1, 2])], length: 8 << 20, digest: [])
    var count = 0
    try patch.apply(to: Large(), blockSize: 4_096) { count += $0.count }
    #expect(count == (8 << 20) + 1)
  }
}
