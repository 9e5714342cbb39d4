import CaseModel
import Testing
import TestSupport

@testable import CrossReference

struct VersionTests {
  @Test(arguments: 1...40)
  func `first and later versions are those that following every link gives`(seed: Int) throws {
    var random = Seeded(seed)
    let revised = Self.someRevisions(&random)
    let story = try Self.text(revised).read()
    let table = VersionTable(story)
    for source in revised.indices {
      #expect(table.first(of: source) == Self.way(from: source, revised).last, "seed \(seed)")
    }
    let speaking = Set(revised.indices.filter { _ in Bool.random(using: &random) })
    let later = table.later(among: speaking)
    for source in speaking {
      let wanted = speaking.filter { Self.way(from: $0, revised).dropFirst().contains(source) }
      #expect(later[source] == wanted.min(), "seed \(seed), source \(source): \(revised)")
    }
  }

  @Test func `versions that revise each other are one text, and each is later than the other`()
    throws
  {
    let table = VersionTable(try Self.text([1, 2, 0, 2]).read())
    #expect((0..<4).map(table.first) == [0, 0, 0, 0])
    #expect(table.later(among: [0, 1]) == [0: 1, 1: 0, 2: 0])
    #expect(table.later(among: [0, 3]) == [0: 3, 1: 0, 2: 0])
  }

  @Test func `the versions of a text of twenty thousand are found without a walk for each`() throws
  {
    let count = 20_000
    let table = VersionTable(try Self.text((0..<count).map { $0 == 0 ? nil : $0 - 1 }).read())
    #expect(table.first(of: count - 1) == 0)
    #expect(table.later(among: Set(0..<count)).count == count - 1)
  }

  /// What each source revises: no circles, in no order of the file.
  private static func someRevisions(_ random: inout Seeded) -> [Int?] {
    let order = (0..<12).shuffled(using: &random)
    var revised = [Int?](repeating: nil, count: order.count)
    for (place, source) in order.enumerated() where place > 0 {
      if Int.random(in: 0..<4, using: &random) > 0 {
        revised[source] = order[..<place].randomElement(using: &random)
      }
    }
    return revised
  }

  private static func way(from source: Int, _ revised: [Int?]) -> [Int] {
    Array(sequence(first: source) { revised[$0] })
  }

  private static func text(_ revised: [Int?]) -> CaseText {
    let sources = revised.enumerated().map { row, other in
      let key = other.map { #", "revisionOf": "s\#($0)""# } ?? ""
      return #"{"id": "s\#(row)", "title": "S"\#(key)}"#
    }
    return CaseText(sources: sources.joined(separator: ","))
  }
}
