/// The word that somebody may have meant who wrote another; capitals make no difference.
public struct NearWord {
  /// The nearest of the words considered so far; nil where none is near.
  public private(set) var best: String?

  private let wanted: [Unicode.Scalar]
  /// Only what is nearer than this is better than what there is.
  private var limit: Int
  private static let longest = 100

  /// Near is what takes at most a third as many changes as the word has letters.
  public init(to word: String) {
    wanted = Array(Self.folded(word).prefix(Self.longest))
    limit = 1 + wanted.count / 3
  }

  /// Compares one more word. O(n × m).
  public mutating func consider(_ word: String) {
    guard let distance = distance(to: Self.folded(word)) else { return }
    limit = distance
    best = word
  }

  /// The nearest of some words; of several that are equally near the first. Where none is near, the
  /// one that goes on as this word begins, if it is the only one.
  public static func nearest(to word: String, among words: [String]) -> String? {
    var near = NearWord(to: word)
    words.forEach { near.consider($0) }
    return near.best ?? onlyOne(of: words, beginningWith: folded(word))
  }

  /// A beginning shorter than this says too little.
  private static let leastBeginning = 3

  private static func onlyOne(
    of words: [String], beginningWith start: [Unicode.Scalar]
  ) -> String? {
    guard start.count >= leastBeginning else { return nil }
    let found = words.filter { folded($0).starts(with: start) }
    return found.count == 1 ? found.first : nil
  }

  /// The word with small letters for the capitals of ASCII: ids are many, so no more is looked at.
  private static func folded(_ word: String) -> [Unicode.Scalar] {
    word.unicodeScalars.map { scalar in
      ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
  }

  /// The Levenshtein distance to another word if it is below the limit.
  private func distance(to other: [Unicode.Scalar]) -> Int? {
    guard abs(wanted.count - other.count) < limit else { return nil }
    var row = Array(0...other.count)
    for (index, scalar) in wanted.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for place in other.indices {
        let change = diagonal + (scalar == other[place] ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(change, diagonal + 1, row[place] + 1)
      }
    }
    return row[other.count] < limit ? row[other.count] : nil
  }
}
