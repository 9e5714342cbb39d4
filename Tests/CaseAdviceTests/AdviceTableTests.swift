import CaseAdvice
import CaseModel
import CaseReader
import CrossReference
import Testing
import TestSupport

/// The advice of the table of findings, held true by looking at every example in it.
@Suite struct AdviceTableTests {
  static let examples = FindingRule.all.filter(\.isAdvice).flatMap { rule in
    rule.examples.indices.map { AdviceExample(rule: rule, place: $0) }
  }

  @Test(arguments: examples) func `an example gives its advice and no other`(
    example: AdviceExample
  ) throws {
    let found = try example.codes(example.example.breaking)
    #expect(found == [example.rule.code], "\(found)")
  }

  @Test(arguments: examples) func `what keeps the rule needs no advice`(
    example: AdviceExample
  ) throws {
    let found = try example.codes(try #require(example.example.keeping))
    #expect(found == [])
  }

  @Test func `the words of each piece of advice are these`() throws {
    let words = try Self.examples.map { example in
      let result = try AdviceExample.read(example.example.breaking)
      let advice = Adviser.advice(on: .derive(from: result.case))
      let places = try FindingPlacer(
        result.case, result.pointers, in: MemoryBytes(example.example.breaking.document)
      ).places(of: advice.map { ($0.record, $0.key) })
      let lines = zip(advice, places).map { advice, place in
        let hint = advice.hint.map { "; \($0)" } ?? ""
        return "\(place.line):\(place.column): \(place.pointer): \(advice.message)\(hint)"
      }
      return (["# \(example)"] + lines).joined(separator: "\n")
    }
    try Pictures(in: Fixture.folder.appending(path: "Reader"))
      .expect(words.joined(separator: "\n"), "advice-words")
  }

  @Test func `a conflict is decided once every claim in it is judged`() throws {
    let example = try #require(FindingRule.of(.undecided).examples.first)
    let story = try CaseReader.read(MemoryBytes(example.breaking.document)).case
    let derived = CrossReference.derive(from: story)
    let first = RecordRef(kind: .claim, row: 0)
    #expect(Adviser.advice(on: derived, isJudged: { $0 == first }).map(\.code) == [.undecided])
    #expect(Adviser.advice(on: derived, isJudged: { _ in true }) == [])
  }
}

/// An example of a piece of advice, by its number.
struct AdviceExample: Sendable, CustomStringConvertible {
  let rule: FindingRule
  let place: Int

  var example: FindingExample { rule.examples[place] }
  var description: String { "\(rule.code.rawValue) \(place + 1)" }

  /// Clocks as in Berlin in 2020.
  private static let zones = ZoneSource(names: ["Europe/Berlin"]) { name in
    ZoneRules(
      name, firstOffset: 3_600,
      changes: [.init(at: 1_585_443_600, offset: 7_200), .init(at: 1_603_587_600, offset: 3_600)])
  }

  static func read(_ document: ExampleCase) throws -> ReadResult {
    var options = ReadOptions()
    options.zones = zones
    return try CaseReader.read(MemoryBytes(document.document), options: options)
  }

  /// What the reader and the adviser say of a case.
  func codes(_ document: ExampleCase) throws -> Set<FindingCode> {
    let result = try Self.read(document)
    let advice = Adviser.advice(on: .derive(from: result.case))
    return Set(result.findingCounts.keys).union(advice.map(\.code))
  }
}
