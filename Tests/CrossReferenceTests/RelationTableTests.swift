import Foundation
import TestSupport
import Testing

@testable import CaseModel
@testable import CrossReference

struct RelationTableTests {
  private func table() throws -> (RelationTable, text: String) {
    let text = try String(contentsOf: RelationTable.file, encoding: .utf8)
    return (RelationTable(text), text)
  }

  @Test func `claims stand to each other as the table says`() throws {
    let (table, text) = try table()
    let derived = try table.derived().text
    guard ProcessInfo.processInfo.environment["CASEBOOK_RECORD"] == nil else {
      try derived.write(to: RelationTable.file, atomically: true, encoding: .utf8)
      Issue.record("recorded relations.txt: look at it, then run without")
      return
    }
    expectSame(derived, text, "relations")
  }

  @Test func `every row holds from the other side, and a conflict is what contradicts`() throws {
    for section in try table().0.sections {
      for row in section.rows {
        let (there, back) = (try section.world(row), try section.world(row, isTurned: true))
        let pair = there.verdict(ofClaims: 0, 1)
        #expect(there.verdict(ofClaims: 1, 0).finding == pair.finding?.reversed, "\(row)")
        #expect(back.verdict(ofClaims: 0, 1).finding == pair.finding?.reversed, "\(row)")
        #expect(back.verdict(ofClaims: 0, 1).departure == pair.departure, "\(row)")
        #expect(there.isInConflict(question: 0) == (pair.verdict == .contradicts), "\(row)")
      }
    }
  }

  @Test func `the table has every reason, relation, verdict and slip`() throws {
    var (reasons, relations) = (Set<ValueReason>(), Set<ValueRelation>())
    var (verdicts, slips) = (Set<PairVerdict>(), Set<Slip>())
    for section in try table().0.sections {
      #expect(!section.rows.isEmpty && !section.question.isEmpty, "\(section.title)")
      for row in section.rows {
        let pair = try section.world(row).verdict(ofClaims: 0, 1)
        verdicts.insert(pair.verdict)
        if let finding = pair.finding { reasons.insert(finding.reason) }
        if let finding = pair.finding { relations.insert(finding.relation) }
        if let slip = pair.departure?.slip { slips.insert(slip) }
      }
    }
    #expect(Set(ValueReason.allCases).subtracting(reasons) == [])
    #expect(relations == Set(ValueRelation.allCases) && verdicts == Set(PairVerdict.allCases))
    #expect(Set(Slip.allCases).subtracting(slips) == [])
  }

  @Test func `a table with one word changed is not the same table`() throws {
    let text = "above\n\n## A\nquestion: \"type\": \"date\"\n\"2014\" | \"2015\"\n"
    let derived = try RelationTable(text).derived().text
    #expect(derived.contains("\"2014\" | \"2015\" | contradict | contradicts | "))
    #expect(try RelationTable(derived).derived().text == derived)
    let wrong = derived.replacing("| contradict |", with: "| same |")
    #expect(try RelationTable(wrong).derived().text == derived && wrong != derived)
  }
}
