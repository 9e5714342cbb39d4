import CaseModel
import CrossReference
import Testing

/// What an editor found in a case before looking at the program, and what the program derives.
///
/// That a conflict rests on too little, and which answer leads, is for levels to say, which are not
/// derived yet; the lists say nothing of them.
struct ClashListTests {
  static let cases = ["okcupid-clarifai"]

  @Test(arguments: cases)
  func `what clashes is what an editor found to clash, side by side`(name: String) throws {
    let (list, derived) = (try ClashList.named(name), try CrossReference.bundled(name))
    #expect(list.strange == [] && !list.conflicts.isEmpty && !list.agreed.isEmpty)
    for (id, expected) in list.conflicts.sorted(by: { $0.key < $1.key }) {
      let found = derived.clash(try derived.row(id))
      #expect(found == expected, "\(id): \(found.map(String.init(describing:)) ?? "no conflict")")
    }
    let found = Set(derived.conflictRows.map { derived.owner.questions[$0].id })
    #expect(found.subtracting(list.conflicts.keys) == [], "in conflict, but on no list")
  }

  @Test(arguments: cases)
  func `what only seems to clash is no conflict, for the reason an editor gives`(
    name: String
  ) throws {
    let (list, derived) = (try ClashList.named(name), try CrossReference.bundled(name))
    for pair in list.compatible {
      let finding = derived.verdict(
        ofClaims: try derived.row(pair.first), try derived.row(pair.second))
      #expect(finding.verdict != .contradicts, "\(pair)")
      #expect(finding.finding?.reason.rawValue == pair.why, "\(pair)")
    }
    for id in list.agreed {
      let row = try derived.row(id)
      #expect(derived.conflict(ofQuestion: row) == nil, "\(id)")
      #expect(!derived.owner.index.claims(ofQuestion: derived.question(row)).isEmpty, "\(id)")
    }
  }

  @Test(arguments: cases)
  func `what nobody answers is asked all the same, with what would settle it`(
    name: String
  ) throws {
    let (list, derived) = (try ClashList.named(name), try CrossReference.bundled(name))
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
      conflict settlement-party who inside probe one-origin
        probe-party-match brief-party-clarifai
        report-party-okcupid probe-party-clarifai
      agreed order-binds
      nonsense
      """
    let (list, derived) = (ClashList(text), try CrossReference.bundled("okcupid-clarifai"))
    let row = try derived.row("settlement-party")
    #expect(derived.clash(row) != list.conflicts["settlement-party"])
    #expect(
      derived.clash(row)?.sides.count == 2 && list.conflicts["settlement-party"]?.sides.count == 2)
    #expect(list.agreed == ["order-binds"] && list.strange == ["nonsense"])
  }
}

extension CrossReference {
  fileprivate func question(_ row: Int) -> RecordRef { RecordRef(kind: .question, row: row) }
}
