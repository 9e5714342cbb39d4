/// Tells, from the words alone, whether a text says more than one thing.
///
/// It would rather miss many than be wrong about one: what counts is a second sentence, two figures
/// with words of their own that an "and" joins, or a second clause (see `Clauses`). English only.
enum Assertions {
  static func areSeveral(in text: String) -> Bool {
    guard mayBeSeveral(text.utf8) else { return false }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return hasSecondSentence(words) || hasSecondFigure(words) || Clauses(words).areSeveral
  }

  /// False for most texts, at a look at their bytes: no sentence ends inside, no second number, and
  /// no word that joins clauses.
  private static func mayBeSeveral(_ text: String.UTF8View) -> Bool {
    var (numbers, last, word) = (0, UInt8(ascii: " "), UInt64(0))
    for byte in text {
      let isDigit = 0x30...0x39 ~= byte
      if isDigit, !(0x30...0x39 ~= last) { numbers += 1 }
      if byte == UInt8(ascii: " ") {
        if ends.contains(last) || last > 0x7F || joints.contains(word) { return true }
        word = 0
      } else {
        word = word << 8 | UInt64(byte)
      }
      last = byte
    }
    return numbers > 1
  }

  /// What a sentence, or half of one, may end with.
  private static let ends: Set<UInt8> = [0x2E, 0x21, 0x3F, 0x22, 0x3B]
  /// "and" and the like, their bytes as one number.
  private static let joints = Set(
    ["and", "but", "yet", "while", "whereas"].map { word in
      word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    })

  /// A word ends a sentence when it ends with a full stop, is no abbreviation, and a capital
  /// follows.
  private static func hasSecondSentence(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { word, next in
      // A quotation that ends with a full stop ends the sentence; "Stop!" may go on in it.
      let bare = word.hasSuffix(".\"") || word.hasSuffix(".”") ? word.dropLast() : word[...]
      guard let end = bare.last, ".!?".contains(end),
        let first = next.first(where: { !"\"'“‘(«".contains($0) }),
        first.isUppercase || first.isNumber && isLong(bare)
      else { return false }
      return end != "." || !isAbbreviation(bare.dropLast())
    }
  }

  /// A number may follow "No.", "Sept." or "approx." in one sentence.
  private static func isLong(_ word: Substring) -> Bool {
    word.count > 5 && !isAbbreviation(word.dropLast())
  }

  /// "Dr", "St", "U.S", "J", "No", "Sept": short, or with a stop or a capital inside.
  private static func isAbbreviation(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return word.contains(".") || letters.count < 4 && word.first?.isUppercase == true
      || letters.count < 2 && !word.contains(where: \.isNumber)
      || ["approx", "capt", "prof", "sept", "corp", "bros", "figs", "paras"]
        .contains(letters.lowercased())
  }

  private static func hasSecondFigure(_ words: [String]) -> Bool {
    guard !words.contains(where: { $0.lowercased() == "between" }) else { return false }
    let figures = words.indices.filter { isFigure(at: $0, in: words) }
    guard let first = figures.first, let last = figures.last, first < last else { return false }
    let clauses = Clauses(words)
    return words.indices.contains { place in
      ["and", "while", "but"].contains(words[place].lowercased()) && first < place - 1
        && last > place && clauses.haveVerbs(aroundJointAt: place)
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
}

extension String {
  func trimming(_ signs: String) -> Substring {
    var rest = self[...]
    while let last = rest.last, signs.contains(last) { rest.removeLast() }
    while let first = rest.first, signs.contains(first) { rest.removeFirst() }
    return rest
  }
}
