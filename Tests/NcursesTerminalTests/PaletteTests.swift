import ScreenGrid
import Testing

@testable import NcursesTerminal

@Suite struct PaletteTests {
  /// The part of the light that a colour of the 256 sends back, by WCAG 2; the first sixteen are
  /// the terminal's own business.
  func luminance(_ color: Int) -> Double {
    let levels = [0.0, 95, 135, 175, 215, 255]
    let grey = Double(8 + (color - 232) * 10)
    let cube = color - 16
    let parts =
      color >= 232
      ? [grey, grey, grey] : [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
    let linear = parts.map { power(($0 / 255 + 0.055) / 1.055) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// To the power of 2.4, near enough without a library.
  func power(_ base: Double) -> Double {
    let fifth = base * base  // base^2.4 = base^2 * base^0.4
    var root = base  // Newton's way to base^0.4, the fifth root of base^2
    for _ in 0..<60 { root = (4 * root + fifth / (root * root * root * root)) / 5 }
    return fifth * root
  }

  @Test(arguments: ColorRole.allCases)
  func `every colour can be read on black and on white`(role: ColorRole) {
    guard role.colorOf256 >= 0 else { return }
    #expect(role.colorOf256 >= 16)
    let light = luminance(role.colorOf256)
    #expect((light + 0.05) / 0.05 >= 4, "on black")
    #expect(1.05 / (light + 0.05) >= 4, "on white")
  }

  @Test func `the measure of contrast can fail`() {
    #expect(luminance(16) < 0.01)
    #expect(luminance(231) > 0.99)
    #expect(abs(luminance(243) - 0.181) < 0.01)
  }

  @Test func `without colours a role shows by attributes, and nothing is lost`() {
    let palette = Palette()  // no terminal is open, so there are no colours
    #expect(palette.pair(.conflict) == 0)
    #expect(palette.attributes(Style(.conflict)) == Attributes.bold.rawValue)
    #expect(palette.attributes(Style(.selection, .bold)) == Attributes([.bold, .reverse]).rawValue)
    #expect(palette.attributes(Style(.plain, .italic)) == Attributes.italic.rawValue)
  }
}

@Suite struct ClipboardSequenceTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("ÿ漢", "w7/mvKI="),
  ])
  func `base 64 is as RFC 4648 has it`(text: String, encoded: String) {
    let bytes = ClipboardSequence.base64(Array(text.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == encoded)
  }

  @Test func `nothing hostile in a text gets out of the sequence, and a long text is not sent`() {
    let bytes = ClipboardSequence.bytes(for: "a\u{7}\u{1B}[2J\u{9C}") ?? []
    #expect(bytes.dropFirst().dropLast().allSatisfy { (0x20..<0x7F).contains($0) })
    #expect(bytes.first == 0x1B && bytes.last == 7)
    #expect(ClipboardSequence.bytes(for: String(repeating: "x", count: 56_001)) == nil)
  }
}

@Suite struct NcursesTerminalTests {
  @Test func `without a terminal it says so, in words`() {
    // Tests run without one on standard input, or with one that they must not draw on.
    let messages = [
      TerminalRefusal.notATerminal, .unknownType("x"), .cannotPlaceCursor("dumb"), .tooLarge,
    ]
    #expect(Set(messages.map(\.description)).count == messages.count)
    #expect(TerminalRefusal.cannotPlaceCursor("dumb").description.contains("\"dumb\" (TERM)"))
  }

  @Test func `the C library and our table agree on the width of common text`() {
    let text = SafeText("Žižek Владимир ≠ ▸ ─ “ ” 漢字 한국 ｱ e\u{301}")
    let columns = text.text.unicodeScalars.reduce(0) { $0 + Int(libraryWidth($1)) }
    #expect(columns == text.columns)
  }
}
