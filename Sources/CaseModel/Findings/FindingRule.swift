/// What a finding code stands for: the one table behind severities, the verb `findings`, the
/// manual and the tests.
public struct FindingRule: Sendable {
  /// The code.
  public let code: FindingCode
  /// How grave a finding of the code is, unless the finder says otherwise.
  public let severity: Finding.Severity
  /// What it means, in one line.
  public let explanation: String
  /// True for what a JSON Schema cannot say, so that only the reader tells of it.
  public let isBeyondSchema: Bool
  /// Cases that break the rule, each with the nearest one that keeps it; the first is the plainest.
  public let examples: [FindingExample]

  init(
    _ code: FindingCode, _ severity: Finding.Severity, _ explanation: String,
    isBeyondSchema: Bool = false, examples: [FindingExample]
  ) {
    self.code = code
    self.severity = severity
    self.explanation = explanation
    self.isBeyondSchema = isBeyondSchema
    self.examples = examples
  }
}

extension FindingRule {
  /// All rules, in the order in which the manual lists them.
  public static let all: [FindingRule] = text + shape + values + records + advice

  /// True for what is no fault of the case but may be worth a look: `lint` tells of it, not the
  /// reader.
  public var isAdvice: Bool { severity == .hint }

  /// The rule of a code.
  public static func of(_ code: FindingCode) -> FindingRule {
    // A test holds that every code has its rule.
    byCode[code] ?? FindingRule(code, .error, code.rawValue, examples: [])
  }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
}

extension FindingCode {
  /// How grave it is unless the finder says otherwise.
  public var severity: Finding.Severity { FindingRule.of(self).severity }

  /// What it means, in one line.
  public var explanation: String { FindingRule.of(self).explanation }
}
