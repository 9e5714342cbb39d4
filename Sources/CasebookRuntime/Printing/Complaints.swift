import CaseModel
import Glibc
import ScreenGrid

/// What is said on standard error: cleaned, since it quotes file names and texts from outside.
public enum Complaints {
  /// Says a line, behind the name of the program.
  public static func say(_ words: String) {
    write([SafeText(cleaning: "casebook: \(words)")])
  }

  /// Says what the reader found: `file:line:column: code: text`, at most twenty of them unless all
  /// are wanted, then how many there are in all.
  public static func say(findingsOf reading: ReadCase, all: Bool = false) {
    write(FindingLines(reading, most: all ? .max : FindingLines.most).lines)
  }

  /// Says which copies are not the texts that the case was made from, a line for each.
  public static func say(differing copies: SourceCopies, in reading: ReadCase) {
    write(CopyLines(copies, reading).lines)
  }

  /// Says lines that may hold anything. Line ends in them part them.
  public static func say(lines text: String) {
    write(
      text.split(separator: "\n", omittingEmptySubsequences: false).map(SafeText.init(cleaning:)))
  }

  private static func write(_ lines: [SafeText]) {
    let output = Output(descriptor: STDERR_FILENO)
    lines.forEach(output.line)
    // There is nobody left to tell when standard error fails.
    try? output.finish()
  }
}

/// Copies with another text than the case was made from, and what is not read at all, as lines.
struct CopyLines {
  let lines: [SafeText]

  init(_ copies: SourceCopies, _ reading: ReadCase) {
    let refusals = copies.refusals.sorted { $0.key < $1.key }
    let differing = copies.differing.sorted().map {
      ($0, "is not the text the case was made from: its SHA-256 differs")
    }
    lines = (differing + refusals.map { ($0.key, "is not read: \($0.value)") }).map { ref, words in
      let source = reading.story.sources[ref.row]
      return SafeText(
        cleaning:
          "\(reading.input.name): warning: source \(source.id): \(source.file ?? "") \(words)")
    }
  }
}

/// Findings as lines.
struct FindingLines {
  /// How many are said one by one.
  static let most = 20

  let lines: [SafeText]

  init(_ reading: ReadCase, most: Int = most) {
    let all = reading.findingCounts.values.reduce(0, +)
    // First what explains most: why there is no more of the case.
    let obstacle = reading.obstacle.map { [$0] } ?? []
    let rest = reading.findings.filter { !obstacle.contains($0) }.sorted(by: Self.isGraver)
      .prefix(most - obstacle.count).sorted { $0.offset < $1.offset }
    let shown = obstacle + rest
    var lines = shown.map { Self.line($0, reading.input.name) }
    if all > shown.count {
      let advice: SafeText = most == .max ? "" : ": casebook validate --all shows them"
      lines.append("\(all - shown.count) more findings are not shown\(advice)")
    }
    self.lines = lines
  }

  static func line(_ finding: Finding, _ name: String) -> SafeText {
    SafeText(cleaning: "\(name):\(finding.line):\(finding.column): \(finding.text)")
  }

  /// Errors before warnings, so that twenty warnings do not hide one error.
  private static func isGraver(_ left: Finding, _ right: Finding) -> Bool {
    left.severity == right.severity ? left.offset < right.offset : left.severity > right.severity
  }
}
