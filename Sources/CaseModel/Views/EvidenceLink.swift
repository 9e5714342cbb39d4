/// A link from a source to a record it supports, contradicts or mentions.
public struct EvidenceLink: FieldedRecord {
  typealias Field = EvidenceField
  /// `.evidence`.
  public static var kind: RecordKind { .evidence }
  /// The case the evidence is in.
  public let owner: Case
  /// Its place among the evidence.
  public let row: Int

  /// The evidence at a row.
  public init(owner: Case, row: Int) {
    self.owner = owner
    self.row = row
  }

  /// The claim, event, relation, question or actor it is about.
  public var about: RecordRef? { reference(.about) }
  /// The document or exhibit.
  public var source: RecordRef? { reference(.source) }
  /// What it does for the record.
  public var bearing: Bearing { word(.bearing) ?? .mentions }
  /// Where in the source.
  public var locators: [Locator] { json(.locator)?.oneOrMore.compactMap(Locator.init) ?? [] }
  /// The source's own words.
  public var quote: String? { text(.quote) }
  /// How strong it is.
  public var strength: Strength? { word(.strength) }
  /// Who judged it.
  public var by: String? { term(.by) }
  /// When it was judged.
  public var date: EDTF? { date(.date) }
  /// `date` as it stands in the file.
  public var dateText: String? { text(.date) }
  /// Its tags.
  public var tags: [String] { tagList(.tags) }
  /// A desk note.
  public var note: String? { text(.note) }
}
