import CaseModel
import CasebookRuntime
import CasebookUI
import Testing

@testable import casebook

/// The manual page is made of the tables of the program.
@Suite struct ManualTests {
  @Test func `the manual has every verb with its options`() throws {
    let page = try CommandRun("manual").text
    for verb in Casebook.verbs {
      #expect(page.contains("\n.Ss \"\\&\(verb)"), "no section for \(verb)")
    }
    #expect(page.contains("\n.It Sy \"\\&\\-\\-reviews PATH\"\n"))
  }

  @Test func `man finds the name and the synopsis by their bare sections`() throws {
    let page = try CommandRun("manual").text
    #expect(page.contains("\n.Sh NAME\n.Nm casebook\n.Nd "))
    #expect(page.contains("\n.Os\n") && page.contains("\n.Sh SYNOPSIS\n"))
  }

  @Test(arguments: [
    ("redact", "redact CASE MARK\\-ID \\-\\-reason TEXT ["), ("date", "date STRING... ["),
    ("sample", "sample \\-\\-events EVENTS ["), ("marks", "marks [CASE] ["),
  ])
  func `only what may be left out stands in brackets`(verb: String, usage: String) throws {
    #expect(try CommandRun("manual").text.contains("\ncasebook \(usage)"))
  }

  @Test func `the files of marks are named, those of standard input too`() throws {
    let page = try CommandRun("manual").text
    #expect(page.contains("ID.reviews.sqlite\"") && page.contains("from standard input"))
  }

  @Test func `the usage of a verb has its operands in front, and all its options`() throws {
    for verb in try CommandHelp.ofProgram().subcommands ?? [] where verb.commandName != "help" {
      let type = try #require(
        Casebook.configuration.subcommands.first { $0._commandName == verb.commandName })
      let usage = Casebook.usageString(for: type)
      for argument in verb.ownArguments {
        let form = argument.names?.last?.name ?? "<\(argument.valueName ?? "")>"
        #expect(usage.contains(form), "\(form): \(usage)")
      }
      let operands = verb.ownArguments.count { $0.kind == "positional" }
      let first = usage.split(separator: " ").dropFirst(2).prefix(operands)
      #expect(verb.commandName == "date" || first.allSatisfy { $0.contains("<") }, "\(usage)")
    }
  }

  @Test func `the manual has every key, every code of a finding and every exit status`() throws {
    let page = try CommandRun("manual").text
    let terms =
      KeyMap.rows.map(\.keysInWords)
      + FindingCode.allCases.map { "\($0.rawValue) (\($0.severity.word))" }
      + RunStatus.allCases.map { "\($0.rawValue)" }
    for term in terms {
      #expect(page.contains("\n.It Sy \(Mdoc.escaped(term))\n"), "no entry for \(term)")
    }
  }

  @Test func `sentences stand on lines of their own, as the typesetter wants them`() {
    var page = Mdoc()
    page.prose("One. Two is \(String(repeating: "long ", count: 20))here.\n\n  One. Two.")
    let lines = page.text.split(separator: "\n")
    #expect(lines[0] == "One." && lines[1].hasPrefix("Two is long"))
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains("  One. Two."), "what is set in stands as it is written")
  }

  @Test func `words that look like orders to the typesetter are words`() {
    var page = Mdoc()
    page.prose(".Sh no heading\n'br no order\na back\\slash, and --json")
    #expect(
      page.text == "\\&.Sh no heading\n\\&'br no order\na back\\eslash, and \\-\\-json\n")
    #expect(Mdoc.escaped("Sh \"quoted\"") == "\"\\&Sh \\(dqquoted\\(dq\"")
  }

  @Test func `lines that are set in stand as they are written`() {
    var page = Mdoc()
    page.prose("Examples:\n  casebook  \n\n  casebook x\nand on")
    #expect(
      page.text == """
        Examples:
        .Bd -literal -compact
          casebook  
        .Pp
          casebook x
        .Ed
        and on

        """)
  }
}
