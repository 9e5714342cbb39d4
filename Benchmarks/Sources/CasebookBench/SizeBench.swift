import CaseModel
import CaseReader
import CaseSample
import CrossReference
import Foundation
import JSONText
import Listing
import Review

/// Everything that is measured on a sample of one size.
struct SizeBench {
  private let options: Report
  private let events: Int
  private let document: SampleFile
  private let lines: SampleFile

  init(_ options: Report, events: Int) throws {
    self.options = options
    self.events = events
    document = try SampleFile(events: events, seed: options.seed, .document)
    lines = try SampleFile(events: events, seed: options.seed, .lines)
  }

  func run() throws -> SizeResult {
    let reading = try reading()
    let story = try read(document).case
    var result = SizeResult(
      events: events, claims: story.count(.claim), bytes: document.bytes.count,
      reading: table(of: reading), read: reading.cpu(0))
    try measureSteps(story, &result)
    result.memory = try MemoryProbe.ask(path: document.path)
    return result
  }

  // MARK: Reading

  private func reading() throws -> Contest {
    var contestants = [
      Contest.Contestant(name: "document") { _ = try read(document) },
      Contest.Contestant(name: "lines") { _ = try read(lines) },
      Contest.Contestant(name: "bare scan") { try scan() },
    ]
    if events <= options.decoderLimit {
      contestants.append(Contest.Contestant(name: "JSONDecoder") { try decode() })
    }
    return try Contest(contestants, rounds: options.rounds)
  }

  private func read(_ file: SampleFile) throws -> ReadResult {
    let result = try CaseReader.read(MappedBytes(bytes: file.bytes))
    guard result.findings.isEmpty, result.case.count(.event) == events else {
      throw SampleFile.Failure(description: "\(file.path): \(result.findings.prefix(1))")
    }
    return result
  }

  /// Looks at every byte and checks the grammar, and keeps nothing.
  private func scan() throws {
    try JSONCursor.check(document.bytes.bindMemory(to: UInt8.self))
  }

  private func decode() throws {
    guard let start = document.bytes.baseAddress else { return }
    let data = Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: document.bytes.count,
      deallocator: .none)
    let decoded = try JSONDecoder().decode(DecodedCase.self, from: data)
    guard decoded.events?.count == events else {
      throw SampleFile.Failure(description: "JSONDecoder has lost events")
    }
  }

  private func table(of contest: Contest) -> Table {
    var table = Table(
      title: "Reading \(events) events",
      columns: ["", "MB", "wall s", "CPU s", "MB/s CPU", "x JSONDecoder", "x bare scan"])
    for (place, name) in contest.names.enumerated() {
      let megabytes = Double((name == "lines" ? lines : document).bytes.count) / 1e6
      let decoder = contest.names.firstIndex(of: "JSONDecoder")
      table.rows.append([
        .text(name), .number(megabytes, 1), .number(contest.wall(place), 3),
        .number(contest.cpu(place), 3), .number(megabytes / contest.cpu(place), 0),
        decoder.map { .number(contest.speedup(of: place, over: $0), 1) } ?? .nothing,
        .number(contest.speedup(of: place, over: 2), 2),
      ])
    }
    return table
  }

  // MARK: After reading

  private func measureSteps(_ story: Case, _ result: inout SizeResult) throws {
    let plain = try unindexed()
    let ordered = try eventsAlone()
    let crossReference = CrossReference.derive(from: story)
    let contest = try Contest(
      [
        Contest.Contestant(name: "index") { _ = plain.indexed() },
        Contest.Contestant(name: "derive") { _ = CrossReference.derive(from: story) },
        Contest.Contestant(name: "sort") { _ = CrossReference.derive(from: ordered) },
        Contest.Contestant(name: "snapshot") { _ = snapshot(story, crossReference) },
      ], rounds: options.rounds)
    result.index = contest.cpu(0)
    result.derive = contest.cpu(1)
    result.sort = contest.cpu(2)
    result.snapshot = contest.cpu(3)
    result.screen = measureScreen(snapshot(story, crossReference))
  }

  /// The case as far as it was read when the last block was there.
  private func unindexed() throws -> Case {
    var last: Case?
    let control = ReadControl(
      shouldPublish: { $0.bytesRead == $0.totalBytes }, publish: { last = $0 })
    let whole = try CaseReader.read(MappedBytes(bytes: document.bytes), control: control).case
    return last ?? whole
  }

  /// The case without its questions and all that follows them: deriving it is putting events in
  /// order.
  private func eventsAlone() throws -> Case {
    let text = document.bytes.bindMemory(to: UInt8.self)
    let key = Array(",\n  \"questions\"".utf8)
    var end = 0
    for start in text.indices where text[start] == key[0] {
      if text[start...].starts(with: key) { end = start }
    }
    return try CaseReader.read(MemoryBytes(Array(text[..<end]) + Array("\n}\n".utf8))).case
  }

  private func snapshot(_ story: Case, _ crossReference: CrossReference) -> Snapshot {
    Snapshot(
      revision: 1, story: story, crossReference: crossReference, marks: MarkHistory(),
      fileName: "sample.case.json")
  }

  /// Microseconds for the cells of one screen of the timeline, somewhere in its middle.
  private func measureScreen(_ snapshot: Snapshot) -> Double {
    let rows = TimelineRows(snapshot, Wording())
    let first = rows.rowCount / 2
    let shown = first..<min(rows.rowCount, first + 40)
    let least = (0..<options.rounds).map { _ in
      Elapsed.measure {
        shown.reduce(0) { sum, row in
          rows.columns.indices.reduce(sum) { $0 + rows.cell($1, atRow: row).text.columns }
        }
      }.1.cpu
    }
    return (least.min() ?? 0) * 1e6
  }
}
