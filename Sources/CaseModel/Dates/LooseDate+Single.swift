extension LooseDate {
  /// One date, without qualifier: as it is written, or as people write it.
  static func single(_ phrase: String) -> String? {
    let tries: [(String) -> String?] = [
      { $0.uppercased() }, timed, spokenTime, dayOfYear, numeric, named, feast, partOfYear, week,
      decade, century, era, openYear, shortYear, swapped,
    ]
    return tries.lazy.compactMap { $0(phrase) }.first(where: EDTFHint.isDate)
  }

  /// "1990s", "the 1990's", "1900s".
  static func decade(_ phrase: String) -> String? {
    let word = rest(of: phrase, after: ["the "]) ?? phrase
    guard word.hasSuffix("s") else { return nil }
    let digits = word.dropLast().filter { $0 != "'" && $0 != "\u{2019}" }
    guard digits.count == 4, digits.allSatisfy(\.isASCIIDigit), digits.hasSuffix("0") else {
      return nil
    }
    return digits.hasSuffix("00") ? digits.prefix(2) + "XX" : digits.prefix(3) + "X"
  }

  /// "19th century", "20th c.".
  private static func century(_ phrase: String) -> String? {
    guard let words = pair(phrase, " "), ["century", "cent.", "c.", "c"].contains(words.1),
      let number = Int(words.0.prefix { $0.isASCIIDigit }), 1...21 ~= number,
      ["st", "nd", "rd", "th"].contains(String(words.0.drop { $0.isASCIIDigit }))
    else { return nil }
    return (number < 11 ? "0" : "") + "\(number - 1)XX"
  }

  /// "44 bc", "ad 79", "+1984"; there is a year 0 in EDTF, which is 1 BC.
  private static func era(_ phrase: String) -> String? {
    let letters = phrase.filter { $0 != "." }
    if let year = rest(of: letters, after: ["ad ", "ce ", "+"]) { return fourDigits(year) }
    guard let (year, era) = pair(letters, " ") else { return nil }
    if ["ad", "ce"].contains(era) { return fourDigits(year) }
    guard ["bc", "bce"].contains(era), let number = Int(year), number > 0 else { return nil }
    return number == 1 ? "0000" : fourDigits(String(number - 1)).map { "-" + $0 }
  }

  static func fourDigits(_ year: String) -> String? {
    guard 1...4 ~= year.count, year.allSatisfy(\.isASCIIDigit) else { return nil }
    return String(repeating: "0", count: 4 - year.count) + year
  }

  /// "19--", "198?", "198*".
  private static func openYear(_ phrase: String) -> String? {
    guard phrase.count == 4 else { return nil }
    let year = String(phrase.map { "-?*_".contains($0) ? "X" : $0 })
    return year.prefix(2).allSatisfy(\.isASCIIDigit) ? year.uppercased() : nil
  }

  /// "19" for a century, "193" for a decade, "79", "-44", "12345" for a far year, "Y1985".
  private static func shortYear(_ phrase: String) -> String? {
    if phrase.first == "y" { return String(phrase.dropFirst()) }
    let isNegative = phrase.first == "-"
    let digits = isNegative ? String(phrase.dropFirst()) : phrase
    guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
    if digits.count > 4 { return (isNegative ? "Y-" : "Y") + digits }
    if isNegative { return fourDigits(digits).map { "-" + $0 } }
    return digits.count < 2 ? nil : centuryOrDecade(digits) ?? fourDigits(digits)
  }
}

extension LooseDate {
  /// "12 april 1985", "april 2nd, 1985", "1985-apr-12", "sept. 2014", "spring 2001".
  static func named(_ phrase: String) -> String? {
    let words = phrase.split { !$0.isLetter && !$0.isASCIIDigit }.filter { $0 != "of" }
    let numbers = words.filter { $0.first?.isASCIIDigit == true }
    guard words.count == numbers.count + 1, numbers.count <= 2,
      let year = numbers.last(where: { $0.count == 4 && $0.allSatisfy(\.isASCIIDigit) }),
      let month = words.lazy.compactMap({ monthOrSeason(String($0)) }).first
    else { return nil }
    let day = numbers.first { $0 != year }.map { String($0.prefix { $0.isASCIIDigit }) }
    return joined(String(year), month, day)
  }

  /// "christmas 2014", "christmas eve of 2014": days that are the same each year.
  static func feast(_ phrase: String) -> String? {
    let days = [
      ("christmas eve", "12-24"), ("christmas day", "12-25"), ("christmas", "12-25"),
      ("new year's eve", "12-31"), ("new year's day", "01-01"),
    ]
    let plain = phrase.replacing("\u{2019}", with: "'")
    for (name, day) in days {
      guard let year = rest(of: plain, after: [name + " of ", name + ", ", name + " "]) else {
        continue
      }
      return year.count == 4 && year.allSatisfy(\.isASCIIDigit) ? "\(year)-\(day)" : nil
    }
    return nil
  }

  private static func monthOrSeason(_ word: String) -> String? {
    let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]
    if let season = seasons[word] { return String(season) }
    guard word.count >= 3, word.first?.isLetter == true else { return nil }
    let known = word == "sept" ? "sep" : word
    let month = DateNames.months.firstIndex { $0.lowercased().hasPrefix(known) }
    return month.map { String($0 + 1) } ?? germanMonths.first { known.hasPrefix($0.0) }?.1
  }

  /// German months that do not begin like English ones.
  private static let germanMonths = [
    ("m\u{E4}rz", "3"), ("maerz", "3"), ("mai", "5"), ("juni", "6"), ("juli", "7"), ("okt", "10"),
    ("dez", "12"),
  ]

  /// "q1 1984", "1984-h2": quarters and halves.
  private static func partOfYear(_ phrase: String) -> String? {
    let letters = phrase.filter { $0.isLetter || $0.isASCIIDigit }
    let year = letters.first?.isLetter == true ? letters.dropFirst(2) : letters.prefix(4)
    let part = letters.first?.isLetter == true ? letters.prefix(2) : letters.dropFirst(4)
    guard year.count == 4, part.count == 2, let number = part.last?.wholeNumberValue else {
      return nil
    }
    switch part.first {
    case "q" where 1...4 ~= number: return "\(year)-\(32 + number)"
    case "h" where 1...2 ~= number: return "\(year)-\(39 + number)"
    default: return nil
    }
  }
}
