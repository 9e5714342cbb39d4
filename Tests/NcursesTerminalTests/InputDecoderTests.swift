import CTerminal
import ScreenGrid
import Testing

@testable import NcursesTerminal

@Suite struct InputDecoderTests {
  /// What is made of a text that arrives at once, or of several that arrive one after another.
  func inputs(_ batches: String..., milliseconds: Int64 = 0) -> [TerminalInput] {
    var decoder = InputDecoder()
    var now: Int64 = 1_000
    return batches.flatMap { batch in
      for scalar in batch.unicodeScalars { decoder.take(scalar, at: now) }
      now += milliseconds
      return decoder.finishBatch()
    }
  }

  func keys(_ notation: String) throws -> [TerminalInput] {
    try KeyPress.parse(notation).map(TerminalInput.key)
  }

  @Test(arguments: [
    ("j漢 <", "j漢<Space><lt>"), ("\r\t\u{7F}\u{8}", "<Enter><Tab><BS><BS>"),
    ("\u{7}\u{0}\u{1C}\n", "<C-g><C-Space><C-\\><C-j>"),
    ("\u{1B}", "<Esc>"), ("\u{1B}x", "<A-x>"), ("\u{1B}\u{1B}", "<Esc><Esc>"),
    ("\u{1B}\r", "<Esc><Enter>"),
    ("\u{1B}[A\u{1B}[B", "<Up><Down>"), ("\u{1B}OH", "<Home>"), ("\u{1B}[Z", "<S-Tab>"),
    ("\u{1B}[5~\u{1B}[24~", "<PageUp><F12>"),
    ("\u{1B}[", "<A-[>"), ("\u{1B}O", "<A-O>"), ("\u{1B}]", "<A-]>"), ("\u{9B}", ""),
  ])
  func `keys are told apart`(bytes: String, notation: String) throws {
    #expect(inputs(bytes) == (try keys(notation)))
  }

  @Test(arguments: [
    "\u{1B}[1;5A", "\u{1B}[I", "\u{1B}[?1;2c", "\u{1B}[27;5;106~", "\u{1B}[>0;276;0c",
    "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]52;c;cg==\u{7}", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}[99999999999999999999~",
  ])
  func `a sequence that is no key of ours is never taken for typing`(sequence: String) throws {
    #expect(inputs(sequence + "j") == (try keys("j")))
  }

  @Test func `a sequence that arrives in parts is still one`() throws {
    #expect(inputs("\u{1B}[5", "~j") == (try keys("<PageUp>j")))
    #expect(inputs("\u{1B}[<0;5", ";3M").count == 1)
  }

  @Test func `a sequence that never ends does not swallow what is typed later`() throws {
    #expect(inputs("\u{1B}[5", "j", milliseconds: 1_000) == (try keys("j")))
    #expect(inputs("\u{1B}]11;x", "j", milliseconds: 1_000) == (try keys("j")))
  }

  @Test func `a mouse report is read, whatever its column`() {
    let press = MouseEvent(action: .press, button: 3, point: GridPoint(row: 2, column: 299))
    let release = MouseEvent(action: .release, button: 1, point: GridPoint(row: 0, column: 0))
    let wheel = MouseEvent(action: .wheelDown, button: 0, point: GridPoint(row: 0, column: 0))
    #expect(inputs("\u{1B}[<2;300;3M") == [.mouse(press)])
    #expect(inputs("\u{1B}[<0;1;1m") == [.mouse(release)])
    #expect(inputs("\u{1B}[<69;1;1M") == [.mouse(wheel)])
  }

  @Test(arguments: [
    "<0;0;1M", "<0;1M", "<;;M", "<35;1;1M", "<0;99999999999999999999;1M", "<66;1;1M", "<-1;1;1M",
  ])
  func `a report that makes no sense is no event`(report: String) {
    #expect(inputs("\u{1B}[\(report)").isEmpty)
  }

  @Test func `two presses on one cell in quick succession are a double click`() {
    let click = "\u{1B}[<0;5;3M\u{1B}[<0;5;3m"
    #expect(counts(inputs(click, click, click, milliseconds: 100)) == [1, 2, 3])
    #expect(counts(inputs(click, click, milliseconds: 401)) == [1, 1])
    #expect(counts(inputs(click, "\u{1B}[<0;6;3M", milliseconds: 10)) == [1, 1])
    #expect(counts(inputs(click, "\u{1B}[<2;5;3M", milliseconds: 10)) == [1, 1])
  }

  func counts(_ inputs: [TerminalInput]) -> [Int] {
    inputs.compactMap {
      if case .mouse(let event) = $0, event.action == .press { event.clickCount } else { nil }
    }
  }

  @Test func `what is pasted is one text, and no key in it counts`() {
    var decoder = InputDecoder()
    decoder.take(CT_KEY_PASTE_BEGIN, at: 0)
    for scalar in "q\u{1B}[31m\n".unicodeScalars { decoder.take(scalar, at: 0) }
    decoder.take(CT_KEY_UP, at: 0)
    #expect(decoder.finishBatch().isEmpty)
    decoder.take(CT_KEY_PASTE_END, at: 9_000)
    #expect(decoder.finishBatch() == [.paste("q\u{1B}[31m\n")])
  }

  @Test func `a paste whose marks curses missed is a paste all the same`() throws {
    #expect(inputs("\u{1B}[200~p q\u{1B}[201~", "j") == [.paste("p q")] + (try keys("j")))
  }

  @Test func `a paste beyond the limit is cut there, and its end is still seen`() throws {
    let limit = InputDecoder.pasteLimit
    let found = inputs("\u{1B}[200~" + String(repeating: "x", count: limit + 9) + "\u{1B}[201~j")
    guard case .paste(let text) = found.first else {
      Issue.record("no paste, but \(found.prefix(3))")
      return
    }
    #expect(text.utf8.count == limit && text.utf8.allSatisfy { $0 == UInt8(ascii: "x") })
    #expect(found.dropFirst().elementsEqual(try keys("j")))
  }

  @Test func `a paste without an end ends by an interrupt`() throws {
    var decoder = InputDecoder()
    decoder.take(CT_KEY_PASTE_BEGIN, at: 0)
    decoder.take("x", at: 0)
    decoder.reset()
    decoder.take("j", at: 0)
    #expect(decoder.finishBatch() == (try keys("j")))
  }

  @Test func `keys that curses knows are ours`() throws {
    var decoder = InputDecoder()
    let function5 = ct_key(rawValue: CT_KEY_FUNCTION.rawValue + 5)
    for key in [CT_KEY_UP, CT_KEY_DELETE, CT_KEY_BACK_TAB, function5, CT_KEY_OTHER] {
      decoder.take(key, at: 0)
    }
    #expect(decoder.finishBatch() == (try keys("<Up><Del><S-Tab><F5>")))
  }
}
