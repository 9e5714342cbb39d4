/// The keys of an actor.
enum ActorField: Int, RecordField {
  case id, name, aliases, kind, schema, description, country, born, died, identifiers, sameAs
  case sources, properties, tags, note

  var shape: FieldShape {
    switch self {
    case .id: .requiredID
    case .name: .required("name", .text(TextRule(minimum: 1, maximum: 384)))
    case .aliases: .optional("aliases", .raw(.texts(.filled)))
    case .kind: .optional("kind", .word(ActorKind.words))
    case .schema: .optional("schema", .term(TextRule(.schemaName)))
    case .description: .optional("description", .text(.any))
    case .country: .optional("country", .term(.any))
    case .born: .optional("born", .date)
    case .died: .optional("died", .date)
    case .identifiers: .optional("identifiers", .raw(.identifiers))
    case .sameAs: .optional("sameAs", .references(.actor, .any))
    case .sources: .sources
    case .properties: .optional("properties", .raw(.properties))
    case .tags: .tags
    case .note: .note
    }
  }
}
