/// The keys of an event.
enum EventField: Int, RecordField {
  case id, title, date, displayDate, timeZone, type, description, place, actors, sources, group
  case partOf, media, tags, note, seq, before, after

  var shape: FieldShape {
    switch self {
    case .id: .requiredID
    case .title: .required("title", .text(.filled))
    case .date: .date
    case .displayDate: .optional("displayDate", .text(.any))
    case .timeZone: .optional("timeZone", .term(TextRule(.zone)))
    case .type: .optional("type", .term(.any))
    case .description: .optional("description", .text(.any))
    case .place: .optional("place", .raw(.place))
    case .actors: .optional("actors", .participants)
    case .sources: .sources
    case .group: .optional("group", .term(.any))
    case .partOf: .optional("partOf", .reference(.event))
    case .media: .optional("media", .raw(.media))
    case .tags: .tags
    case .note: .note
    case .seq: .optional("seq", .integer(Int.min...Int.max))
    case .before: .optional("before", .references(.event, .any))
    case .after: .optional("after", .references(.event, .any))
    }
  }
}
