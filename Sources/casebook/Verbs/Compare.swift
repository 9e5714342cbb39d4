import ArgumentParser
import CaseModel
import CasebookRuntime
import JSONText
import Listing

/// `casebook compare CASE QUESTION`
struct Compare: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Print the answers to one question against each other, and why they clash or do not.",
    usage: """
      casebook compare <case> <question> [--json] [--reviews <path>] [--sources <dir>] \
      [--forget-sources]
      """,
    discussion: """
      Answers that can all hold together are one. Each claim has its id in front.

      With --json, the object of the question as `questions` has it, and {given, kind, \
      oneOrigin, insideOneSource, apart, noConflict, setAside, notMentioned, wouldSettle}. "given" is \
      a list of {claim, answer, source, value, standing, standingBy, stance, modality, implied, scope, \
      locator}, where "answer" is a letter; "apart" one of {answers, values, why, distance, slip}, \
      "noConflict" one of {answers, values, why, bothAllow}, "setAside" one of {claim, why}; a slip is \
      what to look at first, and no verdict.
      """)

  @OptionGroup var file: RequiredCase
  @Argument(help: "The id of the question, or of a claim on it.") var question: String
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    let record = try askedQuestion(reviewed.reading.story)
    let (snapshot, problem) = reviewed.snapshot()
    if form.isJSON {
      let records = RecordJSON(snapshot, ownMembers: reviewed.ownMembers(of:))
      output.json { records.write(comparisonOf: record, to: &$0) }
    } else {
      let document = RecordDocuments(
        snapshot, .plain, longestText: .max, showsDeskNotes: false
      ).comparison(of: record)
      output.line(document.title)
      Page(document, columns: Output.pageWidth).plainLines.forEach(output.line)
    }
    try output.finish()
    Complaints.say(findingsOf: reviewed.reading)
    if let problem { throw problem }
    return reviewed.reading.status
  }

  /// The question that was named, or that a claim that was named is on.
  private func askedQuestion(_ story: Case) throws -> RecordRef {
    let record = try NearestID(story).record(question)
    let asked = record.kind == .claim ? story.claims[record.row].question : record
    guard let asked, asked.kind == .question else {
      throw RunFailure(.usage, "\(question) is no question: casebook questions lists them")
    }
    return asked
  }
}
