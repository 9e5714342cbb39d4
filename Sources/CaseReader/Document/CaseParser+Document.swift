import CaseModel
import JSONText

extension CaseParser {
  /// Reads the whole document, or all lines, as far as that can be done.
  mutating func readDocument() throws(ReadFailure) {
    do throws(Stop) {
      if let total = window.total, total > options.byteLimit {
        throw .failed(.tooLong(limit: options.byteLimit))
      }
      guard try openDocument() else {
        isReadToEnd = false
        return
      }
      if header == .read { try readTopMembers() }
      place = ParsePlace()
      findings.beginRecord()
      checkHeader()
      if try linesFollow() {
        try readLines()
      } else {
        try finishDocument()
      }
    } catch {
      try end(after: error)
    }
  }

  private mutating func readTopMembers() throws(Stop) {
    while try readTopMember() {}
    let start = fileLayout.object.offset
    fileLayout.object = ByteSpan(offset: start, length: inputOffset(cursor.offset) - start)
  }

  private mutating func finishDocument() throws(Stop) {
    try step { parser throws(JSONError) in
      parser.place.start = parser.cursor.offset
      try parser.cursor.finish()
    }
  }

  private mutating func end(after stop: Stop) throws(ReadFailure) {
    builder.abandon()
    switch stop {
    case .failed(.cannotRead(let words)):
      // What was read before is all there will be of it.
      control.publish(builder.snapshot(isWhole: false))
      throw .cannotRead(words)
    case .failed(.tooLong(let limit)):
      let most = limit >> 30 > 0 ? "\(limit >> 30) GiB" : "\(limit) bytes"
      report(.fileTooLong, atInput: 0, "longer than \(most), the limit")
      isReadToEnd = false
    case .failed(let failure): throw failure
    case .broken, .ended: isReadToEnd = false
    case .syntax(let fault):
      if isEmpty { reportEmpty() } else { report(fault) }
      isReadToEnd = fault.fault == .textAfterDocument
    }
  }

  /// Whether nothing but blanks was there.
  private var isEmpty: Bool {
    window.base == 0 && window.isAtEnd && window.bytes.allSatisfy(\.isJSONBlank)
  }

  private mutating func reportEmpty() {
    let words = window.bytes.isEmpty ? "the file is empty" : "the file holds nothing but blanks"
    report(.cutOff, atInput: 0, words, hint: "a case begins with {\"casebook\": 1, \"title\": ...}")
  }

  /// What a key of the document leads to.
  private enum TopMember {
    case none
    case list(RecordKind)
    case value
  }

  /// Reads one key of the document and what belongs to it; false when the document closed.
  private mutating func readTopMember() throws(Stop) -> Bool {
    let mark = cursor.mark
    do throws(Stop) {
      switch try step({ parser throws(JSONError) in try parser.topMember() }) {
      case .none: return false
      case .list(let kind): try readPlacedList(kind)
      case .value: noteMember()
      }
    } catch {
      guard case .syntax(var fault) = error else { throw error }
      guard try !endHeaderLine(after: &fault, in: mark) else { return false }
      guard try resume(after: fault, in: mark) else { throw .broken }
      headerKeys.insert(place.headerKey)
    }
    return true
  }

  /// Reads a key with its value; of a list of records only the opening bracket.
  private mutating func topMember() throws(JSONError) -> TopMember {
    place = ParsePlace()
    place.start = cursor.offset
    guard let key = try cursor.nextKeyUnchecked() else { return .none }
    place.start = key.start - 1
    place.keyStart = place.start
    let name = cursor.unescapedBytes(of: key)
    place.headerPointer = "/" + Quotation.pointerToken(cursor.text(of: key))
    place.headerKey = name
    place.isInRecord = true
    guard !headerKeys.contains(name) else {
      try skipDuplicate(key)
      return .value
    }
    let member = try topValue(of: key, name)
    headerKeys.insert(name)
    return member
  }

  private mutating func skipDuplicate(_ key: JSONString) throws(JSONError) {
    let name = Quotation.of(cursor.bytes(of: key))
    report(
      .duplicateKey, at: place.start, "the key \(name) stands twice; this one is not read")
    place.valueStart = try cursor.skipValue().lowerBound
  }

  private mutating func topValue(
    of key: JSONString, _ name: [UInt8]
  ) throws(JSONError) -> TopMember {
    let found = try cursor.peek()
    place.start = cursor.offset
    place.valueStart = cursor.offset
    if let kind = RecordKind.allCases.first(where: { $0.listKey.utf8.elementsEqual(name) }) {
      return try openList(kind, found)
    }
    place.field = name.withUnsafeBufferPointer { RecordShape.header.field(matching: $0) }
    if let field = place.field {
      try readHeaderField(field)
    } else {
      try skipOther(key)
    }
    return .value
  }

  private mutating func openList(
    _ kind: RecordKind, _ found: JSONKind
  ) throws(JSONError) -> TopMember {
    hasLists = true
    guard found == .array else {
      let key = Quotation.of(kind.listKey)
      report(.wrongType, at: cursor.offset, "\(key) takes a list, found \(found.words)")
      try cursor.skipValue()
      return .value
    }
    try cursor.openArray()
    return .list(kind)
  }

  private mutating func skipOther(_ key: JSONString) throws(JSONError) {
    if !isExtra(key) {
      place.start = key.start - 1
      let lists = RecordKind.allCases.map(\.listKey)
      reportUnknown(key, among: RecordShape.header.fields.map(\.key) + lists)
    }
    try cursor.skipValue()
  }
}
