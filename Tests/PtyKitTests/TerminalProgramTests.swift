import Glibc
import PtyKit
import Testing

/// The kit against small shell scripts: each helper is seen to work, and seen to fail.
@Suite(.serialized) struct TerminalProgramTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func run(
    _ script: String, rows: Int = 24, columns: Int = 80
  ) throws -> TerminalProgram {
    try TerminalProgram(place.shell(script), rows: rows, columns: columns)
  }

  @Test func `what a program writes is on the screen, and its status is told`() throws {
    let program = try run("printf 'hello \\033[1mworld\\033[m'; exit 3")
    try program.wait(for: "hello world")
    #expect(try program.waitForEnd() == .exited(3))
    #expect(program.leftovers == [])
  }

  @Test func `a wait that is in vain shows the screen, the state and the last bytes`() throws {
    let program = try run("printf 'something \\033[1melse'; read x")
    try program.wait(for: "else")
    let failure = #expect(throws: NotSeen.self) {
      try program.wait(for: "hello", within: 0.1)
    }
    let story = failure?.description ?? ""
    for words in ["\"hello\"", "|something else|", "still running", "\\e[1melse"] {
      #expect(story.contains(words), "\(story)")
    }
  }

  @Test func `nobody waits for a program that has ended`() throws {
    let program = try run("exit 0")
    #expect(throws: NotSeen.self) { try program.wait(for: "hello", within: 3_600) }
  }

  @Test func `a program that does not end is not waited for in vain`() throws {
    let program = try run("read x")
    #expect(throws: NotSeen.self) { _ = try program.waitForEnd(within: 0.1) }
  }

  @Test func `a program keeps the folder it works in`() throws {
    let program = try TerminalProgram(Workplace().shell("echo ready; read x; pwd; ls -d \"$HOME\""))
    try program.wait(for: "ready")
    try program.press("<Enter>")
    try program.wait(for: "/home")
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test func `signals end a program, and the number is told`() throws {
    let program = try run("echo ready; kill -USR1 $$; echo not here")
    #expect(try program.waitForEnd() == .killed(SIGUSR1))
    let other = try run("echo ready; read x")
    try other.wait(for: "ready")
    other.signal(SIGTERM)
    #expect(try other.waitForEnd() == .killed(SIGTERM))
  }

  @Test func `keys arrive as a terminal sends them`() throws {
    let program = try run("stty raw -echo; printf '\\033[?1hready'; head -c 20 | od -An -c -w20")
    try program.wait(for: "ready")
    try program.press("a<Enter><Up><C-g><F5><A-x><Backspace><Home>漢")
    try program.wait(for: "a  \\r 033   O   A  \\a 033   [   1   5   ~ 033   x 177 033   O   H")
  }

  @Test func `cursor keys follow what the program asked for`() throws {
    let program = try run("stty raw -echo; printf ready; head -c 3 | od -An -c")
    try program.wait(for: "ready")
    try program.press("<Up>")
    try program.wait(for: "033   [   A")
  }

  @Test func `Escape cannot be pressed in front of another key`() throws {
    let program = try run("read x")
    #expect(throws: CannotPress.self) { try program.press("<Esc>j") }
    #expect(throws: (any Error).self) { try program.press("<Nonsense>") }
  }

  @Test func `a paste comes between marks only where they are wanted`() throws {
    let program = try run(
      "stty raw -echo; printf one; head -c 3 | od -An -c; "
        + "printf '\\033[?2004htwo'; head -c 14 | od -An -c")
    try program.wait(for: "one")
    program.paste("a\nb")
    try program.wait(for: "a  \\r   b", "two")
    program.paste("hi")
    try program.wait(for: "033   [   2   0   0   ~   h   i 033   [   2   0   1   ~")
  }

  @Test func `the mouse is reported only to those who asked`() throws {
    let program = try run(
      "stty raw -echo; printf quiet; head -c 1 >/dev/null; "
        + "printf '\\033[?1000h\\033[?1006hasked'; head -c 18 | od -An -c -w18")
    try program.wait(for: "quiet")
    #expect(throws: CannotPress.self) { try program.click(row: 0, column: 0) }
    try program.press("x")
    try program.wait(for: "asked")
    #expect(throws: NotSeen.self) { try program.click(on: "nowhere", within: 0.1) }
    try program.click(row: 2, column: 9)
    try program.wait(for: "033   [   <   0   ;   1   0   ;   3   M 033   [   <   0   ;   1")
  }

  @Test func `a resize reaches the program and the screen`() throws {
    let program = try run("trap 'stty size' WINCH; stty size; while :; do read x; done")
    try program.wait(for: "24 80")
    program.resize(rows: 10, columns: 40)
    try program.wait(for: "10 40")
    #expect(program.screen.lines.count == 10)
  }

  @Test(arguments: [
    "stty raw -echo", "stty -ixon", "printf '\\033[?1049h'", "printf '\\033[?25l'",
  ])
  func `what is not put back is told`(script: String) throws {
    let program = try run("\(script); exit 0")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(!program.leftovers.isEmpty)
  }

  @Test func `a closed window hangs the program up`() throws {
    let path = place.path("seen")
    let program = try run("trap 'echo hup >\(path); exit 5' HUP; echo ready; read x; read x")
    try program.wait(for: "ready")
    program.hangUp()
    #expect(try program.waitForEnd() == .exited(5))
  }

  @Test func `the environment is what was given and nothing else`() throws {
    var launch = Launch("/usr/bin/env", environment: ["ONLY": "this"])
    launch.folder = place.folder
    #expect(try PlainProgram.run(launch).text == "ONLY=this\n")
  }

  @Test func `no descriptor of the tests and no blocked signal is passed on`() throws {
    let result = try PlainProgram.run(
      place.shell("ls /proc/$$/fd | tr '\\n' ' '; grep -E 'Sig(Blk|Ign)' /proc/self/status"))
    // 10 is where a shell keeps its script, if it does.
    #expect(result.text.hasPrefix("0 1 2 "), "\(result.text)")
    #expect(result.text.contains("SigBlk:\t0000000000000000"))
    // Signal 32, the eighth digit from the right, is the C library's own.
    #expect(result.text.contains(/SigIgn:\t0{8}[08]0{7}/))
  }

  @Test func `without a terminal there is none to open`() throws {
    let result = try PlainProgram.run(place.shell("echo out; echo bad >&2; echo x >/dev/tty"))
    #expect(result.text == "out\n")
    #expect(result.complaints.contains("bad") && result.complaints.contains("/dev/tty"))
    #expect(result.end != .exited(0) && result.end != nil)
  }

  @Test func `a plain program that goes on for ever is stopped`() throws {
    let result = try PlainProgram.run(place.shell("echo first; read x < /dev/zero"), within: 0.2)
    #expect(result.end == nil && result.text == "first\n")
  }

  @Test func `a busy program is seen to be busy, a sleeping one not`() throws {
    let sleeper = try run("echo ready; read x")
    try sleeper.wait(for: "ready")
    let busy = try run("echo ready; while :; do :; done")
    let before = try #require(ProcessActivity(of: busy.process))
    try busy.wait(for: "ready")
    try busy.wait(untilOutside: "the busy one works") {
      try #require(ProcessActivity(of: busy.process)).ticks > before.ticks + 2
    }
    let asleep = try #require(ProcessActivity(of: sleeper.process))
    try busy.wait(untilOutside: "the busy one works on") {
      try #require(ProcessActivity(of: busy.process)).ticks > before.ticks + 10
    }
    #expect(ProcessActivity(of: sleeper.process) == asleep)
  }
}
