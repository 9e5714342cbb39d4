import JSONText

/// Goes through all references of a case, key by key and row by row.
struct ReferenceWalk {
  let columns: CaseColumns
  /// True when some question asks for an actor or an event; else no value can be an id.
  private let someValuesAreIDs: Bool

  init(columns: CaseColumns) {
    self.columns = columns
    let types = columns[.question].narrow[QuestionField.type.rawValue]
    someValuesAreIDs = (0..<types.count).contains { Self.asksForRecord(types[$0]) }
  }

  /// What stands where a reference is expected.
  enum Target {
    case symbol(Symbol)
    /// An id that stands in JSON and that no record and no other key uses.
    case unknown(String)
  }

  /// Gives each reference to `body`: the row, and what it points at.
  @inline(__always)
  func visit(_ reference: ReferenceField, _ body: (_ row: Int, Target) -> Void) {
    switch reference.shape.value {
    case .reference: visitNarrow(reference, body)
    case .raw: visitJSON(reference, body)
    default: visitLists(reference, body)
    }
  }

  @inline(__always)
  private func visitNarrow(_ reference: ReferenceField, _ body: (Int, Target) -> Void) {
    let column = columns[reference.kind].narrow[reference.field]
    for row in 0..<column.count {
      let number = column[row]
      if number >= 0 { body(row, .symbol(Symbol(number: number))) }
    }
  }

  @inline(__always)
  private func visitLists(_ reference: ReferenceField, _ body: (Int, Target) -> Void) {
    let column = columns[reference.kind].wide[reference.field]
    let step = reference.shape.value.stride
    for row in 0..<column.count {
      let range = ListCell(bits: column[row]).range
      for item in stride(from: range.lowerBound, to: range.upperBound, by: step) {
        let number = columns.items[item]
        if number >= 0 { body(row, .symbol(Symbol(number: number))) }
      }
    }
  }

  private func visitJSON(_ reference: ReferenceField, _ body: (Int, Target) -> Void) {
    guard reference.shape.value != .raw(.value) || someValuesAreIDs else { return }
    let column = columns[reference.kind].wide[reference.field]
    for row in 0..<column.count where column[row] != RecordTable.absentCell {
      let ref = RecordRef(kind: reference.kind, row: row)
      for id in ids(in: reference, of: ref) { body(row, target(id)) }
    }
  }

  private func target(_ id: String) -> Target {
    var bytes = id
    return bytes.withUTF8 { columns.symbols.find($0) }.map(Target.symbol) ?? .unknown(id)
  }

  private func ids(in reference: ReferenceField, of ref: RecordRef) -> [String] {
    let key: StaticString? =
      switch reference.shape.value {
      case .raw(.place): "within"
      case .raw(.media): "source"
      default: nil
      }
    guard let key else { return valueIDs(reference, of: ref) }
    guard mayHold(key, in: reference.field, of: ref) else { return [] }
    let json = columns.json(reference.field, of: ref)
    return json?.oneOrMore.compactMap { $0["\(key)"]?.text } ?? []
  }

  /// Looks for the key's bytes, which is far cheaper than decoding; escaped keys are told too.
  private func mayHold(_ key: StaticString, in field: Int, of ref: RecordRef) -> Bool {
    let key = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    return columns.texts.withBytes(of: TextRef(bits: columns.wide(field, of: ref))) { bytes in
      // A place is mostly a bare name, which names nothing else.
      guard bytes.first != UInt8(ascii: "\"") else { return false }
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        if byte == UInt8(ascii: "\\") { return true }
        if byte == key[0], bytes[place...].starts(with: key) { return true }
        place &+= 1
      }
      return false
    }
  }

  private func valueIDs(_ reference: ReferenceField, of ref: RecordRef) -> [String] {
    guard asksForRecord(ref), let json = columns.json(reference.field, of: ref) else { return [] }
    return json.oneOrMore.compactMap(\.text)
  }

  /// True for a question of type actor or event, and for a claim on one.
  private func asksForRecord(_ ref: RecordRef) -> Bool {
    let question =
      ref.kind == .claim ? columns.reference(ClaimField.question.rawValue, of: ref) : ref
    guard let question, question.kind == .question else { return false }
    return Self.asksForRecord(columns.narrow(QuestionField.type.rawValue, of: question))
  }

  private static func asksForRecord(_ type: Int32) -> Bool {
    let type = AnswerType(ordinal: type)
    return type == .actor || type == .event
  }
}
