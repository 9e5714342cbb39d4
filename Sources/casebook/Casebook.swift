import ArgumentParser
import CasebookRuntime
import Glibc

/// The command `casebook`: without a verb it opens a case on the screen.
struct Casebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casebook",
    abstract: "Timelines, claims and sources of an investigation, cross-referenced.",
    usage: """
      casebook [<case>|-|--demo] [--sources <dir>] [--forget-sources] [--as <name>] [--reviews <path>] [--ascii]
      casebook <verb> ...
      """,
    discussion: """
      Without a verb, opens a case on the screen; without a case, the one that comes with the \
      program. The other verbs print, and need no terminal.

      A case is a file NAME.case.json or NAME.case.jsonl, or - for standard input. Two come with the \
      program: okcupid-clarifai, a real one, which verbs that need nothing but a case take when none \
      is named; and harbour-fire, a small one that is made up, with its texts (casebook --demo). A \
      file of such a name comes first.

      Marks lie beside the case, in NAME.reviews.sqlite, or where --reviews says; those on a case \
      that is built in, or from standard input, lie in ~/.local/share/casebook, by its id. The case \
      file itself is never written.

      Examples:
        casebook                              open the case that is built in
        casebook --demo                       open the small one that shows everything
        casebook harbour.case.json            open another one
        casebook timeline --json harbour.case.json
        casebook show harbour.case.json dead  print one record
        casebook compare harbour.case.json dead
        casebook compare harbour.case.json dead --line
        casebook mark harbour.case.json c1 disputed --reason "Only one has it"
        casebook undo harbour.case.json
        casebook date 1984~ 2014-09/..        say what a date means

      A record without an id of its own is called by its place: ~c1 is the first claim, ~n2 the \
      second note. The ~ may be left out where no record has that id, for shells expand it.

      Exit statuses: \(exitStatuses).

      Completions for bash, zsh or fish: casebook --generate-completion-script bash
      """,
    version: CasebookVersion.number,
    subcommands: [Open.self] + lists + marks + checks + others,
    defaultSubcommand: Open.self)

  private static var exitStatuses: String {
    RunStatus.allCases.map { "\($0.rawValue) \($0.explanation)" }.joined(separator: ", ")
  }

  private static let lists: [any ParsableCommand.Type] = [
    Timeline.self, Questions.self, Compare.self, Sources.self, Actors.self, Claims.self, Show.self,
    ReadText.self,
  ]

  private static let marks: [any ParsableCommand.Type] = [
    MarkClaim.self, Marks.self, Undo.self, Redo.self, Redact.self, Audit.self,
  ]

  private static let checks: [any ParsableCommand.Type] = [
    Validate.self, Verify.self, Lint.self, Findings.self,
  ]

  private static let others: [any ParsableCommand.Type] = [
    Convert.self,
    DateVerb.self,
    Sample.self,
    Replayed.self,
    Manual.self,
  ]
}

extension Casebook {
  /// The verbs, by the words they are given by.
  static var verbs: [String] {
    configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() }
  }

  /// The verb that somebody may have meant who wrote a word; nil for a verb, and for what is near
  /// to none.
  static func verb(near word: String) -> String? {
    verbs.contains(word) ? nil : NearWord.nearest(to: word, among: verbs)
  }

  /// "there is no verb vaildate; did you mean validate?", for a command that cannot be parsed; nil
  /// where its first word looks like no verb. A verb takes the name of the demo, as that of any case.
  static func guess(_ arguments: [String]) -> String? {
    if let verb = arguments.first, verbs.contains(verb), arguments.contains("--demo") {
      return "the demo is called harbour-fire: casebook \(verb) harbour-fire"
    }
    guard let word = arguments.first, let verb = verb(near: word) else { return nil }
    return "there is no verb \(word); did you mean \(verb)?"
  }
}

@main
enum Program {
  static func main() {
    // A reader that goes away is found out when writing to it, and is no reason to die.
    signal(SIGPIPE, SIG_IGN)
    setlocale(LC_CTYPE, "")
    do {
      var command = try Casebook.parseAsRoot()
      try command.run()
    } catch {
      exit(status(after: error))
    }
  }

  /// Says what ended the command, unless that was said before, and gives its status.
  private static func status(after error: any Error) -> Int32 {
    let status = Casebook.exitCode(for: error).rawValue
    let text = Casebook.fullMessage(for: error)
    guard !text.isEmpty else { return status }
    // What is asked for (--help, --version, completions) is printed, and what is wrong is said.
    if status == 0 {
      print(text)
    } else {
      let arguments = Array(CommandLine.arguments.dropFirst())
      complaints(after: error, arguments: arguments).forEach(Complaints.say(lines:))
    }
    return status
  }

  /// What may have been meant, then what is wrong.
  static func complaints(after error: any Error, arguments: [String]) -> [String] {
    let guess = Casebook.guess(arguments).map { "casebook: \($0)" }
    return [guess, Arguments.cleaned(Casebook.fullMessage(for: error))].compactMap(\.self)
  }
}
