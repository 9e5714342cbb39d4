/// What a tag means and how it looks.
public struct TagDefinition: FieldedRecord {
  typealias Field = TagField
  /// `.tag`.
  public static var kind: RecordKind { .tag }
  /// The case the tag is in.
  public let owner: Case
  /// Its place among the tags.
  public let row: Int

  /// The tag at a row.
  public init(owner: Case, row: Int) {
    self.owner = owner
    self.row = row
  }

  /// The tag, as records carry it.
  public var tag: String { term(.tag) ?? "" }
  /// What people read instead.
  public var label: String? { text(.label) }
  /// What it means.
  public var description: String? { text(.description) }
  /// The colour it asks for.
  public var color: TagColor? { word(.color) }
}
