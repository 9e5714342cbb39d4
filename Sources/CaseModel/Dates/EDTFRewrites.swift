/// Ways in which people, and older drafts of the standard, write dates, turned into today's.
struct EDTFRewrites {
  /// True when the text can have meant nothing else.
  let isCertain: Bool
  let apply: (String) -> String?

  /// In the order in which they are tried; the first whose result is a date is offered.
  static var all: [EDTFRewrites] {
    [
      EDTFRewrites(isCertain: true, apply: draft2012),
      EDTFRewrites(isCertain: true, apply: decadeInWords),
      EDTFRewrites(isCertain: true, apply: padded),
      EDTFRewrites(isCertain: false, apply: openWord),
      EDTFRewrites(isCertain: false, apply: qualifierWord),
      EDTFRewrites(isCertain: false, apply: range),
      EDTFRewrites(isCertain: false, apply: numeric),
      EDTFRewrites(isCertain: false, apply: named),
      EDTFRewrites(isCertain: false, apply: shortYear),
      EDTFRewrites(isCertain: false, apply: swapped),
    ]
  }
}

extension EDTFRewrites {
  /// The draft of 2012: 199u, 199x, y17e7, unknown, open, ?~ and brackets around qualified parts.
  private static func draft2012(_ text: String) -> String? {
    var text = text.filter { !"() ".contains($0) }
    let words = [
      ("unknown", ""), ("open", ".."), ("?~", "%"), ("~?", "%"), ("-0000", "0000"),
    ]
    for (old, new) in words { text = text.replacing(old, with: new) }
    let letters: [Character: Character] = [
      "u": "X", "x": "X", "y": "Y", "e": "E", "p": "S", "s": "S", "t": "T", "z": "Z",
      "–": "-", "−": "-",
    ]
    return String(text.map { letters[$0] ?? $0 })
  }

  /// "1990s", "the 1900s".
  private static func decadeInWords(_ text: String) -> String? {
    let words = words(text)
    guard let last = words.last, last.hasSuffix("s"), words.count <= 2 else { return nil }
    let digits = last.dropLast()
    guard digits.count == 4, digits.allSatisfy(\.isASCIIDigit), digits.hasSuffix("0") else {
      return nil
    }
    return digits.hasSuffix("00") ? digits.prefix(2) + "XX" : digits.prefix(3) + "X"
  }

  /// "1985-4-12", "1985-04-12T9:05".
  private static func padded(_ text: String) -> String? {
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

  /// "until 2019", "since 2014", "2014-".
  private static func openWord(_ text: String) -> String? {
    let words = words(text)
    if words.count == 1, text.hasSuffix("-") { return text.dropLast() + "/.." }
    guard words.count == 2 else { return nil }
    switch words[0] {
    case "until", "till", "before", "to": return "../" + words[1]
    case "since", "from", "after": return words[1] + "/.."
    default: return ["onward", "onwards"].contains(words[1]) ? words[0] + "/.." : nil
    }
  }

  /// "about 1984", "c. 1984", "maybe 1984".
  private static func qualifierWord(_ text: String) -> String? {
    guard let first = words(text).first else { return nil }
    let rest = text.drop { !$0.isASCIIDigit }
    if ["about", "around", "approximately", "approx.", "circa", "ca", "ca.", "c", "c."]
      .contains(first)
    {
      return rest + "~"
    }
    let isDoubt = ["maybe", "perhaps", "possibly", "probably"].contains(first)
    return isDoubt ? rest + "?" : nil
  }

  /// "2014-2019", "2014 to 2019", and an interval the wrong way round.
  private static func range(_ text: String) -> String? {
    let words = words(text).filter { $0 != "from" }
    if words.count == 3, ["to", "-", "until"].contains(words[1]) {
      return words[0] + "/" + words[2]
    }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2, ends.allSatisfy({ $0.count >= 4 }) { return ends[1] + "/" + ends[0] }
    let years = text.split(whereSeparator: { "-–—".contains($0) })
    guard years.count == 2, years.allSatisfy({ $0.count == 4 }) else { return nil }
    return years[0] + "/" + years[1]
  }

  /// "19" for a century, "193" for a decade, "12345" for a far year, "Y1985".
  private static func shortYear(_ text: String) -> String? {
    if text.hasPrefix("Y") { return String(text.dropFirst()) }
    guard text.allSatisfy(\.isASCIIDigit) else { return nil }
    switch text.count {
    case 2: return text + "XX"
    case 3: return text + "X"
    default: return text.count > 4 ? "Y" + text : nil
    }
  }

  static func words(_ text: String) -> [String] {
    text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}
