/// The keys of a walk.
enum WalkField: Int, RecordField {
  case id, title, steps, note

  var shape: FieldShape {
    switch self {
    case .id: .id
    case .title: .required("title", .text(.filled))
    case .steps: .required("steps", .steps)
    case .note: .note
    }
  }
}

/// The keys of a working note.
enum NoteField: Int, RecordField {
  case id, about, text, by, date, todo, tags, note

  var shape: FieldShape {
    switch self {
    case .id: .id
    case .about: .optional("about", .references(.any, .oneOrMore))
    case .text: .required("text", .text(.filled))
    case .by: .by
    case .date: .date
    case .todo: .optional("todo", .flag)
    case .tags: .tags
    case .note: .note
    }
  }
}

/// The keys of a tag definition.
enum TagField: Int, RecordField {
  case tag, label, description, color

  var shape: FieldShape {
    switch self {
    case .tag: .required("tag", .term(.filled))
    case .label: .optional("label", .text(.any))
    case .description: .optional("description", .text(.any))
    case .color: .optional("color", .word(TagColor.words))
    }
  }
}
