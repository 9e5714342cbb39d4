import CaseReader
@testable import CasebookRuntime
import Foundation
import Testing

/// A pipe whose writing end a test holds.
final class FedPipe: @unchecked Sendable {
  let reading: Int32
  private var writing: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    (reading, writing) = (ends[0], ends[1])
    // A child that another test starts meanwhile would hold the writing end open.
    for end in ends { try #require(fcntl(end, F_SETFD, FD_CLOEXEC) == 0) }
  }

  deinit {
    end()
    close(reading)
  }

  func feed(_ text: String) {
    var bytes = Array(text.utf8)
    #expect(write(writing, &bytes, bytes.count) == bytes.count)
  }

  /// Writes blanks as far as there is room; false once nobody will read them.
  func tryFeed(_ count: Int) -> Bool {
    var wait = pollfd(fd: writing, events: Int16(POLLOUT), revents: 0)
    guard poll(&wait, 1, 10) > 0 else { return true }
    let bytes = [UInt8](repeating: 0x20, count: min(count, 4_096))
    return wait.revents & Int16(POLLOUT) != 0 && write(writing, bytes, bytes.count) > 0
  }

  func end() {
    if writing >= 0 { close(writing) }
    writing = -1
  }
}

@Suite struct StandardInputTests {
  @Test func `a pipe that holds something, or may yet, is told from one that is over`() throws {
    let pipe = try FedPipe()
    #expect(StandardInput.isPipe(pipe.reading))
    pipe.feed("{")
    #expect(StandardInput.isPipe(pipe.reading))
    pipe.end()
    #expect(StandardInput.isPipe(pipe.reading))
    let over = try FedPipe()
    over.end()
    #expect(!StandardInput.isPipe(over.reading))
    let file = open("/dev/null", O_RDONLY)
    defer { close(file) }
    #expect(!StandardInput.isPipe(file))
  }

  @Test func `what comes in pieces is given as it comes, and can be read again`() throws {
    let pipe = try FedPipe()
    let input = try StandardInput(pipe.reading)
    #expect(input.byteCount == nil)
    pipe.feed("one ")
    #expect(try input.text(at: 0, length: 100) == "one ")
    pipe.feed("two")
    pipe.end()
    #expect(try input.text(at: 4, length: 100) == "two")
    #expect(input.byteCount == nil, "that was all, but nobody knows yet")
    #expect(try input.text(at: 7, length: 100) == "")
    #expect(input.byteCount == 7)
    #expect(try input.text(at: 2, length: 3) == "e t")
    #expect(try input.text(at: 8, length: 3) == "")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a wait for more is given up at once, and can be taken up again`() throws {
    let pipe = try FedPipe()
    let input = try StandardInput(pipe.reading)
    pipe.feed("one ")
    #expect(try input.text(at: 0, length: 100) == "one ")
    let isThrough = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      #expect((try? input.text(at: 4, length: 100)) == "")
      isThrough.signal()
    }
    input.giveUp()
    isThrough.wait()
    #expect(try input.text(at: 4, length: 100) == "", "nothing is waited for any more")
    input.resume()
    pipe.feed("two")
    #expect(try input.text(at: 4, length: 100) == "two")
  }

  @Test func `more than the limit is kept only as far as the block that says so`() throws {
    let pipe = try FedPipe()
    let input = try StandardInput(pipe.reading, limit: 10)
    pipe.feed("0123456789abc")
    #expect(try input.text(at: 0, length: 10) == "0123456789")
    #expect(try input.text(at: 10, length: 2) == "ab")
    #expect(throws: InputFailure(.tooLong(limit: 10), name: "-")) {
      try input.text(at: 12, length: 2)
    }
    #expect(input.keptCount == 12)
  }

  @Test(.timeLimit(.minutes(1))) func `a long wait is told of once`() throws {
    let pipe = try FedPipe()
    // Of no patience, so that any wait is a long one.
    let input = try StandardInput(pipe.reading, patience: 0)
    let told = DispatchSemaphore(value: 0)
    input.onLongWait { told.signal() }
    Thread.detachNewThread {
      told.wait()
      pipe.feed("late")
    }
    #expect(try input.text(at: 0, length: 10) == "late")
    #expect(told.wait(timeout: .now()) == .timedOut)
  }

  @Test func `bytes come from where they were to come from, though the descriptor was closed`()
    throws
  {
    var pipe: FedPipe? = try FedPipe()
    let input = try StandardInput(try #require(pipe?.reading))
    pipe?.feed("mine")
    pipe = nil
    // Gets the numbers of the first one.
    let other = try FedPipe()
    other.feed("another's")
    #expect(try input.text(at: 0, length: 10) == "mine")
    #expect(try input.text(at: 4, length: 10) == "", "nobody writes there any more")
  }

  @Test func `no child of another test holds a pipe open`() throws {
    let pipe = try FedPipe()
    #expect(fcntl(pipe.reading, F_GETFD) & FD_CLOEXEC != 0)
  }

  @Test func `a file on standard input is of a known length, from where it stands`() throws {
    try withFolder { folder in
      let descriptor = open(folder.file("a.json", "0123456789"), O_RDONLY)
      defer { close(descriptor) }
      lseek(descriptor, 4, SEEK_SET)
      let input = try StandardInput(descriptor)
      #expect(input.byteCount == 6)
      #expect(try input.text(at: 0, length: 100) == "456789")
    }
  }

  @Test func `more than a block is kept whole`() throws {
    try withFolder { folder in
      let text = String(repeating: "0123456789abcdef", count: 200_000)
      let descriptor = open(folder.file("a.json", text), O_RDONLY)
      defer { close(descriptor) }
      let input = try StandardInput(descriptor)
      var offset = 0
      while offset < text.utf8.count {
        offset += try input.text(at: offset, length: 300_001).utf8.count
      }
      for place in [0, 1_048_570, 2_097_152, 3_199_990] {
        let wanted = String(decoding: text.utf8.dropFirst(place).prefix(6), as: UTF8.self)
        #expect(try input.text(at: place, length: 6).hasPrefix(wanted.prefix(1)))
        var bytes = ""
        while bytes.utf8.count < 6 {
          bytes += try input.text(at: place + bytes.utf8.count, length: 6 - bytes.utf8.count)
        }
        #expect(bytes == wanted)
      }
    }
  }
}
