import CaseModel
import JSONText

extension CaseParser {
  /// Says what is wrong at an offset of the window; an error means the record is left out.
  mutating func report(
    _ code: FindingCode, at offset: Int, _ message: String, hint: String? = nil,
    namesakeID: String? = nil
  ) {
    guard wantsWords(for: code) else { return }
    keep(code, at: offset, message, hint: hint, namesakeID: namesakeID)
  }

  /// Keeps a finding that was counted.
  mutating func keep(
    _ code: FindingCode, at offset: Int, _ message: String, hint: String? = nil,
    namesakeID: String? = nil
  ) {
    findings.keep(
      FindingDraft(
        code: code, offset: inputOffset(offset), pointer: pointer(to: offset), message: message,
        hint: hint, namesakeID: namesakeID))
  }

  /// Counts a finding, and tells whether it is to be kept: there may be millions of them, and the
  /// words for one cost more than finding it.
  mutating func wantsWords(for code: FindingCode) -> Bool {
    if code.severity == .error {
      place.hasError = true
      place.hasFieldError = true
    }
    findings.count(code)
    // It comes once, last, and explains the most.
    return findings.hasRoom || code == .cutOff
  }

  /// Says what is wrong with the document as a whole.
  mutating func report(
    _ code: FindingCode, atInput offset: Int, _ message: String, hint: String? = nil
  ) {
    findings.count(code)
    guard findings.hasRoom else { return }
    findings.keep(
      FindingDraft(code: code, offset: offset, pointer: "", message: message, hint: hint))
  }

  /// Says that the text is not JSON.
  mutating func report(_ error: JSONError) {
    let key = error.fault == .duplicateKey ? quotedString(at: error.offset) : nil
    let message = key.map { "the key \($0) stands twice in one object" } ?? error.words
    report(FindingCode(error.fault), at: error.offset, message, hint: error.hint)
  }

  /// Says that a value is of another kind than its key takes.
  mutating func reportType(_ found: JSONKind, _ wanted: String) {
    guard wantsWords(for: .wrongType) else { return }
    let message = "\(fieldWords) takes \(wanted), found \(foundWords(found))"
    keep(.wrongType, at: cursor.offset, message)
  }

  /// The key that is being read, as the subject of a sentence.
  var fieldWords: String {
    if let key = place.innerKey { return Quotation.of(key) }
    guard let field = place.field, place.shape.fields.indices.contains(field) else {
      return place.recordWords
    }
    return Quotation.of(place.shape.fields[field].key)
  }

  /// The value that stands next: "a number (5)", "a list".
  func foundWords(_ kind: JSONKind) -> String {
    guard kind != .object, kind != .array, kind != .null else { return kind.words }
    var probe = cursor
    guard let range = try? probe.skipValue() else { return kind.words }
    let text = Quotation.ofRaw(cursor.bytes(in: range))
    return kind == .boolean ? text : "\(kind.words) (\(text))"
  }

  private func quotedString(at offset: Int) -> String? {
    var probe = JSONCursor(cursor.buffer, at: offset)
    return (try? probe.string()).map { Quotation.of(probe.text(of: $0)) }
  }

  /// Where the records that were kept lie.
  var recordPointers: RecordPointers {
    RecordPointers(leftOut: leftOut, form: fileLayout.form)
  }

  /// The pointer of a record that was kept.
  func pointer(of record: RecordRef) -> String { recordPointers.pointer(of: record) }

  /// The pointer of what stands at an offset of the window.
  func pointer(to offset: Int) -> String {
    let inner = PointerFinder.pointer(in: cursor.buffer, from: place.start, to: offset)
    return place.pointer + inner
  }
}

extension ParsePlace {
  /// The pointer of the value that `start` is the offset of.
  var pointer: String {
    isLine ? "" : list.map { "/\($0.listKey)/\(element)" } ?? headerPointer
  }

  /// What the record is called in a message: "a claim".
  var recordWords: String { shape.kind?.withArticle ?? "a case" }
}

extension RecordKind {
  /// "a claim", "an actor".
  var withArticle: String {
    switch self {
    case .actor: "an actor"
    case .event: "an event"
    case .evidence: "an evidence link"
    case .tag: "a tag definition"
    default: "a \(word)"
    }
  }
}

extension FindingCode {
  /// The code for text that is not JSON.
  init(_ fault: JSONFault) {
    switch fault {
    case .windowEnded, .unexpectedEnd: self = .cutOff
    case .badUTF8, .otherEncoding: self = .notUTF8
    case .duplicateKey: self = .duplicateKey
    case .numberTooLarge: self = .badNumber
    case .loneSurrogate: self = .loneSurrogate
    case .stringTooLong: self = .stringTooLong
    case .tooDeep: self = .tooDeep
    case .tooManyValues: self = .listTooLong
    default: self = .syntax
    }
  }
}
