import JSONText

/// A matter on which sources may differ.
public struct Question: FieldedRecord {
  typealias Field = QuestionField
  /// `.question`.
  public static var kind: RecordKind { .question }
  /// The case the question is in.
  public let owner: Case
  /// Its place among the questions.
  public let row: Int

  /// The question at a row.
  public init(owner: Case, row: Int) {
    self.owner = owner
    self.row = row
  }

  /// The question in words.
  public var text: String { text(.text) ?? "" }
  /// The actor, event or relation it is about.
  public var about: RecordRef? { reference(.about) }
  /// Machine name of the matter: "date", "birthDate", "P19".
  public var property: String? { term(.property) }
  /// The one kind of answer it takes.
  public var type: AnswerType { word(.type) ?? .text }
  /// The unit of its numbers.
  public var unit: String? { term(.unit) }
  /// True when several values can hold at once.
  public var many: Bool { flag(.many) ?? false }
  /// True when the answer changes with time.
  public var changes: Bool { flag(.changes) ?? false }
  /// How far numbers may lie apart and still be equal.
  public var tolerance: Double? { number(.tolerance) }
  /// The same in percent.
  public var tolerancePercent: Double? { number(.tolerancePercent) }
  /// The known answers.
  public var options: [AnswerOption] {
    (json(.options)?.elements ?? []).compactMap(AnswerOption.init)
  }
  /// How the author left it.
  public var status: QuestionStatus { word(.status) ?? .open }
  /// The author's answer.
  public var answer: ClaimValue? { json(.answer).flatMap(value) }
  /// The author's words on the answer.
  public var answerNote: String? { text(.answerNote) }
  /// The author's word for the kind of conflict.
  public var kind: String? { term(.kind) }
  /// What would settle it: sources, or words.
  public var wouldSettle: [Mentioned] { mentions(.wouldSettle) }
  /// True unless a list answer is said not to claim to be complete.
  public var isComplete: Bool { flag(.complete) ?? true }
  /// Its tags.
  public var tags: [String] { tagList(.tags) }
  /// A desk note.
  public var note: String? { text(.note) }
}

extension Question {
  /// The author's answer in words.
  public var answerWords: String? { answer?.words(in: self) }

  /// The label of the option that has this value or alias; the text itself where none has.
  ///
  /// Constant time in a case with its index; else linear in the options.
  public func label(ofOption value: String) -> String {
    (owner.optionLabels[row] ?? OptionLabels(options)).label(of: value)
  }

  /// JSON read as a value of this question's type.
  func value(of json: JSONValue) -> ClaimValue? {
    ClaimValueDecoder(type: type, columns: owner.columns).value(of: json)
  }
}
