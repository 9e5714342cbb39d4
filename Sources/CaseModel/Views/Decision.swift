/// A person's word on a pair of records; it always wins over inference.
public struct Decision: FieldedRecord {
  typealias Field = DecisionField
  /// `.decision`.
  public static var kind: RecordKind { .decision }
  /// The case the decision is in.
  public let owner: Case
  /// Its place among the decisions.
  public let row: Int

  /// The decision at a row.
  public init(owner: Case, row: Int) {
    self.owner = owner
    self.row = row
  }

  /// The pair, in the order of the file; fewer than two where an id is not that of a record.
  public var about: [RecordRef] { references(.about) }
  /// What was decided.
  public var decision: PairDecision { word(.decision) ?? .unsure }
  /// Who decided.
  public var by: String? { term(.by) }
  /// When.
  public var date: EDTF? { date(.date) }
  /// `date` as it stands in the file.
  public var dateText: String? { text(.date) }
  /// Why.
  public var reason: String? { text(.reason) }
  /// A desk note.
  public var note: String? { text(.note) }
}
