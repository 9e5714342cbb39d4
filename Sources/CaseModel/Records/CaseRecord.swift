import JSONText

/// A light view of one record of a case: two words, made when somebody looks.
///
/// Two views are equal when they show the same row of the same snapshot.
public protocol CaseRecord: Hashable, Sendable {
  /// The kind of record this shows.
  static var kind: RecordKind { get }
  /// The case the record is in.
  var owner: Case { get }
  /// Its place among its kind, in file order.
  var row: Int { get }
  /// A view of a row.
  init(owner: Case, row: Int)
}

extension CaseRecord {
  /// The record as a reference, which outlives this snapshot.
  public var ref: RecordRef { RecordRef(kind: Self.kind, row: row) }
  /// The record's own id, or its implicit one.
  public var id: String { owner.id(of: ref) }
  /// The bytes of the file that the record takes.
  public var span: ByteSpan { owner.span(of: ref) }
  /// What a list shows of it.
  public var displayName: String { owner.name(of: ref) }

  /// True for the same row of the same snapshot.
  public static func == (left: Self, right: Self) -> Bool {
    left.owner === right.owner && left.row == right.row
  }

  /// Hashes the row.
  public func hash(into hasher: inout Hasher) { hasher.combine(row) }
}

/// A view whose fields have names; it fetches their values.
protocol FieldedRecord: CaseRecord {
  associatedtype Field: RecordField
}

extension FieldedRecord {
  func text(_ field: Field) -> String? { owner.columns.text(field.rawValue, of: ref) }

  func term(_ field: Field) -> String? {
    owner.columns.symbol(field.rawValue, of: ref).map { owner.columns.symbols.string($0) }
  }

  func date(_ field: Field) -> EDTF? { text(field).flatMap { try? EDTF(parsing: $0) } }

  func word<Word: CaseWord>(_ field: Field) -> Word? {
    Word(ordinal: owner.columns.narrow(field.rawValue, of: ref))
  }

  func flag(_ field: Field) -> Bool? {
    let cell = owner.columns.narrow(field.rawValue, of: ref)
    return cell < 0 ? nil : cell != 0
  }

  func integer(_ field: Field) -> Int? {
    IntegerCell.value(of: owner.columns.wide(field.rawValue, of: ref))
  }

  func number(_ field: Field) -> Double? { text(field).flatMap(Double.init) }

  func reference(_ field: Field) -> RecordRef? {
    owner.columns.reference(field.rawValue, of: ref)
  }

  /// The records of a list of ids; ids of no record are left out.
  func references(_ field: Field) -> [RecordRef] {
    // Closures, here and below: a method taken as a value would carry a copy of all columns.
    owner.columns.range(field.rawValue, of: ref).compactMap { owner.columns.itemReference($0) }
  }

  func tagList(_ field: Field) -> [String] {
    owner.columns.range(field.rawValue, of: ref).compactMap { owner.columns.itemText($0) }
  }

  func mentions(_ field: Field) -> [Mentioned] {
    owner.columns.range(field.rawValue, of: ref).map { owner.columns.mention(at: $0) }
  }

  /// The value of a key that is kept as JSON; nil where it was left out.
  func json(_ field: Field) -> JSONValue? { owner.columns.json(field.rawValue, of: ref) }
}
