import CaseModel
import CaseReader
import CaseSample
import CrossReference
import Glibc

/// A fixed piece of work whose instructions are counted, phase by phase: a sample of 2,000 events
/// is made, read and derived, and dates in all their forms are understood. It prints what came of
/// it, so that a workload that does less is seen.
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
    print(
      read.findings.count, read.case.count(.claim), found.conflictRows.count,
      found.timeline.count, dates)
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
}
