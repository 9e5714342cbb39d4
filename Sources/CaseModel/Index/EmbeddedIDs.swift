import JSONText

/// Finds the ids inside values that are kept as JSON text: in places and pictures, and in values and
/// answers where their question asks for a record.
struct EmbeddedIDs {
  private let columns: CaseColumns
  /// By row of a question, what kind of record answers it; none for most.
  private let asked: [KindSet]
  /// The same by the symbol of the question's id; empty where no question asks for a record.
  private let askedBySymbol: [KindSet]

  init(of columns: CaseColumns) {
    self.columns = columns
    asked = Self.asked(in: columns)
    askedBySymbol = Self.bySymbol(asked, in: columns)
  }

  private static func asked(in columns: CaseColumns) -> [KindSet] {
    var asked = [KindSet](repeating: [], count: columns[.question].count)
    columns[.question].narrow[QuestionField.type.rawValue].forEachChunk { first, types in
      for offset in types.indices { asked[first + offset] = kinds(of: types[offset]) }
    }
    return asked
  }

  private static func kinds(of type: Int32) -> KindSet {
    switch AnswerType(ordinal: type) {
    case .actor: .actor
    case .event: .event
    default: []
    }
  }

  private static func bySymbol(_ asked: [KindSet], in columns: CaseColumns) -> [KindSet] {
    guard asked.contains(where: { $0 != [] }) else { return [] }
    var kinds = [KindSet](repeating: [], count: columns.symbols.count)
    columns[.question].narrow[QuestionField.id.rawValue].forEachChunk { first, ids in
      for offset in ids.indices where ids[offset] >= 0 {
        kinds[Int(ids[offset])] = asked[first + offset]
      }
    }
    return kinds
  }

  /// Gives each id under a key to `body`: the row, what it points at, and what it may point at.
  func visit(
    _ reference: ReferenceField, _ body: (_ row: Int, ReferenceWalk.Target, KindSet) -> Void
  ) {
    switch (reference.shape.value, reference.kind) {
    case (.raw(.place), _): visitObjects(reference, "within", body)
    case (.raw(.media), _): visitObjects(reference, "source", body)
    case (_, .claim): visitValues(reference, body)
    default: visitAnswers(reference, body)
    }
  }

  private func visitValues(
    _ reference: ReferenceField, _ body: (Int, ReferenceWalk.Target, KindSet) -> Void
  ) {
    guard !askedBySymbol.isEmpty else { return }
    columns[.claim].narrow[ClaimField.question.rawValue].forEachChunk { first, questions in
      for value in askedValues(first, questions, reference) {
        visitValue(value.cell, value.row, value.kinds, body)
      }
    }
  }

  /// A string or a list whose question asks for a record.
  private struct AskedValue {
    let row: Int
    let cell: UInt64
    let kinds: KindSet
  }

  /// These are sought before any is read: their first bytes lie far apart in memory, and many can be
  /// waited for at the same time.
  private func askedValues(
    _ first: Int, _ questions: UnsafeBufferPointer<Int32>, _ reference: ReferenceField
  ) -> [AskedValue] {
    let cells = columns[.claim].wide[reference.field]
    var values: [AskedValue] = []
    for offset in questions.indices where questions[offset] >= 0 {
      let kinds = askedBySymbol[Int(questions[offset])]
      let cell = cells[first + offset]
      guard kinds != [], cell != RecordTable.absentCell else { continue }
      let byte = columns.texts.withBytes(of: TextRef(bits: cell)) { $0.first }
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "[") else { continue }
      values.append(AskedValue(row: first + offset, cell: cell, kinds: kinds))
    }
    return values
  }

  private func visitAnswers(
    _ reference: ReferenceField, _ body: (Int, ReferenceWalk.Target, KindSet) -> Void
  ) {
    guard !askedBySymbol.isEmpty else { return }
    columns[.question].wide[reference.field].forEachChunk { first, cells in
      for offset in cells.indices where asked[first + offset] != [] {
        visitValue(cells[offset], first + offset, asked[first + offset], body)
      }
    }
  }

  /// A value that is one string, or a list of them.
  private func visitValue(
    _ cell: UInt64, _ row: Int, _ kinds: KindSet,
    _ body: (Int, ReferenceWalk.Target, KindSet) -> Void
  ) {
    guard cell != RecordTable.absentCell else { return }
    columns.texts.withBytes(of: TextRef(bits: cell)) { json in
      if let id = json.plainJSONString, let symbol = columns.symbols.find(id) {
        return body(row, .symbol(symbol), kinds)
      }
      let ids = (try? JSONValue(parsing: json))?.oneOrMore.compactMap(\.text) ?? []
      for id in ids { body(row, target(id), kinds) }
    }
  }

  /// Ids under a key of an object, or of several.
  private func visitObjects(
    _ reference: ReferenceField, _ key: StaticString,
    _ body: (Int, ReferenceWalk.Target, KindSet) -> Void
  ) {
    let kinds = reference.shape.value.targets
    columns[reference.kind].wide[reference.field].forEachChunk { first, cells in
      for offset in cells.indices where mayHold(key, cells[offset]) {
        let ref = RecordRef(kind: reference.kind, row: first + offset)
        let objects = columns.json(reference.field, of: ref)?.oneOrMore ?? []
        for id in objects.compactMap({ $0["\(key)"]?.text }) {
          body(first + offset, target(id), kinds)
        }
      }
    }
  }

  private func target(_ id: String) -> ReferenceWalk.Target {
    var bytes = id
    return bytes.withUTF8 { columns.symbols.find($0) }.map(ReferenceWalk.Target.symbol)
      ?? .unknown(id)
  }

  /// Looks for the key's bytes, which is far cheaper than decoding; escaped keys are told too.
  @inline(__always)
  private func mayHold(_ key: StaticString, _ cell: UInt64) -> Bool {
    guard cell != RecordTable.absentCell else { return false }
    return columns.texts.withBytes(of: TextRef(bits: cell)) { json in
      // A place is mostly a bare name, which names nothing else.
      json.first != UInt8(ascii: "\"") && Self.holds(key, json)
    }
  }

  private static func holds(_ key: StaticString, _ json: UnsafeBufferPointer<UInt8>) -> Bool {
    let key = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    for place in json.indices {
      if json[place] == UInt8(ascii: "\\") { return true }
      if json[place] == key[0], json[place...].starts(with: key) { return true }
    }
    return false
  }
}
