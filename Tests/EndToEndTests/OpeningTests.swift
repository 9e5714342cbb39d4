import PtyKit
import Testing

extension EndToEnd {
  /// Opening the program and leaving it.
  @Suite struct Opening {
    @Test func `without an argument the bundled case opens at its timeline`() throws {
      let program = try TestDesk().open()
      try program.wait(
        for: TestDesk.bundledTitle, "[1 Timeline]", "Clarifai asks OkCupid", "Enter open")
      #expect(program.screen.modes.isAlternateScreen)
      try program.quit()
    }

    @Test func `a case in a file opens, and its folder is left alone`() throws {
      let desk = try TestDesk()
      let path = try desk.fixture("harbour.case.json")
      let program = try desk.openHarbour(path)
      try program.quit()
      #expect(try desk.files(beside: path) == ["harbour.case.json"])
    }

    @Test func `the first run explains itself once`() throws {
      let desk = try TestDesk(isFirstRun: true)
      let program = try desk.start()
      try program.wait(for: "Welcome to Casebook", "q quit")
      try program.press("<Enter>")
      try program.wait(forGone: "Welcome")
      try program.quit()
      let second = try desk.open()
      #expect(!second.screen.shows("Welcome"))
    }

    @Test func `q ends the program in the first run's hint`() throws {
      let program = try TestDesk(isFirstRun: true).start()
      try program.wait(for: "Welcome to Casebook")
      try program.quit()
    }

    /// Keys, and what shows that they have led where they should.
    static let places = [
      ("1", "[1 Timeline]"), ("2", "[2 Questions]"), ("3", "[3 Sources]"), ("4", "[4 Actors]"),
      ("5", "[5 Check]"), ("<Enter>", "Sources"), ("<Tab>", "1 of "), ("?", "Keys of Timeline"),
      ("5<Enter>m", "Your verdict"), ("/zzz<Enter>", "not found"),
    ]

    @Test(arguments: places)
    func `q ends the program from every screen`(keys: String, sign: String) throws {
      let program = try TestDesk().open()
      try program.press(keys)
      try program.wait(for: sign)
      try program.quit()
    }

    /// Keys that open a text field, what shows that it is open, and what shows a q typed in it.
    static let fields = [
      ("/", "/", "/q"), ("?/", "Keys of Timeline", "/ q"), ("5d", "Verdict: DISPUTED", "q"),
    ]

    @Test(arguments: fields)
    func `in a text field q is a letter`(keys: String, sign: String, typed: String) throws {
      let program = try TestDesk().open()
      try program.press(keys)
      try program.wait(until: "the field has the keys") {
        $0.shows(sign) && $0.modes.isCursorVisible
      }
      try program.press("q")
      try program.wait(for: typed)
      try program.press("<Esc>")
      try program.wait(until: "the field is left") { !$0.modes.isCursorVisible }
      #expect(program.end == nil)
    }

    @Test func `words are found while they are typed`() throws {
      let program = try TestDesk().open()
      try program.press("/okcupid")
      try program.wait(until: "a count of hits") { $0.text.contains(/\/okcupid.* 1 of \d/) }
      try program.press("<Enter>n")
      try program.wait(until: "the next hit") { $0.text.contains(/\/okcupid.* 2 of \d/) }
      try program.press("N")
      try program.wait(until: "the first hit") { $0.text.contains(/\/okcupid.* 1 of \d/) }
      try program.quit()
    }

    @Test func `words typed in a hurry are found too`() throws {
      let program = try TestDesk().open()
      try program.press("/settlement<Enter>")
      try program.wait(until: "the hit is selected") { $0.text.contains(/▸.* Settlement with/) }
      try program.quit()
    }

    @Test func `a link is followed and Backspace leads back`() throws {
      let program = try TestDesk().open()
      let timeline = program.screen.line(5)
      try program.press("<Tab><Enter>")
      try program.wait(until: "the page of a claim") { $0.text.contains(/\n Id +probe-request/) }
      try program.press("<Backspace>")
      try program.wait(until: "the timeline again") { $0.line(5) == timeline }
      try program.quit()
    }
  }
}
