/// Finds where the lines of a text end.
struct LineBreaker {
  /// One line: a range of the text's bytes, and its columns.
  struct Line {
    var bytes: Range<Int>
    var columns: Int
  }

  private let characters: [TextCharacter]
  private let limit: Int

  /// The lines of at most so many columns; a limit below 2 counts as 2, or a wide character would
  /// fit nowhere.
  static func lines(of text: SafeText, columns limit: Int) -> [Line] {
    let breaker = LineBreaker(characters: Array(text.characters), limit: max(2, limit))
    return breaker.lines()
  }

  private func lines() -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < characters.count || lines.isEmpty {
      let end = lineEnd(from: start)
      lines.append(line(start..<end))
      start = end
      while start < characters.count, characters[start].isSpace { start += 1 }
    }
    return lines
  }

  /// Where a line that begins there ends: at the last allowed place that fits.
  private func lineEnd(from start: Int) -> Int {
    let full = firstBeyond(start)
    if full == characters.count { return full }
    var end = full
    var hasWord = false
    while end > start {
      if mayBreak(before: end) {
        hasWord = characters[start..<end].contains { !$0.isSpace }
        break
      }
      end -= 1
    }
    return hasWord ? end : full
  }

  private func firstBeyond(_ start: Int) -> Int {
    var used = 0
    var position = start
    while position < characters.count {
      used += characters[position].columns
      if used > limit { break }
      position += 1
    }
    return position
  }

  private func mayBreak(before position: Int) -> Bool {
    let (left, right) = (characters[position - 1], characters[position])
    return left.isSpace || right.isSpace || left.isWide || right.isWide
  }

  private func line(_ range: Range<Int>) -> Line {
    var end = range.upperBound
    while end > range.lowerBound, characters[end - 1].isSpace { end -= 1 }
    let shown = characters[range.lowerBound..<end]
    let first =
      range.lowerBound < characters.count ? characters[range.lowerBound].bytes.lowerBound : 0
    return Line(
      bytes: first..<(shown.last?.bytes.upperBound ?? first),
      columns: shown.reduce(0) { $0 + $1.columns })
  }
}
