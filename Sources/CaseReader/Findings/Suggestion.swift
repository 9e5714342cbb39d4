/// The word somebody may have meant.
enum Suggestion {
  /// The candidate nearest to `word`; nil when none is near enough to be worth naming.
  ///
  /// Near is: equal but for capitals and separators; or about a quarter of its letters wrong,
  /// swapped, missing or too many. The first of several equally near ones is taken.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let bytes = Array(word.utf8.prefix(64))
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let distance = plain(candidate) == plain(word) ? 0 : distance(bytes, Array(candidate.utf8))
      if distance < best?.distance ?? (allowed(bytes.count) + 1) { best = (distance, candidate) }
    }
    return best?.word
  }

  private static func allowed(_ length: Int) -> Int { min(3, (length + 1) / 4) }

  private static func plain(_ word: String) -> [UInt8] {
    word.utf8.lazy.filter { $0 != 0x2D && $0 != 0x5F && $0 != 0x20 }.map { byte in
      byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
  }

  /// Edits from one to the other: a letter put in, taken out, changed, or two neighbours swapped
  /// (optimal string alignment).
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard abs(left.count - right.count) <= 3 else { return .max }
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
