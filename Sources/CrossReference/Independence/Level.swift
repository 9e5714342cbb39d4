/// How an answer stands: what its origins show, and never whether it is true.
public enum Level: String, CaseIterable, Comparable, Sendable {
  /// Nobody answers.
  case unanswered
  /// Answers that cannot all hold, and none leads.
  case differ
  /// One origin alone gives it.
  case oneOrigin = "one-origin"
  /// Several sources give it, and nothing shows that they are independent.
  case maybeOneOrigin = "maybe-one-origin"
  /// It leads, though not by much.
  case leaning
  /// It leads clearly over others.
  case mostlyAgree = "mostly-agree"
  /// Independent origins give it, and none gives another.
  case agree

  /// The level for people.
  public var words: String {
    switch self {
    case .unanswered: "no answer"
    case .differ: "sources differ"
    case .oneOrigin: "one origin"
    case .maybeOneOrigin: "maybe one origin"
    case .leaning: "more on one side"
    case .mostlyAgree: "most origins agree"
    case .agree: "origins agree"
    }
  }

  /// True when an answer that stands so may be suggested.
  public var allowsSuggestion: Bool { self == .mostlyAgree || self == .agree }

  /// Less is known of the lower one.
  public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
