extension EDTF {
  /// How a date, or a part of one, is qualified.
  public struct Qualifiers: OptionSet, Hashable, Sendable {
    /// One bit a qualifier.
    public let rawValue: UInt8

    /// The qualifiers with these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// "?": the source or the author is not sure of it.
    public static let uncertain = Qualifiers(rawValue: 1)
    /// "~": it is near the date, not on it.
    public static let approximate = Qualifiers(rawValue: 2)
  }

  /// The finest part a date gives, from coarse to fine.
  public enum Precision: UInt8, Comparable, CaseIterable, Sendable {
    /// Ten thousand years and more.
    case age
    case millennium, century, decade, year
    /// A season, quarter, third or half of a year.
    case season
    case month, day, minute, second

    /// Orders from coarse to fine.
    public static func < (left: Precision, right: Precision) -> Bool {
      left.rawValue < right.rawValue
    }

    /// The longest length of such a part in days; 1 for a day and anything shorter.
    public var days: Int {
      switch self {
      case .age: 3_650_000
      case .millennium: 365_000
      case .century: 36_500
      case .decade: 3_650
      case .year: 365
      case .season: 92
      case .month: 31
      case .day, .minute, .second: 1
      }
    }
  }
}
