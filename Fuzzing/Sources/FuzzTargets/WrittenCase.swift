import CaseModel
import CaseReader
import CaseWriter
import JSONText

/// A case file with what it says, apart from how it is laid out and in which form.
struct WrittenCase {
  let bytes: [UInt8]
  let reading: ReadResult

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    do {
      reading = try CaseReader.read(MemoryBytes(bytes))
    } catch {
      throw Fault("reading stopped: \(error)")
    }
  }

  /// True when it is one that can be written anew.
  var isRight: Bool { reading.severityCounts[.error] == nil && reading.isReadToEnd }

  /// The keys of the header with their values, in order.
  func header() throws -> [String] {
    try reading.layout.header.map { member in
      let end = member.span.offset + member.span.length
      return "\(member.key) \(try JSONValue(parsing: Array(bytes[member.valueOffset..<end])))"
    }
  }

  /// The text of each record of a kind without blanks, in order.
  func records(of kind: RecordKind) throws -> [String] {
    try (0..<reading.case.count(kind)).map { try record(RecordRef(kind: kind, row: $0)) }
  }

  /// The text of a record without blanks.
  func record(_ ref: RecordRef) throws -> String {
    let span = reading.case.span(of: ref)
    var plain: [UInt8] = []
    try Array(bytes[span.offset..<span.offset + span.length]).withUnsafeBufferPointer {
      try RecordText($0).appendPlain(to: &plain)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The case in a form, written in blocks of a size.
  func written(as form: CaseLayout.Form, inBlocksOf size: Int) throws -> WrittenCase {
    let converter = try CaseConverter(reading, from: MemoryBytes(bytes), blockSize: size)
    let pieces = Pieces()
    try converter.write(as: form) { piece in
      try demand(
        String(validating: piece.bindMemory(to: UInt8.self), as: UTF8.self) != nil,
        "a piece cuts a character")
      pieces.bytes += piece
    }
    return try WrittenCase(pieces.bytes)
  }
}

/// What was given to a sink.
final class Pieces {
  var bytes: [UInt8] = []
}

extension Case {
  /// True when it holds no records.
  var isEmpty: Bool { RecordKind.allCases.allSatisfy { count($0) == 0 } }
}
