import CaseModel
import CrossReference
import TestSupport
import Testing

/// What an editor found in a case before looking at the program, and what the program derives.
struct ClashListTests {
  static let cases = ["okcupid-clarifai", "harbour-fire"]

  private func list(_ name: String) throws -> (ClashList, CrossReference) {
    (try ClashList.named(name), CrossReference.derive(from: try Fixture.bundled(name)))
  }

  @Test(arguments: cases)
  func `what clashes is what an editor found to clash, side by side`(name: String) throws {
    let (list, derived) = try list(name)
    #expect(list.strange == [] && !list.conflicts.isEmpty && !list.agreed.isEmpty)
    for (id, expected) in list.conflicts.sorted(by: { $0.key < $1.key })
    where !list.drifted.contains(id) {
      let found = derived.clash(try derived.row(id))
      #expect(found == expected, "\(id): \(found.map(String.init(describing:)) ?? "no conflict")")
    }
    let found = Set(derived.conflictRows.map { derived.owner.questions[$0].id })
    #expect(found.subtracting(list.conflicts.keys) == [], "in conflict, but on no list")
  }

  @Test(arguments: cases)
  func `what drifted from a text in hand is set aside and no conflict`(name: String) throws {
    let (list, derived) = try list(name)
    for id in list.drifted {
      let reading = derived.reading(ofQuestion: try derived.row(id))
      #expect(reading.conflict == nil, "\(id)")
      let drifts = reading.setAside.filter { if case .drift = $0.reason { true } else { false } }
      #expect(!drifts.isEmpty, "\(id)")
    }
  }

  @Test(arguments: cases)
  func `what only seems to clash is no conflict, for the reason an editor gives`(
    name: String
  ) throws {
    let (list, derived) = try list(name)
    for line in list.compatible {
      let pair = derived.verdict(
        ofClaims: try derived.row(line.claims[0]), try derived.row(line.claims[1]))
      #expect(
        pair.verdict != .contradicts && pair.finding?.reason.rawValue == line.words, "\(line)")
    }
    for id in list.agreed {
      let question = RecordRef(kind: .question, row: try derived.row(id))
      #expect(derived.conflict(ofQuestion: question.row) == nil, "\(id)")
      #expect(!derived.owner.index.claims(ofQuestion: question).isEmpty, "\(id)")
    }
  }

  @Test(arguments: cases)
  func `what takes no side is set aside, for the reason an editor gives`(name: String) throws {
    let (list, derived) = try list(name)
    for line in list.aside {
      let claim = derived.owner.claims[try derived.row(line.claims[0])]
      let question = try #require(claim.question, "\(line)")
      let found = derived.reading(ofQuestion: question.row).setAside
        .first { $0.claim == claim.row }
      #expect(found?.reason.words == line.words, "\(line)")
    }
  }

  @Test(arguments: cases)
  func `a slip that an editor sees is one that is told`(name: String) throws {
    let (list, derived) = try list(name)
    for line in list.slips {
      let pair = derived.verdict(
        ofClaims: try derived.row(line.claims[0]), try derived.row(line.claims[1]))
      #expect(pair.departure?.slip?.rawValue == line.words, "\(line): \(pair)")
    }
  }

  @Test(arguments: cases)
  func `what nobody answers is asked all the same, with what would settle it`(
    name: String
  ) throws {
    let (list, derived) = try list(name)
    for id in list.unanswered {
      let row = try derived.row(id)
      #expect(derived.answers(ofQuestion: row).isEmpty, "\(id)")
      #expect(!derived.owner.questions[row].wouldSettle.isEmpty, "\(id)")
    }
  }

  @Test func `a list that says something else than the case is noticed`() throws {
    let text = """
      above
      # Clashes
      conflict settlement-party who inside probe one-origin drift
        probe-party-match brief-party-clarifai
        report-party-okcupid probe-party-clarifai
      aside a: why not
      slip a b: two words
      level agree x y
      agreed order-binds
      nonsense
      """
    let (list, derived) = (ClashList(text), try self.list("okcupid-clarifai").1)
    let row = try derived.row("settlement-party")
    #expect(derived.clash(row)?.sides.count == 2)
    #expect(derived.clash(row) != list.conflicts["settlement-party"])
    #expect(list.conflicts["settlement-party"]?.inside == ["probe"])
    #expect(list.drifted == ["settlement-party"] && list.levels == ["x": "agree", "y": "agree"])
    #expect(list.agreed == ["order-binds"] && list.strange == ["nonsense"])
    #expect(list.aside[0].claims == ["a"] && list.aside[0].words == "why not")
    #expect(list.slips[0].claims == ["a", "b"] && list.slips[0].words == "two words")
  }
}
