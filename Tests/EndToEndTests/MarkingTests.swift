import Foundation
import Glibc
import PtyKit
import Testing

extension EndToEnd {
  /// Marks: said to be saved only when they are, and there the next day.
  @Suite struct Marking {
    @Test func `a mark is there after a restart, is undone and given back`() throws {
      let desk = try TestDesk()
      let first = try desk.open()
      try first.press("5")
      try first.wait(for: "[5 Check]")
      try first.mark("d", "only one text has it")
      try first.wait(for: "1 disputed", "1 of 282 done")
      try first.quit()

      let second = try desk.open()
      try second.press("5")
      try second.wait(for: "1 disputed")
      try second.press("u")
      try second.wait(for: "undone", "0 disputed")
      try second.quit()
      #expect(try desk.marks().map(\.undone) == [true])

      // Tall, so that the history of the claim is on the screen, and with it that it was read.
      let third = try desk.open(rows: 40)
      try third.press("5")
      try third.wait(for: "0 disputed", "only one text has it")
      try third.press("U")
      try third.wait(for: "given back", "1 disputed")
      try third.quit()
      let marks = try desk.marks()
      #expect(marks.map(\.verdict) == ["disputed"] && marks.map(\.undone) == [false])
      #expect(marks.map(\.reason) == ["only one text has it"] && marks.map(\.by) == ["ana"])
    }

    @Test func `marks lie beside the case, which stays as it was`() throws {
      let desk = try TestDesk()
      let path = try desk.fixture("harbour.case.json")
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let program = try desk.openHarbour(path, ["--as", "Ben"])
      try program.press("5")
      try program.wait(for: "[5 Check]")
      try program.mark("s", "seen")
      try program.quit()
      let names = try desk.files(beside: path)
      let lasting = names.filter { !$0.hasSuffix("-journal") }
      #expect(lasting == ["harbour.case.json", "harbour.reviews.sqlite"])
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      #expect(try desk.marks(path).map(\.by) == ["Ben"])
      #expect(try desk.run("audit", path).end == .exited(0))
    }

    @Test func `a verdict without a reason is in progress, and a draft is kept`() throws {
      let desk = try TestDesk()
      let program = try desk.open()
      try program.press("5")
      try program.wait(for: "[5 Check]")
      try program.press("r<Enter>")
      try program.wait(for: "as work in progress: refuted")
      try program.press("p")
      try program.wait(for: "Verdict: UNPROVEN", "draft, not saved")
      try program.press("because<Esc>")
      try program.wait(for: "Kept while the program runs, not saved")
      try program.press("q")
      try program.wait(for: "Again to leave without a mark not saved")
      try program.quit()
      #expect(try desk.marks().count == 1)
    }

    @Test func `a mark made by a command appears in a program that runs`() throws {
      let desk = try TestDesk()
      let program = try desk.open()
      try program.press("5")
      try program.wait(for: "0 disputed")
      let claim = "probe-request-2014"
      let result = try desk.run(
        "mark", "okcupid-clarifai", claim, "disputed", "--reason", "by hand", "--as", "Ben")
      #expect(result.text.hasPrefix("marked m") && result.end == .exited(0))
      try program.wait(for: "1 disputed")
      try program.quit()
    }

    @Test func `two programs on one store see each other's marks and keep both`() throws {
      let desk = try TestDesk()
      let path = try desk.fixture("harbour.case.json")
      let ana = try desk.openHarbour(path, ["--as", "Ana"])
      let ben = try desk.openHarbour(path, ["--as", "Ben"])
      for program in [ana, ben] {
        try program.press("5")
        try program.wait(for: "[5 Check]", "0 of 22 done")
      }
      try ana.mark("d", "one")
      try ben.wait(for: "1 of 22 done", "1 disputed")
      try ben.mark("s", "two")
      try ana.wait(until: "the mark of the other") { $0.text.contains("of 22 done") }
      try ana.quit()
      try ben.quit()
      let marks = try desk.marks(path)
      #expect(Set(marks.map(\.by)) == ["Ana", "Ben"] && marks.count == 2)
      #expect(try desk.run("audit", path).end == .exited(0))
    }

    @Test func `what was said to be saved is there after kill -9 in the middle of many`() throws {
      let desk = try TestDesk()
      let path = try desk.fixture("harbour.case.json")
      // Each round adds to the store that the round before left behind.
      for round in 1...3 {
        let writer = try PlainProgram(desk.manyMarks(path, round: round))
        let said = writer.lines(round * 2)
        // The whole session at once: the shell, and whatever is saving at this moment.
        kill(-writer.process, SIGKILL)
        let reported = (said + writer.lines(.max)).compactMap { $0.split(separator: " ").last }
        let stored = Set(try desk.marks(path).map(\.id))
        #expect(!reported.isEmpty && stored.isSuperset(of: reported.map(String.init)))
        let audit = try desk.run("audit", path)
        #expect(audit.end == .exited(0), "\(audit.text)\(audit.complaints)")
      }
    }

    @Test func `a mark said to be saved on the screen outlives kill -9`() throws {
      let desk = try TestDesk()
      let program = try desk.open()
      try program.press("5")
      try program.wait(for: "[5 Check]")
      try program.mark("d", "kept")
      program.signal(SIGKILL)
      try program.expectEnd(.killed(SIGKILL))
      #expect(try desk.marks().map(\.reason) == ["kept"])
    }

    /// Places where no marks can be kept: a file for a folder, and no folder for data at all.
    static let noPlaces: [([String], [String: String])] = [
      (["--reviews", "/dev/null/x.sqlite"], [:]),
      ([], ["XDG_DATA_HOME": "/proc/none", "HOME": "/proc/none"]),
    ]

    @Test(arguments: noPlaces)
    func `what cannot be saved is said not to be, and is not lost`(
      arguments: [String], changes: [String: String]
    ) throws {
      let program = try TestDesk().open(arguments, changes)
      try program.press("5d")
      try program.wait(for: "Verdict: DISPUTED")
      try program.press("why<Enter>")
      try program.wait(for: "not saved: ", "why")
      #expect(!program.screen.text.contains(/saved \d\d:\d\d/))
      try program.press("<Esc>")
      try program.wait(for: "Kept while the program runs, not saved")
      try program.press("q")
      try program.wait(for: "Again to leave without a mark not saved")
      try program.quit()
    }

    @Test func `with no place for marks at all a verb says so and gives a status`() throws {
      let desk = try TestDesk()
      let result = try desk.run(
        "mark", "okcupid-clarifai", "probe-request-2014", "disputed", "--reason", "x",
        changes: ["XDG_DATA_HOME": "/proc/none", "HOME": "/proc/none"])
      #expect([.exited(73), .exited(74)].contains(result.end), "\(result.complaints)")
      #expect(result.output.isEmpty && result.complaints.hasPrefix("casebook: "))
    }

    @Test func `a reason is written in an editor of one's own`() throws {
      let desk = try TestDesk()
      let editor = try desk.place.write(
        """
        #!/bin/sh
        stty -a </dev/tty >"$0.modes"
        printf '%s' "$1" >"$0.path"
        stat -c %a "$(dirname "$1")" >"$0.rights"
        printf ' and from the editor\\n' >>"$1"
        """, to: "editor", isProgram: true)
      let program = try desk.open([], ["EDITOR": editor])
      try program.press("5d")
      try program.wait(for: "Verdict: DISPUTED")
      try program.press("typed<C-g>")
      try program.wait(for: "typed and from the editor")
      try program.press("<Enter>")
      try program.waitSaved()
      try program.quit()
      #expect(try desk.marks().map(\.reason) == ["typed and from the editor"])
      let modes = try desk.text("editor.modes")
      #expect(modes.contains(#/\bicanon\b.*\becho\b/#.dotMatchesNewlines()))
      #expect(!modes.contains(#/-(icanon|echo|isig)\b/#))
      #expect(try desk.text("editor.rights") == "700\n")
      #expect(try !FileManager.default.fileExists(atPath: desk.text("editor.path")))
    }

    @Test func `an editor that fails leaves the reason and the screen`() throws {
      let desk = try TestDesk()
      let editor = try desk.place.write("#!/bin/sh\nkill -9 $$\n", to: "editor", isProgram: true)
      let program = try desk.open([], ["EDITOR": editor])
      try program.press("5d")
      try program.wait(for: "Verdict: DISPUTED")
      try program.press("typed<C-g>")
      try program.wait(for: "ended by signal 9", "typed")
      try program.press("<Enter>")
      try program.waitSaved()
      try program.quit()
    }
  }
}

extension TestDesk {
  /// The names of the files in the folder of a file.
  func files(beside path: String) throws -> [String] {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let own = ["home", "state", "data", "config", "cache", "tmp"]
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !own.contains($0) }.sorted()
  }

  /// The text of a file of this desk.
  func text(_ name: String) throws -> String {
    try String(contentsOfFile: place.path(name), encoding: .utf8)
  }

  /// A shell that marks claim after claim and prints what the program prints.
  func manyMarks(_ path: String, round: Int) -> Launch {
    place.shell(
      """
      for claim in wire-start herald-start gazette-start brigade-start wire-dead herald-dead \
        brigade-dead gazette-dead wire-led-out herald-led-out wire-where gazette-where; do
        "\(Self.program)" mark "\(path)" $claim disputed --reason "round \(round)" || exit 1
      done
      """)
  }
}
