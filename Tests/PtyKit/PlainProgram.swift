import CPtyKit
import Glibc

/// What a program without a terminal wrote, and how it ended.
public struct PlainResult: Sendable {
  /// How it ended; nil when it had to be stopped because it went on for too long.
  public let end: ProcessEnd?
  /// Its standard output.
  public let output: [UInt8]
  /// Its standard error.
  public let error: [UInt8]

  /// Its standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }
  /// Its standard error as text.
  public var complaints: String { String(decoding: error, as: UTF8.self) }
}

/// A program in a session of its own, without a terminal: three pipes and nothing else.
public final class PlainProgram {
  /// Its process.
  public let process: pid_t
  private var readers: [Int32]
  private var written: [[UInt8]] = [[], []]
  private var isEnded = false
  private let place: Workplace?

  /// Starts a program; it reads the file `input`.
  public init(_ launch: Launch, input: String = "/dev/null") throws {
    let source = open(input, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw LaunchFailure(words: "\(input) cannot be opened") }
    let output = Self.pipe()
    let error = Self.pipe()
    defer { [source, output[1], error[1]].forEach { close($0) } }
    readers = [output[0], error[0]]
    place = launch.place
    process = try launch.start(terminal: -1, input: source, output: output[1], error: error[1])
  }

  deinit {
    readers.filter { $0 >= 0 }.forEach { close($0) }
    if !isEnded { ProcessEnd.force(process) }
  }

  /// Runs a program to its end, or for so many seconds.
  public static func run(
    _ launch: Launch, input: String = "/dev/null",
    within seconds: Double = TerminalProgram.patience
  ) throws -> PlainResult {
    try PlainProgram(launch, input: input).finish(within: seconds)
  }

  /// Waits for the end; a program that goes on for longer is stopped.
  public func finish(within seconds: Double = TerminalProgram.patience) -> PlainResult {
    let deadline = Deadline(seconds: seconds)
    while readers.contains(where: { $0 >= 0 }), !deadline.hasPassed { pump() }
    var end = ProcessEnd.poll(process)
    while end == nil, !deadline.hasPassed {
      _ = poll(nil, 0, 5)
      end = ProcessEnd.poll(process)
    }
    if end == nil { ProcessEnd.force(process) }
    isEnded = true
    return PlainResult(end: end, output: written[0], error: written[1])
  }

  /// Waits until standard output holds so many whole lines; gives what there is. Fewer when the
  /// program ended or the time is over.
  public func lines(_ count: Int, within seconds: Double = TerminalProgram.patience) -> [String] {
    let deadline = Deadline(seconds: seconds)
    while wholeLines.count < count, readers[0] >= 0, !deadline.hasPassed { pump() }
    return wholeLines
  }

  private var wholeLines: [String] {
    String(decoding: written[0], as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast().map(String.init)
  }

  private func pump() {
    var watched = readers.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&watched, nfds_t(watched.count), 20) > 0 else { return }
    for index in readers.indices where watched[index].revents != 0 { readSome(index) }
  }

  private func readSome(_ index: Int) {
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = read(readers[index], &block, block.count)
    if count > 0 {
      written[index] += block[..<count]
    } else {
      close(readers[index])
      readers[index] = -1
    }
  }

  private static func pipe() -> [Int32] {
    var ends: [Int32] = [-1, -1]
    _ = ptykit_pipe(&ends)
    return ends
  }
}
