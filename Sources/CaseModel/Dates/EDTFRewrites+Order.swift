extension EDTFRewrites {
  /// "19850412", "1985/04/12", "12.04.1985", "31/12/1985", "2004-06-11 10:10".
  static func numeric(_ text: String) -> String? {
    if text.count == 8, text.allSatisfy(\.isASCIIDigit) {
      return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
    }
    if let time = timeAfterBlank(text) { return time }
    let parts = text.split(whereSeparator: { "./-".contains($0) }).map(String.init)
    guard parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
    switch parts.count {
    case 2: return joined(parts[0], parts[1], nil) ?? joined(parts[1], parts[0], nil)
    case 3 where parts[0].count == 4: return joined(parts[0], parts[1], parts[2])
    case 3: return dayFirst(parts, isEuropean: text.contains("."))
    default: return nil
    }
  }

  private static func timeAfterBlank(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[1].contains(":") else { return nil }
    return parts[0] + "T" + parts[1]
  }

  /// With points the day comes first; with slashes only a number above 12 tells which is the day.
  private static func dayFirst(_ parts: [String], isEuropean: Bool) -> String? {
    guard let first = Int(parts[0]), let second = Int(parts[1]) else { return nil }
    if isEuropean || first > 12 { return joined(parts[2], parts[1], parts[0]) }
    return second > 12 ? joined(parts[2], parts[0], parts[1]) : nil
  }

  /// A day and a month in the wrong order: "2016-13-08".
  static func swapped(_ text: String) -> String? {
    let parts = text.split(separator: "-").map(String.init)
    return parts.count == 3 ? joined(parts[0], parts[2], parts[1]) : nil
  }

  static func joined(_ year: String, _ month: String, _ day: String?) -> String? {
    guard year.count == 4, month.count <= 2, day.map({ $0.count <= 2 }) ?? true else { return nil }
    let padded = [month, day].compactMap(\.self).map { $0.count == 1 ? "0" + $0 : $0 }
    return ([year] + padded).joined(separator: "-")
  }

  /// "12 April 1985", "Sept. 2014", "spring 2001".
  static func named(_ text: String) -> String? {
    let words = words(text)
    guard let year = words.last(where: { $0.count == 4 && $0.allSatisfy(\.isASCIIDigit) }),
      let month = words.lazy.compactMap(monthOrSeason).first
    else { return nil }
    let day = words.first { Int($0.prefix { $0.isASCIIDigit }) != nil && $0 != year }
    let digits = day.map { String($0.prefix { $0.isASCIIDigit }) }
    return joined(year, month, digits)
  }

  private static func monthOrSeason(_ word: String) -> String? {
    let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]
    if let season = seasons[word] { return String(season) }
    let letters = word.filter(\.isLetter)
    guard letters.count >= 3 else { return nil }
    let month = DateNames.months.firstIndex { $0.lowercased().hasPrefix(letters) }
    return month.map { String($0 + 1) }
  }
}
