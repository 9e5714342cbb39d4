/// Takes in a case record by record, field by field, and gives immutable snapshots of it.
///
/// The reader drives it: `begin`, then for each key the function its `ValueShape` names, then
/// `end` or `abandon`. Fields are named by their index in the `RecordShape`. The builder keeps
/// what it is given and checks only what it must to stay sound; whether a value is right is for
/// the reader to say. Setting a field costs no allocation of its own and no string.
public struct CaseBuilder: ~Copyable, Sendable {
  /// What the case says of itself.
  public var header = CaseHeader()
  /// Where the rules of its time zones come from.
  public var zones = ZoneSource.none

  var tables: [RecordTable]
  var symbols = SymbolTable()
  var texts = TextArena()
  var items = ChunkedColumn<Int32>(absent: -1)
  var draft = RecordDraft()
  var extras: [UInt8] = []
  private var undo: Undo

  private struct Undo: Sendable {
    var texts: TextArena.Mark
    var items: Int
  }

  /// A builder of an empty case.
  public init() {
    tables = RecordShape.all.map(RecordTable.init)
    undo = Undo(texts: texts.mark, items: 0)
  }

  /// Number of records of a kind that were ended.
  public func count(_ kind: RecordKind) -> Int { tables[Int(kind.rawValue)].count }

  /// Number of all records that were ended.
  public var recordCount: Int { tables.reduce(0) { $0 + $1.count } }

  /// Starts a record; one that is still open is abandoned.
  public mutating func begin(_ kind: RecordKind) {
    if draft.isOpen { abandon() }
    draft.open(kind)
    extras.removeAll(keepingCapacity: true)
    undo = Undo(texts: texts.mark, items: items.count)
  }

  /// True when the open record has this field already.
  public func isSet(_ field: Int) -> Bool { draft.isSet(field) }

  /// Keeps the open record, which took these bytes of the file.
  ///
  /// Gives nil, and keeps nothing, when another record has its id, when there are 2^28 records of
  /// the kind already, or when none is open.
  public mutating func end(span: ByteSpan) -> RecordRef? {
    let table = Int(draft.kind.rawValue)
    let ref = RecordRef(kind: draft.kind, row: tables[table].count)
    guard draft.isOpen, ref.row < PackedRef.rowLimit, define(ref) else {
      abandon()
      return nil
    }
    commit(to: table)
    keepExtras(in: table)
    tables[table].endRow(span: span)
    draft.close()
    return ref
  }

  /// Forgets the open record and what was kept for it; ids it used stay known, undefined.
  public mutating func abandon() {
    guard draft.isOpen else { return }
    texts.rewind(to: undo.texts)
    items.truncate(to: undo.items)
    draft.close()
  }

  /// The case as it is now; what was read stays shared, so this is cheap while reading goes on.
  ///
  /// It has no index then, but anybody may make one of it: `Case.indexed`. Pass `isWhole: true`
  /// once, at the end: then the index is built, in time linear in the number of records and
  /// references.
  public func snapshot(isWhole: Bool) -> Case {
    let columns = CaseColumns(
      tables: tables, symbols: isWhole ? symbols : symbols.withoutSlots(), texts: texts,
      items: items)
    let index = isWhole ? CaseIndex(of: columns) { false } : nil
    return Case(
      header: header, columns: columns, isWhole: isWhole, index: index, zones: zones)
  }

  private mutating func define(_ ref: RecordRef) -> Bool {
    guard let symbol = idSymbol else { return true }
    guard symbols.definition(of: symbol) == nil else { return false }
    symbols.define(symbol, as: ref)
    return true
  }

  /// Tags have no id: their word is found by `CaseIndex.definition(ofTag:)`.
  private var idSymbol: Symbol? {
    guard draft.kind != .tag, draft.isSet(0) else { return nil }
    let number = Int32(truncatingIfNeeded: draft.cell(0))
    return number < 0 ? nil : Symbol(number: number)
  }

  private mutating func commit(to table: Int) {
    let shape = tables[table].shape
    for field in draft.touched where field < shape.fields.count {
      let cell = draft.cell(field)
      if shape.isNarrow[field] {
        tables[table].setNarrow(Int32(truncatingIfNeeded: cell), field: field)
      } else {
        tables[table].setWide(cell, field: field)
      }
    }
  }

  private mutating func keepExtras(in table: Int) {
    guard !extras.isEmpty else { return }
    extras.append(UInt8(ascii: "}"))
    if let ref = extras.withUnsafeBufferPointer({ texts.append($0) }) {
      tables[table].setExtras(ref.bits)
    }
  }
}
