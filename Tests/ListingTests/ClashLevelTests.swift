import CrossReference
import TestSupport
import Testing

@testable import Listing

/// How answers stand, against an editor's list.
struct ClashLevelTests {
  @Test(arguments: ["okcupid-clarifai", "harbour-fire"])
  func `answers stand as an editor says`(name: String) throws {
    let (list, story) = (try ClashList.named(name), try Fixture.bundled(name))
    let derivation = Derivation(story: story, crossReference: .derive(from: story))
    #expect(list.levels.count == story.count(.question))
    for (id, level) in list.levels.sorted(by: { $0.key < $1.key }) {
      let row = try #require(story.reference(to: id)).row
      let standing = derivation.digest(ofQuestion: row).standing
      #expect(standing.level.rawValue == level, "\(id)")
      #expect((standing.suggested != nil) == standing.level.allowsSuggestion, "\(id)")
    }
  }
}
