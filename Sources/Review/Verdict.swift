/// A person's word on a claim. Never a machine's: nothing derives one.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
  case supported, refuted, disputed, misleading, unproven
}

/// What a verdict is about, because three things can be judged of one claim and they differ.
///
/// A verdict on one never passes to another.
public enum Judged: String, CaseIterable, Hashable, Sendable {
  /// That it is so.
  case isSo = "is-so"
  /// That the source says so.
  case saysSo = "says-so"
  /// For an allegation: that it was alleged.
  case wasAlleged = "was-alleged"
}
