import ScreenGrid
import Testing
import TestSupport

@Suite struct SafeTextCleaningTests {
  /// What must never reach a screen, from the Unicode chart and independent of the cleaner's own way
  /// to find it.
  static let forbidden: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160,
    0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200B, 0x200E...0x200F, 0x2028...0x202E,
    0x2060...0x206F, 0x3164...0x3164, 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFE00...0xFE0F,
    0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
    0xE0000...0xE0FFF, 0xF0000...0x10FFFF,
  ]

  /// The same by code point: a million look-ups are quick only so.
  static let isForbiddenTable: [Bool] = {
    var table = [Bool](repeating: false, count: 0x11_0000)
    for range in forbidden { for value in range { table[Int(value)] = true } }
    for plane in 0...0x10 { for last in [0xFFFE, 0xFFFF] { table[plane << 16 | last] = true } }
    return table
  }()

  static func isForbidden(_ value: UInt32) -> Bool { isForbiddenTable[Int(value)] }

  static func allScalars() -> some Sequence<Unicode.Scalar> {
    (UInt32(0)...0x10FFFF).lazy.compactMap { Unicode.Scalar($0) }
  }

  /// What is wrong with the cleaned text that had this scalar between two letters.
  static func fault(_ text: SafeText, made scalar: Unicode.Scalar) -> String? {
    if text.text.unicodeScalars.contains(where: { isForbidden($0.value) }) { return "survives" }
    guard isForbidden(scalar.value) else { return nil }
    if !text.wasChanged { return "vanishes unmarked" }
    return text.text.utf8.contains(UInt8(ascii: "\\")) ? nil : "leaves no escape"
  }

  @Test func `the check for forbidden characters can fail`() {
    for scalar in ["\u{1B}", "\u{202E}", "\u{200B}", "\u{E0041}", "\u{1FFFE}"] as [Unicode.Scalar] {
      #expect(Self.fault(SafeText(cleaning: "ab"), made: scalar) == "vanishes unmarked")
    }
  }

  @Test func `no control, direction mark or invisible character survives cleaning, whatever it is`()
  {
    for scalar in Self.allScalars() {
      let fault = Self.fault(SafeText(cleaning: "a\(scalar)b"), made: scalar)
      if let fault { Issue.record("U+\(String(scalar.value, radix: 16)) \(fault)") }
    }
  }

  @Test func `joiners survive only inside scripts that need them and between emoji`() {
    for scalar in ["\u{200C}", "\u{200D}"] {
      #expect(SafeText(cleaning: "pass\(scalar)word").wasChanged)
      #expect(SafeText(cleaning: scalar).wasChanged)
      #expect(SafeText(cleaning: "1\(scalar)2").wasChanged)
    }
    #expect(!SafeText(cleaning: "می\u{200C}خواهم").wasChanged)
    #expect(!SafeText(cleaning: "क्\u{200D}ष").wasChanged)
    #expect(!SafeText(cleaning: "👩\u{200D}👧").wasChanged)
    #expect(SafeText(cleaning: "👩\u{200C}👧").wasChanged)
    #expect(SafeText(cleaning: "👩\u{200D}").text == "👩\\u200d")
    // Letters and marks by their category, but never seen.
    for unseen in ["\u{FE0F}", "\u{3164}", "\u{34F}"] {
      #expect(SafeText(cleaning: "می\u{200C}\(unseen)م").text.hasPrefix("می\\u200c\\u"))
    }
  }

  @Test func `what is printable in plain scripts stays exactly as it is`() {
    for text in [
      "", " a  b ", "Žižek & Söhne", "Владимир", "山田太郎", "ﷺ", "한국어", "नमस्ते", "ไทย", "👍🏽 🇩🇪", "≠ ▸ “”",
    ] {
      let cleaned = SafeText(cleaning: text)
      #expect(Array(cleaned.text.unicodeScalars) == Array(text.unicodeScalars))
      #expect(!cleaned.wasChanged)
    }
  }

  @Test(arguments: [
    ("a\nb", "a\\nb"), ("\r\n", "\\r\\n"), ("\t", "\\t"), ("\u{0}", "\\u0000"),
    ("\u{1B}[31m", "\\u001b[31m"),
    ("\u{9B}31m", "\\u009b31m"), ("ab\u{202E}cd", "ab\\u202ecd"), ("\u{E0041}", "\\u{e0041}"),
    ("\u{FEFF}x", "\\ufeffx"),
    ("x\u{2028}y", "x\\u2028y"), ("\u{301}x", "◌\u{301}x"), ("葛\u{E0100}", "葛"),
    ("x\u{FE0F}", "x\\ufe0f"),
    ("\u{FE0F}", "\\ufe0f"),
  ])
  func `what cleaning changes is seen and marked`(raw: String, shown: String) {
    let text = SafeText(cleaning: raw)
    #expect(Array(text.text.unicodeScalars) == Array(shown.unicodeScalars))
    #expect(text.wasChanged)
  }

  @Test func `an emoji loses its presentation selector without a mark`() {
    let text = SafeText(cleaning: "❤\u{FE0F}!")
    #expect(Array(text.text.unicodeScalars) == ["❤", "!"])
    #expect(!text.wasChanged)
  }

  @Test func `a tower of marks is cut at eight`() {
    let eight = SafeText(cleaning: "a" + String(repeating: "\u{301}", count: 8))
    let nine = SafeText(cleaning: "a" + String(repeating: "\u{301}", count: 9))
    #expect(!eight.wasChanged && nine.wasChanged)
    #expect(nine.text.unicodeScalars.count == 9)
  }

  @Test func `a literal and an interpolation are cleaned like anything else`() {
    let name = "x\u{202E}y"
    let text: SafeText = "by \(name), \(3) texts\u{1B}, \(SafeText(cleaning: name))"
    #expect(text.text == "by x\\u202ey, 3 texts\\u001b, x\\u202ey")
    #expect(text.wasChanged)
    #expect(text.columns == text.text.utf8.count)
  }

  @Test func `spelling tells apart what looks alike`() {
    #expect(SafeText(spelling: "a\u{430}\\n\n").text == "a\\u0430\\\\n\\n")
    #expect(SafeText(spelling: "é") != SafeText(spelling: "e\u{301}"))
  }

  @Test func `texts are equal only scalar by scalar`() {
    #expect(SafeText(cleaning: "é") != SafeText(cleaning: "e\u{301}"))
    #expect(
      Set([SafeText(cleaning: "é"), SafeText(cleaning: "e\u{301}"), SafeText(cleaning: "é")]).count
        == 2)
  }

  @Test func `lines are split at every kind of line end, and tabs are filled up`() {
    let lines = SafeText.lines(cleaning: "a\tb\r\n12345678\tc\r\nlast\u{1B}\r")
    #expect(lines.map(\.text) == ["a       b", "12345678        c", "last\\u001b"])
    #expect(lines.map(\.wasChanged) == [false, false, true])
    #expect(SafeText.lines(cleaning: "") == [.empty])
    #expect(SafeText.lines(cleaning: "\n\n").count == 2)
    #expect(SafeText.lines(cleaning: "漢\t|").map(\.text) == ["漢      |"])
    #expect(SafeText.lines(cleaning: "a\t\u{301}b").map(\.columns) == [10])
  }

  @Test func `anything at all is cleaned into something clean that cleaning leaves alone`() {
    for seed in UInt64(0)..<2_000 {
      var numbers = Seeded(seed)
      let once = SafeText(cleaning: numbers.text())
      let twice = SafeText(cleaning: once.text)
      #expect(Array(twice.text.unicodeScalars) == Array(once.text.unicodeScalars), "seed \(seed)")
      #expect(twice.columns == once.columns && !twice.wasChanged, "seed \(seed)")
    }
  }
}
