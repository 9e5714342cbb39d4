/// What sources and claims come from, as declared: each different set of origins once.
struct OriginSets: Sendable {
  /// Where each set begins in `members`; one more at the end.
  private var starts: [Int32] = [0]
  private var members: [Int32] = []
  private var places: [[Int32]: Int32] = [:]
  /// How many sets each origin is in, those of several sources counted as often.
  private var uses: [Int32: Int32] = [:]
  private var isShared: [Bool] = []

  /// The place of a set of origins, for one source or claim more; `origins` are ascending.
  mutating func place(of origins: [Int32]) -> Int32 {
    for origin in origins { uses[origin, default: 0] += 1 }
    if let place = places[origins] { return place }
    let place = Int32(starts.count - 1)
    places[origins] = place
    members += origins
    starts.append(Int32(members.count))
    return place
  }

  /// The origins of a set, ascending.
  subscript(place: Int32) -> ArraySlice<Int32> {
    members[Int(starts[Int(place)])..<Int(starts[Int(place) + 1])]
  }

  /// True when more than one source or claim goes back to an origin of the set; known once all sets
  /// are there and `close` was called.
  func isShared(_ place: Int32) -> Bool { isShared[Int(place)] }

  /// Says that no set is added any more.
  mutating func close() {
    isShared = (0..<Int32(starts.count - 1)).map { place in
      self[place].contains { uses[$0, default: 0] > 1 }
    }
  }

  /// True when both sets have an origin in common.
  func share(_ first: Int32, _ second: Int32) -> Bool {
    if first == second { return true }
    let (left, right) = (self[first], self[second])
    if left.count == 1, right.count == 1 { return false }
    return left.contains(where: right.contains)
  }
}
