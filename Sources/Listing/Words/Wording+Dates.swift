import CaseModel
import ScreenGrid

extension Wording {
  /// The widest that the date column of a list gets, and the widest that it must have.
  static let dateColumns = 26
  static let shortDateColumns = 16

  /// A date in few columns, as exact as it was given.
  public func short(_ date: EDTF) -> SafeText { SafeText(cleaning: date.shortWords) }

  /// A date in words.
  public func words(_ date: EDTF) -> SafeText { SafeText(cleaning: date.words) }

  /// Every date claimed for one event, a bar between: "2019 | 2024". Where that is too wide, the
  /// first and how many others: "30 Mar 2026 | +2".
  func dates(_ dates: [SafeText], within columns: Int = Self.dateColumns) -> SafeText {
    let joined = dates.joined(separator: " | ")
    guard joined.columns > columns, let first = dates.first else { return joined }
    let others: SafeText = dates.count > 1 ? " | +\(dates.count - 1)" : .empty
    return first.cut(toColumns: columns - others.columns, ellipsis: glyphs.ellipsis) + others
  }

  /// The years in which nothing is reported, from the first to the last: "2015–2018".
  func years(_ years: ClosedRange<Int>) -> SafeText {
    years.count == 1
      ? "\(years.lowerBound)" : "\(years.lowerBound)\(glyphs.dash)\(years.upperBound)"
  }
}
