import CaseReader
@testable import CasebookRuntime
import Foundation
import Review
import ReviewStore
import Testing

@Suite struct InputTests {
  @Test func `a file gives its bytes from any place`() throws {
    try withFolder { folder in
      let path = folder.file("a.case.json", "0123456789")
      let bytes = try FileBytes(path: path)
      #expect(bytes.byteCount == 10)
      #expect(try bytes.text(at: 4, length: 3) == "456")
      #expect(try bytes.text(at: 8, length: 5) == "89")
      #expect(try bytes.text(at: 10, length: 5) == "")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `what is no regular file is refused at once, and never waited for`() throws {
    try withFolder { folder in
      let pipe = folder.path + "/pipe"
      #expect(mkfifo(pipe, 0o600) == 0)
      #expect(cause(of: pipe) == .notAFile("a pipe"))
      #expect(cause(of: folder.path) == .notAFile("a folder"))
      #expect(cause(of: "/dev/zero") == .notAFile("a device"))
      #expect(cause(of: folder.path + "/nothing") == .missing)
      #expect(cause(of: "") == .missing)
    }
  }

  @Test func `every refusal of a file ends with status 66 and names the file`() {
    for path in ["/dev/zero", "/nowhere/at/all", "/"] {
      let failure = #expect(throws: InputFailure.self) { try FileBytes(path: path) }
      #expect(failure?.asRunFailure.status == .noInput)
      #expect(failure?.asRunFailure.words.hasPrefix(path + ": ") == true)
    }
  }

  @Test func `a file that is written to after it was opened is noticed`() throws {
    try withFolder { folder in
      let path = folder.file("a.case.json", "0123456789")
      let bytes = try FileBytes(path: path)
      #expect(bytes.isUnchanged)
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("more".utf8))
      #expect(!bytes.isUnchanged)
    }
  }

  @Test func `a file that is replaced goes on giving the bytes that were opened`() throws {
    try withFolder { folder in
      let path = folder.file("a.case.json", "old")
      let bytes = try FileBytes(path: path)
      #expect(rename(folder.file("b", "new"), path) == 0)
      #expect(try bytes.text(at: 0, length: 3) == "old")
      #expect(bytes.isUnchanged)
    }
  }

  @Test func `a bundled case is opened by its id, but a file comes first`() throws {
    let bundled = ["small", "tiny"].map { id in
      BundledCase(id: id, fileName: id + ".case.json") { Array(id.utf8) }
    }
    #expect(try CaseInput.named("tiny", bundled: bundled).origin == .bundled("tiny"))
    #expect(throws: InputFailure(.missing, name: "tinier")) {
      try CaseInput.named("tinier", bundled: bundled)
    }
    try withFolder { folder in
      let path = folder.file("tiny", "a file")
      let origin = try CaseInput.named(path, bundled: bundled).origin
      #expect(origin == .file(path))
    }
  }

  private func cause(of path: String) -> InputFailure.Cause? {
    do throws(InputFailure) {
      _ = try FileBytes(path: path)
      return nil
    } catch {
      return error.cause
    }
  }
}

/// Bytes of which only the first can be had.
private struct BrokenBytes: CaseBytes, Sendable {
  struct Failure: Error, Equatable {}
  let good: Int

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard offset < good else { throw Failure() }
    return min(buffer.count, good - offset)
  }
}

@Suite struct HashingTests {
  /// Sizes around the blocks that are read.
  private static let sizes = [0, 1, 63, 64, 65, 4_095, 70_000]

  @Test(arguments: sizes)
  func `the digest is that of all bytes, however they were read`(size: Int) throws {
    let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let expected = ContentDigest(of: content)
    for block in [1, 7, 64, 100_000] where size < 5_000 || block > 1 {
      let bytes = HashingBytes(MemoryBytes(content))
      // Half is read in order, with a look back; the rest is left for the digest.
      var offset = 0
      while offset < size / 2 {
        offset += try bytes.read(at: offset, count: block)
        _ = try bytes.read(at: offset / 2, count: block)
      }
      #expect(try bytes.digest() == expected, "\(size) bytes in blocks of \(block)")
    }
  }

  @Test func `bytes read ahead are those of the input, and a failure comes in its turn`() throws {
    let content = (0..<(3 * ReadAhead.blockSize + 77)).map { UInt8(truncatingIfNeeded: $0 / 251) }
    let bytes = HashingBytes(MemoryBytes(content))
    var read: [UInt8] = []
    while true {
      let more = try bytes.bytes(at: read.count, count: 300_000)
      if more.isEmpty { break }
      read += more
      #expect(try bytes.bytes(at: 5, count: 3) == Array(content[5..<8]))
    }
    #expect(read == content)
    #expect(try bytes.digest() == ContentDigest(of: content))

    let broken = HashingBytes(BrokenBytes(good: 5 * ReadAhead.blockSize))
    for block in 0..<5 {
      let count = try broken.read(at: block * ReadAhead.blockSize, count: ReadAhead.blockSize)
      #expect(count == ReadAhead.blockSize)
    }
    #expect(throws: BrokenBytes.Failure()) {
      try broken.read(at: 5 * ReadAhead.blockSize, count: 1)
    }
    #expect(throws: BrokenBytes.Failure()) { try broken.digest() }
  }

  @Test func `the digest of a known text is the published one`() throws {
    let digest = try HashingBytes(MemoryBytes("abc")).digest()
    #expect(digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
