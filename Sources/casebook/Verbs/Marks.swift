import ArgumentParser
import CasebookRuntime
import Listing
import Review

/// `casebook marks [CASE]`
struct Marks: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Print the marks, in the order they were made.",
    discussion: """
      Undone marks are printed too, and said to be undone. Desk notes are printed only when asked \
      for with --notes.
      """)

  @OptionGroup var file: OptionalCase
  @Flag(help: "Print the desk notes too.") var notes = false
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    try reviewed.log.refresh()
    let entries = reviewed.log.history.entries.filter { $0.mark.kind.isContent }
    if form.isJSON {
      output.json { writer in
        writer.array { list in
          entries.forEach { MarkRecords.write($0, withNotes: notes, to: &list) }
        }
      }
    } else {
      output.print(MarkRows(entries, withNotes: notes), idsFrom: nil)
    }
    return .done
  }
}
