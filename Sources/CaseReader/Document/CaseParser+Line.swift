import CaseModel
import JSONText

extension CaseParser {
  /// Reads the line that the cursor stands on, which is the whole of its buffer.
  mutating func readLine() {
    findings.settle()
    cursor.skipBlanks()
    guard cursor.offset < cursor.buffer.count else { return }
    beginLine()
    do throws(JSONError) {
      try readLineRecord()
    } catch {
      report(error, onLineTo: cursor.buffer.count)
      leaveOut(id: recordID)
      noteLostIDs()
    }
  }

  private mutating func noteLostIDs() {
    noteLostIDs(in: UnsafeBufferPointer(rebasing: cursor.buffer[place.start...]))
  }

  private mutating func beginLine() {
    place.start = cursor.offset
    place.list = nil
    place.hasRecordKey = false
    place.innerKey = nil
    place.field = nil
    findings.beginRecord()
    recordID = nil
  }

  private mutating func readLineRecord() throws(JSONError) {
    guard try openLine(), let kind = try recordKind() else {
      noteLostIDs()
      return leaveOut(id: nil)
    }
    place.list = kind
    if place.plan.shape.kind != kind { place.plan = RecordPlan.all[Int(kind.rawValue)] }
    beginRecord(at: place.start)
    try readMembers()
    try checkLineEnd()
    endRecord()
  }

  private mutating func openLine() throws(JSONError) -> Bool {
    let found = try cursor.peek()
    guard found == .object else {
      try checkScalar(found)
      report(
        .wrongType, at: cursor.offset, "a line holds a record, found \(foundWords(found))",
        hint: "a record is an object: {\"record\": \"claim\", ...}")
      return false
    }
    try cursor.openObject()
    return true
  }

  /// Nothing may follow a record on its line.
  private func checkLineEnd() throws(JSONError) {
    var rest = cursor
    rest.skipBlanks()
    guard rest.offset < rest.buffer.count else { return }
    throw JSONError(.textAfterDocument, at: rest.offset, found: rest.buffer[rest.offset])
  }
}

extension CaseParser {
  static let recordKey = Array("record".utf8)
  static let kinds = KeyList(RecordKind.allCases.map(\.word))

  /// True for the key of a line that says what kind of record it is.
  func isRecordKey(_ key: JSONString) -> Bool {
    guard key.hasEscapes else { return bytes(of: key).elementsEqual(Self.recordKey) }
    return cursor.unescapedBytes(of: key).elementsEqual(Self.recordKey)
  }

  /// Goes past the key that says what kind of record it is; that was looked at before.
  mutating func passRecordKey(_ key: JSONString) throws(JSONError) {
    guard !place.hasRecordKey else { throw duplicate(key) }
    place.hasRecordKey = true
    try cursor.skipValue()
  }

  /// The kind of the record whose brace was opened; nil, which is told, when the line does not say.
  ///
  /// `record` comes first. If it does not, it is sought, and the cursor goes back to the first key.
  private mutating func recordKind() throws(JSONError) -> RecordKind? {
    let mark = cursor.mark
    if let key = try cursor.nextKeyUnchecked(), isRecordKey(key) {
      place.hasRecordKey = true
      return try kindValue()
    }
    cursor.rewind(to: mark)
    let kind = try soughtKind()
    cursor.rewind(to: mark)
    return kind
  }

  private mutating func soughtKind() throws(JSONError) -> RecordKind? {
    var isHeader = false
    while let key = try cursor.nextKeyUnchecked() {
      if isRecordKey(key) { return try kindValue() }
      isHeader = isHeader || bytes(of: key).elementsEqual("casebook".utf8)
      try cursor.skipValue()
    }
    let hint = isHeader ? "the header is the first line, and no other" : Self.recordHint
    report(.missingKey, at: place.start, "a line needs \"record\"", hint: hint)
    return nil
  }

  private static let recordHint = "it says what the line holds: {\"record\": \"claim\", ...}"

  private mutating func kindValue() throws(JSONError) -> RecordKind? {
    place.innerKey = "record"
    defer { place.innerKey = nil }
    guard try expect(.string) else { return nil }
    let string = try cursor.string()
    return withText(of: string) { parser, text in
      let kind = parser.kind(ofWord: text)
      if kind == nil { parser.reportUnknownKind(text, at: string.start - 1) }
      return kind
    }
  }

  /// The kind with this word, first the one that was read last; nil when there is none.
  @inline(__always)
  func kind(ofWord text: UnsafeBufferPointer<UInt8>) -> RecordKind? {
    if let kind = place.plan.shape.kind, Self.kinds.isWord(text, at: Int(kind.rawValue)) {
      return kind
    }
    return Self.kinds.index(of: text).flatMap {
      RecordKind(rawValue: UInt8(truncatingIfNeeded: $0))
    }
  }

  private mutating func reportUnknownKind(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) {
    guard wantsWords(for: .unknownRecordKind) else { return }
    let words = RecordKind.allCases.map(\.word)
    let near = Suggestion.nearest(to: String(decoding: text, as: UTF8.self), among: words)
    keep(
      .unknownRecordKind, at: offset,
      "\"record\" may be \(Quotation.list(words)), found \(Quotation.of(text))",
      hint: near.map { "did you mean \(Quotation.of($0))?" })
  }
}

extension CaseParser {
  /// Says that a line, which ends at `end`, is not JSON.
  mutating func report(_ fault: JSONError, onLineTo end: Int) {
    switch fault.fault {
    case .textAfterDocument:
      report(.syntax, at: fault.offset, "text after the end of the record", hint: fault.lineHint)
    case .controlInString where isLineEnd(at: fault.offset, end),
      .unexpectedEnd where fault.expected == .string && !isLastLine(end):
      report(
        .syntax, at: min(fault.offset, end), "the line ends too early, inside a string",
        hint: "a record stands on one line; in a string, write \\n for a new line")
    case .unexpectedEnd where !isLastLine(end), _ where fault.offset > end:
      report(
        .syntax, at: end, "the line ends too early; \(fault.expected.words) could follow",
        hint: "a record stands on one line")
    case .unexpectedEnd:
      report(fault)
      // Nobody knows what more there was, so nothing is said of what is missing.
      isReadToEnd = false
    default: report(fault)
    }
  }

  /// Whether the line ends there, with a line feed or with a carriage return before it.
  private func isLineEnd(at offset: Int, _ end: Int) -> Bool {
    offset == end || offset == end - 1 && cursor.buffer[offset] == 0x0D
  }

  private func isLastLine(_ end: Int) -> Bool { window.isAtEnd && end == window.bytes.count }
}

extension JSONError {
  /// The same fault at another place.
  func moved(to offset: Int) -> JSONError {
    JSONError(fault, at: offset, found: found, expected: expected)
  }

  fileprivate var lineHint: String {
    found == UInt8(ascii: ",") ? "take the comma out" : "a line holds one record"
  }
}

extension JSONCursor {
  /// Goes past blanks.
  fileprivate mutating func skipBlanks() {
    var at = offset
    while at < buffer.count, buffer[at].isJSONBlank { at += 1 }
    guard at != offset else { return }
    rewind(to: mark, at: at)
  }
}
