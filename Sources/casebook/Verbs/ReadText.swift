import ArgumentParser
import CaseModel
import CasebookRuntime
import Listing

/// `casebook read CASE SOURCE`
struct ReadText: Verb {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print the text of a source, and what the case took from it.",
    usage: """
      casebook read <case> <source> [--json] [--reviews <path>] [--sources <dir>] [--forget-sources]
      """,
    discussion: """
      The paragraphs with their numbers, the words that the case keeps in quotation marks, and below \
      each paragraph the claims and evidence that were taken from it; those in conflict are marked. \
      A text that is not in hand is not printed: then come the words that the case keeps of it, and \
      how to get it, and the status is 66.

      With --json, {source, title, inHand, file, sha256, paragraphs, unplaced}: of each paragraph \
      {number, text, taken}, and of what was taken {record, kind, words, conflict, state, anchors}.
      """)

  @OptionGroup var file: RequiredCase
  @Argument(help: "The id of the source.") var source: String
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    let record = try NearestID(reviewed.reading.story).record(source, kind: .source)
    let (snapshot, problem) = reviewed.snapshot(showing: record)
    if form.isJSON {
      output.json { RecordJSON(snapshot).write(textOf: record, to: &$0) }
    } else {
      print(record, of: snapshot, to: output)
    }
    try output.finish()
    reviewed.reading.folders.words.map { Complaints.say($0) }
    if let problem { throw problem }
    return snapshot.texts.text(of: record) == nil ? .noInput : reviewed.reading.status
  }

  private func print(_ source: RecordRef, of snapshot: Snapshot, to output: Output) {
    guard let held = snapshot.texts.text(of: source) else {
      let document = RecordDocuments(snapshot, .plain, longestText: .max).textNotHere(source)
      return Page(document, columns: Output.pageWidth).plainLines.forEach(output.line)
    }
    let page = TextPage(held, snapshot, .plain, columns: Output.pageWidth, isBeside: false)
    var block: TextBlock? = TextBlock()
    while let shown = block, !output.isClosed {
      page.lines(of: shown, selected: nil).forEach { output.line($0.plain) }
      block = page.block(after: shown)
    }
  }
}
