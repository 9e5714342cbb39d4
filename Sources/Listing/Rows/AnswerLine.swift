import ScreenGrid

/// The first answers to a question, in words for a list.
struct AnswerLine {
  /// Each in full.
  let whole: [SafeText]
  /// Without the words with which all of them begin, so that what differs is what is seen:
  /// "…20:50", "21:10".
  let differing: [SafeText]
  /// How many answers there are besides.
  private let untold: Int

  init(_ digest: QuestionDigest, _ wording: Wording) {
    self.init(digest, words: \.words, tails: digest.answers.map { _ in .empty }, wording)
  }

  /// The same with the first value of each answer, and that there are others: "berth 4 / ...".
  static func brief(_ digest: QuestionDigest, _ wording: Wording) -> AnswerLine {
    AnswerLine(digest, words: \.firstWords, tails: digest.answers.map(\.tail), wording)
  }

  private init(
    _ digest: QuestionDigest, words: (QuestionDigest.AnswerWords) -> String, tails: [SafeText],
    _ wording: Wording
  ) {
    let answers = digest.answers.map { SafeText(cleaning: words($0)) }
    // How it is put stands in front, whatever is left out behind.
    func put(_ words: [SafeText]) -> [SafeText] {
      zip(digest.answers, zip(words, tails)).map { wording.put($0.front, before: $1.0) + $1.1 }
    }
    whole = put(answers)
    differing = Self.withoutLead(answers, wording.glyphs.ellipsis).map(put) ?? whole
    untold = digest.answerCount - answers.count
  }

  /// Some of them behind each other, and how many others there are.
  func inLine(_ words: [SafeText]) -> SafeText {
    (words + (untold > 0 ? ["+\(untold)"] : [])).joined(separator: " | ")
  }

  /// The answers without the words that all begin with; nil where they begin otherwise, or one of
  /// them ends where the others go on.
  private static func withoutLead(_ answers: [SafeText], _ ellipsis: SafeText) -> [SafeText]? {
    let words = answers.map { $0.words.map(\.text) }
    guard answers.count > 1, let first = words.first else { return nil }
    let lead = words.dropFirst().reduce(first.count) { length, other in
      zip(first, other).prefix(length).prefix { $0 == $1 }.count
    }
    guard lead > 0, words.allSatisfy({ $0.count > lead }) else { return nil }
    return words.enumerated().map { number, words in
      (number == 0 ? ellipsis : .empty) + words.dropFirst(lead).joined(separator: " ")
    }
  }
}

extension QuestionDigest.AnswerWords {
  /// " / ..." behind the first of several values.
  var tail: SafeText { isSeveral ? " / ..." : .empty }
}
