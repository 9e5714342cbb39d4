import Foundation
import Glibc
import PtyKit
import Testing

extension EndToEnd {
  /// However the program ends, the terminal is as it was, and the shell sees the right status.
  @Suite struct Ending {
    @Test(arguments: [
      SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGKILL,
    ])
    func `a signal ends the program by that signal, the terminal as it was`(number: Int32) throws {
      let program = try TestDesk().open()
      #expect(!program.leftovers.isEmpty)
      program.signal(number)
      try program.expectEnd(.killed(number))
    }

    @Test func `control-C ends the program`() throws {
      let program = try TestDesk().open()
      try program.press("<C-c>")
      try program.expectEnd(.killed(SIGINT))
    }

    @Test func `control-C asks before a reason that was typed is lost`() throws {
      let program = try TestDesk().open()
      try program.press("5d")
      try program.wait(for: "Verdict: DISPUTED")
      try program.press("words")
      // The kernel throws away what was typed and not yet read when it makes a signal of ^C.
      try program.wait(for: "words")
      try program.press("<C-c>")
      try program.wait(for: "Again to leave without a mark not saved")
      try program.press("<C-c>")
      try program.expectEnd(.killed(SIGINT))
    }

    @Test func `the program ends when its window is closed`() throws {
      let program = try TestDesk().open()
      program.hangUp()
      let end = try program.waitForEnd()
      #expect(end == .killed(SIGHUP))
    }

    @Test func `the program ends when its window is closed under nohup`() throws {
      let desk = try TestDesk()
      let program = try TerminalProgram(
        desk.place.shell("trap '' HUP; exec \(TestDesk.program)"))
      try program.wait(for: TestDesk.bundledTitle)
      program.hangUp()
      _ = try program.waitForEnd()
    }

    @Test func `suspended, the shell has its terminal; fg brings the screen back`() throws {
      let desk = try TestDesk()
      let timeline = try desk.replay(rows: 24, columns: 80)
      let shell = try TerminalProgram(desk.jobShell)
      try shell.wait(for: "ready>")
      let atPrompt = shell.leftovers
      try shell.press("\(TestDesk.program)<Enter>")
      try shell.wait(until: "the timeline") { $0.lines == timeline }
      try shell.press("<C-z>")
      try shell.wait(until: "a prompt again") { screen in
        screen.shows("Stopped") && screen.lines.last { !$0.isEmpty } == "ready>"
      }
      #expect(shell.leftovers == atPrompt)
      try shell.press("fg<Enter>")
      try shell.wait(until: "the same screen") { $0.lines == timeline }
      try shell.press("q")
      try shell.wait(until: "a prompt") { screen in
        !screen.modes.isAlternateScreen && screen.lines.last { !$0.isEmpty } == "ready>"
      }
      try shell.press("echo status $?<Enter>")
      try shell.wait(for: "status 0")
      #expect(shell.leftovers == atPrompt)
    }

    @Test func `a window that grew while the program slept is filled`() throws {
      let desk = try TestDesk()
      let timeline = try desk.replay(rows: 40, columns: 120)
      let shell = try TerminalProgram(desk.jobShell)
      try shell.wait(for: "ready>")
      try shell.press("\(TestDesk.program)<Enter>")
      try shell.wait(for: "[1 Timeline]", "q quit")
      try shell.press("<C-z>")
      try shell.wait(for: "Stopped")
      shell.resize(rows: 40, columns: 120)
      try shell.press("fg<Enter>")
      try shell.wait(until: "the larger screen") { $0.lines == timeline }
    }

    @Test func `stopped without a warning and continued, the screen is drawn anew`() throws {
      let desk = try TestDesk()
      let timeline = try desk.replay(rows: 24, columns: 80)
      let shell = try TerminalProgram(desk.jobShell)
      try shell.wait(for: "ready>")
      try shell.press("\(TestDesk.program)<Enter>")
      try shell.wait(until: "the timeline") { $0.lines == timeline }
      let program = try #require(try desk.firstChild(of: shell.process))
      kill(program, SIGSTOP)
      try shell.wait(for: "Stopped")
      try shell.press("fg<Enter>")
      try shell.wait(until: "the same screen") { $0.lines == timeline }
      try shell.press("q")
      try shell.wait(until: "a prompt") { !$0.modes.isAlternateScreen }
    }
  }
}

extension TestDesk {
  /// A shell with job control, and nothing of its own in the way: no line editing, no start files.
  var jobShell: Launch {
    Launch(
      "/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"],
      environment: environment(["PS1": "ready> "]), folder: place.path("home"), place: place)
  }

  /// The first child of a process, where the kernel lists them.
  func firstChild(of process: pid_t) throws -> pid_t? {
    let list = try String(
      contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
    return list.split(separator: " ").first.flatMap { pid_t($0) }
  }
}
