import Glibc
import PtyKit
import Testing

extension EndToEnd {
  /// What is drawn, on terminals of all sorts.
  @Suite struct Screens {
    @Test(arguments: ["", "5", "3", "<Enter>"])
    func `a resize draws the screen that a program of that size would have`(keys: String) throws {
      let desk = try TestDesk()
      let program = try desk.open()
      try program.press(keys)
      for (columns, rows) in [(80, 24), (40, 10), (120, 40), (200, 60), (80, 24)] {
        program.resize(rows: rows, columns: columns)
        let wanted = try desk.replay(keys, rows: rows, columns: columns)
        try program.wait(until: "the screen of \(columns)x\(rows):\n\(wanted)") {
          $0.lines == wanted
        }
      }
      try program.quit()
    }

    @Test func `a terminal of hardly any size is no reason to end`() throws {
      let program = try TestDesk().open()
      for (columns, rows) in [(1, 1), (80, 2), (2, 80), (3, 3), (80, 24)] {
        program.resize(rows: rows, columns: columns)
      }
      try program.wait(for: "[1 Timeline]")
      try program.quit()
    }

    @Test func `with 256 colours they are used`() throws {
      let program = try TestDesk().open()
      try program.press("5")
      try program.wait(for: "[5 Check]")
      #expect(program.screen.usedPens.contains { $0.hasColor })
      try program.quit()
    }

    @Test func `with 8 colours only those are used`() throws {
      let program = try TestDesk().open([], ["TERM": "xterm"])
      try program.press("5")
      try program.wait(for: "[5 Check]")
      try program.mark("d", "done")
      let pens = program.screen.usedPens
      let colors = Set(pens.map(\.foreground)).union(pens.map(\.background))
      let eight = Set((0..<8).map { Pen.Color.indexed($0) })
      #expect(colors.isSubset(of: eight.union([.usual])) && colors.count > 1, "\(colors)")
      try program.quit()
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"], ["NO_COLOR": "1", "TERM": "xterm"]])
    func `without colour there is none, and the selection is still seen`(
      changes: [String: String]
    ) throws {
      let program = try TestDesk().open([], changes)
      try program.press("5")
      try program.wait(for: "[5 Check]")
      #expect(!program.screen.usedPens.contains { $0.hasColor })
      #expect(program.screen.usedPens.contains { $0.attributes.contains(.reverse) })
      #expect(program.screen.usedPens.contains { $0.attributes.contains(.bold) })
      try program.quit()
    }

    @Test(arguments: ["C", "POSIX", ""])
    func `a locale without Unicode gets ASCII and nothing else`(locale: String) throws {
      let desk = try TestDesk()
      let program = try desk.open([], ["LC_ALL": nil, "LANG": locale.isEmpty ? nil : locale])
      try program.wait(for: "This locale has the characters of ASCII only")
      try program.press("j")
      let wanted = try desk.replay("j", rows: 24, columns: 80, isASCII: true)
      try program.wait(until: "the screen in ASCII:\n\(wanted)") { $0.lines == wanted }
      for (keys, sign) in [("5", "[5 Check]"), ("3", "[3 Sources]"), ("?", "Keys of")] {
        try program.press(keys)
        try program.wait(for: sign)
      }
      #expect(program.bytes.allSatisfy { $0 < 0x80 })
      try program.quit()
    }

    @Test(arguments: ["tmux-256color", "screen", "linux", "rxvt-unicode-256color", "vt220"])
    func `other terminals are drawn on and left as they were`(type: String) throws {
      let desk = try TestDesk()
      let program = try desk.open([], ["TERM": type])
      let wanted = try desk.replay(rows: 24, columns: 80)
      try program.wait(until: "the screen:\n\(wanted)") { $0.lines == wanted }
      try program.press("<Down>")
      try program.wait(for: "2 of ")
      try program.quit()
    }

    /// Terminals that are none, and what the message says of them.
    static let unfit = [("dumb", "dumb"), ("no-such-type", "no-such-type"), ("", "TERM")]

    @Test(arguments: unfit)
    func `on an unfit terminal the plain commands are named`(type: String, word: String) throws {
      let program = try TestDesk().start([], ["TERM": type])
      let end = try program.waitForEnd()
      #expect(end == .exited(64))
      #expect(program.screen.text.contains("casebook timeline"), "\(program.screen.text)")
      #expect(program.screen.text.contains(word) && program.leftovers == [])
      #expect(!program.bytes.contains(0x1B))
    }

    @Test func `without a terminal the plain commands are named`() throws {
      let result = try TestDesk().run()
      #expect(result.end == .exited(64) && result.output.isEmpty)
      #expect(result.complaints.contains("casebook timeline"), "\(result.complaints)")
    }

    @Test(arguments: [">out", "</dev/null"])
    func `with half a terminal the plain commands are named`(redirection: String) throws {
      let desk = try TestDesk()
      let program = try TerminalProgram(
        desk.place.shell("\(TestDesk.program) \(redirection); echo status $?"))
      try program.wait(for: "casebook timeline", "status 64")
      #expect(program.leftovers == [])
    }

    @Test func `a case that is piped in is read, and the keys come from the terminal`() throws {
      let desk = try TestDesk()
      let path = try desk.fixture("harbour.case.json")
      let program = try TerminalProgram(
        desk.place.shell("cat '\(path)' | '\(TestDesk.program)' -; echo status $?"))
      try program.wait(for: "Harbour fire", "[1 Timeline]", "Yard 4 is i", "q quit")
      try program.press("5")
      try program.wait(for: "[5 Check]", "of 22")
      try program.mark("d", "piped")
      try program.press("q")
      try program.wait(for: "status 0")
      #expect(program.leftovers == [])
      #expect(try desk.files(beside: path) == ["harbour.case.json"])
    }

    @Test func `wide characters keep the columns behind them`() throws {
      let desk = try TestDesk()
      let path = try desk.fixture("harbour.case.json")
      let program = try desk.openHarbour(path)
      try program.press("4")
      try program.wait(for: "山田花子")
      let place = try #require(program.screen.place(of: "山田花子"))
      let cells = program.screen.cells[place.row]
      let halves = (0..<8).map { cells[place.column + $0].isContinuation }
      #expect(halves == [false, true, false, true, false, true, false, true])
      try program.quit()
    }

    @Test func `the mouse selects, opens and scrolls`() throws {
      let program = try TestDesk().open()
      #expect(program.screen.modes.reportsMouse)
      try program.click(on: "3 Sources")
      try program.wait(for: "[3 Sources]")
      try program.click(on: "1 Timeline")
      try program.wait(for: "[1 Timeline]")
      try program.click(on: "OkCupid hands photos")
      try program.wait(until: "another row is selected") { $0.text.contains(/[2-9] of 2\d/) }
      let list = try #require(program.screen.place(of: "OkCupid hands photos"))
      let top = program.screen.line(list.row - 1)
      try program.turnWheel(3, row: list.row, column: 10)
      try program.wait(until: "the list has moved") { $0.line(list.row - 1) != top }
      try program.turnWheel(-5, row: list.row, column: 10)
      try program.wait(until: "the list is back") { $0.line(list.row - 1) == top }
      try program.click(on: "OkCupid hands photos", times: 2)
      try program.wait(until: "its page") { $0.line(0).contains("OkCupid hands photos") }
      try program.quit()
    }

    @Test func `a paste goes into a field, and is no command elsewhere`() throws {
      let program = try TestDesk().open()
      #expect(program.screen.modes.bracketsPaste)
      program.paste("q5q")
      try program.press("/")
      try program.wait(until: "the field") { $0.modes.isCursorVisible }
      program.paste("pasted\nwords")
      try program.wait(until: "the words, in a line") { $0.text.contains(/\/pasted.{1,3}words/) }
    }
  }
}
