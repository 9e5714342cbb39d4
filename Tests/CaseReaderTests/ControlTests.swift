import CaseModel
import CaseReader
import Testing

/// Progress, stopping, publishing, and bytes that cannot be had.
@Suite struct ControlTests {
  private static let text = casing(
    "\"actors\": ["
      + (0..<300).map { "{\"id\": \"a\($0)\", \"name\": \"A\($0)\"}" }.joined(separator: ",\n")
      + "]")

  private var options: ReadOptions {
    var options = ReadOptions()
    options.blockSize = 512
    return options
  }

  @Test func `progress is told block by block and ends at the last byte`() throws {
    var told: [ReadProgress] = []
    let control = ReadControl(progress: {
      told.append($0); return true
    })
    let result = try CaseReader.read(MemoryBytes(Self.text), options: options, control: control)
    #expect(told.count >= Self.text.utf8.count / 512)
    #expect(told.map(\.bytesRead) == told.map(\.bytesRead).sorted())
    #expect(told.last?.bytesRead == result.bytesRead)
    #expect(told.allSatisfy { $0.totalBytes == Self.text.utf8.count })
    #expect(told.last?.recordCount ?? 0 > 280)
  }

  @Test func `reading stops when it is told to`() {
    var blocks = 0
    let control = ReadControl(progress: { _ in
      blocks += 1
      return blocks < 3
    })
    #expect(throws: ReadFailure.cancelled) {
      try CaseReader.read(MemoryBytes(Self.text), options: options, control: control)
    }
    #expect(blocks == 3)
  }

  @Test func `a reading that is ended gives what was read so far`() throws {
    var blocks = 0
    let control = ReadControl(shouldEnd: { _ in
      blocks += 1
      return blocks == 4
    })
    let part = try CaseReader.read(MemoryBytes(Self.text), options: options, control: control)
    let whole = try CaseReader.read(MemoryBytes(Self.text), options: options)
    #expect(part.isEnded && !part.isReadToEnd && !whole.isEnded && whole.isReadToEnd)
    let count = part.case.count(.actor)
    #expect((1..<300).contains(count))
    #expect(part.case.actors.map(\.id) == whole.case.actors.prefix(count).map(\.id))
    #expect(part.findings.isEmpty, "\(part.findings)")
    let last = part.case.span(of: RecordRef(kind: .actor, row: count - 1))
    #expect(part.bytesRead >= last.offset + last.length && part.bytesRead < whole.bytesRead)
    #expect(part.case.reference(to: "a0") == whole.case.reference(to: "a0"))
  }

  @Test func `a part has as many bytes as were told of last`() throws {
    var told: [Int] = []
    let control = ReadControl(
      progress: {
        told.append($0.bytesRead); return true
      }, shouldEnd: { _ in told.count == 3 })
    let part = try CaseReader.read(MemoryBytes(Self.text), options: options, control: control)
    #expect(part.isEnded && told.count == 4 && part.bytesRead == told.last)
    #expect(told[2] == told[3] && part.bytesRead > 1_000)
  }

  @Test func `once all bytes are there the reading is not ended any more`() throws {
    var told = 0
    let control = ReadControl(
      progress: {
        told = $0.bytesRead; return true
      }, shouldEnd: { _ in told == Self.text.utf8.count })
    let whole = try CaseReader.read(MemoryBytes(Self.text), options: options, control: control)
    #expect(!whole.isEnded && whole.isReadToEnd && whole.case.count(.actor) == 300)
  }

  @Test func `a reading of lines that is ended gives the lines so far`() throws {
    // Longer than what is looked at to tell lines from a document.
    let lines = (0..<5_000).map { #"{"record": "actor", "id": "a\#($0)", "name": "A\#($0)"}"# }
    let text = ([#"{"casebook": 1, "title": "T"}"#] + lines).joined(separator: "\n")
    let control = ReadControl(shouldEnd: { $0.recordCount > 0 })
    let part = try CaseReader.read(MemoryBytes(text), options: options, control: control)
    #expect(part.isEnded && (1..<5_000).contains(part.case.count(.actor)))
    #expect(part.findings.isEmpty, "\(part.findings)")
  }

  @Test func `an id that was not read yet is no fault of a part, a wrong kind is one`() throws {
    let padding = String(repeating: " ", count: 5_000)
    let claims = """
      "claims": [
        {"source": "late", "text": "One."}, {"source": "q", "text": "Two."}
      ],\(padding) "x-later": 1
      """
    var blocks = 0
    let control = ReadControl(shouldEnd: { _ in
      blocks += 1
      return blocks == 4
    })
    let text = casing(claims)
    let part = try CaseReader.read(MemoryBytes(text), options: options, control: control)
    let whole = try CaseReader.read(MemoryBytes(text), options: options)
    #expect(part.isEnded && part.case.count(.claim) == 2)
    #expect(part.findings.map(\.code) == [.wrongKind])
    #expect(whole.findings.map(\.code) == [.danglingReference, .wrongKind])
  }

  @Test func `what is published is a beginning of the whole and is not whole`() throws {
    var published: [Case] = []
    let control = ReadControl(shouldPublish: { _ in true }, publish: { published.append($0) })
    let result = try CaseReader.read(MemoryBytes(Self.text), options: options, control: control)
    #expect(published.count > 5)
    #expect(published.allSatisfy { !$0.isWhole })
    #expect(result.case.isWhole)
    for part in published {
      #expect(part.actors.map(\.id) == result.case.actors.prefix(part.count(.actor)).map(\.id))
    }
    let counts = published.map { $0.count(.actor) }
    #expect(counts == counts.sorted())
    #expect(counts.last ?? 0 > 250)
  }

  @Test func `nothing is published that was not asked for`() throws {
    var published = 0
    let control = ReadControl(shouldPublish: { _ in false }, publish: { _ in published += 1 })
    _ = try CaseReader.read(MemoryBytes(Self.text), options: options, control: control)
    #expect(published == 0)
  }

  @Test func `bytes that cannot be read are a failure in the words of their source`() {
    struct Broken: CaseBytes {
      struct Fault: Error, CustomStringConvertible { let description = "the disk is on fire" }

      func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard offset < 1_000 else { throw Fault() }
        return MemoryBytes(ControlTests.text).read(at: offset, into: buffer)
      }
    }
    var published: [Int] = []
    let control = ReadControl(publish: { published.append($0.count(.actor)) })
    #expect(throws: ReadFailure.cannotRead("the disk is on fire")) {
      try CaseReader.read(Broken(), options: options, control: control)
    }
    #expect(published.count == 1 && published[0] > 10, "what was read is there, though unasked")
  }

  @Test func `more bytes than the limit are told of, whether or not their number is known`() throws
  {
    struct Endless: CaseBytes {
      func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        MemoryBytes(ControlTests.text).read(at: offset, into: buffer)
      }
    }
    var options = options
    options.byteLimit = Self.text.utf8.count - 1
    for bytes in [MemoryBytes(Self.text), Endless()] as [any CaseBytes] {
      let result = try CaseReader.read(bytes, options: options)
      #expect(result.findings.map(\.code) == [.fileTooLong])
      #expect(!result.isReadToEnd)
    }
    options.byteLimit = Self.text.utf8.count
    #expect(try CaseReader.read(MemoryBytes(Self.text), options: options).case.count(.actor) == 300)
  }
}
