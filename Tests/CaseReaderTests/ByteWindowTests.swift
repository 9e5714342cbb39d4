import Testing

@testable import CaseReader

@Suite struct ByteWindowTests {
  /// Bytes of which only the first can be had.
  private struct Breaking: CaseBytes {
    struct Fault: Error {}

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
      guard offset < 100 else { throw Fault() }
      let count = min(buffer.count, 100 - offset)
      buffer[..<count].initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "a"))
      return count
    }
  }

  @Test func `zeros stand behind the window when reading has failed, too`() throws {
    var options = ReadOptions()
    options.blockSize = 100
    let window = ByteWindow(Breaking(), options: options)
    try window.refill(keepingFrom: 0)
    #expect(window.bytes.count == 100)
    #expect(throws: ReadFailure.self) { try window.refill(keepingFrom: 90) }
    #expect(window.bytes.count == 10)
    let start = try #require(window.bytes.baseAddress)
    let behind = UnsafeBufferPointer(start: start + 10, count: ByteWindow.margin)
    #expect(behind.allSatisfy { $0 == 0 })
  }
}
