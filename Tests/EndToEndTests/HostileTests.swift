import Foundation
import PtyKit
import Testing

extension EndToEnd {
  /// Nothing that a case file says reaches the terminal as anything but letters.
  @Suite struct Hostile {
    /// Characters that must never be drawn or printed: controls, C1, bidirectional controls, other
    /// invisible ones.
    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x00..<0x20, 0x7F..<0xA0: true
      case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
      case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
      default: false
      }
    }

    /// What is forbidden in a text; line ends are not.
    static func forbidden(in text: String) -> [String] {
      text.unicodeScalars.filter { $0 != "\n" && isForbidden($0) }
        .map { "U+" + String($0.value, radix: 16) }
    }

    /// A file whose name is as bad as what is in it.
    static let badName = "ev\u{1B}[31mil\u{202E}\u{9B}2J.case.json"

    @Test func `the check finds what it looks for`() {
      for bad in ["a\u{1B}b", "\u{9B}", "\u{202E}", "\u{200B}", "\u{E0041}", "\u{7F}", "\r"] {
        #expect(Self.forbidden(in: bad).count == 1)
      }
      #expect(Self.forbidden(in: "é漢e\u{301} שלום\n") == [])
    }

    @Test func `on no screen anything but letters reaches the terminal`() throws {
      let desk = try TestDesk()
      let path = try desk.fixture("hostile.case.json", as: Self.badName)
      let program = try desk.open([path], showing: "Hostile", rows: 40, columns: 120)
      for (keys, sign) in [
        ("2", "[2 Questions]"), ("3", "[3 Sources]"), ("4", "[4 Actors]"), ("5", "[5 Check]"),
        ("1", "[1 Timeline]"),
      ] {
        try program.press(keys)
        try program.wait(for: sign)
        Self.expectHarmless(program)
        try Self.walk(program)
      }
      try program.press("?")
      try program.wait(for: "Keys of Timeline")
      Self.expectHarmless(program)
    }

    /// Everything in it is wrong, and what is wrong will be quoted.
    static let wrong = """
      {"casebook": 1, "title": "Wrong\\u001b[2J", "id": "wrong", "ev\\u001b[31ments": [],
       "events": [{"id": "a\\u202e", "title": "\\u009b2J", "date": "\\u001b[2J"}],
       "claims": [{"id": "c", "source": "\\u001bc", "text": 5, "stan\\u202eding": "x\\u0007"}]}
      """

    @Test func `findings quote what is wrong without doing it`() throws {
      let desk = try TestDesk()
      let path = try desk.place.write(Self.wrong, to: Self.badName)
      let program = try desk.start([path], rows: 40, columns: 120)
      try program.wait(for: "! shows them")
      try program.press("!")
      try program.wait(for: "› Findings", "bad-date")
      Self.expectHarmless(program)
      try program.press("<End>")
      try program.wait(until: "the last finding") { Self.isAtEnd($0) }
      Self.expectHarmless(program)
      let result = try desk.run("validate", path)
      #expect(result.end == .exited(65))
      #expect(Self.forbidden(in: result.text + result.complaints) == [])
      try program.quit()
    }

    /// Opens the first rows of the list, and looks at each page.
    private static func walk(_ program: TerminalProgram) throws {
      for _ in 0..<6 where program.screen.shows("Enter open") {
        let before = program.screen.lines
        try program.press("<Enter>")
        try program.wait(until: "something else") { $0.lines != before }
        expectHarmless(program)
        let page = program.screen.lines
        guard page.first != before.first else { return }
        try program.press("<Backspace>")
        try program.wait(until: "the list again") { $0.lines != page }
        let list = program.screen.lines
        try program.press("j")
        try program.wait(until: "the next row, or the last") { $0.lines != list || isAtEnd($0) }
        if isAtEnd(program.screen) { return }
      }
    }

    private static func isAtEnd(_ screen: VirtualScreen) -> Bool {
      guard let match = screen.text.firstMatch(of: /(\d+) of (\d+) *\n.*$/) else { return true }
      return match.1 == match.2
    }

    static func expectHarmless(_ program: TerminalProgram) {
      let screen = program.screen
      #expect(screen.unknown == [] && screen.clipboard == [] && screen.titles == [])
      #expect(forbidden(in: screen.text) == [], "\(screen.text)")
      #expect(screen.bells == 0)
      let odd: Pen.Attributes = [.invisible, .blink, .crossedOut]
      #expect(screen.usedPens.allSatisfy { $0.attributes.isDisjoint(with: odd) })
    }

    @Test(arguments: ["timeline", "questions", "sources", "actors", "claims", "validate"])
    func `no verb prints anything but letters`(verb: String) throws {
      let desk = try TestDesk()
      let path = try desk.fixture("hostile.case.json", as: Self.badName)
      for form in [[], ["--json"]] {
        let result = try PlainProgram.run(desk.launch([verb, path] + form))
        #expect(Self.forbidden(in: result.text) == [], "\(verb) \(form)")
        #expect(Self.forbidden(in: result.complaints) == [], "\(verb) \(form)")
        #expect(!result.output.isEmpty)
        if form == ["--json"] {
          #expect(throws: Never.self) {
            try JSONSerialization.jsonObject(with: Data(result.output))
          }
        }
      }
    }

    @Test(arguments: [
      ["show", "CASE", "\u{1B}[31mnone\u{202E}"], ["validate", "\u{1B}[2J/none\u{9B}"],
      ["mark", "CASE", "\u{1B}[31m", "disputed"], ["\u{1B}[31mverb\u{202E}"],
      ["timeline", "--\u{1B}[31m\u{202E}"], ["undo", "CASE", "\u{1B}]0;x\u{7}"],
      ["replay", "CASE", "<\u{1B}[31m>"],
    ])
    func `what an error quotes is cleaned`(words: [String]) throws {
      let desk = try TestDesk()
      let path = try desk.fixture("hostile.case.json", as: Self.badName)
      let result = try PlainProgram.run(desk.launch(words.map { $0 == "CASE" ? path : $0 }))
      #expect(result.end != .exited(0) && !result.complaints.isEmpty)
      #expect(Self.forbidden(in: result.text + result.complaints) == [], "\(result.complaints)")
    }

    @Test func `marks are printed clean, and their ids and reasons kept`() throws {
      let desk = try TestDesk()
      let path = try desk.fixture("hostile.case.json")
      let reason = "why\u{1B}[31m\u{202E}not"
      let mark = try desk.run(
        "mark", path, "claim-lookalike", "disputed", "--reason", reason, "--as", "A\u{202E}na")
      #expect(mark.end == .exited(0), "\(mark.complaints)")
      for form in [[], ["--json"]] {
        let result = try PlainProgram.run(desk.launch(["marks", path] + form))
        #expect(Self.forbidden(in: result.text) == [] && !result.output.isEmpty)
      }
      #expect(try desk.marks(path).map(\.reason) == [reason])
    }
  }
}
