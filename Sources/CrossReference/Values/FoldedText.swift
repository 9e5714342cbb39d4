/// Text as it is compared: case, accents of Latin letters, punctuation and blanks make no
/// difference.
struct FoldedText: Hashable, Sendable {
  /// Words in order, parted by one blank.
  let text: String

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      if let kept = Self.folded(scalar) {
        word.unicodeScalars.append(kept)
      } else if !Self.isCombining(scalar), !word.isEmpty, !Self.isInsideWord(scalar) {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    self.text = words.isEmpty ? text : words.joined(separator: " ")
  }

  var words: [Substring] { text.split(separator: " ") }

  /// True when they share a word of three letters or more.
  func looksLike(_ other: FoldedText) -> Bool {
    let mine = Set(words.filter { $0.unicodeScalars.count > 2 })
    return other.words.contains { mine.contains($0) }
  }

  /// The scalar to compare by; nil for what parts words and for marks above letters.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isASCII { return isLetterOrDigit(scalar) ? scalar : nil }
    if isCombining(scalar) { return nil }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return nil }
    return latinBase(scalar) ?? scalar
  }

  /// O'Brien is one word, and so is a word with a soft hyphen.
  private static func isInsideWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{AD}"
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  /// Marks that stand on Latin, Greek and Cyrillic letters; those of other scripts are letters.
  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// The plain letter under a Latin letter with a mark, which Unicode names "… LETTER E WITH …".
  private static func latinBase(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value < 0x2000, let name = scalar.properties.name else { return nil }
    let lead = "LATIN SMALL LETTER "
    guard name.hasPrefix(lead) else { return nil }
    let rest = name.utf8.dropFirst(lead.utf8.count)
    guard let letter = rest.first, rest.dropFirst().starts(with: " WITH ".utf8) else { return nil }
    return Unicode.Scalar(letter | 0x20)
  }
}
