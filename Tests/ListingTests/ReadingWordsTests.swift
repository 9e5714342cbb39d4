import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// How a reading is told of: how far, how fast, how long still, and what a part is called.
@Suite struct ReadingWordsTests {
  private let wording = Wording()

  private func progress(
    _ bytes: Int, of all: Int?, after milliseconds: Int = 0
  ) -> ReadingProgress {
    ReadingProgress(bytesRead: bytes, bytesInAll: all, records: 7, milliseconds: milliseconds)
  }

  private func words(_ reports: [ReadingProgress], stopKey: SafeText? = nil) -> [String] {
    var rate = ReadingRate()
    reports.forEach { rate.take($0) }
    return wording.progress(reports[reports.count - 1], rate: rate, stopKey: stopKey).map(\.text)
  }

  @Test func `the words of a progress get shorter, and how far it is stays longest`() {
    let half = progress(412_000_000, of: 1_004_000_000, after: 2_000)
    #expect(
      words([half], stopKey: "Esc") == [
        "reading 412 of 1,004 MB · 41 % · 206 MB/s · 3 s to read, then comparing · Esc stops",
        "reading 412 of 1,004 MB · 41 % · 206 MB/s · 3 s to read · Esc stops",
        "reading 412 of 1,004 MB · 206 MB/s · 3 s to read · Esc stops",
        "reading 412 of 1,004 MB · 3 s to read · Esc stops",
        "reading 41 % · 3 s to read · Esc stops", "reading 41 % · Esc stops", "reading 41 %",
      ])
  }

  @Test func `without a known length only what was read and the rate are told`() {
    #expect(
      words([progress(12_300_000, of: nil, after: 1_000)])[0] == "reading 12 MB · 12 MB/s")
    #expect(words([progress(999, of: nil)])[0] == "reading 999 bytes")
    #expect(words([progress(3_456_789, of: nil)])[0] == "reading 3.4 MB")
  }

  @Test func `no rate and no time are told before there is one`() {
    let early = progress(1 << 20, of: 5_000_000, after: 9)
    #expect(words([early])[0] == "reading 1.0 of 5.0 MB · 20 %")
  }

  @Test func `a file that grows while it is read is never more than all`() {
    #expect(words([progress(.max, of: 30_000)])[0] == "reading 30 of 30 kB · 100 %")
  }

  @Test(arguments: [
    (1, "· 1 s to read"), (59, "59 s to read"), (60, "1:00 to read"), (125, "2:05 to read"),
    (3_723, "1:02:03 to read"),
  ])
  func `time left is told in seconds, then minutes, then hours`(seconds: Int, wanted: String) {
    let all = 1_000_000 * (seconds + 1)
    let told = words([progress(1_000_000, of: all, after: 1_000)])[1]
    #expect(told.hasSuffix(wanted), "\(told)")
  }

  @Test func `a wait and a stop are told of in ever fewer words`() {
    let waiting = progress(99_000, of: nil).with(phase: .waiting)
    #expect(
      words([waiting], stopKey: "Esc") == [
        "99 kB read · waiting for more · Esc stops", "waiting for more · Esc stops",
        "waiting for more",
      ])
    #expect(
      wording.stopped(waiting).map(\.text) == [
        "stopped at 99 kB · comparing what the sources say...", "stopped at 99 kB...",
        "stopped...",
      ])
  }

  @Test func `what is compared afterwards is told in percent, once some of it is`() {
    let after = ReadingProgress(
      bytesRead: 1_004_000_000, bytesInAll: 1_004_000_000, records: 7, phase: .comparing)
    #expect(
      wording.progress(after, stopKey: "Esc").map(\.text) == [
        "1,004 MB read · comparing what the sources say...", "comparing what the sources say...",
        "comparing...",
      ])
    let some = ReadingProgress(
      bytesRead: 9, bytesInAll: 9, records: 7, phase: .comparing, compared: 34)
    #expect(wording.progress(some).map(\.text)[1] == "comparing what the sources say... 34 %")
    let part = ReadingProgress(
      bytesRead: 374_000_000, bytesInAll: 1_063_000_000, records: 7, phase: .comparing)
    #expect(wording.progress(part)[0].text.hasPrefix("374 of 1,063 MB read · comparing"))
  }

  @Test func `that a source is only cited is said of a whole case alone`() {
    let part = ReadPart(bytesRead: 1, bytesInAll: 2, records: 1)
    let extents: [ReadExtent] = [.whole, .soFar, .part(part)]
    let words = extents.map { wording.state(.onlyCited, in: $0).text }
    #expect(words == ["only cited", "reading...", "not known"])
    #expect(extents.allSatisfy { wording.state(.notHere, in: $0) == "not here" })
  }

  @Test func `that there is nothing to count is not said while more may come`() {
    let counts: [SafeText] = ["-", "3", "0/2"]
    #expect(counts.map { wording.count($0, in: .whole) } == counts)
    #expect(counts.map { wording.count($0, in: .soFar) } == ["…", "3", "0/2"])
  }

  @Test func `a part says how much it is, as long as there is room`() {
    let part = ReadPart(bytesRead: 412_000_000, bytesInAll: 1_004_000_000, records: 431_002)
    #expect(
      wording.notice(of: .part(part)).map(\.text) == [
        "read in part: 412 of 1,004 MB, 431,002 records", "read in part: 412 of 1,004 MB",
        "read in part", "in part",
      ])
    #expect(wording.notice(of: .whole).isEmpty)
    #expect(wording.notice(of: .soFar).last == "so far")
  }

  @Test func `in ASCII the words are the same`() {
    let told = Wording(glyphs: .ascii).progress(progress(1, of: 2_000)).map(\.text)
    #expect(told.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }, "\(told)")
  }
}

/// How fast a reading goes.
@Suite struct ReadingRateTests {
  private func report(_ bytes: Int, _ milliseconds: Int) -> ReadingProgress {
    ReadingProgress(
      bytesRead: bytes, bytesInAll: 1_000_000, records: 0, milliseconds: milliseconds)
  }

  @Test func `a steady reading has its rate from the first report on`() throws {
    var rate = ReadingRate()
    for step in 1...50 {
      rate.take(report(step * 10_000, step * 100))
      #expect(abs(try #require(rate.bytesPerSecond) - 100_000) < 1)
    }
    #expect(rate.secondsLeft(report(500_000, 5_000)) == 5)
  }

  @Test func `one slow block moves the rate a little, a slower reading all the way`() throws {
    var rate = ReadingRate()
    rate.take(report(100_000, 1_000))
    rate.take(report(100_000, 1_100))
    #expect(try #require(rate.bytesPerSecond) > 90_000)
    for step in 1...200 { rate.take(report(100_000 + step * 100, 1_100 + step * 100)) }
    #expect(abs(try #require(rate.bytesPerSecond) - 1_000) < 10)
  }

  @Test func `reports of the same moment, or from the past, change nothing`() {
    var rate = ReadingRate()
    rate.take(report(100_000, 1_000))
    let former = rate
    rate.take(report(900_000, 1_000))
    rate.take(report(900_000, 500))
    rate.take(report(50_000, 2_000))
    #expect(rate == former)
  }

  @Test func `what would take more than a day is not told, nor what does not move`() {
    var rate = ReadingRate()
    #expect(rate.secondsLeft(report(0, 0)) == nil)
    rate.take(report(0, 1_000))
    #expect(rate.secondsLeft(report(0, 1_000)) == nil)
    rate = ReadingRate()
    rate.take(report(1, 1_000))
    #expect(rate.secondsLeft(report(1, 1_000)) == nil)
  }
}
