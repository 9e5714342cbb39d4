/// Says one date for people, never more exactly than it was written.
struct DateWords {
  let date: DateExpression
  var isShort = false
  /// Inside a longer phrase: a year with open digits stays as it was written.
  var isTight = false

  /// The whole date with its qualifiers: "about 1984", "12 April 1985".
  var text: String { qualified(plain) }

  /// The date without its qualifiers.
  var plain: String {
    if let season = date.season {
      return date.year.isExact || isShort
        ? DateNames.season(season, year: knownYear, isShort: isShort)
        : DateNames.season(season, ofYear: someYear)
    }
    guard date.month != nil else { return yearAlone }
    return plainDay + (date.time.map { timeAfter($0) } ?? "")
  }

  /// Day, month and year without the time of day.
  var plainDay: String { dayAndMonth + yearAfter }
}

extension DateWords {
  /// A year that stands alone.
  private var yearAlone: String {
    let year = date.year
    if year.isExact { return DateNames.year(year.value) }
    guard year.significantDigits != nil else { return isShort ? shortOpenYear : someYear }
    let estimate = DateNames.year(year.value)
    return isShort ? "about \(estimate)" : "\(someYear), estimated \(estimate)"
  }

  /// "some year in the 1990s", "some year from 1900 to 1999".
  private var someYear: String {
    let year = date.year
    guard let pattern = year.pattern else { return spanned(year.range) }
    if pattern.isWhollyUnspecified, !year.isNegative { return "year not given" }
    if let decade { return "some year in the \(decade)" }
    return pattern.isOneRun ? spanned(year.range) : "some year of the form \(knownYear)"
  }

  /// "1990s", but not "1900s", which could be a century.
  private var decade: String? {
    guard let pattern = date.year.pattern, pattern.isOneRun, pattern.unspecifiedCount == 1 else {
      return nil
    }
    let low = date.year.range.lowerBound
    return low > 999 && low % 100 != 0 ? "\(low)s" : nil
  }

  private func spanned(_ range: ClosedRange<Int>) -> String {
    let (low, high) = (DateNames.year(range.lowerBound), DateNames.year(range.upperBound))
    return "some year from \(low) to \(high)"
  }

  /// "1990s", "1900-1909", "19X5".
  private var shortOpenYear: String {
    let year = date.year
    guard let pattern = year.pattern, pattern.isOneRun, !isTight, !year.isNegative,
      pattern.highest > 999, !pattern.isWhollyUnspecified
    else { return knownYear }
    return decade ?? "\(year.range.lowerBound)-\(year.range.upperBound)"
  }

  /// The year in as many digits as are known, X for the others.
  private var knownYear: String {
    if date.year.isExact { return DateNames.year(date.year.value) }
    return (date.year.isNegative ? "-" : "") + (date.year.pattern?.text ?? "")
  }

  /// What follows day and month.
  private var yearAfter: String {
    if date.year.isExact || isShort { return (isLoose ? " in " : " ") + knownYear }
    let year = someYear
    return year.hasPrefix("some") ? " of \(year)" : ", \(year)"
  }

  /// True when a year follows better with "in": "some month in 2004".
  private var isLoose: Bool {
    !isShort && date.month?.isWhollyUnspecified == true
  }
}

extension DigitPattern {
  /// The digits, X where one is open.
  var text: String {
    let plain = String(lowest)
    let padded = String(repeating: "0", count: max(0, count - plain.count)) + plain
    let high =
      String(repeating: "0", count: max(0, count - String(highest).count))
      + String(highest)
    return String(zip(padded, high).map { $0 == $1 ? $0 : "X" })
  }
}
