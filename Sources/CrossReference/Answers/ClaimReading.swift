import CaseModel

/// What one claim contributes to its question, made ready to be compared.
struct ClaimReading: Sendable {
  let row: Int
  let source: Int
  let value: ClaimValue
  /// True when the source denies the value, or reports that it is denied.
  let isDenial: Bool
  /// The time the value speaks of; nil when it is not given, or does not matter.
  let time: EDTF?
  let scope: String?
  let key: ValueKey
}

/// Why a claim is no part of any answer.
public enum SetAsideReason: Hashable, Sendable {
  /// A later claim corrects it; that claim's row.
  case corrected(by: Int)
  /// A later version of the same text speaks on the question; that source's row.
  case laterVersion(source: Int)
  /// It departs from what it comes from, whose own text is in hand; that source's row.
  case drift(from: Int)
  /// The case ranks it as deprecated.
  case deprecated
  /// The source says that it is not known.
  case notKnown
  /// The source takes no position: it asks, declines to comment, or was not asked.
  case noPosition
  /// It stands in our own draft, which is no source.
  case draft
  /// It has no value, or its source is not in the case.
  case noValue

  /// The reason for people.
  public var words: String {
    switch self {
    case .corrected: "corrected later by the same source"
    case .laterVersion: "a later version of the text speaks on this"
    case .drift: "departs from the text that it comes from"
    case .deprecated: "deprecated by the author of the case"
    case .notKnown: "says that it is not known"
    case .noPosition: "takes no position"
    case .draft: "stands in our own draft"
    case .noValue: "gives no answer that can be compared"
    }
  }
}

/// Puts claims in an order that does not depend on the order of the file, and tells which say the
/// same to the letter.
struct ValueKey: Hashable, Comparable, Sendable {
  let isDenial: Bool
  let low: Double
  let high: Double
  let text: String

  init(_ value: ClaimValue, isDenial: Bool, context: String, in owner: Case) {
    self.isDenial = isDenial
    (low, high) = Self.ends(value)
    text = Self.text(value, in: owner) + context
  }

  static func < (left: ValueKey, right: ValueKey) -> Bool {
    if left.isDenial != right.isDenial { return right.isDenial }
    if left.low != right.low { return left.low < right.low }
    if left.high != right.high { return left.high < right.high }
    return left.text < right.text
  }

  private static func ends(_ value: ClaimValue) -> (Double, Double) {
    switch value {
    case .date(let date):
      (Double(date.whole.first ?? .min), Double(date.whole.last ?? .max))
    case .number(let number): (NumberSpan(number).low, NumberSpan(number).high)
    case .flag(let flag): flag ? (0, 0) : (1, 1)
    case .thereIsNone: (.infinity, .infinity)
    default: (0, 0)
    }
  }

  private static func text(_ value: ClaimValue, in owner: Case) -> String {
    switch value {
    case .number(let number): number.plainWords
    case .date(let date): date.text
    case .text(let text), .place(let text), .choice(let text): text
    case .flag(let flag): flag ? "yes" : "no"
    case .reference(let ref): owner.id(of: ref)
    case .coordinates(let point): point.words
    case .thereIsNone: "none"
    case .unknown: "unknown"
    case .list(let values):
      values.map { Self.text($0, in: owner) }.sorted().joined(separator: "\u{1F}")
    }
  }
}
