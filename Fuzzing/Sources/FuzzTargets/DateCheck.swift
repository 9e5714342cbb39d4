import CaseModel
import JSONText

/// What must hold of dates, whatever text they are read from.
struct DateCheck {
  private let text: String

  init(_ text: String) { self.text = text }

  /// True when the text is a date.
  func run() throws -> Bool {
    switch Self.read(text) {
    case .success(let date):
      try checkBounds(of: date)
      try checkWords(of: date)
      try checkSpans(of: date)
      try checkEnds(of: date)
      try checkMarks(of: date)
      try checkDigits(of: date)
      return true
    case .failure(let error):
      try check(error)
      return false
    }
  }

  private static func read(_ text: some StringProtocol) -> Result<EDTF, EDTFError> {
    do throws(EDTFError) {
      return .success(try EDTF(parsing: String(text)))
    } catch {
      return .failure(error)
    }
  }

  private func check(_ error: EDTFError) throws {
    let length = text.unicodeScalars.count
    try demand((1...length + 1).contains(error.column), "outside of the text: \(error)")
    try demand(!error.problem.isEmpty && isPlain(error.problem), "unclean words: \(error)")
    guard let hint = error.hint else { return }
    try demand(isPlain(hint), "an unclean hint: \(error)")
    for guess in Self.guesses(in: hint) {
      try demand((try? EDTF(parsing: guess)) != nil, "the hint is no date: \(error)")
    }
  }

  /// The dates that a hint offers.
  private static func guesses(in hint: String) -> [String] {
    let orders = ["write ", "put the earlier one first: "]
    guard let order = orders.first(where: hint.hasPrefix), !hint.hasPrefix("write the ") else {
      return []
    }
    // A guess may have a note: "-0043 (44 BC)".
    return hint.dropFirst(order.count).split(separator: " or ")
      .map { String($0.prefix { $0 != " " }) }
  }

  /// All words for dates are printable ASCII.
  private func isPlain(_ words: String) -> Bool {
    words.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }
}

extension DateCheck {
  private func checkBounds(of date: EDTF) throws {
    try demand(date.text == text, "the text became \(date.text)")
    try demand((0...2).contains(date.level), "level \(date.level)")
    try demand((date.earliest == nil) == (date.start != .dated), "the start of \(date)")
    try demand((date.latest == nil) == (date.end != .dated), "the end of \(date)")
    let whole = date.whole
    try demand((whole.first == nil) == (date.earliest == nil), "the first second of \(date)")
    try demand((whole.last == nil) == (date.latest == nil), "the last second of \(date)")
    guard let from = date.earliest, let to = date.latest, !date.hasZone else { return }
    try demand(from <= to, "\(date) ends before it begins")
    guard let first = whole.first, let last = whole.last else { return }
    try demand(first <= last, "\(date) runs from \(first) to \(last)")
    if let second = date.sortSecond(in: nil) {
      try demand((first...last).contains(second), "\(date) is sorted outside of itself")
    }
  }

  private func checkWords(of date: EDTF) throws {
    try demand(!date.words.isEmpty && isPlain(date.words), "its words are \(date.words)")
    try demand(!date.shortWords.isEmpty && isPlain(date.shortWords), "short: \(date.shortWords)")
    for columns in [0, 4, 12, 30, 200] {
      let words = date.words(within: columns)
      try demand(!words.isEmpty && isPlain(words), "in \(columns) columns: \(words)")
      try demand(columns < 200 || words == date.words, "its words change with room: \(words)")
    }
  }

  /// The runs lie in order, apart from each other, and together reach from first to last.
  private func checkSpans(of date: EDTF) throws {
    let (spans, whole) = (date.spans, date.whole)
    try demand(spans.first?.first == whole.first, "the first run of \(date) is \(spans.prefix(1))")
    try demand(spans.last?.last == whole.last, "the last run of \(date) is \(spans.suffix(1))")
    for (one, next) in zip(spans, spans.dropFirst()) {
      guard let end = one.last, let start = next.first else {
        throw Fault("an open run inside of \(date)")
      }
      try demand(end < start, "runs of \(date) overlap: \(one), \(next)")
    }
    for span in spans {
      guard let first = span.first, let last = span.last, !date.hasZone else { continue }
      try demand(first <= last, "a run of \(date) is \(span)")
    }
  }
}

extension DateCheck {
  /// An interval begins with its first date and ends with its last.
  private func checkEnds(of date: EDTF) throws {
    guard date.form == .interval else { return }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2 else { throw Fault("an interval with \(ends.count) ends") }
    if date.start == .dated {
      let first = try? EDTF(parsing: String(ends[0]))
      try demand(first?.earliest == date.earliest, "the start of \(date)")
    }
    if date.end == .dated {
      let last = try? EDTF(parsing: String(ends[1]))
      try demand(last?.latest == date.latest, "the end of \(date)")
    }
  }

  /// A qualifier never moves a bound.
  private func checkMarks(of date: EDTF) throws {
    let plain = text.filter { !"?~%".contains($0) }
    guard plain != text else {
      return try demand(date.qualifiers.isEmpty, "\(date) is qualified by nothing")
    }
    try demand(!date.qualifiers.isEmpty, "the qualifiers of \(date) are lost")
    guard case .success(let bare) = Self.read(plain) else {
      throw Fault("without its qualifiers it is no date: \(plain)")
    }
    try demand(
      bare.earliest == date.earliest && bare.latest == date.latest, "\(bare) has other bounds")
    try demand(bare.level <= date.level, "\(bare) is of a higher level")
  }

  /// A digit in the place of an X gives a date within the one with the X.
  private func checkDigits(of date: EDTF) throws {
    guard date.form == .date, text.contains("X") else { return }
    for digit in "0123456789" {
      let filled = String(text.map { $0 == "X" ? digit : $0 })
      guard case .success(let one) = Self.read(filled), one.precision != .season,
        let first = one.earliest, let last = one.latest, let from = date.earliest,
        let to = date.latest
      else { continue }
      try demand(from <= first && last <= to, "\(one) is outside of \(date)")
    }
  }
}
