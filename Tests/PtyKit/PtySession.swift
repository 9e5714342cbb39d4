import CPtyKit
import Glibc
import ScreenGrid

/// Why a session did not get where a test wanted it; says what was on the screen.
public struct PtyFailure: Error, CustomStringConvertible {
  /// What was waited for, what happened, the last screen and the last bytes.
  public let description: String
}

/// How the program in the terminal ended.
public enum PtyEnd: Hashable, Sendable {
  /// By itself, with this status.
  case exited(Int32)
  /// By this signal.
  case killed(Int32)
}

/// A program in a terminal of its own, driven by a test: type, wait for what the screen shows, never
/// for a time.
public final class PtySession {
  /// The program.
  public let processID: pid_t
  /// What is on its screen, as far as its output was read.
  public private(set) var screen: VTScreen
  /// All that it has sent.
  public private(set) var output: [UInt8] = []
  /// Whether it has closed its side.
  public private(set) var hasHungUp = false

  private var master: Int32
  private var end: PtyEnd?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - environment: all of it; nothing of the test's own gets in.
  ///   - input: a descriptor that becomes standard input, for programs that read data there.
  public init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    input: Int32 = -1, size: GridSize = GridSize(rows: 24, columns: 80),
    width: @escaping @Sendable (Unicode.Scalar) -> Int = CharacterWidth.columns(of:)
  ) throws {
    screen = VTScreen(size, width: width)
    var child: pid_t = 0
    let words = CStrings([executable] + arguments)
    let variables = CStrings(environment.map { "\($0)=\($1)" })
    master = ptykit_spawn(
      executable, words.list, variables.list, input, Int32(size.rows), Int32(size.columns), &child)
    processID = child
    if master < 0 { throw PtyFailure(description: "no pseudo-terminal: errno \(errno)") }
  }

  deinit {
    if end == nil {
      kill(processID, SIGKILL)
      var status: Int32 = 0
      waitpid(processID, &status, 0)
    }
    if master >= 0 { Glibc.close(master) }
  }

  // MARK: - To the program

  /// Types a text.
  public func type(_ text: String) { send(Array(text.utf8)) }

  /// Presses keys, in the notation of ``KeyPress/parse(_:)``, one after another.
  public func press(_ keys: String) throws {
    for key in try KeyPress.parse(keys) { send(key.xtermBytes) }
  }

  /// Pastes a text as a terminal does that was asked to mark pasted text.
  public func paste(_ text: String) { type("\u{1B}[200~\(text)\u{1B}[201~") }

  /// Presses and lets go a mouse button on a cell.
  public func click(row: Int, column: Int, button: Int = 1) {
    for final in ["M", "m"] { type("\u{1B}[<\(button - 1);\(column + 1);\(row + 1)\(final)") }
  }

  /// Turns the wheel by one notch.
  public func wheel(isUp: Bool, row: Int, column: Int) {
    type("\u{1B}[<\(isUp ? 64 : 65);\(column + 1);\(row + 1)M")
  }

  /// Sends bytes as they are.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
      if written <= 0 { return }
      rest = rest.dropFirst(written)
      pump(milliseconds: 0)  // or both sides wait for each other
    }
  }

  /// Pulls the window to another size.
  public func resize(_ size: GridSize) {
    _ = ptykit_resize(master, Int32(size.rows), Int32(size.columns))
    screen.resize(size)
  }

  /// Sends a signal.
  public func signal(_ signal: Int32) { kill(processID, signal) }

  /// Takes the terminal away, as a closed window does.
  public func hangUp() {
    Glibc.close(master)
    master = -1
    hasHungUp = true
  }

  // MARK: - From the program

  /// Reads what is there, waiting at most so long for something.
  public func pump(milliseconds: Int32) {
    guard master >= 0 else { return }
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, milliseconds) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    if count > 0 {
      output += buffer[..<count]
      screen.feed(buffer[..<count])
    } else {
      hasHungUp = true
    }
  }

  /// Waits until the screen is as wanted. A test never waits for a time; the limit is for faults.
  public func wait(
    for what: String, within limit: Duration = .seconds(20), until isThere: (VTScreen) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + limit
    while !isThere(screen) {
      if hasHungUp { throw failure("the program ended before \(what)") }
      if ContinuousClock.now > deadline { throw failure("in \(limit) there was not \(what)") }
      pump(milliseconds: 50)
    }
  }

  /// Waits until a text stands on the screen.
  public func wait(forText text: String, within limit: Duration = .seconds(20)) throws {
    try wait(for: "the text \"\(text)\"", within: limit) { $0.contains(text) }
  }

  /// Waits until something outside of the screen is so, reading on meanwhile.
  public func wait(
    for what: String, within limit: Duration = .seconds(20), until isSo: () -> Bool
  ) throws {
    try wait(for: what, within: limit) { _ in isSo() }
  }

  /// Waits for the end of the program and reads all that it has sent.
  public func waitForEnd(within limit: Duration = .seconds(20)) throws -> PtyEnd {
    let deadline = ContinuousClock.now + limit
    while true {
      if let end { return end }
      pump(milliseconds: hasHungUp ? 0 : 20)
      reap()
      if hasHungUp, end == nil { usleep(1_000) }
      if ContinuousClock.now > deadline { throw failure("in \(limit) the program did not end") }
    }
  }

  private func reap() {
    var status: Int32 = 0
    guard end == nil, waitpid(processID, &status, WNOHANG) == processID else { return }
    let signal = status & 0x7F
    end = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
    while !hasHungUp, canRead { pump(milliseconds: 0) }
  }

  private var canRead: Bool {
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) > 0
  }

  /// A failure that shows what a person needs to see.
  public func failure(_ what: String) -> PtyFailure {
    let last = String(decoding: output.suffix(400), as: UTF8.self)
    return PtyFailure(
      description: """
        \(what)
        \(screen.picture)
        the last bytes: \(SafeText(cleaning: last))
        """)
  }

  // MARK: - About the program

  /// Whether the terminal is in line mode with echo, as a shell wants it.
  public var isCooked: Bool { ptykit_is_cooked(master) }

  /// The process group that has the terminal.
  public var foregroundGroup: pid_t { ptykit_foreground(master) }
}

/// A list of C strings ended by a null pointer, as long as it lives.
private final class CStrings {
  let list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ strings: [String]) {
    count = strings.count
    list = .allocate(capacity: count + 1)
    for (index, string) in strings.enumerated() { list[index] = strdup(string) }
    list[count] = nil
  }

  deinit {
    for index in 0..<count { free(list[index]) }
    list.deallocate()
  }
}
