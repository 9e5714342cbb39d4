import Review

extension Verdict {
  /// The letter that gives the verdict: its first.
  var letter: Unicode.Scalar {
    switch self {
    case .supported: "s"
    case .refuted: "r"
    case .disputed: "d"
    case .misleading: "m"
    case .unproven: "p"
    }
  }
}
