import CaseModel
import CaseReader
@testable import CasebookRuntime
import Foundation
import Listing
import Review
import ReviewStore
import Synchronization
import Testing

@Suite struct LoaderTests {
  @Test func `a case is read with the hash of its bytes`() throws {
    let reading = try CaseLoader(harbourInput).read()
    #expect(reading.story.header.title == "Harbour fire")
    #expect(reading.story.count(.claim) == 2)
    #expect(reading.digest == ContentDigest(of: Array(harbourFire.utf8)))
    #expect(reading.errorCount == 0)
  }

  @Test func `a file with more behind the case is hashed to its end only for a mark`() throws {
    let broken = harbourFire + " and more"
    let input = CaseInput(origin: .standardInput, name: "-", bytes: MemoryBytes(broken))
    let reading = try CaseLoader(input).read()
    #expect(reading.errorCount > 0 && reading.digest == nil)
    #expect(try reading.wholeDigest() == ContentDigest(of: Array(broken.utf8)))
  }

  @Test func `what cannot be read on is a part, and nothing is said of what it lacks`() throws {
    let broken = harbourFire.dropLast(2) + #" zz, "events": [{"id": "late", "title": "E"}]}"#
    let question = #"{"id": "q9", "text": "Who?", "about": "late"},"#
    let text = broken.replacing(#""questions": ["#, with: #""questions": ["# + question)
    #expect(text.count > broken.count)
    let input = CaseInput(origin: .file("x"), name: "x", bytes: MemoryBytes(String(text)))
    let loaded = try CaseLoader(input).load()
    #expect(Set(loaded.reading.findings.map(\.code)) == [.syntax])
    let part = try #require(loaded.reading.extent.part)
    #expect(!part.hasMore && part.bytesRead < text.utf8.count)
    #expect(loaded.snapshot().extent == .part(part))
  }

  @Test func `standard input without an end is not read on once the case is broken`() throws {
    let pipe = try FedPipe()
    let input = try StandardInput(pipe.reading)
    let isOver = Mutex(false)
    let text = #"{"casebook": 1, "title": "T"} x"#
    pipe.feed(text)
    let feeder = Thread { while !isOver.withLock(\.self), pipe.tryFeed(1 << 16) {} }
    feeder.start()
    let reading = try CaseLoader(
      CaseInput(origin: .standardInput, name: "-", bytes: input)
    ).read()
    isOver.withLock { $0 = true }
    #expect(reading.findings.map(\.code) == [.syntax] && reading.digest == nil)
    #expect(input.keptCount <= 6 << 20)
    #expect(throws: RunFailure.self) { try reading.wholeDigest() }
  }

  @Test func `a reading that is stopped gives no case`() {
    let stops = ReadingStops()
    stops.cancel.raise()
    #expect(throws: CaseLoader.Failure.stopped) { try CaseLoader(harbourInput).load(stops: stops) }
  }

  @Test func `a large case is published in parts before it is whole`() throws {
    let parts = Mutex<[Int]>([])
    let listener = CaseLoader.Listener(
      partial: { story in parts.withLock { $0.append(story.count(.claim)) } })
    let input = CaseInput(origin: .standardInput, name: "-", bytes: MemoryBytes(largeCase))
    let loaded = try CaseLoader(input).load(listener: listener)
    let counts = parts.withLock(\.self)
    #expect(!counts.isEmpty)
    #expect(counts.first ?? 0 > 0)
    #expect(counts.first ?? .max < loaded.reading.story.count(.claim))
  }

  @Test func `a reading that is ended gives the part that was read, fit for use`() throws {
    let stops = ReadingStops()
    let told = Mutex<[ReadingProgress]>([])
    let listener = CaseLoader.Listener(
      progress: { progress in told.withLock { $0.append(progress) } },
      partial: { _ in stops.end.raise() })
    let input = CaseInput(origin: .standardInput, name: "-", bytes: MemoryBytes(largeCase))
    let loaded = try CaseLoader(input).load(listener: listener, stops: stops)
    let part = try #require(loaded.reading.extent.part)
    let claims = loaded.reading.story.count(.claim)
    #expect(part.records == claims + 1 && (1..<30_000).contains(claims))
    #expect(part.bytesInAll == largeCase.utf8.count)
    #expect((1..<largeCase.utf8.count).contains(part.bytesRead))
    #expect(loaded.reading.story.index.claims(ofSource: try ref("s", in: loaded)).count == claims)
    #expect(loaded.snapshot().extent == .part(part))
    let comparing = told.withLock { $0 }.filter { $0.phase == .comparing }
    #expect(told.withLock(\.last)?.phase == .comparing)
    #expect(comparing.allSatisfy { (0...100) ~= $0.compared })
    #expect(loaded.reading.findings.isEmpty)
  }

  private func ref(_ id: String, in loaded: LoadedCase) throws -> RecordRef {
    try #require(loaded.reading.story.reference(to: id))
  }

  @Test func `progress is told at most ten times a second, and parts grow by half`() {
    let clock = TestClock()
    let pace = Pace(now: { clock.now })
    #expect(pace.isDueToTell())
    #expect(!pace.isDueToTell())
    clock.advance(.milliseconds(99))
    #expect(!pace.isDueToTell())
    clock.advance(.milliseconds(1))
    #expect(pace.isDueToTell())
    #expect(!pace.isDueToPublish(0), "nothing to show")
    #expect(pace.isDueToPublish(100))
    clock.advance(.milliseconds(300))
    #expect(!pace.isDueToPublish(149), "late enough, but little more")
    #expect(pace.isDueToPublish(150))
    #expect(!pace.isDueToPublish(1_000), "much more, but too soon")
  }

  /// About three megabytes: more than the reader takes at a time.
  private var largeCase: String {
    let claims = (1...30_000).map {
      #"{"source":"s","text":"Claim number \#($0) of many, in a sentence."}"#
    }
    return #"{"casebook":1,"title":"Large","sources":[{"id":"s","title":"S"}],"claims":["#
      + claims.joined(separator: ",\n") + "]}"
  }
}

/// A clock that a test moves.
private final class TestClock {
  private(set) var now = ContinuousClock.now

  func advance(_ duration: Duration) { now = now.advanced(by: duration) }
}
