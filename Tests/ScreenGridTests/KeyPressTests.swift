import ScreenGrid
import Testing

@Suite struct KeyPressTests {
  static let all: [KeyPress] = [
    .enter, .tab, .backTab, .backspace, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
    .pageDown, .delete, .insert, .function(1), .function(12), .control("g"), .control(" "),
    .control("<"),
    .alt("x"), .alt(" "), .alt("<"), .alt(">"), .alt("-"), .character("<"), .character(">"),
    .character(" "),
    .character("\u{202E}"), .character("漢"), .character("\\"),
  ]

  @Test func `every key can be written and read back`() throws {
    for key in Self.all { #expect(try KeyPress.parse(key.notation) == [key], "\(key.notation)") }
    #expect(try KeyPress.parse(Self.all.map(\.notation).joined()) == Self.all)
  }

  @Test func `every character can be written and read back, and is written visibly`() throws {
    for scalar in SafeTextCleaningTests.allScalars() where scalar.value % 7 == 0 {
      for key in [KeyPress.character(scalar), .alt(scalar)] {
        let notation = key.notation
        let isFine =
          try KeyPress.parse(notation) == [key] && !SafeText(cleaning: notation).wasChanged
        if !isFine { Issue.record("\(key) is written \(SafeText(cleaning: notation))") }
      }
    }
  }

  @Test func `other names and other cases are understood`() throws {
    #expect(
      try KeyPress.parse("<CR><return><BS><del><C-G><M-x><pgdn>") == [
        .enter, .enter, .backspace, .delete, .control("g"), .alt("x"), .pageDown,
      ])
    #expect(try KeyPress.parse("") == [])
  }

  @Test(arguments: [
    ("jj<Foo>", 3, "no key is called <Foo>"), ("ab<Enter", 3, "never closed"),
    ("<>", 1, "no key is called <>"),
    ("<F0>", 1, "<F0>"), ("<F99999999999999999999>", 1, "no key"), ("<C->", 1, "no key"),
    ("<U+d800>", 1, "no key"),
    ("漢<\u{1B}>", 2, "\\u001b"),
  ])
  func `a mistake is reported with its column`(text: String, column: Int, message: String) {
    let error = #expect(throws: KeyNotationError.self) { try KeyPress.parse(text) }
    #expect(error?.column == column)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }
}
