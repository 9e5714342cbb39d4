import CaseModel
import JSONText

extension CaseParser {
  /// Takes the opening brace of the header, where there is one; false when there is no case here.
  mutating func openDocument() throws(Stop) -> Bool {
    let mark = cursor.mark
    do throws(Stop) {
      if try step({ parser throws(JSONError) in try parser.openHeader() }) { return true }
      var fault = JSONError(.unexpectedByte, at: place.start)
      return try skipHeaderLine(past: &fault, in: mark) != nil
    } catch {
      guard case .syntax(var fault) = error else { throw error }
      guard try endHeaderLine(after: &fault, in: mark) else { throw .syntax(fault) }
      return true
    }
  }

  /// Opens the object of the header, unless it is a record already; false when it is no object.
  private mutating func openHeader() throws(JSONError) -> Bool {
    try cursor.start()
    let found = try cursor.peek()
    place.start = cursor.offset
    guard found == .object else {
      try checkScalar(found)
      report(
        .wrongType, at: cursor.offset, "a case is an object, found \(found.words)",
        hint: "the first line is {, then \"casebook\": 1")
      return false
    }
    let mark = cursor.mark
    try cursor.openObject()
    if try beginsWithRecord() {
      cursor.rewind(to: mark)
    } else {
      header = .read
      fileLayout.object = ByteSpan(offset: inputOffset(place.start), length: 0)
    }
    return true
  }

  /// Throws for what only begins like a number, true, false or null: a line of plain words, or bytes
  /// of anything.
  func checkScalar(_ found: JSONKind) throws(JSONError) {
    guard found == .number || found == .boolean || found == .null else { return }
    var probe = cursor
    let end = try probe.skipValue().upperBound
    guard end < probe.buffer.count, !probe.buffer[end].isJSONBlank, found == .number else { return }
    throw JSONError(.badNumber, at: end, found: probe.buffer[end], expected: .digit)
  }

  /// True when the first key of the object that was opened is `record`; nothing is taken.
  private func beginsWithRecord() throws(JSONError) -> Bool {
    var probe = cursor
    do throws(JSONError) {
      guard let key = try probe.nextKeyUnchecked() else { return false }
      return isRecordKey(key)
    } catch {
      // Other faults are told of when the key is read.
      guard !error.isEndOfWindow else { throw error }
      return false
    }
  }

  /// Tells of a fault in the header when lines of records follow, and goes to the first of them;
  /// false, and nothing is told, when none do.
  mutating func endHeaderLine(
    after fault: inout JSONError, in mark: JSONCursor.Mark
  ) throws(Stop) -> Bool {
    guard let end = try skipHeaderLine(past: &fault, in: mark) else { return false }
    report(fault, onLineTo: end)
    return true
  }
}
