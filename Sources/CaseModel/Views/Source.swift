/// Anything that says something: article, filing, e-mail, exhibit.
public struct Source: FieldedRecord {
  typealias Field = SourceField
  /// `.source`.
  public static var kind: RecordKind { .source }
  /// The case the source is in.
  public let owner: Case
  /// Its place among the sources.
  public let row: Int

  /// The source at a row.
  public init(owner: Case, row: Int) {
    self.owner = owner
    self.row = row
  }

  /// Its title; nil for one known only by author, file, exhibit or address.
  public var title: String? { text(.title) }
  /// The short title the case gives it (`title-short` or `shortTitle`).
  public var shortTitle: String? { text(.titleShort) ?? text(.shortTitle) }
  /// What stands for it in narrow columns: the short title, or its name, which whoever shows it
  /// cuts to the columns there are.
  public var label: String { shortTitle ?? displayName }
  /// The CSL item type; "document" when none is given.
  public var type: String { word(.type, among: CSLKeys.types) ?? "document" }
  /// Who wrote it, each in the order first name, family name.
  public var authors: [String] { json(.author).map(CSLName.all) ?? [] }
  /// Who wrote it, in words: "A, B and C"; nil when nobody is named.
  public var author: String? { authors.isEmpty ? nil : authors.inWords }
  /// Who published it.
  public var publisher: String? { text(.publisher) }
  /// The paper, site or book it is part of.
  public var containerTitle: String? { text(.containerTitle) }
  /// When it was published: EDTF, or the words given.
  public var issued: String? { json(.issued).flatMap(CSLDate.init)?.text }
  /// `issued` as a date, where it is one.
  public var issuedDate: EDTF? { issued.flatMap { try? EDTF(parsing: $0) } }
  /// When it was fetched: EDTF, or the words given.
  public var accessed: String? { json(.accessed).flatMap(CSLDate.init)?.text }
  /// Its address.
  public var url: String? { text(.url) }
  /// Addresses of archived copies.
  public var archiveURLs: [String] { json(.archiveURL)?.texts ?? [] }
  /// Its language, as given.
  public var language: String? { term(.language) }
  /// A desk note.
  public var note: String? { text(.note) }
  /// Its tags.
  public var tags: [String] { tagList(.tags) }
}

extension Source {
  /// Path of the held copy, relative to the case file.
  public var file: String? { text(.file) }
  /// SHA-256 of the held copy, lower-case hexadecimal.
  public var sha256: String? { text(.sha256) }
  /// The full text, where the case carries it.
  public var text: String? { text(.text) }
  /// True when the case carries a text, without fetching it.
  public var hasText: Bool {
    owner.columns.wide(Field.text.rawValue, of: ref) != RecordTable.absentCell
  }
  /// True when the case names a copy or carries the text; whether the copy is there is not asked.
  public var hasCopy: Bool { hasText || file != nil }
  /// The number it bears in court or in the files.
  public var exhibit: String? { text(.exhibit) }
  /// True for our own text, which counts as no source.
  public var isDraft: Bool { word(.kind) == SourceKind.draft }
  /// True when it has reporting of its own; nil when nobody says.
  public var ownReporting: Bool? { flag(.ownReporting) }
  /// What it comes from.
  public var derivedFrom: [SourceLink] { owner.columns.lineage(of: ref) }
  /// An earlier version of the same text.
  public var revisionOf: RecordRef? { reference(.revisionOf) }
  /// The actor who speaks here, where it is an actor's own statement.
  public var actor: RecordRef? { reference(.actor) }
  /// How far it is to be relied on.
  public var reliability: Reliability? { word(.reliability) }
  /// Credibility of its claims where they say none: 1 confirmed ... 5 improbable, 6 unknown.
  public var credibility: Int? { integer(.credibility) }

  /// The text of a further CSL variable by its key, such as "DOI"; names and dates in words.
  public func variable(_ key: String) -> String? {
    guard let field = RecordShape.of(.source).field(named: key),
      field >= Field.allCases.count
    else { return nil }
    switch RecordShape.of(.source).fields[field].value {
    case .textOrNumber: return owner.columns.text(field, of: ref)
    case .raw(.names): return owner.columns.json(field, of: ref).map { CSLName.all(in: $0).inWords }
    default: return owner.columns.json(field, of: ref).flatMap(CSLDate.init)?.text
    }
  }
}

extension FieldedRecord {
  func word(_ field: Field, among words: [String]) -> String? {
    let place = Int(owner.columns.narrow(field.rawValue, of: ref))
    return words.indices.contains(place) ? words[place] : nil
  }
}
