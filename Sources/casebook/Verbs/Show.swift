import ArgumentParser
import CaseModel
import CasebookRuntime
import JSONText
import Listing

/// `casebook show CASE ID`
struct Show: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Print one record and what bears on it, or what the case says of itself.",
    usage: """
      casebook show <case> [<id>] [--citation] [--json] [--reviews <path>] [--sources <dir>] [--forget-sources]
      """,
    discussion: """
      Without an id, the case itself: what it is about, what is in it, and the walks through it.

      With --citation, where it stands in one line: of a claim the words of its source with title, \
      date and place, of a source its title and address, of all others the id and that of the case.

      With --json, the record as it stands in the file, byte for byte but for characters that \
      cannot be seen, which are escaped.
      """)

  @OptionGroup var file: RequiredCase
  @Argument(help: "The id of the record; if left out, the case itself.") var id: String?
  @Flag(help: "Print where it stands, in one line.") var citation = false
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption

  func validate() throws {
    guard citation || form.isJSON else { return }
    guard !citation || !form.isJSON else {
      throw ValidationError("--citation prints a line, and --json a record: give one of them")
    }
    guard id != nil else { throw ValidationError("name a record: casebook show <case> <id>") }
  }

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    guard let id else { return try printCase(reviewed, output) }
    let record = try NearestID(reviewed.reading.story).record(id)
    if form.isJSON {
      let bytes = try reviewed.bytes(of: record)
      output.json { writer in bytes.withUnsafeBufferPointer { writer.raw($0) } }
      return .done
    }
    let (snapshot, problem) = reviewed.snapshot(showing: record)
    if citation {
      CopyMaker(snapshot, .plain).text(.citation, of: record).map { output.line($0.words) }
      return .done
    }
    output.document(documents(snapshot).page(of: record))
    if record.kind == .claim { reviewed.tellOfLostMarks() }
    if let problem { throw problem }
    return .done
  }

  private func printCase(_ reviewed: ReviewedCase, _ output: Output) throws -> RunStatus {
    let (snapshot, problem) = reviewed.snapshot()
    output.document(documents(snapshot).theCase())
    try output.finish()
    Complaints.say(findingsOf: reviewed.reading)
    if let problem { throw problem }
    return reviewed.reading.status
  }

  private func documents(_ snapshot: Snapshot) -> RecordDocuments {
    RecordDocuments(snapshot, .plain, longestText: .max, showsDeskNotes: false)
  }
}
