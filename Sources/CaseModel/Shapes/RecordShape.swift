/// Every key of one kind of record, or of the header: the one table behind reading and views.
public final class RecordShape: Sendable {
  /// The kind; nil for the header.
  public let kind: RecordKind?
  /// The fields; a field index is a place in this list.
  public let fields: [FieldShape]
  /// The indices of the fields that must be there.
  public let requiredFields: [Int]
  /// Groups of fields: at least one group must be there wholly. Empty where nothing is asked.
  public let alternatives: [[Int]]
  /// Fields that need another: where the first stands, the second must.
  public let dependencies: [(field: Int, needs: Int)]

  /// True at each field whose cells are 32 bits wide.
  let isNarrow: [Bool]
  private let keys: KeyTable

  init(
    _ kind: RecordKind?, _ fields: [FieldShape], alternatives: [[Int]] = [],
    dependencies: [(field: Int, needs: Int)] = []
  ) {
    self.kind = kind
    self.fields = fields
    requiredFields = fields.indices.filter { fields[$0].isRequired }
    self.alternatives = alternatives
    self.dependencies = dependencies
    isNarrow = fields.map(\.value.isNarrow)
    keys = KeyTable(fields.map(\.key))
  }

  /// The index of the field with exactly this key, unescaped; nil when there is none.
  ///
  /// It allocates nothing and looks at one or two keys.
  public func field(matching key: UnsafeBufferPointer<UInt8>) -> Int? { keys.index(of: key) }

  /// The index of the field with this key; nil when there is none.
  public func field(named key: String) -> Int? {
    var key = key
    return key.withUTF8 { keys.index(of: $0) }
  }
}

extension RecordShape {
  /// The shape of records of this kind.
  public static func of(_ kind: RecordKind) -> RecordShape { all[Int(kind.rawValue)] }

  /// The shapes of all kinds, in the order of `RecordKind`.
  public static let all: [RecordShape] = RecordKind.allCases.map(make)

  /// The keys of a case beside its lists.
  public static let header = make(nil, HeaderField.self)

  private static func make(_ kind: RecordKind) -> RecordShape {
    switch kind {
    case .actor: make(kind, ActorField.self)
    case .relation: make(kind, RelationField.self)
    case .source: source
    case .event: make(kind, EventField.self)
    case .question: make(kind, QuestionField.self)
    case .claim: claim
    case .evidence: make(kind, EvidenceField.self)
    case .review: review
    case .decision: make(kind, DecisionField.self)
    case .walk: make(kind, WalkField.self)
    case .note: make(kind, NoteField.self)
    case .tag: make(kind, TagField.self)
    }
  }

  private static func make<Field: RecordField>(
    _ kind: RecordKind?, _ fields: Field.Type
  ) -> RecordShape {
    RecordShape(kind, fields.allCases.map(\.shape))
  }

  private static var source: RecordShape {
    RecordShape(
      .source, SourceField.allCases.map(\.shape) + CSLKeys.shapes,
      alternatives: indices([SourceField.title], [.url], [.author], [.file], [.exhibit]))
  }

  private static var claim: RecordShape {
    RecordShape(
      .claim, ClaimField.allCases.map(\.shape),
      alternatives: indices([ClaimField.question, .value], [.text], [.quote]),
      dependencies: [(field: ClaimField.value.rawValue, needs: ClaimField.question.rawValue)])
  }

  private static var review: RecordShape {
    RecordShape(
      .review, ReviewField.allCases.map(\.shape),
      alternatives: indices([ReviewField.rating], [.verdict]))
  }

  private static func indices<Field: RecordField>(_ groups: [Field]...) -> [[Int]] {
    groups.map { $0.map(\.rawValue) }
  }
}
