import ArgumentParser
import CaseAdvice
import CaseModel
import CaseReader
import CasebookRuntime
import CrossReference
import JSONText
import ScreenGrid

/// `casebook findings [CODE]`
struct Findings: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Say what can be found in a case, or explain one finding.",
    discussion: """
      Lists the codes that stand in findings, with how grave they are and what they mean. For one \
      code, prints a case that breaks its rule, what is said of that, and a case that keeps it. \
      Hints are advice: only lint tells of them.

      With --json, a list of {code, severity, explanation, breaks, keeps}; breaks and keeps are \
      whole cases, or null where they would be very large.

      Examples:
        casebook findings
        casebook findings date-order
      """)

  @Argument(help: "The code of a finding, such as dup-id.") var code: String?
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let rules = try code.map { [FindingRule.of(try known($0))] } ?? FindingRule.all
    if form.isJSON {
      output.json { $0.array { list in rules.forEach { RuleRecord.write($0, to: &list) } } }
    } else if code == nil {
      RuleLines.list(rules).forEach { output.line(SafeText(cleaning: $0)) }
    } else {
      for rule in rules {
        try RuleLines.page(of: rule).forEach { output.line(SafeText(cleaning: $0)) }
      }
    }
    return .done
  }

  private func known(_ name: String) throws -> FindingCode {
    if let code = FindingCode(name: name) { return code }
    throw RunFailure(.usage, CodeList.words(forUnknown: name))
  }
}

/// Rules as lines.
enum RuleLines {
  /// Code, severity and explanation, in columns.
  static func list(_ rules: [FindingRule]) -> [String] {
    let width = rules.map(\.code.rawValue.count).max() ?? 0
    return rules.map { rule in
      let code = padded(rule.code.rawValue, to: width)
      return "\(code)  \(padded(rule.severity.word, to: 7))  \(rule.explanation)"
    }
  }

  /// One rule with its plainest example.
  static func page(of rule: FindingRule) throws -> [String] {
    var lines = ["\(rule.code.rawValue) (\(rule.severity.word)): \(rule.explanation)"]
    guard let example = rule.examples.first else { return lines }
    lines += ["", "Breaks it:"] + text(of: example.breaking)
    lines += ["", "What is said of it:"] + (try said(of: example, rule.code)).map { "  \($0)" }
    if let keeping = example.keeping { lines += ["", "Keeps it:"] + text(of: keeping) }
    return lines
  }

  private static func text(of example: ExampleCase) -> [String] {
    if let words = example.words { return ["  \(words)"] }
    return String(decoding: example.document, as: UTF8.self).split(separator: "\n")
      .map { "  \($0)" }
  }

  private static func said(
    of example: FindingExample, _ code: FindingCode
  ) throws -> [String] {
    var options = ReadOptions()
    options.byteLimit = example.byteLimit ?? options.byteLimit
    options.zones = SystemZones.source
    let bytes = MemoryBytes(example.breaking.document)
    let result = try CaseReader.read(bytes, options: options)
    let advice = Adviser.advice(on: .derive(from: result.case))
    let places = try FindingPlacer(result.case, result.pointers, in: bytes)
      .places(of: advice.map { ($0.record, $0.key) })
    let hints = zip(advice, places).map { advice, place in
      Finding(
        advice.code, line: place.line, column: place.column, pointer: place.pointer,
        message: advice.message, hint: advice.hint)
    }
    return (result.findings + hints).filter { $0.code == code }
      .map { "case.json:\($0.line):\($0.column): \($0.text)" }
  }

  private static func padded(_ word: String, to width: Int) -> String {
    word + String(repeating: " ", count: max(0, width - word.count))
  }
}

/// A rule as JSON.
enum RuleRecord {
  static func write(_ rule: FindingRule, to list: inout JSONWriter) {
    let example = rule.examples.first
    list.object { object in
      object.member("code", rule.code.rawValue)
      object.member("severity", rule.severity.word)
      object.member("explanation", rule.explanation)
      object.member("breaks", example.flatMap { text(of: $0.breaking) })
      object.member("keeps", example?.keeping.flatMap(text))
    }
  }

  private static func text(of example: ExampleCase) -> String? {
    example.words == nil ? String(decoding: example.document, as: UTF8.self) : nil
  }
}
