import ArgumentParser
import CasebookRuntime
import Listing
import Review

/// `casebook marks [CASE]`
struct Marks: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Print the marks, in the order they were made.",
    discussion: """
      Undone marks are printed too, with who took them back and when; so are those whose claim is \
      no longer in the case, or was changed since. Claims go by the id they have today. Desk notes \
      are printed only when asked for with --notes.

      With --json, a list with an object for each mark. Its "claim" is the claim's id today, or \
      null; "claimThen" the id when it was marked; "claimIs" is here, changed, gone, unread (not \
      in what was read: the file breaks off, or records were left out), or elsewhere: in another \
      version of this case, or in another case that has the same id.
      """)

  @OptionGroup var file: OptionalCase
  @Flag(help: "Print the desk notes too.") var notes = false
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    try reviewed.log.refresh()
    let (history, claims) = (reviewed.log.history, reviewed.markedClaims)
    if form.isJSON {
      output.json { writer in
        writer.array { list in
          for entry in history.entries where entry.mark.kind.isContent {
            MarkRecords.write(entry, in: history, claims, withNotes: notes, to: &list)
          }
        }
      }
    } else {
      output.print(MarkRows(history, claims, withNotes: notes), idsFrom: nil)
    }
    claims.warnings.forEach { Complaints.say($0) }
    return .done
  }
}
