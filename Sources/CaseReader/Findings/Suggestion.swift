/// The word somebody may have meant.
enum Suggestion {
  /// The candidate nearest to `word`; nil when none is near enough to be worth naming.
  ///
  /// Near is: equal but for capitals and separators; or about a quarter of its letters wrong,
  /// swapped, missing or too many. The first of several equally near ones is taken.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    Words(candidates).nearest(to: word)
  }

  /// Candidates made ready to be compared with many words.
  struct Words {
    private let words: [(word: String, bytes: [UInt8], plain: [UInt8])]

    init(_ words: [String]) { self.words = words.map { ($0, Array($0.utf8), plain($0)) } }

    /// The candidate nearest to `word`, as ``Suggestion/nearest(to:among:)`` gives it.
    func nearest(to word: String) -> String? {
      let (bytes, plain) = (Array(word.utf8.prefix(64)), Suggestion.plain(word))
      var best: (distance: Int, word: String)?
      for other in words {
        let most = (best?.distance ?? (allowed(bytes.count) + 1)) - 1
        guard most >= 0 else { break }
        let distance = other.plain == plain ? 0 : distance(bytes, other.bytes, atMost: most)
        if distance <= most { best = (distance, other.word) }
      }
      return best?.word
    }
  }

  private static func allowed(_ length: Int) -> Int { min(3, (length + 1) / 4) }

  private static func plain(_ word: String) -> [UInt8] {
    word.utf8.lazy.filter { $0 != 0x2D && $0 != 0x5F && $0 != 0x20 }.map { byte in
      byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
  }

  /// Edits from one to the other: a letter put in, taken out, changed, or two neighbours swapped
  /// (optimal string alignment). More than `most` where there are more than that.
  static func distance(_ left: [UInt8], _ right: [UInt8], atMost most: Int = 3) -> Int {
    guard abs(left.count - right.count) <= most else { return .max }
    var (before, above) = ([Int](), Array(0...right.count))
    for row in 0..<left.count {
      var line = [row + 1]
      for column in 0..<right.count {
        let isSame = left[row] == right[column]
        var cost = min(above[column] + (isSame ? 0 : 1), above[column + 1] + 1, line[column] + 1)
        let isSwap =
          row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
        if isSwap { cost = min(cost, before[column - 1] + 1) }
        line.append(cost)
      }
      (before, above) = (above, line)
    }
    return above[right.count]
  }
}
