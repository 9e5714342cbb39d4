import ArgumentParser
import CasebookRuntime
import Listing
import Review

/// `casebook marks [CASE]`
struct Marks: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Print the marks, in the order they were made.",
    discussion: """
      Undone marks are printed too, with who took them back and when. Desk notes are printed only when asked \
      for with --notes.
      """)

  @OptionGroup var file: OptionalCase
  @Flag(help: "Print the desk notes too.") var notes = false
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    try reviewed.log.refresh()
    let history = reviewed.log.history
    if form.isJSON {
      output.json { writer in
        writer.array { list in
          for entry in history.entries where entry.mark.kind.isContent {
            MarkRecords.write(entry, in: history, withNotes: notes, to: &list)
          }
        }
      }
    } else {
      output.print(MarkRows(history, withNotes: notes), idsFrom: nil)
    }
    return .done
  }
}
