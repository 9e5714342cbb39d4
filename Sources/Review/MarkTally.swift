/// How many claims have come how far, as to whether they are so.
public struct MarkTally: Equatable, Sendable {
  /// Claims with a verdict and a reason.
  public private(set) var done = 0
  /// Claims with a draft and nothing done.
  public private(set) var inProgress = 0
  /// Claims on which some reviewer's verdict stands, by verdict. A claim on which two reviewers
  /// differ counts under both.
  public private(set) var verdicts: [Verdict: Int] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Counts one more claim.
  public mutating func add(_ claim: ClaimMarks) {
    count(claim, by: 1)
  }

  /// Takes a counted claim out again.
  mutating func remove(_ claim: ClaimMarks) {
    count(claim, by: -1)
  }

  private mutating func count(_ claim: ClaimMarks, by step: Int) {
    switch claim.progress() {
    case .untouched: break
    case .inProgress: inProgress += step
    case .done: done += step
    }
    for verdict in claim.words() {
      let sum = verdicts[verdict, default: 0] + step
      verdicts[verdict] = sum == 0 ? nil : sum
    }
  }
}
