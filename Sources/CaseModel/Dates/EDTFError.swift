/// Why a date text is not understood, where, and what to write instead.
public struct EDTFError: Error, Hashable, Sendable {
  /// Where the trouble is: 1 for the first character, counted in Unicode scalars.
  public let column: Int
  /// What is wrong, as a clause without a full stop.
  public let problem: String
  /// What to write instead, where that can be guessed: "did you mean 1984~?".
  public let hint: String?

  /// True for an interval that is well written but ends before it begins.
  public var isReversed: Bool { problem == Self.reversal }

  static let reversal = "the end comes before the start"

  init(column: Int, problem: String, hint: String? = nil) {
    self.column = column
    self.problem = problem
    self.hint = hint
  }
}

extension EDTFError: CustomStringConvertible {
  /// Place, problem and hint on one line.
  public var description: String {
    let plain = "column \(column): \(problem)"
    return hint.map { "\(plain); \($0)" } ?? plain
  }
}
