import ArgumentParser
import CasebookRuntime

/// `casebook undo CASE [MARK-ID]`
struct Undo: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Take a mark back.",
    usage: """
      casebook undo <case> [<mark-id>] [--as <name>] [--json] [--reviews <path>] [--sources <dir>] [--forget-sources]
      """,
    discussion: """
      Without an id, your own latest mark on this case that stands. Nothing is erased: the undoing is an entry \
      of its own, and "redo" gives the mark back.
      """)

  @OptionGroup var file: RequiredCase
  @Argument(help: ArgumentHelp("The mark, or how its id begins.", valueName: "mark-id"))
  var mark: String?
  @OptionGroup var reviewer: ReviewerOption
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    let changed = try reviewed.undo(mark, by: reviewer.name)
    output.say("undone", changed, in: reviewed, asJSON: form.isJSON)
    return .done
  }
}
