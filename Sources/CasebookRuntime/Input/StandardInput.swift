import CaseReader
import Glibc
import Synchronization

/// The bytes of standard input, taken as they come and kept: what `-` stands for.
///
/// One thread at a time reads on; any other may read again what has come. Whoever waits for more can be sent
/// away by ``giveUp()``: a pipe may stay open for ever.
public final class StandardInput: CaseBytes, Sendable {
  /// The most that is read, but for the last block; a longer case has to lie in a file, which is
  /// not held in memory.
  public static let limit = 1 << 30

  fileprivate struct State {
    var blocks: [[UInt8]] = []
    var length = 0
    var isAtEnd = false
    var isGivenUp = false
    var tellLongWait: (@Sendable () -> Void)?
  }

  fileprivate static let blockSize = 1 << 20

  /// Our own: a thread may still wait for more when whoever gave it closes his, and the number would
  /// then stand for something else, whose bytes that thread would take.
  private let descriptor: Int32
  /// A byte in it ends the wait for more.
  private let alarm: Pipe
  private let known: Int?
  private let limit: Int
  private let patience: Int32
  private let state = Mutex(State())
  /// Held by the one thread that waits for more: of two, either could take what the other is to
  /// have, as one that was sent away and has not gone when reading is taken up again.
  private let reader = Mutex(())

  /// Standard input. Refuses the keyboard, folders and devices; nothing is read yet.
  public static func open() throws(InputFailure) -> StandardInput {
    do throws(InputFailure.Cause) {
      if isatty(STDIN_FILENO) == 1 { throw .keyboard }
      return try StandardInput(STDIN_FILENO)
    } catch {
      throw InputFailure(error, name: "-")
    }
  }

  /// Whether a pipe leads to standard input that holds something, or may yet.
  public static var isPipe: Bool { isPipe(STDIN_FILENO) }

  static func isPipe(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return false }
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&wait, 1, 0)
    return wait.revents & Int16(POLLIN) != 0 || wait.revents & Int16(POLLHUP) == 0
  }

  /// All bytes of standard input, once it has ended; more than `limit` are refused.
  public static func readToEnd(limit: Int = limit) throws(InputFailure) -> [UInt8] {
    let input = try open()
    do {
      return try input.readToEnd(limit: limit)
    } catch {
      throw error as? InputFailure ?? InputFailure(.refused(EIO), name: "-")
    }
  }

  private func readToEnd(limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try block.withUnsafeMutableBytes { try read(at: bytes.count, into: $0) }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else {
        throw InputFailure(.tooLong(limit: limit), name: "-")
      }
      bytes += block[..<count]
    }
  }

  /// What comes by a descriptor, which stays the caller's to close. A wait of more milliseconds than
  /// `patience` is told of.
  init(
    _ descriptor: Int32, limit: Int = limit, patience: Int32 = 3_000
  ) throws(InputFailure.Cause) {
    let state = try FileState(of: descriptor)
    switch state.kindOtherThanFile {
    case nil: known = max(0, state.length - Int(lseek(descriptor, 0, SEEK_CUR)))
    case "a pipe", "a socket": known = nil
    // A device such as /dev/zero has no end.
    case let kind?: throw .notAFile(kind)
    }
    self.limit = limit
    self.patience = patience
    alarm = try Pipe()
    self.descriptor = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard self.descriptor >= 0 else { throw .refused(errno) }
  }

  deinit { close(descriptor) }

  /// How many bytes there are, once that is known.
  public var byteCount: Int? { state.withLock { $0.isAtEnd ? $0.length : known } }

  /// Copies what is kept from a position on, or waits for more where nothing is; 0 at the end, and
  /// where the wait was given up. Refuses to go on once there is more than `limit`: all is kept.
  public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if let count = state.withLock({ $0.copy(from: offset, into: buffer) }) { return count }
    guard offset <= limit else { throw InputFailure(.tooLong(limit: limit), name: "-") }
    return try reader.withLock { _ in
      // Another may have read on meanwhile.
      if let count = state.withLock({ $0.copy(from: offset, into: buffer) }) { return count }
      guard try awaitMore() else { return 0 }
      let count = try readMore(into: buffer)
      state.withLock { $0.keep(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      return count
    }
  }

  /// How many bytes have come and are kept.
  var keptCount: Int { state.withLock(\.length) }

  /// Whether asking for more would mean to wait.
  public var wouldWait: Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) == 0
  }

  /// Calls `tell`, on the thread that waits, when nothing has come for some seconds: once a wait.
  public func onLongWait(_ tell: (@Sendable () -> Void)?) {
    state.withLock { $0.tellLongWait = tell }
  }

  /// Ends the wait for more: from now on what has come counts as all there is.
  public func giveUp() {
    state.withLock { $0.isGivenUp = true }
    alarm.ring()
  }

  /// Goes on with what comes after ``giveUp()``.
  public func resume() {
    state.withLock { $0.isGivenUp = false }
    alarm.silence()
  }

  /// False where the wait was given up.
  private func awaitMore() throws -> Bool {
    var waits = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: alarm.reading, events: Int16(POLLIN), revents: 0),
    ]
    var patience = patience
    while true {
      let count = poll(&waits, 2, patience)
      if count > 0 { return waits[1].revents == 0 }
      guard count == 0 || errno == EINTR else { throw InputFailure(.broken(errno), name: "-") }
      if count == 0 {
        patience = -1
        state.withLock(\.tellLongWait)?()
      }
    }
  }

  private func readMore(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw InputFailure(.broken(errno), name: "-") }
    }
  }
}

extension StandardInput.State {
  /// Nil where there may be more to come from that position on.
  fileprivate func copy(from offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    guard offset >= 0, offset < length else {
      return isAtEnd || isGivenUp || offset != length || buffer.isEmpty ? 0 : nil
    }
    let size = StandardInput.blockSize
    let block = blocks[offset / size]
    let start = offset % size
    let count = min(buffer.count, block.count - start)
    block.withUnsafeBytes { bytes in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count)]))
    }
    return count
  }

  fileprivate mutating func keep(_ bytes: UnsafeRawBufferPointer) {
    isAtEnd = isAtEnd || bytes.isEmpty
    length += bytes.count
    var rest = bytes[...]
    while !rest.isEmpty {
      if (blocks.last?.count ?? StandardInput.blockSize) == StandardInput.blockSize {
        blocks.append([])
        blocks[blocks.count - 1].reserveCapacity(StandardInput.blockSize)
      }
      let room = StandardInput.blockSize - blocks[blocks.count - 1].count
      blocks[blocks.count - 1].append(contentsOf: rest.prefix(room))
      rest = rest.dropFirst(room)
    }
  }
}

/// A pipe that holds a byte or none.
private final class Pipe: Sendable {
  let reading: Int32
  private let writing: Int32

  init() throws(InputFailure.Cause) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .refused(errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    close(reading)
    close(writing)
  }

  func ring() {
    var byte: UInt8 = 1
    _ = write(writing, &byte, 1)
  }

  func silence() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(reading, &bytes, bytes.count) > 0 {}
  }
}
