import ArgumentParser
import CasebookRuntime

/// `casebook redo CASE [MARK-ID]`
struct Redo: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Give back a mark that was undone.",
    usage: """
      casebook redo <case> [<mark-id>] [--as <name>] [--json] [--reviews <path>] [--sources <dir>] [--forget-sources]
      """,
    discussion: "Without an id, the mark on this case that you undid last.")

  @OptionGroup var file: RequiredCase
  @Argument(help: ArgumentHelp("The mark, or how its id begins.", valueName: "mark-id"))
  var mark: String?
  @OptionGroup var reviewer: ReviewerOption
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    let changed = try reviewed.redo(mark, by: reviewer.name)
    output.say("redone", changed, in: reviewed, asJSON: form.isJSON)
    return .done
  }
}
