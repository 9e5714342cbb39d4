extension LooseDate {
  /// "1984 to 1986", "1984-1986", "from may 1984 until june 1984", "1984 - present", "1984-06/08",
  /// "3-6 may 2020".
  static func span(_ phrase: String) -> String? {
    let text = rest(of: phrase, after: ["from "]) ?? phrase
    let joints = [" to ", " until ", " till ", " through ", " - ", "..", "/"]
    for joint in joints {
      if let ends = pair(text, joint) { return ordered(ends, isAnyKind: joint == "/") }
    }
    return years(text) ?? pair(text, "-").flatMap(sharingMonth)
  }

  private static func ordered(_ ends: (String, String), isAnyKind: Bool) -> String? {
    // 2004/06 is a month to those who write it.
    let month = numeric(ends.0 + "/" + ends.1.prefix { $0.isASCIIDigit })
    if isAnyKind, !ends.0.contains("-"), month.map(EDTFHint.isDate) == true { return nil }
    if let span = sharingMonth(ends) { return span }
    guard ends.0.count >= 4, let first = date(ends.0) else { return nil }
    if ["present", "now", "today", "ongoing"].contains(ends.1) { return first + "/.." }
    guard !isYear(ends.1, behind: ends.0, first),
      let last = shared(ends.1, with: first) ?? date(ends.1)
    else { return nil }
    return inOrder(first, last)
  }

  /// Two digits behind a season are no month: "winter 1999/01" means some year, who knows which.
  private static func isYear(_ end: String, behind start: String, _ date: String) -> Bool {
    guard end.count == 2, end.allSatisfy(\.isASCIIDigit) else { return false }
    let isSeason = (try? EDTF(parsing: date))?.precision == .season
    return isSeason && (start.first?.isLetter == true || end < "21")
  }

  private static func inOrder(_ first: String, _ last: String) -> String {
    let span = first + "/" + last
    return EDTFHint.isDate(span) ? span : last + "/" + first
  }

  /// The end of "1984-06/08", "1984-06-02/05" or "1984/86", which shares the start's beginning.
  private static func shared(_ end: String, with start: String) -> String? {
    guard end.count < start.count, !EDTFHint.isDate(end), start.allSatisfy(isPlain),
      end.allSatisfy(isPlain)
    else { return nil }
    let whole = start.dropLast(end.count) + end
    return EDTFHint.isDate(String(whole)) ? String(whole) : nil
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isASCIIDigit || "-:t".contains(character) || character == "T"
  }

  /// "3" and "6 may 2020", "3 may" and "6 june 2020", "may" and "june 2020", "may 3" and "6, 2020":
  /// a month or a year that is said once.
  private static func sharingMonth(_ ends: (String, String)) -> String? {
    guard single(ends.0) == nil || ends.0.count < 4 else { return nil }
    let month = ends.0.split(separator: " ").dropLast().joined(separator: " ")
    for end in [ends.1, month + " " + ends.1] {
      let words = end.split(separator: " ")
      guard words.count > 1, let last = single(end) else { continue }
      let starts = words.indices.dropFirst()
        .map { ends.0 + " " + words[$0...].joined(separator: " ") }
      if let first = starts.lazy.compactMap(single).first { return inOrder(first, last) }
    }
    return nil
  }

  /// "1984-1986", "1984-86".
  private static func years(_ phrase: String) -> String? {
    guard let (first, last) = pair(phrase, "-"), first.count == 4, first.allSatisfy(\.isASCIIDigit)
    else { return nil }
    if last.count == 4 || last.first?.isLetter == true {
      return ordered((first, last), isAnyKind: false)
    }
    guard last.count == 2, last.allSatisfy(\.isASCIIDigit), first.suffix(2) < last else {
      return nil
    }
    return first + "/" + first.prefix(2) + last
  }
}

extension LooseDate {
  /// "since june 1984", "before 1984", "1984 onwards", "1984-".
  static func bound(_ phrase: String) -> String? {
    if let date = rest(of: phrase, after: ["since ", "from ", ">=", "\u{2265}"]).flatMap(date) {
      return date + "/.."
    }
    let ends = ["until ", "till ", "up to ", "to ", "by ", "<=", "\u{2264}"]
    if let date = rest(of: phrase, after: ends).flatMap(date) {
      return "../" + date
    }
    if let date = rest(of: phrase, after: ["after ", "post ", "post-", ">"]).flatMap(date) {
      return next(to: date, isLater: true).map { $0 + "/.." }
    }
    if let date = rest(of: phrase, after: ["before ", "pre ", "pre-", "<"]).flatMap(date) {
      return next(to: date, isLater: false).map { "../" + $0 }
    }
    return openEnded(phrase)
  }

  private static func openEnded(_ phrase: String) -> String? {
    let tails = [" onward", " onwards", " on", "-", "..", " -"]
    for tail in tails where phrase.hasSuffix(tail) && phrase.first != "-" {
      guard phrase.count - tail.count >= 4 else { return nil }
      return date(String(phrase.dropLast(tail.count))).map { $0 + "/.." }
    }
    return phrase.hasPrefix("..") ? date(String(phrase.dropFirst(2))).map { "../" + $0 } : nil
  }

  /// The year, month or day after one, or before it, for "after 2014" leaves 2014 out. A time of day
  /// is a moment, so it stays; of a season it is not known where it ends.
  private static func next(to date: String, isLater: Bool) -> String? {
    let plain = date.last.map("?~%".contains) == true ? String(date.dropLast()) : date
    guard let edtf = try? EDTF(parsing: plain), edtf.form == .date else { return nil }
    if edtf.hasTimeOfDay { return date }
    guard let edge = isLater ? edtf.latest : edtf.earliest else { return nil }
    let day = CalendarDay(number: edge.number + (isLater ? 1 : -1)).text
    let mark = date.dropFirst(plain.count)
    switch edtf.precision {
    case .day: return day + mark
    case .month: return String(day.dropLast(3)) + mark
    case .year, .decade, .century: return String(day.dropLast(6)) + mark
    default: return nil
    }
  }
}
