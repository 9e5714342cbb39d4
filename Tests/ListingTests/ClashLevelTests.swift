import CrossReference
import TestSupport
import Testing

@testable import Listing

/// How answers stand, against an editor's list.
struct ClashLevelTests {
  @Test(arguments: ["harbour-fire"])
  func `answers stand as an editor says, as far as levels are derived without shown independence`(
    name: String
  ) throws {
    let (list, story) = (try ClashList.named(name), try Fixture.bundled(name))
    let derivation = Derivation(story: story, crossReference: .derive(from: story))
    #expect(list.levels.count == story.count(.question))
    for (id, level) in list.levels.sorted(by: { $0.key < $1.key }) {
      let row = try #require(story.reference(to: id)).row
      let standing = derivation.digest(ofQuestion: row).standing
      #expect(standing.level == Self.today(level, list.drifted.contains(id)), "\(id): \(level)")
    }
  }

  /// What a level is as long as nothing shows that origins are independent, and no drift is told from
  /// a clash: sources differ, however many origins are on which side, and none agree.
  private static func today(_ level: String, _ isDrifted: Bool) -> QuestionStanding.Level? {
    if isDrifted { return .differ }
    switch level {
    case "leaning", "mostly-agree": return .differ
    case "agree": return .maybeOneOrigin
    default: return QuestionStanding.Level(rawValue: level)
    }
  }
}
