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
  /// The level for people: "sources differ"; where a whole side is no more than implied, that too.
  var words: String
  /// The level in fewer words, where there are such.
  var shortWords: String?
  /// In so few that "so far" fits in front; nil where the level alone says it.
  var fewWords: String?
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

  private var wordsOfLevel: String {
    switch level {
    case .unanswered: "no answer"
    case .differ: "differ"
    case .oneOrigin: "one origin"
    case .maybeOneOrigin: "maybe one"
    }
  }

  /// The same of a case that was read in part: more may stand in the rest.
  fileprivate var soFar: QuestionStanding {
    QuestionStanding(
      level: level, words: "so far: \(words)", shortWords: "so far: \(fewWords ?? wordsOfLevel)",
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
    let isAlone = all.traced + all.untraced == 1
    let (words, short, few): (String, String?, String?) =
      switch (origins.traced > 0, isAlone) {
      case (true, true): ("one origin", nil, nil)
      case (true, false) where all.untraced == 0: ("one origin each", nil, nil)
      case (true, false): ("one origin, or none recorded", "one origin or +?", "one or +?")
      case (false, true): ("one text, no origin recorded", "origin unknown", "no origin")
      case (false, false): ("no origin recorded", "origin unknown", "no origin")
      }
    return QuestionStanding(
      level: .oneOrigin, words: words, shortWords: short, fewWords: few,
      leading: leading(reading.answers))
  }

  private func standing(_ conflict: Conflict, _ reading: QuestionReading) -> QuestionStanding {
    var standing = plainStanding(conflict, reading)
    let sides = conflict.answers.map { isOnlyImplied(reading.answers[$0]) }
    guard sides.contains(true) else { return standing }
    let implied = sides.count(where: \.self)
    let which = implied == sides.count ? "all sides" : implied == 1 ? "one side" : "some sides"
    standing.words += ", \(which) only implied"
    standing.shortWords =
      implied == sides.count
      ? "all only implied" : implied == 1 ? "one side implied" : "some implied"
    return standing
  }

  private func plainStanding(_ conflict: Conflict, _ reading: QuestionReading) -> QuestionStanding {
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
