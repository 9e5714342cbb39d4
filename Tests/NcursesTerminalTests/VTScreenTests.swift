import PtyKit
import ScreenGrid
import Testing

/// The model of a terminal decides about the program's tests, so it has tests of its own, by what xterm's
/// manual says.
@Suite struct VTScreenTests {
  func screen(_ text: String, rows: Int = 3, columns: Int = 8) -> VTScreen {
    var screen = VTScreen(GridSize(rows: rows, columns: columns))
    screen.feed(text.utf8)
    return screen
  }

  @Test(arguments: [
    ("ab\r\ncd", "ab\ncd\n"), ("\u{1B}[2;3Hx", "\n  x\n"), ("abcdefghi", "abcdefgh\ni\n"),
    ("abcdefgh\rX", "Xbcdefgh\n\n"),
    ("abcd\u{1B}[3D\u{1B}[K", "a\n\n"), ("abcd\u{1B}[2D\u{1B}[1K", "   d\n\n"),
    ("abcd\u{1B}[2G\u{1B}[P", "acd\n\n"),
    ("abcd\u{1B}[2G\u{1B}[2@", "a  bcd\n\n"), ("a\u{1B}[4b", "aaaaa\n\n"),
    ("abc\u{1B}[1G\u{1B}[2X", "  c\n\n"),
    ("1\r\n2\r\n3\r\n4", "2\n3\n4"), ("1\r\n2\u{1B}M\u{1B}M\u{1B}[1Gx", "x\n1\n2"),
    ("1\r\n2\r\n3\u{1B}[2;3r\u{1B}[3;1H\n4", "1\n3\n4"),
    ("1\r\n2\r\n3\u{1B}[2H\u{1B}[L", "1\n\n2"), ("1\r\n2\r\n3\u{1B}[2H\u{1B}[M", "1\n3\n"),
    ("a\tb", "a      b\n\n"),
    ("漢字漢字漢", "漢字漢字\n漢\n"), ("a漢\u{1B}[1;3Hx", "a x\n\n"), ("e\u{301}x", "e\u{301}x\n\n"),
    ("ab\u{8}c", "ac\n\n"),
    ("x\u{1B}[?1049hy\u{1B}[?1049l", "x\n\n"), ("\u{1B}7ab\u{1B}8c", "cb\n\n"),
    ("abc\u{1B}[2J", "\n\n"),
  ])
  func `what is written stands where an xterm has it`(written: String, text: String) {
    let screen = screen(written)
    #expect(screen.text == text, "\n\(screen.picture)")
    #expect(screen.unknown == [])
  }

  @Test func `attributes and colours are those that were asked for`() {
    let screen = screen(
      "\u{1B}[1;7ma\u{1B}[0;38;5;163mb\u{1B}[39;2;3;4mc\u{1B}[22;23;24;48;2;1;2;3md\u{1B}[me")
    #expect(screen[0, 0].style == VTStyle(attributes: [.bold, .reverse]))
    #expect(screen[0, 1].style == VTStyle(foreground: .indexed(163)))
    #expect(screen[0, 2].style == VTStyle(attributes: [.dim, .italic, .underline]))
    #expect(screen[0, 3].style == VTStyle(background: .mixed(red: 1, green: 2, blue: 3)))
    #expect(screen[0, 4].style == .plain)
    #expect(screen.styleLetters.hasPrefix("Rcuc."))
  }

  @Test func `modes, the bell and the clipboard are noted`() {
    let screen = screen("\u{1B}[?25l\u{1B}[?1000;1006h\u{7}\u{1B}]52;c;Zm8=\u{7}")
    #expect(screen.modes == [7, 1000, 1006])
    #expect(screen.bells == 1 && screen.clipboard == ["Zm8="])
  }

  @Test func `what the model does not understand it says`() {
    #expect(screen("\u{1B}[5y").unknown == ["CSI 5y"])
    #expect(screen("\u{1B}]2;title\u{7}").unknown == ["OSC 2;title"])
    #expect(screen("\u{1B}[98m").unknown == ["SGR 98"])
  }

  @Test func `a text is found with its style, and resizing keeps what fits`() {
    var screen = screen("ab\r\n \u{1B}[1mcd")
    #expect(screen.find("cd")?.point == GridPoint(row: 1, column: 1))
    #expect(screen.find("cd")?.style.attributes == .bold)
    #expect(screen.find("xy") == nil && !screen.contains("xy"))
    screen.resize(GridSize(rows: 2, columns: 2))
    #expect(screen.text == "ab\n c")
  }

  @Test func `no bytes and no size trap`() {
    for size in [
      GridSize(rows: 0, columns: 0), GridSize(rows: 1, columns: 1), GridSize(rows: 3, columns: 8),
    ] {
      for seed in UInt64(0)..<300 {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        var screen = VTScreen(size)
        let alphabet = Array("\u{1B}[]();?0123456789HABCDJKXLMPSTbrm@hl漢a\t\n\r\u{8}".utf8)
        let bytes = (0..<400).map { _ -> UInt8 in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return alphabet[Int(state >> 33) % alphabet.count]
        }
        screen.feed(bytes)
        #expect(screen.cursor.row <= size.rows, "seed \(seed)")
      }
    }
  }
}
