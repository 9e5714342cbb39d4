import ArgumentParser
import CasebookRuntime
import JSONText
import Review
import ReviewStore
import ScreenGrid

/// `casebook audit CASE`
struct Audit: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Check that the marks are as they were saved.",
    discussion: """
      Computes the chain of hashes anew and prints its head; keep that elsewhere to notice if marks \
      are cut off at the end or the whole chain is made anew. Marks whose claim was not found are \
      counted on standard error. Status 1 when something does not fit.
      """)

  @OptionGroup var file: OptionalCase
  @OptionGroup var reviews: ReviewsOption
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let reviewed = try reviews.open(file.input)
    let log = reviewed.log
    let audits = zip(log.places, try log.audit()).map(StoreAuditLines.init)
    if form.isJSON {
      output.json { $0.array { list in audits.forEach { $0.write(to: &list) } } }
    } else {
      StoreAuditLines.worthSaying(audits, log.placeForNewMarks).flatMap(\.lines)
        .forEach(output.line)
    }
    reviewed.tellOfLostMarks()
    return audits.allSatisfy(\.report.isClean) ? .done : .foundSomething
  }
}

/// What an audit of one file of marks found, as lines and as JSON.
private struct StoreAuditLines {
  let place: String
  let report: AuditReport

  /// The files that hold anything; where none does, the one that new marks would go to.
  static func worthSaying(_ audits: [Self], _ newPlace: String?) -> [Self] {
    let used = audits.filter { $0.report.count > 0 || !$0.report.isClean }
    return used.isEmpty ? audits.filter { $0.place == newPlace } : used
  }

  var lines: [SafeText] {
    let file = SafeText(cleaning: place)
    guard report.count > 0 || !report.isClean else { return ["\(file): no marks"] }
    let count: SafeText = report.count == 1 ? "1 entry" : "\(report.count) entries"
    let state: SafeText = report.isClean ? "as saved" : "NOT as saved"
    var lines: [SafeText] = [
      "\(file): \(count), \(state)", "  head \(SafeText(cleaning: report.head.hex))",
    ]
    if report.redacted > 0 { lines.append("  texts taken out of \(report.redacted)") }
    if !report.clockSetBack.isEmpty { lines.append("  a clock was set back: \(numbers)") }
    return lines + report.faults.map { "  \(SafeText(cleaning: $0.words))" }
  }

  private var numbers: SafeText {
    SafeText(cleaning: report.clockSetBack.map { "number \($0)" }.joined(separator: ", "))
  }

  func write(to list: inout JSONWriter) {
    list.object { object in
      object.member("place", place)
      object.flag("clean", report.isClean)
      object.member("entries", report.count)
      object.member("head", report.head.hex)
      object.member("redacted", report.redacted)
      object.key("clockSetBack")
      object.array { numbers in report.clockSetBack.forEach { numbers.integer($0) } }
      object.key("faults")
      object.array { faults in report.faults.forEach { faults.string($0.words) } }
    }
  }
}
