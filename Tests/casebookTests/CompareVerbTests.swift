import CasebookRuntime
import JSONText
import Testing

@testable import casebook

@Suite struct CompareVerbTests {
  private static let question = "dead"

  @Test func `the answers stand against each other, claims by id`() throws {
    let folder = try CaseFolder()
    let run = try CommandRun("compare", folder.casePath, Self.question)
    #expect(run.status == .done)
    #expect(run.lines.contains { $0.hasPrefix("Answer A") })
    #expect(run.lines.contains { $0.contains("c-herald  ") })
    #expect(run.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  @Test func `JSON has the keys that the help promises`() throws {
    let folder = try CaseFolder()
    let run = try CommandRun("compare", folder.casePath, Self.question, "--json")
    #expect(run.status == .done)
    let keys = try #require(try run.json.members).map(\.key)
    let own = ["id", "text", "type", "level", "leading", "suggested", "conflict", "answers"]
    let more = [
      "given", "kind", "oneOrigin", "insideOneSource", "apart", "noConflict", "setAside",
      "notMentioned",
      "wouldSettle",
    ]
    #expect(Set(own + more).subtracting(keys).isEmpty, "\(keys)")
    let help = try CommandHelp.ofProgram().subcommands?.first { $0.commandName == "compare" }
    #expect(help?.discussion?.contains("{\(more.joined(separator: ", "))}") == true)
    let questions = try CommandRun("questions", folder.casePath, "--json").json
    let listed = questions.elements?.first { $0["id"] == .string(Self.question) }
    for key in own { #expect(try run.json[key] == listed?[key], "\(key)") }
  }

  @Test func `a claim names its question, and anything else is told`() throws {
    let folder = try CaseFolder()
    let named = try CommandRun("compare", folder.casePath, Self.question)
    #expect(try CommandRun("compare", folder.casePath, "c-herald").text == named.text)
    let wrong = try CommandRun("compare", folder.casePath, "herald")
    #expect(wrong.status == .usage && wrong.text.isEmpty)
    #expect(wrong.words?.contains("is no question") == true)
    let unknown = try CommandRun("compare", folder.casePath, "deaf")
    #expect(unknown.status == .usage && unknown.words?.contains("dead") == true)
  }
}
