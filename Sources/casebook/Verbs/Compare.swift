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
      casebook compare <case> <question> [--line] [--json] [--reviews <path>] [--sources <dir>] \
      [--forget-sources]
      """,
    discussion: """
      Answers that can all hold together are one. Each claim has its id in front.

      With --line, what is said on it in one line that is fit for a draft: the answers with who \
      gives them and how, what they rest on, whose verdict there is, and the date of the case. It is \
      what y and l copy on the screen.

      With --json, the object of the question as `questions` has it, and {given, kind, \
      oneOrigin, insideOneSource, apart, noConflict, setAside, notMentioned, wouldSettle}. "given" is \
      a list of {claim, answer, source, value, standing, standingBy, stance, modality, implied, scope, \
      locator}, where "answer" is a letter; "apart" one of {answers, values, why, distance, slip}, \
      "noConflict" one of {answers, values, why, bothAllow}, "setAside" one of {claim, why}; a slip is \
      what to look at first, and no verdict.
      """)

  @OptionGroup var file: RequiredCase
  @Argument(help: "The id of the question, or of a claim on it.") var question: String
  @Flag(name: .customLong("line"), help: "Print one line that is fit for a draft.")
  var isLine = false
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption

  func validate() throws {
    guard isLine, form.isJSON else { return }
    throw ValidationError("--line prints a line, and --json an object: give one of them")
  }

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    let record = try askedQuestion(reviewed.reading.story)
    let (snapshot, problem) = reviewed.snapshot()
    if form.isJSON {
      let records = RecordJSON(snapshot, ownMembers: reviewed.ownMembers(of:))
      output.json { records.write(comparisonOf: record, to: &$0) }
    } else if isLine {
      CopyMaker(snapshot, .plain).text(.line, of: record).map { output.line($0.words) }
    } else {
      let documents = RecordDocuments(
        snapshot, .plain, longestText: .max, showsDeskNotes: false)
      output.document(documents.comparison(of: record))
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
