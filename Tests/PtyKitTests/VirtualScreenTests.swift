import PtyKit
import ScreenGrid
import Testing

/// The screen model against what xterm's manual and ECMA-48 say of each sequence.
@Suite struct VirtualScreenTests {
  private func screen(
    rows: Int = 3, columns: Int = 8, _ written: String
  ) -> VirtualScreen {
    var screen = VirtualScreen(size: GridSize(rows: rows, columns: columns))
    screen.take(Array(written.utf8))
    return screen
  }

  @Test(arguments: [
    ("ab\r\ncd", ["ab", "cd", ""]),
    ("\u{1B}[2;3Hx", ["", "  x", ""]),
    ("abcdefghij", ["abcdefgh", "ij", ""]),
    ("abcdefgh\rX", ["Xbcdefgh", "", ""]),
    ("\u{1B}[?7labcdefghij", ["abcdefgj", "", ""]),
    ("abcd\u{1B}[1;2H\u{1B}[2X", ["a  d", "", ""]),
    ("abcd\u{1B}[1;2H\u{1B}[2P", ["ad", "", ""]),
    ("abcd\u{1B}[1;2H\u{1B}[2@", ["a  bcd", "", ""]),
    ("abcd\u{1B}[1;2H\u{1B}[4hXY", ["aXYbcd", "", ""]),
    ("a\u{1B}[3b", ["aaaa", "", ""]),
    ("1\r\n2\r\n3\n", ["2", "3", ""]),
    ("1\r\n2\r\n3\u{1B}[H\u{1B}M", ["", "1", "2"]),
    ("1\r\n2\r\n3\u{1B}[1;1H\u{1B}[M", ["2", "3", ""]),
    ("1\r\n2\r\n3\u{1B}[2;1H\u{1B}[L", ["1", "", "2"]),
    ("1\r\n2\r\n3\u{1B}[1;2r\u{1B}[S", ["2", "", "3"]),
    ("1\r\n2\r\n3\u{1B}[2;3r\u{1B}[T", ["1", "", "2"]),
    ("1\r\n2\r\n3\u{1B}[2;1H\u{1B}[J", ["1", "", ""]),
    ("abc\u{1B}[1;2H\u{1B}[1K", ["  c", "", ""]),
    ("\u{1B}(0lqk\u{1B}(B.", ["┌─┐.", "", ""]),
    ("\u{1B})0\u{0E}x\u{0F}x", ["│x", "", ""]),
    ("\u{1B}7ab\u{1B}8X", ["Xb", "", ""]),
    ("a\tb", ["a      b", "", ""]),
  ])
  func `what is written is where it belongs`(written: String, lines: [String]) {
    let screen = screen(written)
    #expect(screen.lines == lines)
    #expect(screen.unknown.isEmpty)
  }

  @Test func `wide characters take two cells and go as a whole`() {
    var screen = screen("漢字x")
    #expect(screen.lines[0] == "漢字x")
    #expect(screen.place(of: "x") == GridPoint(row: 0, column: 4))
    #expect(screen.cells[0][1].isContinuation)
    screen.take(Array("\u{1B}[1;2Hy".utf8))
    #expect(screen.lines[0] == " y字x")
  }

  @Test func `a wide character that has no room goes on the next line`() {
    #expect(screen("abcdefg漢").lines == ["abcdefg", "漢", ""])
  }

  @Test func `marks stay on their letter`() {
    let screen = screen("e\u{301}x")
    #expect(screen.lines[0] == "e\u{301}x")
    #expect(screen.place(of: "x") == GridPoint(row: 0, column: 1))
  }

  @Test func `a character in several reads is one`() {
    var screen = screen("")
    for byte in Array("漢".utf8) { screen.take([byte]) }
    #expect(screen.lines[0] == "漢")
  }

  @Test func `colours and attributes are those of each cell`() {
    let screen = screen("\u{1B}[1;7;31;48;5;200mA\u{1B}[22;27;39mB\u{1B}[mC\u{1B}[38;2;1;2;3mD")
    let first = Pen(
      attributes: [.bold, .reverse], foreground: .indexed(1), background: .indexed(200))
    #expect(screen.cells[0][0].pen == first)
    #expect(screen.cells[0][1].pen == Pen(background: .indexed(200)))
    #expect(screen.cells[0][2].pen == .usual)
    #expect(screen.cells[0][3].pen.foreground == .direct(1, 2, 3))
    #expect(screen.cells[0][2].pen.hasColor == false && screen.cells[0][3].pen.hasColor)
  }

  @Test func `erasing leaves the background colour`() {
    let screen = screen("\u{1B}[44m\u{1B}[K")
    #expect(screen.cells[0][5].pen == Pen(background: .indexed(4)))
  }

  @Test func `the alternate screen hides the main one and gives it back`() {
    var screen = screen("main\u{1B}[?1049h")
    #expect(screen.modes.isAlternateScreen && screen.text.allSatisfy(\.isWhitespace))
    screen.take(Array("other\u{1B}[?1049l".utf8))
    #expect(screen.lines[0] == "main" && !screen.modes.isAlternateScreen)
    #expect(screen.cursor == GridPoint(row: 0, column: 4))
  }

  @Test(arguments: [
    "\u{1B}[?1049h", "\u{1B}[?1000h", "\u{1B}[?2004h", "\u{1B}[?25l", "\u{1B}[?1h", "\u{1B}=",
    "\u{1B}[?7l", "\u{1B}[4h", "\u{1B}[1m", "\u{1B}(0", "\u{1B}[1;2r",
  ])
  func `what is left on is told`(written: String) {
    #expect(screen("").leftovers.isEmpty)
    #expect(screen(written).leftovers.count == 1)
    #expect(screen(written + "\u{1B}c").leftovers.isEmpty)
  }

  @Test(arguments: [
    "\u{1B}[5y", "\u{1B}[?9999h", "\u{1B}]8;;http://x\u{7}", "\u{1B}Pq\u{1B}\\", "\u{1}",
    "\u{1B}[99m", "\u{9B}", "\u{85}", "\u{1B}#8", "\u{1B}[31:2m",
  ])
  func `what is not known is collected`(written: String) {
    #expect(screen(written).unknown.count == 1, "\(screen(written).unknown)")
  }

  @Test(arguments: [[0xFF], [0xC3, 0x28], [0xC0, 0x80], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func `bytes that are no characters are collected`(bytes: [UInt8]) {
    var screen = screen("")
    screen.take(bytes)
    #expect(!screen.unknown.isEmpty)
  }

  @Test func `every pen is remembered, seen or not`() {
    #expect(screen("\u{1B}[31mx\u{1B}[m\rx").usedPens == [Pen(foreground: .indexed(1)), .usual])
    #expect(screen("\u{1B}[44m\u{1B}[K").usedPens == [Pen(background: .indexed(4))])
  }

  @Test func `titles are read along`() {
    #expect(screen("\u{1B}]0;one\u{7}\u{1B}]2;two\u{7}").titles == ["one", "two"])
  }

  @Test func `the clipboard is read along`() {
    #expect(screen("\u{1B}]52;c;aGk=\u{7}").clipboard == ["aGk="])
    #expect(screen("\u{1B}]52;c;aGk=\u{1B}\\x").lines[0] == "x")
  }
}
