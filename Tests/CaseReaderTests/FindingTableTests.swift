import CaseModel
import CaseReader
import Testing
import TestSupport

/// The table of findings, held true by reading every example in it.
@Suite struct FindingTableTests {
  static let examples: [TableExample] = FindingRule.all.filter { !$0.isAdvice }.flatMap { rule in
    rule.examples.enumerated().map {
      TableExample(rule: rule, number: $0 + 1, example: $1)
    }
  }

  @Test func `every code has one rule, one line that explains it, and examples both ways`() {
    #expect(
      FindingRule.all.map(\.code.rawValue).sorted() == FindingCode.allCases.map(\.rawValue).sorted()
    )
    for rule in FindingRule.all {
      #expect(!rule.explanation.isEmpty && rule.explanation.count <= 80, "\(rule.code)")
      #expect(!rule.explanation.hasSuffix(".") && !rule.explanation.contains("\n"))
      #expect(rule.examples.first?.keeping != nil, "\(rule.code)")
      #expect(rule.code.severity == rule.severity && rule.code.explanation == rule.explanation)
    }
  }

  @Test(arguments: examples) func `what breaks a rule is told by its code and no other`(
    example: TableExample
  ) throws {
    let result = try example.read(example.example.breaking)
    #expect(Set(result.findingCounts.keys) == [example.rule.code], "\(printed(result))")
    #expect(Set(result.findings.map(\.code)) == [example.rule.code])
    #expect(result.findings.allSatisfy { $0.severity == example.rule.severity })
  }

  @Test(arguments: examples.filter { $0.example.keeping != nil })
  func `what keeps a rule is passed over in silence`(example: TableExample) throws {
    let result = try example.read(try #require(example.example.keeping))
    #expect(printed(result) == [])
    #expect(result.findingCounts.isEmpty)
    #expect(result.recordsLeftOut == 0)
  }

  @Test func `the words for each example are these`() throws {
    let words = try Self.examples.map { example in
      let result = try example.read(example.example.breaking)
      return (["# \(example)"] + printed(result)).joined(separator: "\n")
    }
    try Pictures(in: Fixture.folder.appending(path: "Reader"))
      .expect(words.joined(separator: "\n"), "finding-words")
  }

  @Test func `nothing printed holds a raw control or is endless`() throws {
    for example in Self.examples where example.example.breaking.words == nil {
      for finding in try example.read(example.example.breaking).findings {
        #expect(finding.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
        #expect(finding.message.count < 700)
      }
    }
  }
}

/// An example of a rule, by its number.
struct TableExample: Sendable, CustomStringConvertible {
  let rule: FindingRule
  let number: Int
  let example: FindingExample

  var description: String { "\(rule.code.rawValue) \(number)" }

  func read(_ document: ExampleCase) throws -> ReadResult {
    var options = ReadOptions()
    options.byteLimit = example.byteLimit ?? options.byteLimit
    options.zones = ZoneSource(names: ["Europe/Berlin", "UTC"]) { name in
      ["Europe/Berlin", "UTC"].contains(name) ? ZoneRules(name, firstOffset: 0) : nil
    }
    return try CaseReader.read(MemoryBytes(document.document), options: options)
  }
}
