/// The keys of a case beside its lists.
enum HeaderField: Int, RecordField {
  case schemaLink, casebook, title, id, description, language, timeZone, created, modified
  case authors, license, attachments

  var shape: FieldShape {
    switch self {
    case .schemaLink: .optional("$schema", .text(.any))
    case .casebook: .required("casebook", .integer(1...1))
    case .title: .required("title", .text(.filled))
    case .id: .id
    case .description: .optional("description", .text(.any))
    case .language: .optional("language", .text(TextRule(.language)))
    case .timeZone: .optional("timeZone", .text(TextRule(.zone)))
    case .created: .optional("created", .date)
    case .modified: .optional("modified", .date)
    case .authors: .optional("authors", .raw(.texts(.filled)))
    case .license: .optional("license", .text(.any))
    case .attachments: .optional("attachments", .text(TextRule(.relativePath)))
    }
  }
}
