import CPtyKit
import Glibc
import ScreenGrid

/// A program that runs in a terminal of our own, with the screen it has drawn.
///
/// Nothing is read from it but while something is waited for, and nothing is ever waited for but a
/// condition, with a deadline. When the value goes, so do the program and its terminal.
public final class TerminalProgram {
  /// The screen as far as it was read.
  public private(set) var screen: VirtualScreen
  /// Every byte that was read, in order.
  public private(set) var bytes: [UInt8] = []
  /// How the program ended; nil while it runs, or while nobody looked.
  public private(set) var end: ProcessEnd?
  /// The program's process.
  public let process: pid_t

  private(set) var master: Int32
  private var endWatch: Int32
  /// Whether nobody holds the other side of the terminal any more.
  private(set) var isAbandoned = false
  private let settingsAtStart: LineSettings?
  private let place: Workplace?

  /// Starts a program in a terminal of a size, the leader of a session of its own.
  public init(_ launch: Launch, rows: Int = 24, columns: Int = 80) throws {
    var slave: Int32 = -1
    master = -1
    let failure = ptykit_open(Int32(rows), Int32(columns), &master, &slave)
    guard failure == 0 else { throw LaunchFailure(words: "no pseudo-terminal: \(failure)") }
    defer { close(slave) }
    settingsAtStart = LineSettings(of: slave)
    place = launch.place
    do {
      process = try launch.start(terminal: slave, input: slave, output: slave, error: slave)
    } catch {
      close(master)
      throw error
    }
    endWatch = ptykit_watch_end(process)
    screen = VirtualScreen(size: GridSize(rows: rows, columns: columns))
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if master >= 0 { close(master) }
    if endWatch >= 0 { close(endWatch) }
    if end == nil { ProcessEnd.force(process) }
  }

  /// What the program has left behind in the terminal, in words; nothing when the terminal is as
  /// it was before.
  public var leftovers: [String] {
    guard let before = settingsAtStart, let now = LineSettings(of: master) else {
      return screen.leftovers + ["the terminal's line settings cannot be read"]
    }
    return screen.leftovers + now.differences(from: before)
  }

  /// Whether the kernel hands lines over and echoes, as it does for a shell.
  public var hasSettingsOfStart: Bool { LineSettings(of: master) == settingsAtStart }

  /// Sends bytes as the keyboard would, however many there are.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, !isAbandoned {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { pump() }
    }
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Gives the terminal another size, as when a person pulls at its window.
  public func resize(rows: Int, columns: Int) {
    screen.resize(to: GridSize(rows: rows, columns: columns))
    _ = ptykit_resize(master, Int32(rows), Int32(columns))
  }

  /// Takes the terminal away, as when its window is closed.
  public func hangUp() {
    close(master)
    master = -1
    isAbandoned = true
  }

  /// Waits a moment for something to happen, and takes in what did.
  func pump() {
    var watched = [
      pollfd(fd: isAbandoned ? -1 : master, events: Int16(POLLIN), revents: 0),
      pollfd(fd: endWatch, events: Int16(POLLIN), revents: 0),
    ]
    _ = poll(&watched, 2, Self.longestMoment)
    if watched[0].revents != 0 { readAll() }
    // Where the kernel has no descriptor for a process, its end is asked for at every turn.
    if watched[1].revents != 0 || endWatch < 0 { notice() }
  }

  /// In milliseconds.
  private static let longestMoment: Int32 = 20

  private func notice() {
    guard end == nil, let found = ProcessEnd.poll(process) else { return }
    end = found
    if endWatch >= 0 { close(endWatch) }
    endWatch = -1
  }

  private func readAll() {
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(master, &block, block.count)
      guard count > 0 else {
        isAbandoned = count == 0 || (errno != EAGAIN && errno != EINTR)
        return
      }
      bytes += block[..<count]
      screen.take(block[..<count])
    }
  }
}
