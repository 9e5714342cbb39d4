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
