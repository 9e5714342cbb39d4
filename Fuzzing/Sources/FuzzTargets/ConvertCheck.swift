import CaseModel
import CaseReader
import CaseWriter

/// What must hold of a case that is written in its other form, and back.
struct ConvertCheck {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// True when the case can be written anew.
  func run() throws -> Bool {
    let first = try WrittenCase(bytes)
    guard first.isRight else {
      try checkRefusal(of: first)
      return false
    }
    let isDocument = first.reading.layout.form == .document
    let (form, other): (CaseLayout.Form, CaseLayout.Form) =
      isDocument ? (.document, .lines) : (.lines, .document)
    let there = try first.written(as: other, inBlocksOf: 7)
    let back = try there.written(as: form, inBlocksOf: 64)
    for result in [there, back] { try checkSame(result, first) }
    // Without records both forms are the header.
    try demand(
      there.reading.layout.form == other || there.reading.case.isEmpty,
      "it has not become \(other)")
    try checkStays(there, back, form, other)
    return true
  }

  /// What was written once by the rules is written so again, and as it is in its own form.
  private func checkStays(
    _ there: WrittenCase, _ back: WrittenCase, _ form: CaseLayout.Form, _ other: CaseLayout.Form
  ) throws {
    let again = try back.written(as: other, inBlocksOf: 1 << 16)
    // Lines follow the order of the lists of a document, which is that of the format from then on.
    let isStraight = other == .document
    try demand(
      !isStraight || again.bytes == there.bytes, "the second time it is written otherwise")
    let backAgain = try again.written(as: form, inBlocksOf: 1)
    try demand(backAgain.bytes == back.bytes, "the second time back it is written otherwise")
    let same = try there.written(as: other, inBlocksOf: 5)
    try demand(same.bytes == there.bytes, "a case that has its form is changed")
  }

  private func checkRefusal(of wrong: WrittenCase) throws {
    do {
      _ = try CaseConverter(wrong.reading, from: MemoryBytes(bytes))
    } catch {
      return
    }
    throw Fault("a case with errors can be written anew")
  }

  /// Nothing was lost, and nothing is wrong that was not.
  private func checkSame(_ result: WrittenCase, _ first: WrittenCase) throws {
    try demand(result.isRight, "it has errors now: \(result.reading.findings)")
    try demand(
      result.reading.findingCounts == first.reading.findingCounts,
      "the findings were \(first.reading.findings), and are \(result.reading.findings)")
    let headers = (try first.header(), try result.header())
    try demand(headers.0 == headers.1, "the header was \(headers.0), and is \(headers.1)")
    for kind in RecordKind.allCases {
      let records = (try first.records(of: kind), try result.records(of: kind))
      try demand(records.0 == records.1, "of \(kind) there were \(records.0), are \(records.1)")
    }
  }
}
