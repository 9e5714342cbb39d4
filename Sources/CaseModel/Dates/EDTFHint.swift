/// Guesses what was meant by a text that is no date.
enum EDTFHint {
  /// A hint such as "write 1984~" or "write 19XX (1900 to 1999) or 0019 (AD 19)", nil when no guess
  /// reads as a date. Every date in a hint is valid. The lead says what is to be done with it.
  static func hint(for text: String, lead: String = "write") -> String? {
    guard text.utf8.count <= 64 else { return nil }
    if let plain = OlderSpelling.today(text) { return "\(lead) \(plain)" }
    let phrase = LooseDate.normalized(text)
    if LooseDate.saysNothing(phrase) { return "leave the date out where none is known" }
    if let words = LooseDate.missingWeek(phrase) { return words }
    let guesses = LooseDate.guesses(phrase)
    guard !guesses.isEmpty, !guesses.contains(where: { $0.date == text }) else { return nil }
    return "\(lead) \(guesses.map(\.words).joined(separator: " or "))"
  }

  static func isDate(_ text: String) -> Bool {
    var reader = EDTFReader(text)
    return (try? reader.read()) != nil
  }
}

extension LooseDate.Guess {
  /// "-0043 (44 BC)"
  fileprivate var words: String { note.map { "\(date) (\($0))" } ?? date }
}

/// Spellings that can mean one thing only: those of the draft of 2012, small letters, dashes and
/// digits of other alphabets, blanks, missing zeros, decades in words.
enum OlderSpelling {
  /// What is written for it today; nil when that would be no date, or nothing else than the text.
  static func today(_ text: String) -> String? {
    let plain = respelled(text)
    return [plain, padded(plain), decade(text)].compactMap(\.self)
      .first { $0 != text && EDTFHint.isDate($0) }
  }

  /// Of the draft: 199u, 199x, y17e7, unknown, open, ?~ and brackets around qualified parts.
  private static func respelled(_ text: String) -> String {
    var text = LooseDate.withPlainSigns(text).filter { !"() ".contains($0) }
    let words = [
      ("unknown", ""), ("open", ".."), ("?~", "%"), ("~?", "%"), ("-0000", "0000"),
    ]
    for (old, new) in words { text = text.replacing(old, with: new) }
    let letters: [Character: Character] = [
      "u": "X", "x": "X", "y": "Y", "e": "E", "p": "S", "s": "S", "t": "T", "z": "Z",
    ]
    return String(text.map { letters[$0] ?? $0 })
  }

  /// "1985-4-12", "1985-04-12T9:05".
  private static func padded(_ text: String) -> String? {
    guard text.first?.isASCIIDigit == true, text.prefix(while: \.isASCIIDigit).count == 4 else {
      return nil
    }
    var result = ""
    var run = ""
    for character in text + "!" {
      if character.isASCIIDigit {
        run.append(character)
        continue
      }
      result += run.count == 1 ? "0" + run : run
      run = ""
      result.append(character)
    }
    return String(result.dropLast())
  }

  /// "1990s", "the 1900s", "1990's"; what is said of a part of it is no part of the date.
  private static func decade(_ text: String) -> String? {
    guard text.last == "s" else { return nil }
    let phrase = LooseDate.normalized(text)
    return phrase.contains(" ") ? nil : LooseDate.decade(phrase)
  }
}
