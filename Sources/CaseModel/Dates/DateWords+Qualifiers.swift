extension DateWords {
  /// Adds what is uncertain or approximate to the words.
  func qualified(_ words: String) -> String {
    guard !date.marks.isEmpty else { return words }
    if isShort { return shortQualified(words) }
    guard hasOneMark else { return words + ", " + clauses.joined(separator: ", ") }
    let tail = date.marks.contains(.uncertain) ? ", uncertain" : ""
    guard date.marks.contains(.approximate) else { return words + tail }
    if let words = words.afterAbout { return "about " + words + tail }
    return words + ", approximate" + (tail.isEmpty ? "" : " and uncertain")
  }

  /// True when all parts given are qualified alike.
  private var hasOneMark: Bool {
    parts.allSatisfy { $0.marks == date.marks }
  }

  private var parts: [(name: String, marks: EDTF.Qualifiers)] {
    var parts = [("year", date.yearMarks)]
    if date.season != nil { parts.append(("season", date.monthMarks)) }
    if date.month != nil { parts.append(("month", date.monthMarks)) }
    if date.day != nil { parts.append(("day", date.dayMarks)) }
    return parts
  }

  /// "year and month approximate", "day uncertain".
  private var clauses: [String] {
    let kinds: [(EDTF.Qualifiers, String)] = [
      (.approximate, "approximate"), (.uncertain, "uncertain"),
      ([.approximate, .uncertain], "approximate and uncertain"),
    ]
    return kinds.compactMap { marks, word in
      let names = parts.filter { $0.marks == marks }.map(\.name)
      return names.isEmpty ? nil : DateNames.list(names, "and") + " " + word
    }
  }

  /// "about 1984", "~Sep 2014", "1984?".
  private func shortQualified(_ words: String) -> String {
    let tail = date.marks.contains(.uncertain) ? "?" : ""
    guard date.marks.contains(.approximate) else { return words + tail }
    if date.year.significantDigits != nil { return words + tail }
    return (date.month == nil && date.season == nil ? "about " : "~") + words + tail
  }
}

extension String {
  /// What follows "about": "1984", "the 1990s", "1900 to 1999"; nil for "some day in April".
  fileprivate var afterAbout: String? {
    for start in ["some year in ", "some year from "] where hasPrefix(start) {
      return String(dropFirst(start.count))
    }
    return hasPrefix("some ") ? nil : self
  }
}
