import CaseModel
import JSONText

extension CaseParser {
  /// Reads the value of a field by its shape.
  mutating func readField(_ field: Int, _ step: RecordPlan.Step) throws(JSONError) {
    switch step {
    case .id: try readID(field)
    case .text(let rule): try readText(field, rule)
    case .term(let rule): try readTerm(field, rule)
    case .textOrNumber: try readTextOrNumber(field)
    case .date: try readDate(field)
    case .word(let table): try readWord(field, table)
    case .flag: try readFlag(field)
    case .integer(let range): try readInteger(field, range)
    case .number(let range): try readNumber(field, range)
    case .reference: try readReference(field)
    case .references(let rule): try readReferences(field, rule)
    case .mentions(let rule): try readMentions(field, rule)
    case .parts(let table): try readParts(field, place.plan.parts[table])
    case .tags: try readTags(field)
    case .raw(let table): try readRaw(field, table)
    }
  }

  /// True when a value of this kind stands next; else it is told of and walked over.
  @inline(__always)
  mutating func expect(_ kind: JSONKind) throws(JSONError) -> Bool {
    let found = try cursor.peek()
    if found == kind { return true }
    reportType(found, kind.words)
    try cursor.skipValue()
    return false
  }

  /// The bytes between the quotes, as written; from the buffer, so that the cursor isn't copied.
  @inline(__always)
  func bytes(of string: JSONString) -> UnsafeBufferPointer<UInt8> {
    let buffer = cursor.buffer
    guard string.start >= 0, string.start + string.count <= buffer.count else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(rebasing: buffer[string.start..<string.start + string.count])
  }

  /// Gives the text a string means to `body`, for the time of the call.
  @inline(__always)
  mutating func withText<Result>(
    of string: JSONString,
    _ body: (inout CaseParser, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard string.hasEscapes else { return body(&self, bytes(of: string)) }
    let bytes = cursor.unescapedBytes(of: string)
    return bytes.withUnsafeBufferPointer { body(&self, $0) }
  }

  private mutating func readText(_ field: Int, _ rule: TextRule) throws(JSONError) {
    guard try expect(.string) else { return }
    let string = try cursor.string()
    withText(of: string) { parser, text in
      guard parser.check(text, rule, at: string.start - 1) else { return }
      parser.builder.setText(field, text)
    }
  }

  private mutating func readTerm(_ field: Int, _ rule: TextRule) throws(JSONError) {
    guard try expect(.string) else { return }
    let string = try cursor.string()
    withText(of: string) { parser, text in
      guard parser.check(text, rule, at: string.start - 1) else { return }
      if let symbol = parser.builder.intern(text) { parser.builder.set(field, to: symbol) }
    }
  }

  private mutating func readTextOrNumber(_ field: Int) throws(JSONError) {
    let found = try cursor.peek()
    guard found == .number else {
      guard found != .string else { return try readText(field, .any) }
      reportType(found, "a string or a number")
      try cursor.skipValue()
      return
    }
    let number = try cursor.number()
    builder.setText(field, cursor.bytes(in: number.range))
  }

  private mutating func readDate(_ field: Int) throws(JSONError) {
    guard try expect(.string) else { return }
    let string = try cursor.string()
    withText(of: string) { parser, text in
      guard parser.checkDate(text, at: string.start - 1) else { return }
      parser.builder.setText(field, text)
    }
  }

  private mutating func readFlag(_ field: Int) throws(JSONError) {
    guard try expect(.boolean) else { return }
    builder.setFlag(field, try cursor.boolean())
  }

  private mutating func readInteger(
    _ field: Int, _ range: ClosedRange<Int>
  ) throws(JSONError) {
    guard let value = try integer(in: range) else { return }
    builder.setInteger(field, value)
  }

  private mutating func readNumber(
    _ field: Int, _ range: ClosedRange<Double>
  ) throws(JSONError) {
    guard let number = try number(in: range) else { return }
    builder.setText(field, cursor.bytes(in: number.range))
  }

  private mutating func readWord(_ field: Int, _ table: Int) throws(JSONError) {
    guard try expect(.string) else { return }
    let string = try cursor.string()
    if let word = word(string, among: place.plan.words[table]) { builder.setWord(field, word) }
  }

  private mutating func readRaw(_ field: Int, _ table: Int) throws(JSONError) {
    let kind = try cursor.peek()
    let start = cursor.offset
    if place.plan.plainKinds.start[table] & 1 << kind.rawValue != 0 {
      try cursor.skipValue()
    } else {
      try check(place.plan.grammars.start[table])
    }
    guard !place.hasFieldError else { return }
    let json = cursor.bytes(in: start..<cursor.offset)
    if field == place.plan.valueField { noteValueKinds(kind, json) }
    guard !builder.setRaw(field, json) else { return }
    report(.listTooLong, at: start, "\(fieldWords) is longer than 8 MiB, the limit for one value")
  }
}
