import ArgumentParser
import CaseModel
import CasebookRuntime
import CasebookUI
import Review
import ScreenGrid

extension Verdict: ExpressibleByArgument {}

/// `casebook mark CASE CLAIM VERDICT`
struct MarkClaim: Verb {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Give a claim your verdict.",
    usage: """
      casebook mark <case> <claim> <verdict> [--reason <text>] [--note <text>] \
      [--as <name>] [--json] [--reviews <path>] [--sources <dir>] [--forget-sources]
      """,
    discussion: """
      Prints "marked MARK-ID" once the mark is on the disk. Without a reason, or with an empty one, \
      the verdict is kept as work in progress. The reason is public; the note stays at the desk.
      """)

  @OptionGroup var file: RequiredCase
  @Argument(help: "The id of the claim.") var claim: String
  @Argument(help: "Your verdict.") var verdict: Verdict
  @Option(help: ArgumentHelp("Why, for everybody to read.", valueName: "text"))
  var reason: String?
  @Option(help: ArgumentHelp("A note for the desk only.", valueName: "text"))
  var note: String?
  @OptionGroup var reviewer: ReviewerOption
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    let record = try NearestID(reviewed.reading.story).record(claim, kind: .claim)
    let intent = MarkIntent(
      claim: record, judged: .isSo, verdict: verdict, reason: reason, deskNote: note)
    let entry = try reviewed.save(intent, by: reviewer.name)
    output.say("marked", entry, in: reviewed, asJSON: form.isJSON)
    if entry.mark.kind == .draft {
      let id = entry.mark.id.text
      Complaints.say("\(id) is work in progress: it has no reason yet (--reason TEXT)")
    }
    return .done
  }
}

extension Output {
  /// "marked m4kz90v2qt7hc", or the mark as JSON.
  func say(
    _ word: SafeText, _ entry: MarkHistory.Entry, in reviewed: ReviewedCase, asJSON: Bool
  ) {
    if asJSON {
      json { MarkRecords.write(entry, in: reviewed.log.history, reviewed.markedClaims, to: &$0) }
    } else {
      line("\(word) \(entry.mark.id.text)")
    }
  }
}
