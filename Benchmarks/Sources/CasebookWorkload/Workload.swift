import CaseModel
import CaseReader
import CaseSample
import CrossReference
import Glibc

/// A fixed piece of work whose instructions are counted, phase by phase: a sample of 2,000 events
/// is made, read and derived, dates in all their forms are understood, and files made to be slow are
/// read. It prints what came of it, so that a workload that does less is seen.
///
/// `Scripts/count-instructions` knows a phase by the function that begins it.
@main
enum Workload {
  static func main() throws {
    let text = phaseSample()
    let read = try phaseRead(text)
    // The check has to be seen failing: deriving twice is more than any margin allows.
    let times = getenv("CASEBOOK_WORKLOAD_TWICE") == nil ? 1 : 2
    let found = phaseDerive(read.case, times: times)
    let dates = phaseDates(read.case)
    let hostile = try phaseHostile()
    print(
      read.findings.count, read.case.count(.claim), found.conflictRows.count,
      found.timeline.count, dates, hostile)
  }

  @inline(never)
  private static func phaseSample() -> [UInt8] {
    var text: [UInt8] = []
    CaseSample(events: 2_000, seed: 7)?.write(.document) { text += $0 }
    return text
  }

  @inline(never)
  private static func phaseRead(_ text: [UInt8]) throws -> ReadResult {
    try CaseReader.read(MemoryBytes(text))
  }

  @inline(never)
  private static func phaseDerive(_ story: Case, times: Int) -> CrossReference {
    for _ in 1..<times { _ = CrossReference.derive(from: story) }
    return CrossReference.derive(from: story)
  }

  @inline(never)
  private static func phaseDates(_ story: Case) -> Int {
    var understood = 0
    for _ in 0..<4 {
      for event in story.events where event.date?.earliest != nil { understood += 1 }
    }
    return understood
  }

  /// What would cost the square of its length if anything were looked at again and again: empty
  /// lines, the tags of one record, broken records and commas on one line.
  @inline(never)
  private static func phaseHostile() throws -> Int {
    let header = "{\"casebook\": 1, \"title\": \"T\""
    let tags = (0..<5_000).map { "\"t\($0)\"" }.joined(separator: ",")
    let broken = Array(repeating: "{\"tag\":\"a1\" \"b\":1}", count: 2_000)
    let texts = [
      header + "}\n" + String(repeating: "\n", count: 20_000) + "x\n",
      header + ", \"actors\": [{\"id\": \"a\", \"name\": \"A\", \"tags\": [\(tags)]}]}",
      header + ", \"actors\": [" + broken.joined(separator: ",") + "]}",
      header + ", \"actors\": [" + String(repeating: ",", count: 2_000) + "]}",
    ]
    return try texts.reduce(0) { sum, text in
      let result = try CaseReader.read(MemoryBytes(text))
      return sum + result.findingCounts.values.reduce(result.case.count(.actor), +)
    }
  }
}
