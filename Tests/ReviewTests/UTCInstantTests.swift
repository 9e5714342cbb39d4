import Review
import Testing

@Suite struct UTCInstantTests {
  /// Expected texts from GNU date.
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"),
      (-1, "1969-12-31T23:59:59.999Z"),
      (951_782_400_000, "2000-02-29T00:00:00.000Z"),
      (1_763_721_667_250, "2025-11-21T10:41:07.250Z"),
      (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
      (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
      (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
    ] as [(Int64, String)])
  func `moments are written in ISO 8601`(milliseconds: Int64, text: String) {
    #expect(UTCInstant(milliseconds: milliseconds).iso8601 == text)
  }

  @Test(arguments: [Int64.min, .max])
  func `the farthest moments have a text too`(milliseconds: Int64) {
    #expect(UTCInstant(milliseconds: milliseconds).iso8601.hasSuffix("Z"))
  }

  @Test(arguments: [(0, "10:41"), (3600, "11:41"), (-39_600, "23:41"), (50_400, "00:41")])
  func `the wall clock is that of the place`(offset: Int, text: String) {
    let instant = UTCInstant(milliseconds: 1_763_721_667_250)
    #expect(instant.hourAndMinute(secondsEastOfUTC: offset) == text)
  }

  @Test func `digests go to hexadecimal and back`() {
    let digest = ContentDigest(bytes: (0..<32).map { UInt8($0 * 8) })
    #expect(digest.flatMap { ContentDigest(hex: $0.hex) } == digest)
    #expect(digest?.hex.hasPrefix("0008101820") == true)
    #expect(digest.flatMap { ContentDigest(hex: $0.hex.uppercased()) } == digest)
    #expect(ContentDigest(hex: String(repeating: "0", count: 63)) == nil)
    #expect(ContentDigest(hex: String(repeating: "g", count: 64)) == nil)
    #expect(ContentDigest(bytes: [1, 2, 3]) == nil)
  }
}
