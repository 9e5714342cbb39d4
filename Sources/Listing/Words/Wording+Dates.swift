import CaseModel
import ScreenGrid

extension Wording {
  /// The widest that the date column of a list gets, and the widest that it must have.
  static let dateColumns = 26
  static let shortDateColumns = 17

  /// A date in few columns, as exact as it was given.
  public func short(_ date: EDTF) -> SafeText { SafeText(cleaning: date.shortWords) }

  /// A date in words.
  public func words(_ date: EDTF) -> SafeText { SafeText(cleaning: date.words) }

  /// Every date claimed for one event, a bar between: "2019 | 2024". Where that is too wide, each in
  /// fewer words, what they share said once, "2 | 3 May 2031", or the first and how many others are,
  /// "2019 | +2".
  func dates(_ cells: [DateCell], within columns: Int = Self.dateColumns) -> SafeText {
    let full = cells.map(\.full).joined(separator: " | ")
    if full.columns <= columns { return full }
    let dates = cells.map(\.short)
    let joined = dates.joined(separator: " | ")
    guard joined.columns > columns, let first = dates.first else { return joined }
    if let short = Self.sharing(dates), short.columns <= columns { return short }
    let others: SafeText = dates.count > 1 ? " | +\(dates.count - 1)" : .empty
    return first.cut(toColumns: columns - others.columns, ellipsis: glyphs.ellipsis) + others
  }

  /// Dates that end in the same words, these said once; nil where they do not.
  private static func sharing(_ dates: [SafeText]) -> SafeText? {
    let words = dates.map { $0.text.split(separator: " ") }
    guard dates.count > 1, let last = words.last else { return nil }
    let shared = last.indices.reversed().prefix { index in
      let fromEnd = last.count - index
      return words.allSatisfy { $0.count > fromEnd && $0[$0.count - fromEnd] == last[index] }
    }
    guard !shared.isEmpty else { return nil }
    let heads = words.dropLast().map { $0.dropLast(shared.count).joined(separator: " ") }
    return SafeText(cleaning: (heads + [last.joined(separator: " ")]).joined(separator: " | "))
  }

  /// The years in which nothing is reported, from the first to the last: "2015–2018".
  func years(_ years: ClosedRange<Int>) -> SafeText {
    years.count == 1
      ? "\(years.lowerBound)" : "\(years.lowerBound)\(glyphs.dash)\(years.upperBound)"
  }
}
