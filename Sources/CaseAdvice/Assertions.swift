/// Tells, from the words alone, whether a text says more than one thing.
///
/// It would rather miss many than be wrong about one: what counts is a second sentence, or two
/// figures with words of their own that an "and" joins.
enum Assertions {
  static func areSeveral(in text: String) -> Bool {
    guard mayBeSeveral(text.utf8) else { return false }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return hasSecondSentence(words) || hasSecondFigure(words)
  }

  /// False for most texts, at a look at their bytes: no sentence ends inside, no second number.
  private static func mayBeSeveral(_ text: String.UTF8View) -> Bool {
    var (numbers, last) = (0, UInt8(ascii: " "))
    for byte in text {
      let isDigit = 0x30...0x39 ~= byte
      if isDigit, !(0x30...0x39 ~= last) { numbers += 1 }
      let isStop = last == 0x2E || last == 0x21 || last == 0x3F
      if byte == UInt8(ascii: " "), isStop { return true }
      last = byte
    }
    return numbers > 1
  }

  /// A word ends a sentence when it ends with a full stop, is no abbreviation, and a capital
  /// follows.
  private static func hasSecondSentence(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { word, next in
      guard let end = word.last, ".!?".contains(end),
        next.first(where: { !"\"'“‘(«".contains($0) })?.isUppercase == true
      else { return false }
      return end != "." || !isAbbreviation(word.dropLast())
    }
  }

  /// "Dr", "St", "U.S", "J", "No", "Sept": short, or with a stop or a capital inside.
  private static func isAbbreviation(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return word.contains(".") || letters.count < 4 && word.first?.isUppercase == true
      || letters.count < 2 && !word.contains(where: \.isNumber)
      || ["approx", "capt", "prof", "sept", "corp", "bros"].contains(letters.lowercased())
  }

  private static func hasSecondFigure(_ words: [String]) -> Bool {
    guard !words.contains(where: { $0.lowercased() == "between" }) else { return false }
    let figures = words.indices.filter { isFigure(at: $0, in: words) }
    guard let first = figures.first, let last = figures.last else { return false }
    return words.indices.contains { place in
      ["and", "while", "but"].contains(words[place].lowercased()) && first < place - 1
        && last > place && hasVerbAfter(last, words)
    }
  }

  /// "12", "3,000": no year, no day of a month, no part of a larger word.
  private static func isFigure(at place: Int, in words: [String]) -> Bool {
    let word = words[place].trimming(".,;:()")
    guard let number = Int(word.filter { $0 != "," }), !(1_000...2_100).contains(number) else {
      return false
    }
    let near = [place - 1, place + 1].filter(words.indices.contains).map { words[$0] }
    return !near.contains { isCalendarWord($0) }
  }

  private static func isCalendarWord(_ word: String) -> Bool {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return months.contains(word.trimming(".,;:()").lowercased())
  }

  /// A figure that is followed by two words at least has something said of it.
  private static func hasVerbAfter(_ place: Int, _ words: [String]) -> Bool {
    words.count > place + 2
  }
}

extension String {
  fileprivate func trimming(_ signs: String) -> Substring {
    var rest = self[...]
    while let last = rest.last, signs.contains(last) { rest.removeLast() }
    while let first = rest.first, signs.contains(first) { rest.removeFirst() }
    return rest
  }
}
