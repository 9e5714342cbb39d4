import ScreenGrid
import Testing

@Suite struct GlyphsTests {
  @Test func `what is done does not look crossed out`() {
    #expect(Glyphs.ascii.check == "v")
  }

  @Test func `twins are both one column wide, so no layout depends on the set`() {
    for (one, two) in zip(Glyphs.unicode.named, Glyphs.ascii.named) {
      #expect(one.glyph.columns == 1 && two.glyph.columns == 1, "\(one.name)")
      #expect(two.glyph.text.utf8.count == 1, "\(two.name)")
      #expect(!one.glyph.wasChanged, "\(one.name)")
    }
  }

  @Test func `the list of glyphs leaves none out`() {
    #expect(Glyphs.unicode.named.count == Mirror(reflecting: Glyphs.unicode).children.count)
  }

  @Test func `the set follows from the terminal`() {
    #expect(Glyphs.suited(to: TerminalTraits(isUnicode: false)) == .ascii)
    #expect(Glyphs.suited(to: TerminalTraits(isUnicode: true)) == .unicode)
  }
}
