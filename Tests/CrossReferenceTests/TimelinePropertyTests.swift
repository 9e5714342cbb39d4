import CaseModel
import CrossReference
import Testing
import TestSupport

struct TimelinePropertyTests {
  @Test(arguments: [2 as UInt64, 71, 828, 1_828])
  func `every event has one place, and order is kept where it can be`(seed: UInt64) throws {
    var random = Seeded(seed)
    for _ in 0..<250 {
      let story = RandomStory(&random)
      let derived = try CaseText(events: story.text).derive()
      let rows = derived.timeline.map(\.event)
      #expect((rows + derived.timeline.shelf).sorted() == Array(0..<story.count), "seed \(seed)")
      checkDates(derived, seed)
      checkTies(derived, story, seed)
    }
  }

  private func checkDates(_ derived: CrossReference, _ seed: UInt64) {
    let seconds = derived.timeline.compactMap {
      derived.owner.events[$0.event].date?.sortSecond(in: nil)
    }
    #expect(seconds == seconds.sorted(), "seed \(seed)")
  }

  /// An event without a date stands below what it comes after, unless it is in a circle.
  private func checkTies(_ derived: CrossReference, _ story: RandomStory, _ seed: UInt64) {
    let circular = Set(derived.timeline.circles.flatMap(\.self))
    let places = Dictionary(
      derived.timeline.enumerated().map { ($0.element.event, $0.offset) }
    ) { first, _ in first }
    for (early, late) in story.ties where story.dates[late] == nil {
      guard !circular.contains(early), !circular.contains(late), let above = places[early],
        let below = places[late], derived.timeline[above].placement != .adrift
      else { continue }
      #expect(above < below, "seed \(seed): \(early) before \(late) in \(story.text)")
    }
  }

  @Test(arguments: [4 as UInt64, 44])
  func `a row follows only what it comes after`(seed: UInt64) throws {
    var random = Seeded(seed)
    for _ in 0..<250 {
      let story = RandomStory(&random)
      let timeline = try CaseText(events: story.text).derive().timeline
      var run: [Int] = []
      for row in timeline {
        if row.placement != .follows { run = [] }
        let isTied = story.ties.contains { run.contains($0.0) && $0.1 == row.event }
        #expect(row.placement != .follows || isTied, "seed \(seed): \(story.text)")
        run.append(row.event)
      }
    }
  }
}

/// A handful of events, some dated, with random ties of order between them.
private struct RandomStory {
  let count: Int
  private(set) var dates: [String?] = []
  private(set) var ties: [(Int, Int)] = []

  init(_ random: inout Seeded) {
    count = Int.random(in: 1...9, using: &random)
    for _ in 0..<count {
      let isDated = Int.random(in: 0..<3, using: &random) == 0
      dates.append(isDated ? "20\(Int.random(in: 10...19, using: &random))" : nil)
    }
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let pair = (
        Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)
      )
      if pair.0 != pair.1 { ties.append(pair) }
    }
  }

  /// Each tie is told by the event that comes later.
  var text: String {
    (0..<count).map { event in
      let date = dates[event].map { #", "date": "\#($0)""# } ?? ""
      let after = ties.filter { $0.1 == event }.map { #""e\#($0.0)""# }.joined(separator: ", ")
      let ties = after.isEmpty ? "" : #", "after": [\#(after)]"#
      return #"{"id": "e\#(event)", "title": "E"\#(date)\#(ties)}"#
    }
    .joined(separator: ", ")
  }
}
