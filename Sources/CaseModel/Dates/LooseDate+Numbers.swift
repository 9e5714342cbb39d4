extension LooseDate {
  /// "1985-4-12", "19850412", "1985/04/12", "1985 04 12", "1985-00-00", "12.04.1985", "4/1985".
  static func numeric(_ phrase: String) -> String? {
    if phrase.count == 8, phrase.allSatisfy(\.isASCIIDigit) {
      return "\(phrase.prefix(4))-\(phrase.dropFirst(4).prefix(2))-\(phrase.suffix(2))"
    }
    if phrase.count == 6, phrase.allSatisfy(\.isASCIIDigit) {
      return "\(phrase.prefix(4))-\(phrase.suffix(2))"
    }
    guard let parts = numbers(phrase) else { return nil }
    switch parts.count {
    case 2: return joined(parts[0], parts[1], nil) ?? joined(parts[1], parts[0], nil)
    case 3 where parts[0].count == 4: return yearFirst(parts)
    case 3: return dayFirst(parts, isEuropean: phrase.contains("."))
    default: return nil
    }
  }

  /// The numbers between points, slashes, dashes, bars or blanks, when there is nothing else.
  private static func numbers(_ phrase: String) -> [String]? {
    let parts = phrase.split { "./-_ ".contains($0) }.map(String.init)
    guard phrase.first?.isASCIIDigit == true, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    return parts
  }

  /// A database writes 00 for a month or a day that is not known.
  private static func yearFirst(_ parts: [String]) -> String? {
    if parts[1] == "00" { return parts[0] == "0000" ? nil : parts[0] }
    return parts[2] == "00" ? joined(parts[0], parts[1], nil) : joined(parts[0], parts[1], parts[2])
  }

  /// With points the day comes first; else only a number above 12 tells which is the day.
  private static func dayFirst(_ parts: [String], isEuropean: Bool) -> String? {
    guard let first = Int(parts[0]), let second = Int(parts[1]) else { return nil }
    if isEuropean || first > 12 { return joined(parts[2], parts[1], parts[0]) }
    return second > 12 || first == second ? joined(parts[2], parts[0], parts[1]) : nil
  }

  /// Both readings of "04/05/2004", of which nobody can tell which is meant.
  static func ambiguous(_ phrase: String) -> [String] {
    guard let parts = numbers(phrase), parts.count == 3, parts[2].count == 4,
      single(phrase) == nil
    else { return [] }
    return [joined(parts[2], parts[1], parts[0]), joined(parts[2], parts[0], parts[1])]
      .compactMap(\.self)
  }

  /// A day and a month in the wrong order: "2016-13-08".
  static func swapped(_ phrase: String) -> String? {
    let parts = phrase.split(separator: "-").map(String.init)
    return parts.count == 3 ? joined(parts[0], parts[2], parts[1]) : nil
  }

  static func joined(_ year: String, _ month: String, _ day: String?) -> String? {
    guard year.count == 4, month.count <= 2, day.map({ $0.count <= 2 }) ?? true else { return nil }
    let padded = [month, day].compactMap(\.self).map { $0.count == 1 ? "0" + $0 : $0 }
    return ([year] + padded).joined(separator: "-")
  }
}

extension LooseDate {
  /// What other programs write for a date with a time: "2004-06-11 10:10", "20040611t101000z",
  /// "2004-06-11T10", "...T10:10:05.25+0200", "...10:10 pm", a leap second.
  static func timed(_ phrase: String) -> String? {
    guard let (day, rest) = pair(phrase, "t") ?? pairAtFirstBlank(phrase),
      rest.first?.isASCIIDigit == true
    else { return nil }
    guard let date = EDTFHint.isDate(day) ? day : numeric(day) else { return nil }
    var clock = rest.filter { $0 != " " }
    let zone = takeZone(from: &clock)
    let shift = takeHalfOfDay(from: &clock)
    guard let time = time(clock, shift: shift) else { return nil }
    return "\(date)T\(time)\(zone)"
  }

  /// "3 may 2020, 2.30 pm", "3 may 2020 at 14:30": a time behind a day with a month in letters.
  static func spokenTime(_ phrase: String) -> String? {
    var words = phrase.split(separator: " ").map(String.init)
    guard words.count > 3, let last = words.popLast() else { return nil }
    let isHalf = ["am", "pm", "a.m.", "p.m."].contains(last)
    var clock = isHalf ? (words.popLast() ?? "") + last : last
    let shift = takeHalfOfDay(from: &clock)
    guard clock.first?.isASCIIDigit == true, shift != nil || clock.contains(where: ":.".contains)
    else { return nil }
    if words.last == "at" { words.removeLast() }
    let text = words.joined(separator: " ")
    guard let date = named(text.last == "," ? String(text.dropLast()) : text),
      let time = time(clock.replacing(".", with: ":"), shift: shift)
    else { return nil }
    return "\(date)T\(time)"
  }

  private static func pairAtFirstBlank(_ phrase: String) -> (String, String)? {
    let parts = phrase.split(separator: " ", maxSplits: 1)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }

  /// "z", "+0200", "+02:00" or "utc" at the end.
  private static func takeZone(from clock: inout String) -> String {
    for name in ["z", "utc", "gmt"] where clock.hasSuffix(name) {
      clock.removeLast(name.count)
      return "Z"
    }
    guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return "" }
    let digits = clock[sign...].dropFirst().filter { $0 != ":" }
    let name = clock[sign]
    clock = String(clock[..<sign])
    return "\(name)\(digits.prefix(2))" + (digits.count > 2 ? ":\(digits.dropFirst(2))" : "")
  }

  /// Hours to add for "pm"; nil when the clock has 24 hours.
  private static func takeHalfOfDay(from clock: inout String) -> Int? {
    for (name, hours) in [("am", 0), ("pm", 12), ("a.m.", 0), ("p.m.", 12)]
    where clock.hasSuffix(name) {
      clock.removeLast(name.count)
      return hours
    }
    return nil
  }

  /// Hours, minutes and seconds with two digits each; parts of a second are left out.
  private static func time(_ clock: String, shift: Int?) -> String? {
    let whole = clock.prefix { $0 != "." && $0 != "," }
    var parts = whole.split(separator: ":").map(String.init)
    if parts.count == 1, whole.count == 4 || whole.count == 6 {
      let digits = Array(whole)
      parts = stride(from: 0, to: digits.count, by: 2).map { String(digits[$0...($0 + 1)]) }
    }
    guard parts.allSatisfy({ 1...2 ~= $0.count }), let hour = parts.first.flatMap({ Int($0) })
    else {
      return nil
    }
    if let shift { parts[0] = String(hour % 12 + shift) }
    if parts.count == 1 { parts.append("00") }
    if parts.count == 3, parts[2] == "60" { parts[2] = "59" }
    return parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: ":")
  }
}
