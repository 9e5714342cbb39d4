import CaseModel
import CasebookRuntime
import Testing

@testable import casebook

@Suite struct FindingsTests {
  @Test func `every code is listed with how grave it is and what it means`() throws {
    let run = try CommandRun("findings")
    #expect(run.status == .done)
    #expect(run.lines.count == FindingCode.allCases.count)
    for (line, rule) in zip(run.lines, FindingRule.all) {
      #expect(line.hasPrefix("\(rule.code.rawValue) ") && line.hasSuffix("  \(rule.explanation)"))
      #expect(line.contains(" \(rule.severity.word) "))
      #expect(line.count <= 100, "\(line)")
    }
  }

  @Test(arguments: FindingCode.allCases) func `a code is explained by cases and by what is said`(
    code: FindingCode
  ) throws {
    let run = try CommandRun("findings", code.rawValue)
    #expect(run.status == .done)
    #expect(run.lines.first == "\(code.rawValue) (\(code.severity.word)): \(code.explanation)")
    for heading in ["Breaks it:", "What is said of it:", "Keeps it:"] {
      #expect(run.lines.contains { $0 == heading })
    }
    #expect(run.lines.contains { $0.contains("case.json:") && $0.contains(" \(code.rawValue): ") })
    #expect(run.text.count < 3_000)
  }

  @Test func `a code that is none is refused, and the nearest one named`() throws {
    let run = try CommandRun("findings", "dup-di")
    #expect(run.status == .usage)
    #expect(run.words == "no finding has the code dup-di; did you mean dup-id?")
  }

  @Test(arguments: ["UNDECIDED", "undec", "Undcided"])
  func `capitals and a beginning are enough to be understood`(name: String) throws {
    let run = try CommandRun("findings", name)
    #expect(run.status == .usage)
    #expect(run.words == "no finding has the code \(name); did you mean undecided?")
  }

  @Test(arguments: ["no", "no-a", "zzz"])
  func `a beginning of several codes, or of none, is no code`(name: String) throws {
    #expect(try CommandRun("findings", name).words?.contains("did you mean") == false)
  }

  @Test func `JSON holds whole cases`() throws {
    let run = try CommandRun("findings", "--json", "dup-id")
    #expect(try run.keys == [["code", "severity", "explanation", "breaks", "keeps"]])
    let breaks = try #require(try run.json.elements?.first?["breaks"]?.text)
    #expect(breaks.hasPrefix("{\"casebook\": 1"))
    #expect(try CommandRun("findings", "--json").keys.count == FindingCode.allCases.count)
  }
}
