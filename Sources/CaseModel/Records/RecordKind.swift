/// The twelve kinds of record a case holds, in the order in which they are derived and listed.
public enum RecordKind: UInt8, CaseIterable, Sendable, Hashable, Comparable {
  case actor, relation, source, event, question, claim
  case evidence, review, decision, walk, note, tag

  /// The kind in one word, as the JSON Lines form says it in `record`: "claim".
  public var word: String {
    switch self {
    case .actor: "actor"
    case .relation: "relation"
    case .source: "source"
    case .event: "event"
    case .question: "question"
    case .claim: "claim"
    case .evidence: "evidence"
    case .review: "review"
    case .decision: "decision"
    case .walk: "walk"
    case .note: "note"
    case .tag: "tag"
    }
  }

  /// The key of the list that holds records of this kind in a case file: "claims".
  public var listKey: String { self == .evidence ? word : word + "s" }

  /// The letter that stands for the kind in an implicit id, as in `~c12`.
  ///
  /// It is the first letter of the word; where two kinds share that, the rarer one takes another.
  public var letter: Character {
    switch self {
    case .actor: "a"
    case .relation: "r"
    case .source: "s"
    case .event: "e"
    case .question: "q"
    case .claim: "c"
    case .evidence: "v"
    case .review: "w"
    case .decision: "d"
    case .walk: "k"
    case .note: "n"
    case .tag: "t"
    }
  }

  /// The kind that has this word; nil when none has.
  public init?(word: String) {
    guard let kind = Self.allCases.first(where: { $0.word.utf8.elementsEqual(word.utf8) }) else {
      return nil
    }
    self = kind
  }

  /// The kind whose list has this key; nil when none has.
  public init?(listKey: String) {
    guard let kind = Self.allCases.first(where: { $0.listKey.utf8.elementsEqual(listKey.utf8) })
    else { return nil }
    self = kind
  }

  /// Orders kinds as they are declared.
  public static func < (left: RecordKind, right: RecordKind) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension RecordKind {
  init?(letter: UInt8) {
    guard let kind = Self.allCases.first(where: { $0.letter.asciiValue == letter }) else {
      return nil
    }
    self = kind
  }
}
