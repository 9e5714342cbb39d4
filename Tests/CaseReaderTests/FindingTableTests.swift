import CaseModel
import CaseReader
import Testing

@Suite struct FindingTableTests {
  @Test func `the table of examples is there`() {
    #expect(FindingTable.examples.count > 70)
    #expect(Set(FindingTable.examples.map(\.code)).count > 25)
  }

  @Test(arguments: FindingTable.examples)
  func `what is broken is told in exactly these words`(example: FindingExample) throws {
    let result = try read(FindingTable.document(example.broken))
    let lines = result.findings.map { "\($0.line):\($0.column): \($0.text)" }
    #expect(lines == example.printed)
    #expect(result.findings.contains { $0.code.rawValue == example.code })
  }

  @Test(arguments: FindingTable.examples.filter { $0.kept != nil })
  func `what keeps the rule is passed over in silence`(example: FindingExample) throws {
    let result = try read(FindingTable.document(example.kept ?? ""))
    #expect(printed(result) == [])
    #expect(result.findingCounts.isEmpty)
    #expect(result.recordsLeftOut == 0)
  }

  @Test func `nothing printed holds a raw control or is endless`() throws {
    for example in FindingTable.examples {
      for finding in try read(FindingTable.document(example.broken)).findings {
        #expect(finding.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
        #expect(finding.message.count < 700)
      }
    }
  }
}
