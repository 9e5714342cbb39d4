/// A person, body or thing that acts or is acted upon.
public struct CaseActor: FieldedRecord {
  typealias Field = ActorField
  /// `.actor`.
  public static var kind: RecordKind { .actor }
  /// The case the actor is in.
  public let owner: Case
  /// Its place among the actors.
  public let row: Int

  /// The actor at a row.
  public init(owner: Case, row: Int) {
    self.owner = owner
    self.row = row
  }

  /// What it is called.
  public var name: String { text(.name) ?? "" }
  /// Other names it goes by.
  public var aliases: [String] { json(.aliases)?.texts ?? [] }
  /// What sort of actor it is.
  public var kind: ActorKind { word(.kind) ?? .unknown }
  /// The FollowTheMoney schema, where the kind is too coarse.
  public var schema: String? { term(.schema) }
  /// Who or what it is.
  public var description: String? { text(.description) }
  /// Its country, as given.
  public var country: String? { term(.country) }
  /// When it was born or founded.
  public var born: EDTF? { date(.born) }
  /// `born` as it stands in the file.
  public var bornText: String? { text(.born) }
  /// When it died or ended.
  public var died: EDTF? { date(.died) }
  /// `died` as it stands in the file.
  public var diedText: String? { text(.died) }
  /// Its identifiers elsewhere: scheme and value, in the order of the file.
  public var identifiers: [(scheme: String, value: String)] {
    (json(.identifiers)?.members ?? []).flatMap { member in
      member.value.texts.map { (scheme: member.key, value: $0) }
    }
  }
  /// Other actors of the case that are the same.
  public var sameAs: [RecordRef] { references(.sameAs) }
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
