import Foundation
import Glibc
import PtyKit
import Testing

extension EndToEnd {
  /// A case that comes slowly, and one that is stopped.
  @Suite struct Reading {
    private static let start = """
      {"casebook": 1, "title": "Slow harbour", "id": "slow",
      "sources": [{"id": "herald", "title": "Herald"}, {"id": "gazette", "title": "Gazette"}],
      "events": [{"id": "fire", "title": "Fire at the harbour", "date": "2024-05-02"}],
      "questions": [{"id": "dead", "text": "How many died?", "type": "number", "about": "fire"}],
      "claims": [
        {"id": "c1", "source": "herald", "question": "dead", "value": 12, "text": "Twelve died."},

      """
    private static let rest = """
        {"id": "c2", "source": "gazette", "question": "dead", "value": 9, "text": "Nine died."}
      ]}
      """

    /// The program, reading from a pipe that the test feeds.
    private func start() throws -> (program: TerminalProgram, pipe: FileHandle) {
      let desk = try TestDesk()
      let path = desk.place.path("pipe")
      try #require(mkfifo(path, 0o600) == 0)
      // Open for both, so that opening waits for nobody.
      let descriptor = open(path, O_RDWR | O_CLOEXEC)
      try #require(descriptor >= 0)
      let launch = desk.place.shell(
        "exec '\(TestDesk.program)' - < pipe", desk.environment([:]))
      return (
        try TerminalProgram(launch),
        FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      )
    }

    @Test func `a case is browsed while it comes, and is whole at its end`() throws {
      let (program, pipe) = try start()
      try pipe.write(contentsOf: Data(Self.start.utf8))
      try program.wait(for: "Fire at the harbour", "so far", "Esc stops")
      try program.press("2")
      try program.wait(for: "How many died?", "reading...", "Answer A")
      try pipe.write(contentsOf: Data(Self.rest.utf8))
      try pipe.close()
      try program.wait(for: "sources differ")
      try program.wait(forGone: "so far")
      try program.quit()
    }

    @Test func `Esc stops at once, what was read can be seen, and R reads on`() throws {
      let (program, pipe) = try start()
      try pipe.write(contentsOf: Data(Self.start.utf8))
      try program.wait(for: "Fire at the harbour", "Esc stops")
      try program.press("<Esc>")
      try program.wait(for: "read in part", "R read all")
      try program.press("5")
      try program.wait(for: "Twelve died.", "in part")
      try program.press("R")
      try pipe.write(contentsOf: Data(Self.rest.utf8))
      try pipe.close()
      try program.wait(for: "0 of 2 done")
      try program.wait(forGone: "in part")
      try program.mark("s", "The log has it")
      try program.quit()
    }

    @Test func `control and C ends the program while it waits for more`() throws {
      let (program, pipe) = try start()
      try pipe.write(contentsOf: Data(Self.start.utf8))
      try program.wait(for: "Fire at the harbour")
      try program.press("<C-c>")
      try program.expectEnd(.killed(SIGINT))
      try pipe.close()
    }
  }
}
