import CaseModel

/// What a conflict is about.
public enum ConflictKind: Hashable, Sendable {
  case date, number, who, `where`, choice, denial, order
  case yesNo
  /// The author's own word for it: cause, scope, wording, attribution.
  case named(String)

  /// The kind in one word: "yes-no", "who".
  public var word: String {
    switch self {
    case .date: "date"
    case .number: "number"
    case .who: "who"
    case .where: "where"
    case .choice: "choice"
    case .denial: "denial"
    case .order: "order"
    case .yesNo: "yes-no"
    case .named(let word): word
    }
  }

  init(_ type: AnswerType) {
    switch type {
    case .date: self = .date
    case .number, .quantity: self = .number
    case .actor: self = .who
    case .place: self = .where
    case .boolean: self = .yesNo
    case .choice, .event, .text, .url: self = .choice
    }
  }
}

/// Answers to one question that cannot all hold.
public struct Conflict: Sendable, Identifiable {
  /// Question id and kind; it stays the same when claims come and go.
  public let id: String
  /// Row of the question.
  public let question: Int
  /// What it is about.
  public let kind: ConflictKind
  /// Places, in the reading's answers, of those that contradict another; at least two.
  public let answers: [Int]
  /// Rows of the claims of each of these answers, in the same order.
  public let members: [[Int]]
  /// Sources that contradict themselves, by row; not those that report what two people say.
  public let selfContradicting: [Int]
  /// True when all its sides come from one origin: told two ways, so counting says nothing.
  public let isOneOrigin: Bool
  /// What clashes with what, in a sentence.
  public let reason: String

  /// True when a source contradicts itself.
  public var insideOneSource: Bool { !selfContradicting.isEmpty }
}

extension Conflict: Equatable {
  /// True when id, sides and reason are the same.
  public static func == (left: Conflict, right: Conflict) -> Bool {
    left.id == right.id && left.members == right.members && left.reason == right.reason
  }
}
