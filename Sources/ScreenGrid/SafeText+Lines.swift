extension SafeText {
  /// Shows what a text really is: every character outside of printable ASCII as an escape, and
  /// backslashes doubled, so that two texts that look alike are told apart.
  public init(spelling raw: some StringProtocol) {
    self = TextCleaner.spell(raw)
  }

  /// The lines of a longer text, each cleaned: split at LF, CR LF and CR, tabs filled up to the
  /// next multiple of eight columns. An empty text is one empty line; a line end at the very end
  /// begins no line.
  public static func lines(cleaning raw: some StringProtocol) -> [SafeText] {
    var lines = rawLines(raw).map { line in
      line.utf8.contains(0x09) ? expandingTabs(line) : SafeText(cleaning: line)
    }
    if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func rawLines(_ raw: some StringProtocol) -> [Substring] {
    let text = Substring(raw)
    // CR LF is one Character, and so are CR and LF alone.
    return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
  }

  private static func expandingTabs(_ line: Substring) -> SafeText {
    var result = SafeText.empty
    for (position, part) in line.splitAtTabs().enumerated() {
      if position > 0 { result += .spaces(8 - result.columns % 8) }
      result += SafeText(cleaning: part)
    }
    return result
  }

  /// The text in lines of at most so many columns (at least 1): broken at blanks and beside wide
  /// characters, and within words that are longer than a line. Blanks at a break are left out.
  /// There is always one line. O(n).
  public func wrapped(toColumns limit: Int) -> [SafeText] {
    if columns <= limit { return [self] }
    return LineBreaker.lines(of: self, columns: limit).map { slice($0.bytes, columns: $0.columns) }
  }
}

extension Substring {
  /// Scalar-wise, because a combining mark after a tab would make one Character of both.
  fileprivate func splitAtTabs() -> [Substring] {
    unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false).map(Substring.init)
  }
}
