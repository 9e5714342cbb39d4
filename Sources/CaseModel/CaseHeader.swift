/// What a case says of itself, beside its lists.
public struct CaseHeader: Equatable, Sendable {
  /// What the case is called.
  public var title = ""
  /// The id of the case, by which others know it.
  public var id: String?
  /// What it is about.
  public var description: String?
  /// Language tag (BCP 47).
  public var language: String?
  /// IANA name of the zone of times written without an offset; UTC when nil.
  public var timeZone: String?
  /// When it was begun, as given (EDTF).
  public var created: String?
  /// When it was last worked on, as given (EDTF).
  public var modified: String?
  /// Who made it.
  public var authors: [String] = []
  /// Under what terms it may be used.
  public var license: String?
  /// Folder of held copies, relative to the case file.
  public var attachments: String?

  /// A header that says nothing.
  public init() {}

  /// Sets the field with this index of `RecordShape.header`; lists and numbers are left alone.
  public mutating func set(_ field: Int, to text: String) {
    switch HeaderField(rawValue: field) {
    case .title: title = text
    case .id: id = text
    case .description: description = text
    case .language: language = text
    case .timeZone: timeZone = text
    case .created: created = text
    case .modified: modified = text
    case .license: license = text
    case .attachments: attachments = text
    case .schemaLink, .casebook, .authors, nil: break
    }
  }
}
