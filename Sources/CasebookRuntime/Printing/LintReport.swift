import CaseAdvice
import CaseModel
import CaseReader
import ScreenGrid

/// What the reader found in a case and what else may be worth a look: errors, warnings, hints, each
/// in the order of the file.
public struct LintReport: Sendable {
  /// Which codes are wanted.
  public struct Choice: Sendable {
    /// Only these; all where there are none.
    public var only: Set<FindingCode> = []
    /// But not these.
    public var skipped: Set<FindingCode> = []
    /// The most findings of one code that are given.
    public var most = 20

    /// All codes.
    public init() {}

    /// True when no code is left out.
    var isAll: Bool { only.isEmpty && skipped.isEmpty }

    func includes(_ code: FindingCode) -> Bool {
      (only.isEmpty || only.contains(code)) && !skipped.contains(code)
    }
  }

  /// What is given, the gravest first and then by place; but before all what it is that nothing
  /// could be read behind.
  public let findings: [Finding]
  /// How many there are of each code that is wanted, given or not.
  public let counts: [FindingCode: Int]
  private let severities: [Finding.Severity: Int]
  private let name: String
  private let isPart: Bool

  /// A report on a case that was read, with the advice on it. Places are looked up in the file.
  public init(
    _ reading: ReadCase, _ advice: [Advice], _ choice: Choice = Choice()
  ) throws(RunFailure) {
    // What a part lacks, the rest may hold.
    let advice = reading.extent == .whole ? advice.filter { choice.includes($0.code) } : []
    counts = advice.reduce(into: reading.findingCounts.filter { choice.includes($0.key) }) {
      $0[$1.code, default: 0] += 1
    }
    // A finding may be less grave than its code, which only the sum over all codes knows.
    severities =
      choice.isAll
      ? reading.severityCounts.merging([.hint: advice.count], uniquingKeysWith: +)
      : counts.reduce(into: [:]) { $0[$1.key.severity, default: 0] += $1.value }
    name = reading.input.name
    isPart = reading.extent != .whole
    let found = reading.findings.filter { choice.includes($0.code) }
    let given = Self.first(choice.most, of: found, \.code)
    let hints = try Self.placed(Self.first(choice.most, of: advice, \.code), in: reading)
    let obstacle = reading.obstacle.map { [$0] }?.filter { choice.includes($0.code) } ?? []
    findings =
      obstacle
      + (given.filter { $0 != reading.obstacle } + hints).enumerated()
      .sorted { Self.order($0) < Self.order($1) }
      .map(\.element)
  }

  private static func order(_ finding: (offset: Int, element: Finding)) -> (Int, Int, Int) {
    (-Int(finding.element.severity.rawValue), finding.element.offset, finding.offset)
  }

  /// Whether there is anything but errors.
  public var hasWarningsOrAdvice: Bool {
    severities.contains { $0.key < .error && $0.value > 0 }
  }

  /// The report as lines: findings, then what was not given, then the sum.
  public var lines: [SafeText] {
    let given = findings.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
    let rest = FindingCode.allCases.compactMap { code -> SafeText? in
      let more = (counts[code] ?? 0) - (given[code] ?? 0)
      return more > 0 ? SafeText(cleaning: "\(more) more \(code.rawValue); --all gives them") : nil
    }
    return findings.map { FindingLines.line($0, name) } + rest + [sum]
  }

  /// "harbour.case.json: no errors, 1 warning, 12 hints"
  private var sum: SafeText {
    let words = Finding.Severity.allCases.reversed().map { severity in
      let number = severities[severity] ?? 0
      return "\(number == 0 ? "no" : "\(number)") \(severity.word)\(number == 1 ? "" : "s")"
    }
    let help = findings.isEmpty ? "" : "; casebook findings CODE explains a code"
    // Advice would be about what the rest may hold.
    let part = isPart ? "; the rest could not be read, so there is no advice" : ""
    return SafeText(cleaning: "\(name): \(words.joined(separator: ", "))\(part)\(help)")
  }

  private static func first<Element>(
    _ most: Int, of all: [Element], _ code: (Element) -> FindingCode
  ) -> [Element] {
    var met: [FindingCode: Int] = [:]
    return all.filter { element in
      met[code(element), default: 0] += 1
      return met[code(element), default: 0] <= most
    }
  }

  private static func placed(
    _ advice: [Advice], in reading: ReadCase
  ) throws(RunFailure) -> [Finding] {
    let placer = FindingPlacer(reading.story, reading.pointers, in: reading.input.bytes)
    do {
      return zip(advice, try placer.places(of: advice.map { ($0.record, $0.key) })).map {
        Finding(
          $0.code, offset: $1.offset, line: $1.line, column: $1.column, pointer: $1.pointer,
          message: $0.message, hint: $0.hint, record: $0.record)
      }
    } catch {
      throw RunFailure(error)
    }
  }
}
