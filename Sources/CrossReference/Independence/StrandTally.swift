/// The support of values that speak of one thing, for or against each other.
struct StrandTally {
  /// The values, ascending.
  let values: [Int]
  let ballot: Ballot
  let support: [Int: Support]

  /// The support of one value.
  struct Support {
    /// Of those who give it.
    let own: Double
    /// With those who say the same more exactly.
    let rolled: Double
  }

  func rolled(_ value: Int) -> Double { support[value]?.rolled ?? 0 }

  /// The values that cannot hold beside one.
  func rivals(of value: Int) -> [Int] {
    values.filter { ballot.relation(value, $0) == .contradict }
  }

  /// From the best of the values that no other is coarser than down to finer ones, as long as these
  /// lead over their rivals and enough of those before say nothing coarser. Never empty.
  func path() -> [Int] {
    let coarsest = values.filter { value in
      !values.contains { ballot.relation(value, $0) == .finer }
    }
    var path = [best(coarsest.isEmpty ? values : coarsest)]
    while let finer = finer(than: path[path.count - 1]), !path.contains(finer) {
      path.append(finer)
    }
    return path
  }

  private func best(_ values: [Int]) -> Int {
    values.reduce(values[0]) { rolled($1) > rolled($0) ? $1 : $0 }
  }

  private func finer(than parent: Int) -> Int? {
    let children = values.filter { ballot.relation($0, parent) == .finer }
    guard !children.isEmpty else { return nil }
    let child = best(children)
    let rival = rivals(of: child).map(rolled).max() ?? 0
    let own = support[parent]?.own ?? 0
    return rolled(child) > rival && rolled(child) >= Assessor.descend * own ? child : nil
  }

  /// Whether what is finer than a value falls apart into values that cannot all hold and of which
  /// none leads.
  func isSplit(_ value: Int) -> Bool {
    let finer = values.filter { ballot.relation($0, value) == .finer }
    guard let first = finer.first.map({ _ in best(finer) }) else { return false }
    let rivals = finer.filter { ballot.relation($0, first) == .contradict }.map(rolled)
    return rivals.max().map { rolled(first) - $0 < Assessor.lead } ?? false
  }
}
