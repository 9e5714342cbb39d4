import CaseModel

/// One answer to a question: claims that can all hold together.
public struct Answer: Sendable {
  /// "A" for the first answer, "B" for the second; after "Z" comes "AA".
  public private(set) var letter: String
  /// The different values given, the most exact first. Never empty.
  public let values: [ClaimValue]
  /// Rows of the claims that give it, in file order.
  public let claims: [Int]
  /// Rows of the sources that give it, ascending, each once.
  public let sources: [Int]
  /// How many origins these come from.
  public let origins: OriginCount
  /// True when what is said is that the value does not hold.
  public let isDenial: Bool
  /// The answer in words for programs: the first value, "not" before it when it is denied.
  public let words: String

  /// The letter of the answer at a place, from 0.
  public static func letter(_ place: Int) -> String {
    var letters = ""
    var rest = place
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// The same answer with the letter of a place, from 0.
  func lettered(_ place: Int) -> Answer {
    var answer = self
    answer.letter = Self.letter(place)
    return answer
  }
}

/// Two values that differ and yet are one answer, or are no conflict, and why.
public struct Reconciliation: Hashable, Sendable {
  /// One value in words for programs.
  public let first: String
  /// The other in words for programs.
  public let second: String
  /// Rows of a claim for each: one that states it, where there is any.
  public let claims: ClaimPair
  /// One value.
  public let firstValue: ClaimValue
  /// The other.
  public let secondValue: ClaimValue
  /// How the first stands to the second, and why.
  public let finding: ValueFinding
  /// What both allow, in words, where they overlap.
  public let shared: String?
}

/// Rows of two claims.
public struct ClaimPair: Hashable, Sendable {
  /// One claim.
  public let first: Int
  /// The other.
  public let second: Int
}

/// Two values that cannot both hold.
public struct Contradiction: Hashable, Sendable {
  /// One value in words for programs.
  public let first: String
  /// The other in words for programs.
  public let second: String
  /// Rows of a claim for each: one that states it, where there is any.
  public let claims: ClaimPair
  /// Why they cannot both hold.
  public let finding: ValueFinding
  /// How far they lie apart, and what may be behind it.
  public let departure: Departure?

  /// The two and how far they lie apart, or else why: "2019 and 2024: 5 years apart".
  public var words: String {
    "\(first) and \(second): \(departure?.words ?? finding.reason.rawValue)"
  }
}

/// All that sources say on one question.
public struct QuestionReading: Sendable {
  /// Row of the question.
  public let question: Int
  /// The answers, those with most origins first; then in the order of their values.
  public let answers: [Answer]
  /// What cannot both hold, if anything.
  public let conflict: Conflict?
  /// Claims that are no part of any answer, and why.
  public let setAside: [SetAside]
  /// A contradiction for each two sides of the conflict, of the first four sides.
  public let contradictions: [Contradiction]
  /// Values that differ without conflict, and why: at most 16 pairs, in the order of answers.
  public let reconciliations: [Reconciliation]
  /// For each value, in the order of values, the place of its answer and its own place in that.
  let valuePlaces: [(answer: Int, place: Int)]
}
