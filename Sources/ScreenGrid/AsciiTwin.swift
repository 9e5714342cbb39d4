/// What stands for characters that a terminal without Unicode can't show.
public enum AsciiTwin {
  /// One ASCII character: the letter without its accents, the plain form of a sign, else `?`.
  public static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    return signs[scalar] ?? letter(scalar) ?? "?"
  }

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = {
    var twins = Dictionary(pairs(typographic), uniquingKeysWith: { first, _ in first })
    for (one, two) in zip(Glyphs.unicode.named, Glyphs.ascii.named) {
      guard let fine = one.glyph.text.unicodeScalars.first else { continue }
      twins[fine] = two.glyph.text.unicodeScalars.first
    }
    return twins
  }()

  private static let typographic: [(String, Unicode.Scalar)] = [
    ("‘’‚′´ʻʼ", "'"), ("„«»″", "\""), ("‐‑‒—―−", "-"), ("•‧∙", "."), ("×", "x"),
    ("\u{A0}\u{202F}\u{3000}", " "),
  ]

  private static func pairs(
    _ rows: [(String, Unicode.Scalar)]
  ) -> [(Unicode.Scalar, Unicode.Scalar)] {
    rows.flatMap { row in row.0.unicodeScalars.map { ($0, row.1) } }
  }

  /// Latin letters with marks, by their names: "LATIN SMALL LETTER E WITH ACUTE" is an e.
  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard let name = scalar.properties.name else { return nil }
    if let found = letter(name, after: "LATIN CAPITAL LETTER ") { return found }
    return letter(name, after: "LATIN SMALL LETTER ").map {
      Unicode.Scalar(UInt8($0.value) | 0x20)
    }
  }

  private static func letter(_ name: String, after prefix: String) -> Unicode.Scalar? {
    guard name.hasPrefix(prefix) else { return nil }
    let rest = name.dropFirst(prefix.count).unicodeScalars
    guard let first = rest.first, first.isASCII else { return nil }
    let second = rest.dropFirst().first
    return second == nil || second == " " ? first : nil
  }
}
