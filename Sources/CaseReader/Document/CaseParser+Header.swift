import CaseModel
import JSONText

extension CaseParser {
  /// Reads a value of the header.
  mutating func readHeaderField(_ field: Int) throws(JSONError) {
    let shape = place.shape.fields[field]
    place.hasFieldError = false
    if case .integer = shape.value { return try readVersion() }
    let start = cursor.offset
    try check(RawGrammar.of(header: shape.value))
    guard !place.hasFieldError else { return }
    keepHeader(shape.key, field, start..<cursor.offset)
  }

  private mutating func readVersion() throws(JSONError) {
    let start = cursor.offset
    let range = try cursor.skipValue()
    let found = cursor.bytes(in: range)
    guard !found.elementsEqual([UInt8(ascii: "1")]) else { return }
    report(
      .badVersion, at: start, "\"casebook\" takes 1, found \(Quotation.ofRaw(found))",
      hint: "this program reads version 1 of the format")
  }

  private mutating func keepHeader(_ key: String, _ field: Int, _ range: Range<Int>) {
    guard let value = try? JSONValue(parsing: cursor.bytes(in: range)) else { return }
    if let text = value.text {
      builder.header.set(field, to: text)
    } else if key == "authors" {
      builder.header.authors = value.elements?.compactMap(\.text) ?? []
    }
  }

  /// Says which keys the header lacks.
  mutating func checkHeader() {
    switch header {
    case .none:
      report(
        .missingKey, atInput: 0, "the header is missing",
        hint: "the first line is {\"casebook\": 1, \"title\": ...}")
    case .read: checkHeaderKeys()
    // What the line holds is not known, and that it is broken was told.
    case .broken: break
    }
  }

  private mutating func checkHeaderKeys() {
    for field in RecordShape.header.requiredFields {
      let key = RecordShape.header.fields[field].key
      guard !headerKeys.contains(Array(key.utf8)) else { continue }
      let hint = key == "casebook" ? "begin the case with \"casebook\": 1" : nil
      report(.missingKey, atInput: 0, "a case needs \(Quotation.of(key))", hint: hint)
    }
  }
}

extension RawGrammar {
  /// The grammar of a value of the header.
  fileprivate static func of(header shape: ValueShape) -> RawGrammar {
    switch shape {
    case .text(let rule), .term(let rule): .text(rule)
    case .date: .date
    case .raw(let raw): of(raw)
    // The id of a case keeps the rule of all ids.
    default: .reference
    }
  }
}
