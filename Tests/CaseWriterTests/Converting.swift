import CaseModel
import CaseReader
import CaseWriter
import Foundation
import JSONText

/// A text read as a case, with the text.
struct Converted {
  let text: String
  let reading: ReadResult

  init(_ text: String) throws {
    self.text = text
    reading = try CaseReader.read(MemoryBytes(text))
  }

  /// The text of the case in a form.
  func text(as form: CaseLayout.Form, block: Int = 1 << 20) throws -> String {
    let converter = try CaseConverter(reading, from: MemoryBytes(text), blockSize: block)
    let written = Collected()
    try converter.write(as: form) { written.bytes += $0 }
    return String(decoding: written.bytes, as: UTF8.self)
  }

  /// All records by kind and in order, with their ids, and the keys of each as they stand.
  func records() throws -> [String] {
    let bytes = Array(text.utf8)
    return try RecordKind.allCases.flatMap { kind in
      try (0..<reading.case.count(kind)).map { row in
        let ref = RecordRef(kind: kind, row: row)
        let span = reading.case.span(of: ref)
        let value = try JSONValue(parsing: Array(bytes[span.offset..<span.offset + span.length]))
        let members = (value.members ?? []).filter { $0.key != "record" }
        return "\(reading.case.id(of: ref)) \(members)"
      }
    }
  }

  /// The keys of the header with their values, in order.
  func header() throws -> [String] {
    let bytes = Array(text.utf8)
    return try reading.layout.header.map { member in
      let end = member.span.offset + member.span.length
      return "\(member.key) \(try JSONValue(parsing: Array(bytes[member.valueOffset..<end])))"
    }
  }
}

final class Collected {
  var bytes: [UInt8] = []
}

/// The text of a fixture.
func fixture(_ name: String) throws -> String {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return try String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
}
