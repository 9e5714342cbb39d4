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
    columns[reference.kind].narrow[reference.field].forEachChunk { first, numbers in
      for offset in numbers.indices where numbers[offset] >= 0 {
        body(first + offset, .symbol(Symbol(number: numbers[offset])))
      }
    }
  }

  @inline(__always)
  private func visitLists(_ reference: ReferenceField, _ body: (Int, Target) -> Void) {
    let (items, step) = (columns.items, reference.shape.value.stride)
    columns[reference.kind].wide[reference.field].forEachChunk { first, cells in
      for offset in cells.indices {
        let range = ListCell(bits: cells[offset]).range
        var item = range.lowerBound
        while item < range.upperBound {
          let number = items[item]
          if number >= 0 { body(first + offset, .symbol(Symbol(number: number))) }
          item += step
        }
      }
    }
  }

  private func visitJSON(_ reference: ReferenceField, _ body: (Int, Target) -> Void) {
    let key = Self.innerKey(of: reference)
    guard key != nil || someValuesAreIDs else { return }
    columns[reference.kind].wide[reference.field].forEachChunk { first, cells in
      for offset in cells.indices where mayHoldIDs(cells[offset], key) {
        let ref = RecordRef(kind: reference.kind, row: first + offset)
        let ids = key.map { self.ids($0, reference, of: ref) } ?? valueIDs(reference, of: ref)
        for id in ids { body(first + offset, target(id)) }
      }
    }
  }

  /// The key inside a place or a picture that ids stand under; nil for a value, which is an id.
  private static func innerKey(of reference: ReferenceField) -> StaticString? {
    switch reference.shape.value {
    case .raw(.place): "within"
    case .raw(.media): "source"
    default: nil
    }
  }

  private func target(_ id: String) -> Target {
    var bytes = id
    return bytes.withUTF8 { columns.symbols.find($0) }.map(Target.symbol) ?? .unknown(id)
  }

  private func ids(
    _ key: StaticString, _ reference: ReferenceField, of ref: RecordRef
  ) -> [String] {
    let json = columns.json(reference.field, of: ref)
    return json?.oneOrMore.compactMap { $0["\(key)"]?.text } ?? []
  }

  /// Looks for the key's bytes, which is far cheaper than decoding; escaped keys are told too.
  @inline(__always)
  private func mayHoldIDs(_ cell: UInt64, _ key: StaticString?) -> Bool {
    guard cell != RecordTable.absentCell, let key else { return cell != RecordTable.absentCell }
    return columns.texts.withBytes(of: TextRef(bits: cell)) { bytes in
      // A place is mostly a bare name, which names nothing else.
      bytes.first != UInt8(ascii: "\"") && Self.mayHold(key, bytes)
    }
  }

  private static func mayHold(
    _ key: StaticString, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let key = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\\") { return true }
      if byte == key[0], bytes[place...].starts(with: key) { return true }
      place &+= 1
    }
    return false
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
