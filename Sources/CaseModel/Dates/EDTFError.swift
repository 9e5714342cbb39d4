/// Why a date text is not understood, where, and what to write instead.
public struct EDTFError: Error, Hashable, Sendable {
  /// Where the trouble is: 1 for the first character, counted in Unicode scalars.
  public let column: Int
  /// What is wrong, as a clause without a full stop.
  public let problem: String

  private let text: String
  private let advice: String?

  init(_ fault: DateFault, in text: String) {
    let before = text.utf8.prefix(fault.at).count { $0 & 0xC0 != 0x80 }
    column = before + 1
    problem = fault.problem
    advice = fault.hint
    self.text = text
  }

  /// True for an interval that is well written but ends before it begins.
  public var isReversed: Bool { problem == Self.reversal }

  static let reversal = "the end comes before the start"

  /// What to write instead, where that can be guessed: "write 1984~". Guessed anew each time, which
  /// costs more than the reading: most texts that are no dates are never told of.
  public var hint: String? {
    // Nobody knows that the order is what is wrong.
    advice ?? EDTFHint.hint(for: text, lead: isReversed ? "put the earlier one first:" : "write")
  }
}

extension EDTFError: CustomStringConvertible {
  /// Place, problem and hint on one line.
  public var description: String {
    let plain = "character \(column): \(problem)"
    return hint.map { "\(plain); \($0)" } ?? plain
  }
}
