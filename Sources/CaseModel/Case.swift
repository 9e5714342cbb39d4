/// One investigation as it was read from one file; it never changes.
///
/// While reading goes on, cases with what was read so far are published; a record keeps its
/// `RecordRef` in all of them. All look-ups but those that say otherwise take constant time.
public final class Case: Sendable {
  /// What the case says of itself.
  public let header: CaseHeader
  /// False for what is published while reading goes on.
  public let isWhole: Bool
  /// Which records point at which; empty when the case is not indexed.
  public let index: CaseIndex
  /// True when `index` is there, and ids are found in constant time: always once the case is whole.
  public let isIndexed: Bool

  /// The rules of the zone of its times; nil when it names none, or one that is not known.
  public let zone: ZoneRules?

  let columns: CaseColumns
  let zones: ZoneSource
  /// By row of the question, where its options are many; empty when the case is not indexed.
  let optionLabels: [Int: OptionLabels]

  init(
    header: CaseHeader, columns: CaseColumns, isWhole: Bool, index: CaseIndex?,
    zones: ZoneSource
  ) {
    self.zones = zones
    zone = header.timeZone.flatMap(zones.rules)
    self.header = header
    self.columns = columns
    self.isWhole = isWhole
    self.index = index ?? .empty
    isIndexed = index != nil
    optionLabels = index == nil ? [:] : OptionLabels.ofLongLists(in: columns)
  }

  /// Number of records of a kind.
  public func count(_ kind: RecordKind) -> Int { columns[kind].count }

  /// True when the record is one of this case.
  public func contains(_ ref: RecordRef) -> Bool { ref.row >= 0 && ref.row < count(ref.kind) }

  /// The record with this id, compared byte for byte; implicit ids such as `~c12` count too.
  ///
  /// Linear in the number of ids while the case is not indexed.
  public func reference(to id: String) -> RecordRef? {
    if let ref = RecordRef(implicitID: id) { return contains(ref) && !hasOwnID(ref) ? ref : nil }
    var id = id
    return id.withUTF8 { columns.symbols.find($0) }.flatMap { columns.symbols.definition(of: $0) }
  }

  /// The record's own id; without one its implicit id: "~", letter of its kind, 1-based ordinal.
  public func id(of ref: RecordRef) -> String {
    ownID(of: ref) ?? ref.implicitID
  }

  /// True when the file gives the record an id.
  public func hasOwnID(_ ref: RecordRef) -> Bool { ownIDSymbol(of: ref) != nil }

  /// The bytes of the file that the record takes.
  public func span(of ref: RecordRef) -> ByteSpan {
    ByteSpan(packed: columns[ref.kind].spans[ref.row])
  }

  private func ownID(of ref: RecordRef) -> String? {
    ownIDSymbol(of: ref).map { columns.symbols.string($0) }
  }

  private func ownIDSymbol(of ref: RecordRef) -> Symbol? {
    // Field 0 of every kind but tags is the id; a tag has only its word.
    ref.kind == .tag ? nil : columns.symbol(0, of: ref)
  }
}
