/// A lasting, dated, typed tie between two actors.
public struct Relation: FieldedRecord {
  typealias Field = RelationField
  /// `.relation`.
  public static var kind: RecordKind { .relation }
  /// The case the relation is in.
  public let owner: Case
  /// Its place among the relations.
  public let row: Int

  /// The relation at a row.
  public init(owner: Case, row: Int) {
    self.owner = owner
    self.row = row
  }

  /// The actor it goes out from; nil when the id is not that of a record.
  public var from: RecordRef? { reference(.from) }
  /// The actor it goes to; nil when the id is not that of a record.
  public var to: RecordRef? { reference(.to) }
  /// What tie it is: "owns", "sister of", "Ownership".
  public var type: String { term(.type) ?? "" }
  /// False for a tie that goes both ways.
  public var isDirected: Bool { flag(.directed) ?? true }
  /// The role in words.
  public var role: String? { term(.role) }
  /// When it began.
  public var start: EDTF? { date(.start) }
  /// `start` as it stands in the file.
  public var startText: String? { text(.start) }
  /// When it ended.
  public var end: EDTF? { date(.end) }
  /// `end` as it stands in the file.
  public var endText: String? { text(.end) }
  /// The sources that speak of it.
  public var sources: [RecordRef] { references(.sources) }
  /// FollowTheMoney properties: name and values, in the order of the file.
  public var properties: [(name: String, values: [String])] {
    (json(.properties)?.members ?? []).map { (name: $0.key, values: $0.value.texts) }
  }
  /// Its tags.
  public var tags: [String] { tagList(.tags) }
  /// A desk note.
  public var note: String? { text(.note) }
}
