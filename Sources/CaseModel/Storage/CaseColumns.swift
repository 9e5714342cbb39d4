import JSONText

/// All that a case holds, as columns; nobody outside the module sees it.
struct CaseColumns: Sendable {
  let tables: [RecordTable]
  let symbols: SymbolTable
  let texts: TextArena
  /// The items of all lists, one list after another.
  let items: Column<Int32>

  subscript(kind: RecordKind) -> RecordTable {
    _read { yield tables[Int(kind.rawValue)] }
  }

  func narrow(_ field: Int, of ref: RecordRef) -> Int32 {
    tables[Int(ref.kind.rawValue)].narrow[field][ref.row]
  }

  func wide(_ field: Int, of ref: RecordRef) -> UInt64 {
    tables[Int(ref.kind.rawValue)].wide[field][ref.row]
  }

  func text(_ field: Int, of ref: RecordRef) -> String? {
    let cell = wide(field, of: ref)
    return cell == RecordTable.absentCell ? nil : texts.string(TextRef(bits: cell))
  }

  /// Gives the bytes of a text to `body`; none where it was left out.
  func withTextBytes<Result>(
    _ field: Int, of ref: RecordRef, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try texts.withBytes(of: TextRef(bits: wide(field, of: ref)), body)
  }

  /// The value of a key that is kept as JSON; nil where it was left out.
  func json(_ field: Int, of ref: RecordRef) -> JSONValue? {
    let cell = wide(field, of: ref)
    guard cell != RecordTable.absentCell else { return nil }
    return texts.withBytes(of: TextRef(bits: cell)) { try? JSONValue(parsing: $0) }
  }

  func symbol(_ field: Int, of ref: RecordRef) -> Symbol? {
    let number = narrow(field, of: ref)
    return number < 0 ? nil : Symbol(number: number)
  }

  func reference(_ field: Int, of ref: RecordRef) -> RecordRef? {
    symbol(field, of: ref).flatMap { symbols.definition(of: $0) }
  }

  /// The offsets of a list's items in `items`.
  func range(_ field: Int, of ref: RecordRef) -> Range<Int> {
    ListCell(bits: wide(field, of: ref)).range
  }

  /// The text at an item; nil where a key was left out.
  func itemText(_ offset: Int) -> String? {
    let number = items[offset]
    return number < 0 ? nil : symbols.string(Symbol(number: number))
  }

  /// The record at an item; nil when the id is not that of a record.
  func itemReference(_ offset: Int) -> RecordRef? {
    let number = items[offset]
    return number < 0 ? nil : symbols.definition(of: Symbol(number: number))
  }
}
