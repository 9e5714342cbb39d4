import ArgumentParser
import CasebookRuntime

/// `casebook verify [CASE]`
struct Verify: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Check that the words a case keeps of its texts still stand there.",
    discussion: """
      Prints a line for each text, with its SHA-256; a line for each anchor that is not found, \
      file:line:column: state: record: words; and the sum. An anchor is the words of a locator \
      (TextQuoteSelector) or of a quote. It is found where prefix, words and suffix stand once in \
      the paragraph that the locator names, or once in the text where it names none; moved where \
      they stand once elsewhere; ambiguous where they stand more often; else missing. A paragraph is \
      a line that is not blank. Nothing is compared loosely, and nothing is attached anew.

      An anchor whose text is not in hand is unverified, and so not found. A text that the case names \
      by file or sha256 is wrong where it is not here, or has another SHA-256; a source of which the \
      case names no text is not: there is nothing to verify.

      With --json, {texts, anchors, summary}: of each text {source, state, sha256, recorded, file, \
      note}, of each anchor {state, record, kind, source, exact, prefix, suffix, wantedParagraph, \
      paragraph, obstacle, file, line, column, pointer}.

      Status 65 when the case has errors; 1 when an anchor is not found or a text is wrong; else 0.

      Example:
        casebook verify harbour.case.json --sources ~/harbour-texts
      """)

  @OptionGroup var file: OptionalCase
  @Flag(help: "Print a line for each anchor, found or not.") var all = false
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reading = try CaseLoader(file.input).read()
    let verification = try Verification(reading)
    let report = VerificationReport(verification, reading)
    if form.isJSON {
      output.json { report.write(to: &$0) }
    } else {
      report.lines(all: all).forEach(output.line)
    }
    try output.finish()
    Complaints.say(findingsOf: reading)
    reading.folders.words.map { Complaints.say($0) }
    guard reading.status == .done else { return reading.status }
    return verification.isRight ? .done : .foundSomething
  }
}
