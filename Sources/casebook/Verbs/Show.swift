import ArgumentParser
import CaseModel
import CasebookRuntime
import JSONText
import Listing

/// `casebook show CASE ID`
struct Show: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Print one record and what bears on it.",
    usage: """
      casebook show <case> <id> [--json] [--reviews <path>] [--sources <dir>] [--forget-sources]
      """,
    discussion: """
      With --json, the record as it stands in the file, byte for byte but for characters that \
      cannot be seen, which are escaped.
      """)

  @OptionGroup var file: RequiredCase
  @Argument(help: "The id of the record.") var id: String
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    let record = try NearestID(reviewed.reading.story).record(id)
    if form.isJSON {
      let bytes = try reviewed.bytes(of: record)
      output.json { writer in bytes.withUnsafeBufferPointer { writer.raw($0) } }
      return .done
    }
    let (snapshot, problem) = reviewed.snapshot(showing: record)
    let document = RecordDocuments(
      snapshot, .plain, longestText: .max, showsDeskNotes: false
    ).page(of: record)
    output.line(document.title)
    Page(document, columns: Output.pageWidth).plainLines.forEach(output.line)
    if record.kind == .claim { reviewed.tellOfLostMarks() }
    if let problem { throw problem }
    return .done
  }
}
