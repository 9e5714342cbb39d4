import ArgumentParser
import CaseAdvice
import CaseModel
import CasebookRuntime
import JSONText

/// `casebook lint [CASE]`
struct Lint: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong in a case, and what is worth a look.",
    discussion: """
      Prints what validate says, and advice: claims without an anchor, questions nobody answers, \
      sources of which nobody knows where they have it from, conflicts nobody has decided. A line \
      for each: file:line:column: code: text; errors first, then warnings, then hints, and of each \
      code the first 20, then how many more there are. casebook findings CODE explains a code, \
      casebook findings lists them. A conflict counts as decided when its question has an answer \
      or is settled, or when each of its claims has a verdict. Marks whose claim was not found are \
      counted on standard error.

      With --json, a list of {file, line, column, offset, severity, code, pointer, message, hint}.

      Status 65 when the case has errors; 0 otherwise, whatever the advice, or 1 with --strict.

      Examples:
        casebook lint harbour.case.json
        casebook lint --only no-anchor,undecided --all harbour.case.json
        casebook lint --strict --skip no-answer harbour.case.json
      """)

  @OptionGroup var file: OptionalCase
  @OptionGroup var reviews: ReviewsOption
  @Option(
    help: ArgumentHelp("Say these alone, parted by commas.", valueName: "codes"),
    completion: .list(CodeList.names))
  var only: CodeList?
  @Option(
    help: ArgumentHelp("Say all but these.", valueName: "codes"),
    completion: .list(CodeList.names))
  var skip: CodeList?
  @Flag(help: "Say all of each code.") var all = false
  @Flag(help: "End with status 1 when there are warnings or advice.") var strict = false
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    let (snapshot, problem) = reviewed.snapshot()
    let advice = Adviser.advice(
      on: snapshot.crossReference, isJudged: snapshot.overlay.isDone)
    let report = try LintReport(reviewed.reading, advice, choice)
    if form.isJSON {
      output.json { writer in
        writer.array { list in
          report.findings.forEach {
            FindingRecord.write($0, reviewed.reading.input.name, to: &list)
          }
        }
      }
    } else {
      report.lines.forEach(output.line)
    }
    reviewed.tellOfLostMarks()
    if let problem { throw problem }
    guard reviewed.reading.status == .done else { return reviewed.reading.status }
    return strict && report.hasWarningsOrAdvice ? .foundSomething : .done
  }

  func validate() throws {
    for code in [only, skip].compactMap(\.self).flatMap(\.unknown) {
      throw ValidationError(CodeList.words(forUnknown: code))
    }
  }

  private var choice: LintReport.Choice {
    var choice = LintReport.Choice()
    choice.only = only?.codes ?? []
    choice.skipped = skip?.codes ?? []
    if all { choice.most = .max }
    return choice
  }
}

/// Codes of findings, parted by commas.
struct CodeList: ExpressibleByArgument {
  let codes: Set<FindingCode>
  /// What is no code.
  let unknown: [String]

  static let names = FindingCode.allCases.map(\.rawValue)

  init?(argument: String) {
    let names = argument.split(separator: ",").map(String.init)
    guard !names.isEmpty else { return nil }
    codes = Set(names.compactMap(FindingCode.init(name:)))
    unknown = names.filter { FindingCode(name: $0) == nil }
  }

  /// "no finding has the code undecded; did you mean undecided?"
  static func words(forUnknown name: String) -> String {
    let near = NearWord.nearest(to: name, among: names)
    let advice = near.map { "; did you mean \($0)?" } ?? " (casebook findings lists all)"
    return "no finding has the code \(name)\(advice)"
  }
}
