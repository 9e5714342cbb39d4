import ArgumentParser
import CasebookRuntime
import Review
import Testing

@testable import casebook

@Suite struct ParsingTests {
  @Test(arguments: [[], ["harbour.case.json"], ["-"], ["--as", "ana"], ["x", "--ascii"]])
  func `without a verb a case is opened`(arguments: [String]) throws {
    let open = try #require(try Casebook.parseAsRoot(arguments) as? Open)
    #expect(open.file.name == arguments.first { $0 == "-" || !$0.hasPrefix("-") && $0 != "ana" })
  }

  @Test(arguments: [
    "timeline", "questions", "sources", "actors", "claims", "marks", "audit", "validate",
  ])
  func `a verb that needs nothing but a case may do without its name`(verb: String) throws {
    #expect(throws: Never.self) { try Casebook.parseAsRoot([verb]) }
    #expect(throws: Never.self) { try Casebook.parseAsRoot([verb, "a.case.json", "--json"]) }
  }

  @Test(arguments: [
    ["show"], ["show", "case", "--json"], ["show", "case", "--citation"],
    ["show", "case", "id", "--citation", "--json"], ["compare", "case", "q", "--line", "--json"],
    ["mark", "case", "claim"], ["undo"], ["redo"], ["replay", "case"],
    ["redact", "case", "m123"], ["mark", "case", "claim", "true"], ["timeline", "--nonsense"],
    ["replay", "case", "j", "--size", "80"], ["replay", "case", "j", "--size", "0x24"],
    ["replay", "case", "j", "--size", "9999999999999999999x24"], ["one", "two"],
  ])
  func `a command that is put wrongly ends with 64`(arguments: [String]) throws {
    let error = #expect(throws: (any Error).self) { try Casebook.parseAsRoot(arguments) }
    let found = try #require(error)
    #expect(Casebook.exitCode(for: found).rawValue == RunStatus.usage.rawValue)
  }

  @Test(arguments: [
    ("vaildate", "validate"), ("timelines", "timeline"), ("cliams", "claims"), ("mrk", "mark"),
    ("replays", "replay"),
  ])
  func `a verb that is nearly right is answered with the right one`(word: String, verb: String) {
    #expect(Casebook.verb(near: word) == verb)
    #expect(
      Casebook.guess([word, "a.case.json"]) == "there is no verb \(word); did you mean \(verb)?")
  }

  @Test func `what may have been meant is said before the usage`() throws {
    let words = ["timelin", "x"]
    let error = #expect(throws: (any Error).self) { try Casebook.parseAsRoot(words) }
    let lines = Program.complaints(after: try #require(error), arguments: words)
    #expect(lines.first == "casebook: there is no verb timelin; did you mean timeline?")
    #expect(lines.count == 2 && lines[1].hasPrefix("Error: "))
  }

  @Test(arguments: [
    [], ["harbour.case.json", "x"], ["validate", "a", "b"], ["-"], ["--nonsense"],
  ])
  func `what looks like no verb gets no guess`(arguments: [String]) {
    #expect(Casebook.guess(arguments) == nil)
  }

  @Test func `a verb that is given the option of the demo is told what the demo is called`() throws
  {
    for words in [["verify", "--demo"], ["compare", "--demo", "dead"]] {
      let error = #expect(throws: (any Error).self) { try Casebook.parseAsRoot(words) }
      let lines = Program.complaints(after: try #require(error), arguments: words)
      let wanted = "casebook: the demo is called harbour-fire: casebook \(words[0]) harbour-fire"
      #expect(lines.first == wanted)
    }
    #expect(Casebook.guess(["--demo", "x"]) == nil)
  }

  @Test func `a verb that is nearly right is told from a file that is not there`() throws {
    let run = try CommandRun("vaildate")
    #expect(run.status == .noInput)
    #expect(
      run.words == "vaildate: no such file, and no verb of this name; did you mean validate?")
  }

  @Test func `the help of the command names the folder of sources`() {
    #expect(Casebook.helpMessage().contains("[--sources <dir>]"))
  }

  @Test func `a mark takes a verdict, a reason, a note and a name`() throws {
    let options = ["--reason", "r", "--note", "n", "--as", "A"]
    let arguments = ["mark", "a.json", "c7", "disputed"] + options
    let mark = try #require(try Casebook.parseAsRoot(arguments) as? MarkClaim)
    #expect(mark.file.name == "a.json")
    #expect(mark.claim == "c7")
    #expect(mark.verdict == .disputed)
    #expect(mark.reason == "r")
    #expect(mark.note == "n")
    #expect(mark.reviewer.name == "A")
  }

  @Test func `the version is the one that marks keep`() {
    let error = #expect(throws: (any Error).self) { try Casebook.parseAsRoot(["--version"]) }
    #expect(error.map { Casebook.fullMessage(for: $0) } == CasebookVersion.number)
  }

  @Test func `an argument with a line end makes no line of its own in a message`() {
    let cleaned = Arguments.cleaned("Unexpected argument 'a\nb'", arguments: ["casebook", "a\nb"])
    #expect(!cleaned.contains("\n"))
    #expect(cleaned.contains(#"a\nb"#))
  }
}
