extension DateWords {
  /// Adds what is uncertain or approximate to the words.
  func qualified(_ words: String) -> String {
    guard !date.marks.isEmpty else { return words }
    if isShort { return shortQualified(words) }
    guard hasOneMark else { return words + ", " + clauses.joined(separator: ", ") }
    let lead = date.marks.contains(.approximate) ? "about " : ""
    return lead + words + (date.marks.contains(.uncertain) ? ", uncertain" : "")
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
