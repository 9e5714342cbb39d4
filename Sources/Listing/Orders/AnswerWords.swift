import CaseModel
import CrossReference

// What is said of an answer in words.
extension Derivation {
  /// An answer in words for people, with what it counts: "3,000,000 (photos)". Of one that will have
  /// "Denied" in front, what is denied.
  func words(of answer: Answer) -> String {
    guard let question = question(of: answer) else { return answer.words }
    let value = answer.values[0]
    if standing(ofClaims: answer.claims) == .onlyDenied {
      return counting(answer, value.asDenied.words(in: question))
    }
    let words = value.words(in: question)
    return counting(answer, answer.isDenial ? "not " + words : words)
  }

  /// More values than these are too many to be told in a line.
  private static let mostValues = 3

  /// All its values, the most exact first.
  func allWords(of answer: Answer) -> String {
    guard let question = question(of: answer), answer.values.count > 1, !answer.isDenial else {
      return words(of: answer)
    }
    let words = Self.distinct(answer.values.lazy.map { $0.words(in: question) })
    let more = words.count > Self.mostValues ? " / ..." : ""
    return counting(answer, words.prefix(Self.mostValues).joined(separator: " / ") + more)
  }

  private func question(of answer: Answer) -> Question? {
    answer.claims.first.flatMap { story.claims[$0].question }.map { story.questions[$0.row] }
  }

  private static func distinct(_ words: some Sequence<String>) -> [String] {
    var seen: Set<[UInt8]> = []
    return words.filter { seen.insert(Array($0.utf8)).inserted }
  }

  private func counting(_ answer: Answer, _ words: String) -> String {
    scope(of: answer).map { "\(words) (\($0))" } ?? words
  }

  /// What all claims of an answer say that they count.
  func scope(of answer: Answer) -> String? {
    guard let first = answer.claims.first.flatMap({ story.claims[$0].scope }) else { return nil }
    let isShared = answer.claims.allSatisfy {
      story.claims[$0].scope?.utf8.elementsEqual(first.utf8) == true
    }
    return isShared ? first : nil
  }

  /// Whether no claim of an answer says it outright.
  func isOnlyImplied(_ answer: Answer) -> Bool {
    answer.claims.allSatisfy { story.claims[$0].isImplied }
  }
}

extension ClaimValue {
  /// What is denied by those who answer with this: of "no" it is "yes".
  fileprivate var asDenied: ClaimValue {
    if case .flag(let flag) = self { .flag(!flag) } else { self }
  }
}

extension Claim {
  /// Whether the source does not say it outright, by the author's reading, which the tag `implied`
  /// records.
  var isImplied: Bool { tags.contains { $0.utf8.elementsEqual("implied".utf8) } }
}
