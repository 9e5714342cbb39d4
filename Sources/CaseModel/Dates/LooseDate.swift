/// Dates as people write them, turned into EDTF.
///
/// A phrase is a span ("1984 to 1986"), a choice ("1984 or 1985"), a bound ("since 1984"), a
/// qualified date ("about 1984") or a date alone. Each is tried on what the one before left over,
/// so the depth is fixed. Only what reads as a date comes out.
enum LooseDate {
  /// A date that may be meant.
  struct Guess: Equatable {
    let date: String
    /// What tells it from others that may be meant: "44 BC"; nil where it speaks for itself.
    var note: String?
  }

  /// What may be meant by a normalized phrase, the likeliest first; two where nobody can tell.
  static func guesses(_ phrase: String) -> [Guess] {
    if let (rest, weekday) = afterWeekday(phrase) {
      return dates(rest).map { Guess(date: $0, note: otherWeekday(of: $0, than: weekday)) }
    }
    let noted = noted(phrase).filter { EDTFHint.isDate($0.date) }
    return noted.isEmpty ? dates(phrase).map { Guess(date: $0) } : noted
  }

  private static func dates(_ phrase: String) -> [String] {
    let found = [span(phrase), bound(phrase), choice(phrase), list(phrase)].compactMap(\.self)
    if let first = found.first(where: EDTFHint.isDate) { return [first] }
    if let qualified = qualified(phrase), EDTFHint.isDate(qualified) { return [qualified] }
    let orders = ambiguous(phrase).filter(EDTFHint.isDate)
    return orders.isEmpty ? single(phrase).map { [$0] } ?? [] : orders
  }

  /// In small letters, with the signs of a typewriter, single blanks, and no article.
  static func normalized(_ text: String) -> String {
    let words = withPlainSigns(text).lowercased().split(whereSeparator: \.isWhitespace)
    return words.drop { $0 == "in" || $0 == "the" }.joined(separator: " ")
  }

  /// With hyphens for all dashes, and digits of ASCII for wide ones.
  static func withPlainSigns(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: "-"
          case 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar
          default: scalar
          }
        }))
  }

  /// True for words that say that there is no date.
  static func saysNothing(_ phrase: String) -> Bool {
    [
      "?", "-", "--", "n.d.", "n. d.", "nd", "s.d.", "n/a", "na", "none", "no date", "undated",
      "unknown", "date unknown", "not known", "0000-00-00",
    ].contains(phrase)
  }
}

extension LooseDate {
  /// "between 1984 and 1986", "1984 or 1985", "1984 and 1985".
  private static func choice(_ phrase: String) -> String? {
    if let text = rest(of: phrase, after: ["between "]), let ends = pair(text, " and "),
      let first = single(ends.0), let last = single(ends.1)
    {
      return "[\(first)..\(last)]"
    }
    for (word, signs) in [(" or ", ("[", "]")), ("|", ("[", "]")), (" and ", ("{", "}"))] {
      guard let ends = pair(phrase, word) else { continue }
      let dates = ends.0.split(separator: ",").map(String.init) + [ends.1]
      return set(dates, signs)
    }
    return nil
  }

  /// "[1984/1986]", "{1984 1985}", "[1984;1985]", "[1984", "1984, 1985".
  private static func list(_ phrase: String) -> String? {
    guard let sign = phrase.first, "[{".contains(sign) else {
      return phrase.contains(",")
        ? set(phrase.split(separator: ",").map(String.init), ("{", "}")) : nil
    }
    let inner = phrase.dropFirst().filter { !"[]{}".contains($0) }.replacing("/", with: "..")
    let dates = inner.split { ";, ".contains($0) }
    let end = sign == "[" ? "]" : "}"
    return "\(sign)\(dates.joined(separator: ",").uppercased())\(end)"
  }

  private static func set(_ texts: [String], _ signs: (String, String)) -> String? {
    let dates = texts.map { trimmed($0) }.compactMap(date)
    guard dates.count == texts.count else { return nil }
    return signs.0 + dates.joined(separator: ",") + signs.1
  }
}

extension LooseDate {
  static func date(_ phrase: String) -> String? { qualified(phrase) ?? single(phrase) }

  /// "about 1984", "c1984", "maybe june 1984", "1984?", "june 1984 (?)".
  static func qualified(_ phrase: String) -> String? {
    let near = [
      "about ", "around ", "approximately ", "approx. ", "approx ", "circa ", "ca. ", "ca ", "ca.",
      "ca", "c. ", "c ", "c.", "c", "~ ", "~",
    ]
    if let date = rest(of: phrase, after: near).flatMap(single) { return marked(date, "~") }
    let doubtful = ["maybe ", "perhaps ", "possibly ", "probably ", "likely ", "? "]
    if let date = rest(of: phrase, after: doubtful).flatMap(single) { return marked(date, "?") }
    for (tail, mark) in [
      ("(?)", "?"), ("?~", "%"), ("~?", "%"), ("?", "?"), ("~", "~"), ("%", "%"),
    ]
    where phrase.hasSuffix(tail) {
      return single(trimmed(String(phrase.dropLast(tail.count)))).flatMap { marked($0, mark) }
    }
    return nil
  }

  private static func marked(_ date: String, _ mark: String) -> String? {
    let marked = date + mark
    return EDTFHint.isDate(marked) ? marked : nil
  }

  static func rest(of phrase: String, after starts: [String]) -> String? {
    guard let start = starts.first(where: phrase.hasPrefix) else { return nil }
    return trimmed(String(phrase.dropFirst(start.count)))
  }

  /// What stands on both sides of a joint that stands there once.
  static func pair(_ phrase: String, _ joint: String) -> (String, String)? {
    let parts = phrase.split(separator: joint, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    return (trimmed(String(parts[0])), trimmed(String(parts[1])))
  }

  static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " }
    return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}
