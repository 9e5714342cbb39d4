import ArgumentParser
import CasebookRuntime

/// `casebook redact CASE MARK-ID --reason TEXT`
struct Redact: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Take the texts out of a mark, for good.",
    usage: """
      casebook redact <case> <mark-id> --reason <text> [--as <name>] [--json] [--reviews <path>] \
      [--sources <dir>] [--forget-sources]
      """,
    discussion: """
      For a confidential name that was typed once. Reason and note are erased from the file of \
      marks and cannot be brought back; who, when and the verdict stay, and "audit" finds nothing wrong.
      """)

  @OptionGroup var file: RequiredCase
  @Argument(help: ArgumentHelp("The mark, or how its id begins.", valueName: "mark-id"))
  var mark: String
  @Option(help: ArgumentHelp("Why, for everybody to read.", valueName: "text"))
  var reason: String
  @OptionGroup var reviewer: ReviewerOption
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    let changed = try reviewed.redact(mark, reason: reason, by: reviewer.name)
    output.say("redacted", changed, in: reviewed, asJSON: form.isJSON)
    return .done
  }
}
