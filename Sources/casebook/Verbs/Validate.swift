import ArgumentParser
import CaseModel
import CasebookRuntime
import JSONText
import ScreenGrid

/// `casebook validate CASE`
struct Validate: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong in a case file.",
    discussion: """
      Prints what the case holds; what is wrong is said on standard error, a line for each: \
      file:line:column: code: text; of more than 20 the gravest, but all with --all. Copies of \
      sources that are not the texts the case was made from are said there too. With --json, the \
      findings are printed instead, of more than 10,000 the first. Status 65 when there are errors; \
      warnings alone leave 0.
      """)

  @OptionGroup var file: OptionalCase
  @Flag(help: "Say all that is wrong.") var all = false
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reading = try CaseLoader(file.input).read()
    Complaints.say(differing: reading.copies(), in: reading)
    if form.isJSON {
      output.json { writer in
        writer.array { list in
          reading.findings.forEach { FindingRecord.write($0, reading.input.name, to: &list) }
        }
      }
    } else {
      Complaints.say(findingsOf: reading, all: all)
      output.line(Self.summary(of: reading))
    }
    return reading.status
  }

  /// "harbour.case.json: no errors; 2 sources, 1 question, 2 claims"
  static func summary(of reading: ReadCase) -> SafeText {
    let name = SafeText(cleaning: reading.input.name)
    let errors = count(reading.errorCount, "error")
    let warnings: SafeText =
      reading.warningCount == 0 ? "" : ", \(count(reading.warningCount, "warning"))"
    let left: SafeText =
      reading.recordsLeftOut == 0 ? "" : "; \(count(reading.recordsLeftOut, "record")) left out"
    let kinds = RecordKind.allCases.filter { reading.story.count($0) > 0 }
      .map { kind in
        let number = reading.story.count(kind)
        return number == 1 || kind == .evidence
          ? "\(number) \(kind.word)" : "\(number) \(kind.listKey)"
      }
    let holds = SafeText(cleaning: kinds.isEmpty ? "no records" : kinds.joined(separator: ", "))
    let part: SafeText = reading.obstacle == nil ? "" : "; the rest could not be read"
    return "\(name): \(errors)\(warnings); \(holds)\(left)\(part)"
  }

  private static func count(_ number: Int, _ noun: SafeText) -> SafeText {
    switch number {
    case 0: "no \(noun)s"
    case 1: "1 \(noun)"
    default: "\(number) \(noun)s"
    }
  }
}

/// A finding as JSON.
enum FindingRecord {
  static func write(_ finding: Finding, _ file: String, to list: inout JSONWriter) {
    list.object { object in
      object.member("file", file)
      object.member("line", finding.line)
      object.member("column", finding.column)
      object.member("offset", finding.offset)
      object.member("severity", finding.severity.word)
      object.member("code", finding.code.rawValue)
      object.member("pointer", finding.pointer)
      object.member("message", finding.message)
      object.member("hint", finding.hint)
    }
  }
}
