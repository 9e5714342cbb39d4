import CaseReader
import CrossReference
import Testing

@testable import CaseSample

/// Deriving by two workers.
@Suite struct TwoWorkersTests {
  /// The other one's work first, so that nothing is right by the order in which it is done.
  private struct OtherFirst: Workers {
    func both<Result: Sendable>(
      _ other: @escaping @Sendable () -> Result, _ own: () -> Result
    ) -> (other: Result, own: Result) {
      (other(), own())
    }
  }

  @Test(arguments: [1, 12] as [UInt64])
  func `two workers find what one finds`(seed: UInt64) throws {
    let story = try CaseReader.read(MemoryBytes(bytes(5_000, seed))).case
    try #require(story.count(.question) > 4_096, "so few questions are not shared")
    let one = CrossReference.derive(from: story)
    let two = CrossReference.derive(from: story, by: OtherFirst())
    #expect(one.conflictRows == two.conflictRows)
    #expect(Array(one.timeline) == Array(two.timeline))
    #expect(one.timeline.shelf == two.timeline.shelf)
    for claim in story.claims.indices {
      #expect(one.isInConflict(claim: claim) == two.isInConflict(claim: claim), "claim \(claim)")
    }
    for event in story.events.indices {
      #expect(one.isDateInConflict(event: event) == two.isDateInConflict(event: event))
    }
  }

  @Test func `two workers are told to stop as one is`() throws {
    let story = try CaseReader.read(MemoryBytes(bytes(5_000, 1))).case
    #expect(CrossReference.derive(from: story, by: OtherFirst(), isCancelled: { true }) == nil)
  }
}
