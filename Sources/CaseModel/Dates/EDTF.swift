/// A date as our case files write it: EDTF, the Library of Congress text of 4 February 2019.
///
/// Levels 0, 1 and 2 are read in full, with one extension of ours: a time of day may stand at
/// either end of an interval, and seconds may be left out. Calendar: proleptic Gregorian, years
/// up to eleven digits. A date never widens what was written: `earliest` and `latest` are strict,
/// and what "about" allows beyond them is `reach`.
public struct EDTF: Sendable {
  /// The date exactly as it was written.
  public let text: String
  /// The lowest level of the standard that has this form: 0, 1 or 2.
  public let level: Int
  /// True for what the standard does not have: a time of day in an interval or without seconds.
  public let usesExtension: Bool
  /// Whether this is one date, an interval or a set.
  public let form: Form
  /// How the time meant begins.
  public let start: Limit
  /// How the time meant ends.
  public let end: Limit
  /// The finest part given anywhere in it.
  public let precision: Precision
  /// Every qualifier on any part of it.
  public let qualifiers: Qualifiers

  let first: DateBound?
  let last: DateBound?

  /// What a date text is.
  public enum Form: UInt8, Sendable {
    /// One date, perhaps with digits left open.
    case date
    /// From one date to another.
    case interval
    /// One of several dates, it is not known which.
    case oneOf
    /// Several dates, all of them.
    case allOf
  }

  /// How the time a date means is bounded at one side.
  public enum Limit: UInt8, Sendable {
    /// By a day.
    case dated
    /// Not at all: "..".
    case open
    /// By a day that is not known: nothing written.
    case unknown
  }
}

extension EDTF {
  /// Reads a date text; an error says where the trouble is and what could be written instead.
  public init(parsing text: String) throws(EDTFError) {
    if let plain = EDTF(plain: text) {
      self = plain
      return
    }
    var reader = EDTFReader(text)
    do {
      self.init(text, try reader.read(), reader)
    } catch {
      throw EDTFError(error, in: text)
    }
  }

  /// The first day it may mean; nil when its start is open or unknown.
  public var earliest: CalendarDay? { first?.day }

  /// The last day it may mean; nil when its end is open or unknown.
  public var latest: CalendarDay? { last?.day }

  /// True when any part is marked as uncertain.
  public var isUncertain: Bool { qualifiers.contains(.uncertain) }

  /// True when any part is marked as approximate.
  public var isApproximate: Bool { qualifiers.contains(.approximate) }

  /// True when a time of day is given.
  public var hasTimeOfDay: Bool { precision >= .minute }

  init(_ text: String, _ expression: EDTFExpression, _ reader: EDTFReader) {
    let limits = expression.limits
    self.text = text
    level = reader.level
    usesExtension = reader.usesExtension
    form = expression.form
    (start, end) = (limits.start, limits.end)
    (first, last) = (limits.first, limits.last)
    var (precision, qualifiers) = (Precision.age, Qualifiers())
    expression.forEachDate {
      precision = max(precision, $0.precision)
      qualifiers.formUnion($0.marks)
    }
    (self.precision, self.qualifiers) = (precision, qualifiers)
  }

  /// The text taken apart again. Few dates are ever looked at that closely, so this is not kept.
  var expression: EDTFExpression? {
    var reader = EDTFReader(text)
    return try? reader.read()
  }
}

extension EDTF: Hashable, CustomStringConvertible {
  /// Two dates are equal when they are written alike.
  public static func == (left: EDTF, right: EDTF) -> Bool { left.text == right.text }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The text.
  public var description: String { text }
}
