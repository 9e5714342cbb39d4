import Foundation
import Glibc
import PtyKit
import Testing

extension EndToEnd {
  /// Files that are no case, or none that is right; and doing nothing.
  @Suite struct Input {
    /// A reading that would wait for ever ends the test long before this, in seconds.
    static let atOnce = 5.0

    @Test(arguments: ["", "validate", "timeline"])
    func `what is no file is refused at once`(verb: String) throws {
      let desk = try TestDesk()
      let fifo = desk.place.path("pipe.case.json")
      #expect(mkfifo(fifo, 0o600) == 0)
      for name in [fifo, desk.place.folder, "/dev/zero", desk.place.path("missing.json")] {
        let words = verb.isEmpty ? [name] : [verb, name]
        let result = try PlainProgram.run(desk.launch(words), within: Self.atOnce)
        #expect(result.end == .exited(66), "\(words): \(result.complaints)")
        #expect(result.complaints.hasPrefix("casebook: \(name): "), "\(result.complaints)")
      }
    }

    @Test func `a missing file is said on the terminal, without a screen`() throws {
      let program = try TestDesk().start(["/none/missing.case.json"])
      let end = try program.waitForEnd()
      #expect(end == .exited(66))
      #expect(program.screen.shows("missing.case.json: no such file"))
      #expect(!program.bytes.contains(0x1B) && program.leftovers == [])
    }

    static let broken = """
      {
        "casebook": 1, "title": "Broken", "id": "broken",
        "sources": [{"id": "one", "title": "One", "titel": "Two"}],
        "events": [
          {"id": "good", "title": "A good event", "date": "2031-02-03", "sources": ["one"]},
          {"id": "bad", "title": "A bad event", "date": "the third", "sources": ["none"]}
        ]
      }
      """

    @Test func `errors in a case are told with their places, and the rest is read`() throws {
      let desk = try TestDesk()
      let path = try desk.place.write(Self.broken, to: "broken.case.json")
      for verb in ["validate", "timeline", "sources"] {
        let result = try desk.run(verb, path)
        #expect(result.end == .exited(65), "\(verb)")
        #expect(result.complaints.contains("\(path):6:"), "\(result.complaints)")
        #expect(result.complaints.contains("title"), "\(result.complaints)")
      }
      #expect(try desk.run("timeline", path).text.contains("A good event"))
    }

    @Test func `errors in a case are shown on a screen of their own`() throws {
      let desk = try TestDesk()
      let path = try desk.place.write(Self.broken, to: "broken.case.json")
      let program = try desk.open([path], showing: "A good event")
      try program.wait(for: "! shows them")
      try program.press("!")
      try program.wait(for: "Findings", "dangling-ref")
      try program.quit()
    }

    @Test(arguments: ["", "{", "[]", "null", "{\"casebook\": 1}", "\u{FEFF}{}", "{}{}"])
    func `what is no case gives findings and no crash`(text: String) throws {
      let desk = try TestDesk()
      let path = try desk.place.write(text, to: "odd.case.json")
      let result = try desk.run("validate", path)
      #expect(result.end == .exited(65), "\(result.text)\(result.complaints)")
      #expect(result.complaints.contains("\(path):1:"), "\(result.complaints)")
      let program = try desk.start([path])
      try program.wait(for: "! shows them")
      try program.quit()
    }

    @Test func `dates come from standard input too, one a line`() throws {
      let desk = try TestDesk()
      let list = try desk.place.write("1984~\n\n-0044\r\n199u\n", to: "dates")
      let result = try PlainProgram.run(desk.launch(["date", "-"]), input: list)
      #expect(result.end == .exited(65))
      let texts = result.text.split(separator: "\n").filter { !$0.hasPrefix(" ") }
      #expect(texts.map { $0.prefix { $0 != " " } } == ["1984~", "-0044", "199u"])
      #expect(result.text.hasPrefix("1984~  about 1984\n"), "\(result.text)")
      let alone = try PlainProgram.run(desk.launch(["date", "-", "2014"]), input: list)
      #expect(alone.end == .exited(64))
      #expect(alone.complaints.contains("stands alone"), "\(alone.complaints)")
    }

    @Test func `dates are not waited for at the keyboard`() throws {
      let program = try TestDesk().start(["date", "-"])
      #expect(try program.waitForEnd() == .exited(64))
      #expect(program.screen.shows("standard input is the keyboard"))
    }

    @Test func `a program with nothing to do does nothing`() throws {
      let desk = try TestDesk()
      let idle = try desk.open()
      try idle.press("5")
      try idle.wait(for: "[5 Check]")
      let other = try TerminalProgram(desk.place.shell("while :; do :; done"))
      var looks: [ProcessActivity] = []
      // Threads that helped with the reading go to rest in the first seconds.
      while looks.count < 8, looks.count < 2 || looks.suffix(2).first != looks.last {
        looks.append(try #require(ProcessActivity(of: idle.process)))
        try other.waitForWork(ticks: 100)
      }
      #expect(looks.suffix(2).first == looks.last, "\(looks)")
      try idle.quit()
    }
  }
}

extension TerminalProgram {
  /// Waits until the program has used so much more processor time; a tick is 10 ms.
  fileprivate func waitForWork(ticks: Int) throws {
    let start = try #require(ProcessActivity(of: process)).ticks
    try wait(untilOutside: "the other program works") {
      try #require(ProcessActivity(of: process)).ticks >= start + ticks
    }
  }
}
