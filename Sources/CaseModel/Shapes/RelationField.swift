/// The keys of a relation.
enum RelationField: Int, RecordField {
  case id, from, to, type, directed, role, start, end, sources, properties, tags, note

  var shape: FieldShape {
    switch self {
    case .id: .id
    case .from: .required("from", .reference(.actor))
    case .to: .required("to", .reference(.actor))
    case .type: .required("type", .term(.filled))
    case .directed: .optional("directed", .flag)
    case .role: .optional("role", .term(.any))
    case .start: .optional("start", .date)
    case .end: .optional("end", .date)
    case .sources: .sources
    case .properties: .optional("properties", .raw(.properties))
    case .tags: .tags
    case .note: .note
    }
  }
}
