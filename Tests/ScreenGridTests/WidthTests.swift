import ScreenGrid
import Testing
import TestSupport

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("１", 2), ("ｱ", 1), ("한", 2), ("각", 2),
    ("각", 2),
    ("Ω", 1), ("≠", 1), ("▸", 1), ("─", 1), ("░", 1), ("👍", 2), ("👍🏽", 2), ("🏽", 2), ("👩‍👧", 2),
    ("👨‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("🇩", 1), ("🇩🇪🇫", 3), ("❤\u{FE0F}", 1), ("❤\u{FE0F}‍🔥", 1),
    ("1\u{FE0F}\u{20E3}", 1),
    ("कि", 2), ("ไทย", 3), ("שָׁ", 1), ("ﷺ", 1), ("𝄞", 1), ("\u{302A}", 1), ("が", 2), ("か\u{3099}", 2),
    ("☰", 2), ("\u{1F6D8}", 2), ("\u{1FAE9}", 2),
  ])
  func `a text takes the columns that people expect`(text: String, columns: Int) {
    #expect(SafeText(cleaning: text).columns == columns, "\(SafeText(spelling: text))")
  }

  @Test func `a scalar takes 0, 1 or 2 columns and printable ASCII takes 1`() {
    for scalar in SafeTextCleaningTests.allScalars() {
      let columns = CharacterWidth.columns(of: scalar)
      let isASCII = (0x20..<0x7F).contains(scalar.value)
      if !(0...2).contains(columns) || isASCII && columns != 1 {
        Issue.record("U+\(String(scalar.value, radix: 16)) takes \(columns)")
      }
    }
    #expect(CharacterWidth.unicodeVersion == "17.0.0")
  }

  @Test func `the borders of ranges in the table are where Unicode has them`() {
    let widths: [(UInt32, Int)] = [
      (0x2FF, 1), (0x300, 0), (0x36F, 0), (0x370, 1), (0x10FF, 1), (0x1100, 2), (0x115E, 2),
      (0x11A2, 0),
      (0x200C, 0), (0x2319, 1), (0x231A, 2), (0x231B, 2), (0x231C, 1), (0x303E, 2), (0x303F, 1),
      (0xABFF, 1),
      (0xAC00, 2), (0xD7A3, 2), (0xFF01, 2), (0xFF60, 2), (0xFF61, 1), (0x1F300, 2), (0x1F321, 1),
      (0x20000, 2),
      (0x3FFFD, 2), (0x10FFFF, 1),
    ]
    for (value, columns) in widths {
      let scalar = Unicode.Scalar(value) ?? " "
      #expect(CharacterWidth.columns(of: scalar) == columns, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `columns of parts add up to the columns of the whole, but for what joins`() {
    for seed in UInt64(0)..<1_000 {
      var numbers = Seeded(seed)
      let (one, two) = (SafeText(cleaning: numbers.text()), SafeText(cleaning: numbers.text()))
      let sum = one + two
      #expect(sum.columns <= one.columns + two.columns, "seed \(seed)")
      #expect(sum.columns == SafeText(cleaning: sum.text).columns, "seed \(seed)")
    }
    #expect((SafeText(cleaning: "👍") + SafeText(cleaning: "🏽")).columns == 2)
  }
}
