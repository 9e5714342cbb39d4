extension EDTF {
  /// True when all that this date may mean lies before all that another may, qualifiers allowed
  /// for, and `slack` seconds more.
  public func isSurely(before other: EDTF, slack: Int = 0) -> Bool {
    let inUTC = hasZone && other.hasZone
    let (mine, others) = inUTC ? (instants(in: nil), other.instants(in: nil)) : (whole, other.whole)
    guard let last = mine.last, let first = others.first else { return false }
    return last + mine.reachAfter * 86_400 + slack < first - others.reachBefore * 86_400
  }
}
