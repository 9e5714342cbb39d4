/// The keys of a source that have a view; the other CSL names follow them, see `CSLKeys`.
enum SourceField: Int, RecordField {
  case id, type, title, author, publisher, issued, accessed, url, language, categories, custom
  case archiveURL, file, sha256, exhibit, reliability, credibility, actor, derivedFrom, text
  case containerTitle, titleShort, shortTitle, tags, note, ownReporting, revisionOf, kind

  var shape: FieldShape {
    switch self {
    case .id: .requiredID
    case .type: .optional("type", .word(CSLKeys.types))
    case .title: .optional("title", .text(.filled))
    case .author: .optional("author", .raw(.names))
    case .publisher: .optional("publisher", .text(.any))
    case .issued: .optional("issued", .raw(.cslDate))
    case .accessed: .optional("accessed", .raw(.cslDate))
    case .url: .optional("URL", .text(TextRule(.url)))
    case .language: .optional("language", .term(.any))
    case .categories: .optional("categories", .raw(.texts(.filled)))
    case .custom: .optional("custom", .raw(.object))
    case .archiveURL: .optional("archiveUrl", .raw(.textOrTexts(TextRule(.url))))
    case .file: .optional("file", .text(TextRule(.relativePath)))
    case .sha256: .optional("sha256", .text(TextRule(.sha256)))
    case .exhibit: .optional("exhibit", .text(.any))
    case .reliability: .optional("reliability", .word(Reliability.words))
    case .credibility: .optional("credibility", .integer(1...6))
    case .actor: .optional("actor", .reference(.actor))
    case .derivedFrom: .optional("derivedFrom", .lineage)
    case .text: .optional("text", .text(.any))
    case .containerTitle: .optional("container-title", .textOrNumber)
    case .titleShort: .optional("title-short", .textOrNumber)
    case .shortTitle: .optional("shortTitle", .textOrNumber)
    case .tags: .tags
    case .note: .note
    case .ownReporting: .optional("ownReporting", .flag)
    case .revisionOf: .optional("revisionOf", .reference(.source))
    case .kind: .optional("kind", .word(SourceKind.words))
    }
  }
}
