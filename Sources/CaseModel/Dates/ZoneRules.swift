/// What the clocks of a time zone showed, and show: how far they are ahead of UTC, and since when.
public struct ZoneRules: Hashable, Sendable {
  /// The zone's name, such as "Europe/Berlin".
  public let name: String
  /// The moments at which its clocks were set anew, ascending, in seconds since 1970.
  private let changes: [Int]
  /// Seconds ahead of UTC before the first change, and from each change on.
  private let offsets: [Int]

  /// A change of a zone's clocks.
  public struct Change: Hashable, Sendable {
    /// When, in seconds since 1970.
    public let instant: Int
    /// Seconds ahead of UTC from then on.
    public let offset: Int

    /// A change.
    public init(at instant: Int, offset: Int) {
      self.instant = instant
      self.offset = offset
    }
  }

  /// A zone that has one offset up to its first change, and from each change on another. A change
  /// that is not later than the one before it is left out.
  public init(_ name: String, firstOffset: Int, changes: [Change] = []) {
    self.name = name
    var kept: [Change] = []
    for change in changes where kept.last.map({ $0.instant < change.instant }) ?? true {
      kept.append(change)
    }
    self.changes = kept.map(\.instant)
    offsets = [firstOffset] + kept.map(\.offset)
  }
}

extension ZoneRules {
  /// How often a clock on the wall shows a time, and when.
  public enum Occurrence: Hashable, Sendable {
    /// Once: in seconds since 1970.
    case once(Int)
    /// Twice, since the clock was set back.
    case twice(Int, Int)
    /// Never, since the clock was set forward over it: the moment at which it stands for a clock
    /// that was left as it was.
    case never(Int)

    /// The first moment it may mean.
    public var earliest: Int {
      switch self {
      case .once(let instant), .twice(let instant, _), .never(let instant): instant
      }
    }

    /// The last moment it may mean.
    public var latest: Int {
      switch self {
      case .once(let instant), .twice(_, let instant), .never(let instant): instant
      }
    }
  }

  /// Seconds ahead of UTC at a moment. O(log n) in changes.
  public func offset(at instant: Int) -> Int { offsets[period(of: instant)] }

  /// When the clocks show a time, given as the seconds since 1970 that it would be in UTC.
  public func occurrence(ofWall second: Int) -> Occurrence {
    let periods = period(of: second - Self.furthest)...period(of: second + Self.furthest)
    let found = periods.compactMap { period -> Int? in
      let instant = second - offsets[period]
      return self.period(of: instant) == period ? instant : nil
    }
    if let first = found.first, let last = found.last {
      return first == last ? .once(first) : .twice(first, last)
    }
    // No period has it: it lies in the gap between two of them.
    let before = periods.last { second - offsets[$0] >= end(of: $0) } ?? periods.lowerBound
    return .never(second - offsets[before])
  }

  /// No clock is, or was, further from UTC than that: a day and a half, for the day that was left
  /// out when an island moved over the date line.
  private static let furthest = 36 * 3_600

  /// The place of the offset that holds at a moment.
  private func period(of instant: Int) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func end(of period: Int) -> Int {
    changes.indices.contains(period) ? changes[period] : .max
  }
}

/// Where the rules of time zones come from.
public struct ZoneSource: Sendable {
  /// The rules of a zone by its IANA name; nil for a name that is none.
  public let rules: @Sendable (String) -> ZoneRules?
  /// The names there are, for "did you mean"; empty when nobody can tell a right name.
  public let names: [String]

  /// A source of rules.
  public init(names: [String], rules: @escaping @Sendable (String) -> ZoneRules?) {
    self.names = names
    self.rules = rules
  }

  /// Knows no zones: clocks are taken for those of UTC, and every name for right.
  public static let none = ZoneSource(names: []) { _ in nil }
}
