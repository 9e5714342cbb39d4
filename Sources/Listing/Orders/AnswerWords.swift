import CaseModel
import CrossReference
import ScreenGrid

// What is said of an answer in words.
extension Derivation {
  /// More values than these are too many to be told in a line.
  private static let mostValues = 3

  /// All values of an answer with what it counts: "3,000,000 / implied: at least 2,000,000 (photos)".
  func allWords(of answer: Answer, _ values: [GivenValue]) -> String {
    let words = values.prefix(Self.mostValues).map(\.heldWords)
    let more = values.count > Self.mostValues ? " / ..." : ""
    return counting(answer, words.joined(separator: " / ") + more)
  }

  /// The first of its values, with what it counts.
  func firstWords(of answer: Answer, _ values: [GivenValue]) -> String {
    counting(answer, values[0].heldWords)
  }

  /// Its values, never none, each once with the claims that give it: the most exact first, and last what all who
  /// give it hold back, so that no plain value seems to be held back too.
  func values(of answer: Answer) -> [GivenValue] {
    let claims = answer.claims.map { RecordRef(kind: .claim, row: $0) }
    guard let question = question(of: answer), answer.values.count > 1, !answer.isDenial else {
      return [GivenValue(words: words(of: answer), held: [], claims: claims)]
    }
    let values = Self.distinct(answer.values.lazy.map { $0.words(in: question) })
    guard values.count > 1 else {
      return [GivenValue(words: words(of: answer), held: [], claims: claims)]
    }
    let shared = reservations(sharedBy: answer.claims)
    let given = Dictionary(grouping: claims) { words(ofClaim: $0.row, in: question) }
    let all = values.map { words in
      let claims = given[words] ?? []
      let held = reservations(sharedBy: claims.map(\.row))
        .filter { !shared.contains($0) && !Self.isFirm($0) }
      return GivenValue(words: words, held: held, claims: claims)
    }
    return all.filter(\.held.isEmpty) + all.filter { !$0.held.isEmpty }
  }

  /// Whether a word for how something is put makes it no weaker beside what is stated.
  private static func isFirm(_ word: SafeText) -> Bool {
    [Standing.found, .admitted].contains { $0.rawValue.utf8.elementsEqual(word.text.utf8) }
  }

  private func words(ofClaim row: Int, in question: Question) -> String {
    story.claims[row].value?.words(in: question) ?? ""
  }

  /// The most exact value in words for people. Of one that will have "Denied" in front, what is
  /// denied.
  private func words(of answer: Answer) -> String {
    guard let question = question(of: answer) else { return answer.words }
    let value = answer.values[0]
    if standing(ofClaims: answer.claims) == .onlyDenied {
      return value.asDenied.words(in: question)
    }
    let words = value.words(in: question)
    return answer.isDenial ? "not " + words : words
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

  /// What stands in front of an answer: "Alleged, implied: "; empty where somebody states it.
  func front(ofClaims claims: [Int]) -> SafeText {
    let words = reservations(sharedBy: claims)
    return words.isEmpty ? .empty : Wording().capitalized(words.joined(separator: ", ")) + ": "
  }

  /// How some claims are put by all taken together, then what all of them hold back.
  func reservations(sharedBy claims: [Int]) -> [SafeText] {
    guard let first = claims.first else { return [] }
    var shared = Wording().reservations(of: story.claims[first])
    for row in claims.dropFirst() where !shared.isEmpty {
      let own = Wording().reservations(of: story.claims[row])
      shared.removeAll { !own.contains($0) }
    }
    let standing = standing(ofClaims: claims)
    if let word = standing.word, !shared.contains(word) { shared.insert(word, at: 0) }
    // An answer that is not denied by all is told as what they say instead.
    return standing == .onlyDenied ? shared : shared.filter { $0 != "denied" }
  }

  /// Whether no claim of an answer says it outright.
  func isOnlyImplied(_ answer: Answer) -> Bool {
    answer.claims.allSatisfy { story.claims[$0].isImplied }
  }
}

/// A value of an answer, and who gives it.
struct GivenValue: Sendable {
  /// The value, without what it counts.
  let words: String
  /// What all who give it hold back, besides what all hold back who give the answer.
  let held: [SafeText]
  /// The claims that give it, in file order.
  let claims: [RecordRef]

  /// "implied: 12": the value with what all who give it hold back in front.
  var heldWords: String {
    held.isEmpty ? words : held.joined(separator: ", ").text + ": " + words
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
