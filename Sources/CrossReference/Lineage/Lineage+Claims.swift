import CaseModel

extension Lineage {
  /// The origins behind some claims, by row: those `via` names, else those of the claim's source.
  /// Claims of drafts do not count.
  public func count(ofClaims rows: some Sequence<Int>, in owner: Case) -> OriginCount {
    graph.count(rows.compactMap { place(of: owner.claims[$0]) })
  }

  /// The ends behind a claim, in a fixed order.
  public func origins(of claim: Claim) -> [Node] {
    place(of: claim).map { graph.roots(of: $0.source, via: $0.via).map(graph.node) } ?? []
  }

  /// True when both claims come from one origin at least.
  public func shareOrigin(_ first: Claim, _ second: Claim) -> Bool {
    guard let left = place(of: first), let right = place(of: second) else { return false }
    return !Set(graph.roots(of: left.source, via: left.via))
      .isDisjoint(with: graph.roots(of: right.source, via: right.via))
  }

  private func place(of claim: Claim) -> (source: Int, via: [Int])? {
    guard let source = claim.source, source.kind == .source else { return nil }
    return (source.row, claim.via.filter { $0.kind == .source }.map(\.row))
  }
}
