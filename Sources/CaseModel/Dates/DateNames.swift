/// The names people read for months, years and parts of a year.
enum DateNames {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The name of a month, 1 to 12, whole or cut to three letters.
  static func month(_ month: Int, isShort: Bool) -> String {
    guard months.indices.contains(month - 1) else { return "" }
    return isShort ? String(months[month - 1].prefix(3)) : months[month - 1]
  }

  /// A year as people say it: "2014", "AD 79", "45 BC", "170,000,002".
  static func year(_ year: Int) -> String {
    if year <= 0 { return grouped(1 - year) + " BC" }
    return year < 1_000 ? "AD \(year)" : grouped(year)
  }

  /// "5th", "21st".
  static func ordinal(_ number: Int) -> String {
    let ends = ["th", "st", "nd", "rd"]
    let last = number / 10 % 10 == 1 ? 0 : number % 10
    return "\(number)\(last < ends.count ? ends[last] : ends[0])"
  }

  /// "spring of some year in the 1990s": a part of a year that takes several words itself.
  static func season(_ season: Int, ofYear words: String) -> String {
    let named = self.season(season, year: "", isShort: false)
    let name = named.replacing("  ", with: " ").split(separator: " ").filter { $0 != "of" }
    let joint = words.hasPrefix("some") ? " of " : ", "
    return name.joined(separator: " ") + joint + words
  }

  /// "spring 2001", "first quarter of 2001"; short: "Q1 2001".
  static func season(_ season: Int, year: String, isShort: Bool) -> String {
    let seasons = ["spring", "summer", "autumn", "winter"]
    switch season {
    case 21...24: return seasons[season - 21] + " " + year
    case 25...32:
      let name = seasons[(season - 25) % 4] + " " + year
      return isShort ? name : name + (season < 29 ? " (northern)" : " (southern)")
    case 33...36: return part(season - 32, "quarter", year, short: "Q\(season - 32)", isShort)
    case 37...39: return part(season - 36, "third", year, short: "\(season - 36)/3", isShort)
    default: return part(season - 39, "half", year, short: "H\(season - 39)", isShort)
    }
  }

  private static func part(
    _ ordinal: Int, _ name: String, _ year: String, short: String, _ isShort: Bool
  ) -> String {
    let ordinals = ["first", "second", "third", "fourth"]
    return isShort ? "\(short) \(year)" : "\(ordinals[ordinal - 1]) \(name) of \(year)"
  }

  /// "1, 2 or 3", with any word before the last one.
  static func list(_ items: [String], _ conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  private static func grouped(_ number: Int) -> String {
    guard number > 9_999 else { return String(number) }
    let digits = Array(String(number))
    let marked = digits.indices.map { place in
      let isGroupStart = place > 0 && (digits.count - place) % 3 == 0
      return (isGroupStart ? "," : "") + String(digits[place])
    }
    return marked.joined()
  }
}
