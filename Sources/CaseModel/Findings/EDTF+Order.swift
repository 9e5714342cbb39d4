extension EDTF {
  /// True when all that this date may mean lies before all that another may, qualifiers allowed
  /// for, and `slack` seconds more.
  public func isSurely(before other: EDTF, slack: Int = 0) -> Bool {
    let inUTC = hasZone && other.hasZone
    let (mine, others) = inUTC ? (instants(in: nil), other.instants(in: nil)) : (whole, other.whole)
    return Self.isSurely(mine, before: others, slack: slack)
  }

  /// True when all that this date may mean in a zone lies before all that another may mean in its
  /// own, qualifiers allowed for.
  public func isSurely(
    in zone: ZoneRules, before other: EDTF, in otherZone: ZoneRules
  ) -> Bool {
    Self.isSurely(instants(in: zone), before: other.instants(in: otherZone), slack: 0)
  }

  private static func isSurely(_ mine: Span, before others: Span, slack: Int) -> Bool {
    guard let last = mine.last, let first = others.first else { return false }
    return last + mine.reachAfter * 86_400 + slack < first - others.reachBefore * 86_400
  }
}
