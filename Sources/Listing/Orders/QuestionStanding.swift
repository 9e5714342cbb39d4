import CaseModel
import CrossReference

/// How the answers to a question stand, in words for people.
struct QuestionStanding: Sendable {
  /// The level.
  let level: Level
  /// The level for people: "sources differ"; where a whole side is no more than implied, that too.
  var words: String
  /// The level in fewer words, where there are such.
  var shortWords: String?
  /// In so few that "so far" fits in front; nil where the level alone says it.
  var fewWords: String?
  /// The letter of the answer with most support, if any; on screens no side leads where sources
  /// differ.
  var leader: String?
  /// The leading answer; nil where none leads.
  var leading: String?
  /// What may be suggested; nil where nothing may.
  var suggested: String?
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
    level: .unanswered, words: "reading...")

  private var wordsOfLevel: String {
    switch level {
    case .unanswered: "no answer"
    case .differ: "differ"
    case .oneOrigin: "one origin"
    case .maybeOneOrigin: "maybe one"
    case .leaning: "one side"
    case .mostlyAgree: "most agree"
    case .agree: "agree"
    }
  }

  /// The same of a case that was read in part: more may stand in the rest.
  fileprivate var soFar: QuestionStanding {
    QuestionStanding(
      level: level, words: "so far: \(words)", shortWords: "so far: \(fewWords ?? wordsOfLevel)",
      leader: leader, leading: leading)
  }
}

extension Derivation {
  /// How the answers to a question stand; of what is still being read nothing is said.
  func standing(of reading: QuestionReading) -> QuestionStanding {
    guard let found = crossReference.level(of: reading) else { return .reading }
    var standing = words(of: found, reading)
    let question = story.questions[reading.question]
    standing.leader = found.leading.map { reading.answers[$0].letter }
    standing.leading = found.leadingValue?.words(in: question)
    standing.suggested = found.suggested?.words(in: question)
    return standing
  }

  private func words(of found: QuestionLevel, _ reading: QuestionReading) -> QuestionStanding {
    guard !reading.answers.isEmpty else {
      return QuestionStanding(level: .unanswered, words: found.level.words)
    }
    if let conflict = reading.conflict { return standing(conflict, found, reading) }
    guard found.level == .oneOrigin else {
      return QuestionStanding(level: found.level, words: found.level.words)
    }
    return standing(ofOneOrigin: reading.answers[0].origins, reading)
  }

  /// How answers stand of which none has more than one origin.
  private func standing(
    ofOneOrigin origins: OriginCount, _ reading: QuestionReading
  ) -> QuestionStanding {
    let all = self.origins(of: reading)
    let isAlone = all.traced + all.untraced == 1
    let (words, short, few): (String, String?, String?) =
      switch (origins.traced > 0, isAlone) {
      case _ where reading.answers.contains { $0.origins.traced + $0.origins.untraced > 1 }:
        ("one origin for some answers", "one origin, some", "some one")
      case (true, true): ("one origin", nil, nil)
      case (true, false) where all.untraced == 0: ("one origin each", nil, nil)
      case (true, false): ("one origin, or none recorded", "one origin or +?", "one or +?")
      case (false, true): ("one text, no origin recorded", "origin unknown", "no origin")
      case (false, false): ("no origin recorded", "origin unknown", "no origin")
      }
    return QuestionStanding(
      level: .oneOrigin, words: words, shortWords: short, fewWords: few)
  }

  private func standing(
    _ conflict: Conflict, _ found: QuestionLevel, _ reading: QuestionReading
  ) -> QuestionStanding {
    guard found.level == .differ else { return standing(ofLead: found.level) }
    var standing = plainStanding(conflict, found, reading)
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

  /// How answers stand that cannot all hold, and of which one has more behind it.
  private func standing(ofLead level: Level) -> QuestionStanding {
    guard level < .leaning else { return QuestionStanding(level: level, words: level.words) }
    return QuestionStanding(
      level: level, words: "sources differ, \(level.words)", shortWords: "differ, maybe 1",
      fewWords: "differ")
  }

  private func plainStanding(
    _ conflict: Conflict, _ found: QuestionLevel, _ reading: QuestionReading
  ) -> QuestionStanding {
    let sources = Set(conflict.answers.flatMap { reading.answers[$0].sources })
    if sources.count == 1 {
      let isSelf = conflict.insideOneSource
      return QuestionStanding(
        level: .differ,
        words: isSelf ? "one source differs from itself" : "one source tells both sides",
        shortWords: isSelf ? "inside one text" : "told by one text")
    }
    if conflict.isOneOrigin {
      return QuestionStanding(
        level: .differ, words: "sources differ: one origin told two ways",
        shortWords: "differ, 1 origin")
    }
    guard found.dependsOnSuspicion else {
      return QuestionStanding(level: .differ, words: found.level.words)
    }
    return QuestionStanding(
      level: .differ, words: "sources differ: it depends on who repeats whom",
      shortWords: "who repeats?")
  }

  /// What all claims on a question come from, taken together.
  func origins(of reading: QuestionReading) -> OriginCount {
    crossReference.origins(ofClaims: reading.answers.flatMap(\.claims))
  }
}
