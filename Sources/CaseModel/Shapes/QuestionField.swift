/// The keys of a question.
enum QuestionField: Int, RecordField {
  case id, text, about, property, type, unit, many, changes, tolerance, tolerancePercent, options
  case status, answer, answerNote, tags, note, kind, wouldSettle, complete

  var shape: FieldShape {
    switch self {
    case .id: .requiredID
    case .text: .required("text", .text(.filled))
    case .about: .optional("about", .reference(KindSet(kinds: .actor, .event, .relation)))
    case .property: .optional("property", .term(.any))
    case .type: .optional("type", .word(AnswerType.words))
    case .unit: .optional("unit", .term(.any))
    case .many: .optional("many", .flag)
    case .changes: .optional("changes", .flag)
    case .tolerance: .optional("tolerance", .number(0...Double.greatestFiniteMagnitude))
    case .tolerancePercent: .optional("tolerancePercent", .number(0...100))
    case .options: .optional("options", .raw(.options))
    case .status: .optional("status", .word(QuestionStatus.words))
    case .answer: .optional("answer", .raw(.value))
    case .answerNote: .optional("answerNote", .text(.any))
    case .tags: .tags
    case .note: .note
    case .kind: .optional("kind", .term(.any))
    case .wouldSettle: .optional("wouldSettle", .mentions(.source, .any))
    case .complete: .optional("complete", .flag)
    }
  }
}
