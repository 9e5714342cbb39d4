import CaseModel
import CasebookRuntime
import CasebookUI

/// The manual page `casebook(1)`, made of the same tables as the program: its verbs, keys, findings
/// and exit statuses cannot be others than those it has.
struct ManualPage {
  private var page = Mdoc()
  private let program: CommandHelp

  /// The page, in mdoc.
  static func text() throws -> String {
    var manual = ManualPage(program: try CommandHelp.ofProgram())
    manual.write()
    return manual.page.text
  }

  private init(program: CommandHelp) { self.program = program }

  private mutating func write() {
    writeHead()
    page.section("DESCRIPTION")
    page.prose(program.discussion ?? "")
    writeCommands()
    writeKeys()
    writeFindings()
    writeSurroundings()
    page.section("EXIT STATUS")
    page.list(of: RunStatus.allCases, term: { "\($0.rawValue)" }, words: { [$0.explanation] })
  }

  private mutating func writeHead() {
    page.request("Dd", CasebookVersion.date)
    page.request("Dt", "CASEBOOK", "1")
    page.request("Os")
    page.section("NAME")
    page.request("Nm", "casebook")
    let abstract = program.abstract ?? ""
    let words = abstract.prefix(1).lowercased() + abstract.dropFirst().prefix { $0 != "." }
    page.request("Nd", Mdoc.escaped(words))
    page.section("SYNOPSIS")
    page.request("Nm")
    page.request("Op", "Ar", "case", "|", "Fl")
    let open = program.subcommands?.first { $0.commandName == Open._commandName }
    for option in open?.ownArguments ?? [] where option.kind != "positional" {
      page.request("Op", Mdoc.escaped(option.form))
    }
    page.request("Nm")
    page.request("Ar", "verb", "...")
  }

  private mutating func writeCommands() {
    page.section("COMMANDS")
    for verb in program.subcommands ?? [] where verb.shouldDisplay && verb.commandName != "help" {
      page.subsection(verb.commandName)
      page.prose("casebook \(verb.usage)\n\n\(verb.abstract ?? "")")
      if let discussion = verb.discussion { page.prose("\n" + discussion) }
      let arguments = verb.ownArguments
      if !arguments.isEmpty { page.list(of: arguments, term: \.form, words: { [$0.words] }) }
    }
  }

  private mutating func writeKeys() {
    page.section("KEYS")
    page.list(of: KeyMap.rows, term: { $0.keysInWords }, words: { [$0.helpAndPlace] })
  }

  private mutating func writeFindings() {
    page.section("FINDINGS")
    page.prose(
      "What can be said of a place in a file, by its stable name. Hints are advice, which only lint gives."
    )
    page.list(
      of: FindingRule.all, term: { "\($0.code.rawValue) (\($0.severity.word))" },
      words: { [$0.explanation] })
  }

  private mutating func writeSurroundings() {
    page.section("ENVIRONMENT")
    page.list(of: Surroundings.variables, term: \.name, words: { [$0.words] })
    page.section("FILES")
    page.list(of: Surroundings.files, term: \.name, words: { [$0.words] })
  }
}

extension CommandHelp.Argument {
  /// What it means, and what stands for it when it is left out.
  fileprivate var words: String {
    let given = defaultValue.map { " Without it: \($0)." } ?? ""
    return (abstract ?? "") + given
  }
}
