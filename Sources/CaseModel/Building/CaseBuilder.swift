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

  var tables: OwnedArray<RecordTableWriter>
  var symbols: SymbolWriter
  var texts: TextWriter
  var items: ColumnWriter<Int32>
  var extras: [UInt8] = []
  /// The symbols of the batch that is taken in.
  var keys = SymbolKeys(room: RecordBatch.valueRoom)
  /// The place in `tables` of the kind of the open record, or of the last one.
  var table = 0
  /// The number of the symbol in the first field of the open record, which is its id; -1 without.
  var ownID: Int32 = -1
  private(set) var isOpen = false
  private var undo: Undo

  private struct Undo: Sendable {
    var texts: TextWriter.Mark
    var items: Int
  }

  /// A builder of an empty case.
  public init() {
    let memory = ColumnMemory()
    tables = OwnedArray(count: RecordShape.all.count) {
      RecordTableWriter(RecordShape.all[$0], in: memory)
    }
    symbols = SymbolWriter(in: memory)
    texts = TextWriter(in: memory)
    items = ColumnWriter(absent: -1, in: memory)
    undo = Undo(texts: texts.mark, items: 0)
  }

  /// Number of records of a kind that were ended.
  public func count(_ kind: RecordKind) -> Int { tables[Int(kind.rawValue)].count }

  /// Number of all records that were ended.
  public var recordCount: Int { (0..<tables.count).reduce(0) { $0 + tables[$1].count } }

  /// Starts a record; one that is still open is abandoned.
  public mutating func begin(_ kind: RecordKind) {
    if isOpen { abandon() }
    table = Int(kind.rawValue)
    isOpen = true
    ownID = -1
    if !extras.isEmpty { extras.removeAll(keepingCapacity: true) }
    undo = Undo(texts: texts.mark, items: items.count)
  }

  /// True when the open record has this field already.
  public func isSet(_ field: Int) -> Bool { isOpen && tables[table].isSet(field) }

  /// Keeps the open record, which took these bytes of the file.
  ///
  /// Gives nil, and keeps nothing, when another record has its id, when there are 2^28 records of
  /// the kind already, or when none is open.
  public mutating func end(span: ByteSpan) -> RecordRef? {
    guard isOpen, let kind = RecordKind(rawValue: UInt8(truncatingIfNeeded: table)) else {
      return nil
    }
    let ref = RecordRef(kind: kind, row: tables[table].count)
    guard ref.row < PackedRef.rowLimit, define(ref) else {
      abandon()
      return nil
    }
    if !extras.isEmpty { keepExtras() }
    tables[table].endRow(span: span)
    isOpen = false
    return ref
  }

  /// Forgets the open record and what was kept for it; ids it used stay known, undefined.
  public mutating func abandon() {
    guard isOpen else { return }
    tables[table].clearRow()
    texts.rewind(to: undo.texts)
    items.truncate(to: undo.items)
    isOpen = false
  }

  /// The case as it is now, without an open record; all that was read is shared, so this costs some
  /// microseconds.
  ///
  /// It has no index then, but anybody may make one of it: `Case.indexed`. Pass `isWhole: true`
  /// once, at the end: then the index is built, in time linear in the number of records and
  /// references.
  public func snapshot(isWhole: Bool) -> Case {
    let columns = CaseColumns(
      tables: (0..<tables.count).map { tables[$0].snapshot() },
      symbols: symbols.snapshot(withSlots: isWhole), texts: texts.snapshot(),
      items: items.snapshot(upTo: isOpen ? undo.items : items.count))
    let index = isWhole ? CaseIndex(of: columns) { false } : nil
    return Case(
      header: header, columns: columns, isWhole: isWhole, index: index, zones: zones)
  }

  /// Tags have no id: their word is found by `CaseIndex.definition(ofTag:)`.
  @inline(__always)
  private mutating func define(_ ref: RecordRef) -> Bool {
    guard ref.kind != .tag else { return true }
    guard ownID >= 0 else { return true }
    let symbol = Symbol(number: ownID)
    guard symbols.definition(of: symbol) == nil else { return false }
    symbols.define(symbol, as: ref)
    return true
  }

  private mutating func keepExtras() {
    extras.append(UInt8(ascii: "}"))
    if let ref = extras.withUnsafeBufferPointer({ texts.append($0) }) {
      tables[table].setExtras(ref.bits)
    }
  }
}
