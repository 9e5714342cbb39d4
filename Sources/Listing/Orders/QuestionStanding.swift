import CaseModel
import CrossReference

/// How the answers to a question stand.
///
/// Only what the declared origins show is said here: that there is none, that there is one, that the
/// sources differ. That several origins agree takes proof that they are several, so until there is
/// some it is "maybe one origin".
struct QuestionStanding: Sendable {
  /// The levels, by their stable names.
  enum Level: String, Sendable {
    case unanswered, differ
    case oneOrigin = "one-origin"
    case maybeOneOrigin = "maybe-one-origin"
  }

  /// The level.
  let level: Level
  /// The level for people: "sources differ".
  let words: String
  /// The level in fewer words, where there are such.
  var shortWords: String?
  /// The answer that more origins give than any other; nil where none does.
  let leading: String?
}

extension Snapshot {
  /// How the answers to a question stand, as far as the case was read.
  func standing(ofQuestion question: RecordRef) -> QuestionStanding {
    guard extent != .soFar else { return .reading }
    return standing(orders.digest(ofQuestion: question.row).standing)
  }

  /// How answers stand of which it is known how they would if this were the whole case. While
  /// reading goes on, any record may change it, so no level is named before the end.
  func standing(_ standing: QuestionStanding) -> QuestionStanding {
    switch extent {
    case .whole: standing
    case .part: standing.soFar
    case .soFar: .reading
    }
  }
}

extension QuestionStanding {
  fileprivate static let reading = QuestionStanding(
    level: .unanswered, words: "reading...", leading: nil)

  /// The level in so few words that others fit in front of it.
  private var fewWords: String {
    switch level {
    case .unanswered: "no answer"
    case .differ: "differ"
    case .oneOrigin: shortWords == nil ? "one origin" : "no origin"
    case .maybeOneOrigin: "maybe one"
    }
  }

  /// The same of a case that was read in part: more may stand in the rest.
  fileprivate var soFar: QuestionStanding {
    QuestionStanding(
      level: level, words: "so far: \(words)", shortWords: "so far: \(fewWords)",
      leading: leading)
  }
}

extension Derivation {
  /// How the answers to a question stand.
  func standing(of reading: QuestionReading) -> QuestionStanding {
    guard !reading.answers.isEmpty else {
      return QuestionStanding(level: .unanswered, words: "no answer", leading: nil)
    }
    if let conflict = reading.conflict {
      return standing(conflict, reading)
    }
    // The first answer is the one with most origins; no other says anything for it.
    let origins = reading.answers[0].origins
    guard origins.traced + origins.untraced == 1 else {
      return QuestionStanding(
        level: .maybeOneOrigin, words: "maybe one origin", leading: leading(reading.answers))
    }
    return standing(ofOneOrigin: origins, reading)
  }

  /// How answers stand of which none has more than one origin.
  private func standing(
    ofOneOrigin origins: OriginCount, _ reading: QuestionReading
  ) -> QuestionStanding {
    let all = self.origins(of: reading)
    let (isAlone, isTraced) = (all.traced + all.untraced == 1, origins.traced > 0)
    let one = isTraced ? "one origin" : "one text, no origin recorded"
    return QuestionStanding(
      level: .oneOrigin, words: isAlone ? one : isTraced ? "one origin each" : "no origin recorded",
      shortWords: isTraced ? nil : "origin unknown", leading: leading(reading.answers))
  }

  private func standing(_ conflict: Conflict, _ reading: QuestionReading) -> QuestionStanding {
    let sources = Set(conflict.answers.flatMap { reading.answers[$0].sources })
    if sources.count == 1 {
      let isSelf = conflict.insideOneSource
      return QuestionStanding(
        level: .differ,
        words: isSelf ? "one source differs from itself" : "one source tells both sides",
        shortWords: isSelf ? "inside one text" : "told by one text", leading: nil)
    }
    if conflict.isOneOrigin {
      return QuestionStanding(
        level: .differ, words: "sources differ: one origin told two ways",
        shortWords: "differ, 1 origin", leading: nil)
    }
    return QuestionStanding(
      level: .differ, words: "sources differ", leading: leading(reading.answers))
  }

  private func leading(_ answers: [Answer]) -> String? {
    guard let first = answers.first, !first.isDenial else { return nil }
    let isAhead = answers.dropFirst().allSatisfy { possible($0.origins) < possible(first.origins) }
    return isAhead ? first.words : nil
  }

  /// How many origins speak for an answer. Where the case records none at all, its sources are all
  /// there is to tell answers apart by: each may be an origin, though none is counted as one.
  private func possible(_ origins: OriginCount) -> Int {
    crossReference.lineage.isDeclared ? origins.traced : origins.untraced
  }

  /// What all claims on a question come from, taken together.
  func origins(of reading: QuestionReading) -> OriginCount {
    crossReference.origins(ofClaims: reading.answers.flatMap(\.claims))
  }
}
