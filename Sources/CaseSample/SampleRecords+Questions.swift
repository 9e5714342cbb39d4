extension SampleRecords {
  /// Writes the questions about one event: none, one or two.
  func writeQuestions(_ event: Int, to writer: inout RecordWriter) {
    let plan = plan(event)
    for part in 0..<plan.questions {
      writeQuestion(plan.question(part, of: size, seed: seed), to: &writer)
    }
  }

  private func writeQuestion(_ plan: QuestionPlan, to writer: inout RecordWriter) {
    writer.beginRecord()
    writer.key("id")
    writer.questionID(plan)
    writer.key("text")
    writer.questionText(plan)
    writer.key("about")
    writer.id("e", plan.event)
    if plan.topic == .date || plan.topic == .age {
      writer.key("property")
      writer.string(plan.topic == .date ? "date" : "built")
    }
    writer.key("type")
    writer.string(plan.topic.type)
    writeRules(plan, to: &writer)
    if plan.claims == 0 {
      writer.key("wouldSettle")
      writer.text("[{\"name\": ")
      writer.string(QuestionWords.settlers, plan.number)
      writer.text("}]")
    }
    writer.endRecord()
  }

  private func writeRules(_ plan: QuestionPlan, to writer: inout RecordWriter) {
    if plan.topic == .quantity {
      writer.key("unit")
      writer.string("m")
    }
    switch plan.rule {
    case .plain: break
    case .tolerance:
      writer.key("tolerance")
      writer.text("3")
    case .changes:
      writer.key("changes")
      writer.text("true")
    case .many:
      writer.key("many")
      writer.text("true")
    }
    if plan.topic == .choice { writeOptions(to: &writer) }
    if plan.rule == .many {
      writer.key("complete")
      writer.text("false")
    }
  }

  private func writeOptions(to writer: inout RecordWriter) {
    writer.key("options")
    for place in 0..<QuestionWords.causes.count {
      writer.text(place == 0 ? "[" : ", ")
      writer.string(QuestionWords.causes, place)
    }
    writer.text(", {\"value\": \"main cable\", \"within\": \"cable\"}]")
  }
}

extension QuestionTopic {
  /// The word of the case format for the type of its answers.
  var type: StaticString {
    switch self {
    case .number: "number"
    case .party: "actor"
    case .date, .age: "date"
    case .quantity: "quantity"
    case .text: "text"
    case .flag: "boolean"
    case .place: "place"
    case .choice: "choice"
    case .url: "url"
    case .event: "event"
    }
  }

  /// What is asked, where there is more than one way to ask it.
  fileprivate var words: WordList? {
    switch self {
    case .number: QuestionWords.numbers
    case .party: QuestionWords.parties
    case .quantity: QuestionWords.quantities
    case .text: QuestionWords.texts
    case .flag: QuestionWords.flags
    case .place: QuestionWords.places
    case .choice: QuestionWords.choices
    case .age: QuestionWords.ages
    case .date, .url, .event: nil
    }
  }
}

extension RecordWriter {
  mutating func questionID(_ plan: QuestionPlan) {
    text("\"q")
    number(plan.event + 1)
    text(plan.part == 0 ? "\"" : "b\"")
  }

  fileprivate mutating func questionText(_ plan: QuestionPlan) {
    if let words = plan.topic.words { return string(words, plan.number) }
    switch plan.topic {
    case .date: string("When was it?")
    case .url: string("Where was the statement published?")
    default: string("What did it follow from?")
    }
  }
}
