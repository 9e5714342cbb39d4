import ScreenGrid

/// Finds rows by words, as a person reads them: in what the cells show, without regard to case
/// and accents. A row is found when each word stands somewhere in it.
public struct RowFinder: Sendable {
  /// How many rows are looked at between two questions whether to go on.
  public static let chunk = 256

  private let words: [[UInt8]]

  /// A finder of words parted by blanks. No words find nothing.
  public init(_ words: String) {
    self.words = words.split(whereSeparator: \.isWhitespace)
      .map { Folding.bytes(String($0)) }.filter { !$0.isEmpty }
  }

  /// Whether there is anything to find.
  public var isEmpty: Bool { words.isEmpty }

  /// The rows that hold the words, in order; nil when `isCancelled` said so first.
  ///
  /// Walks all rows and words their cells: run it away from the loop.
  public func rows(
    in list: some RowList, isCancelled: () -> Bool = { false }
  ) -> [Int]? {
    var found: [Int] = []
    for start in stride(from: 0, to: list.rowCount, by: Self.chunk) {
      if isCancelled() { return nil }
      let chunk = start..<min(start + Self.chunk, list.rowCount)
      found += chunk.filter { matches(list, row: $0) }
    }
    return found
  }

  /// Whether a row holds the words.
  public func matches(_ list: some RowList, row: Int) -> Bool {
    guard !isEmpty else { return false }
    var text: [UInt8] = []
    for cell in list.cells(Array(list.columns.indices), atRow: row) {
      Folding.append(cell.text.text, to: &text)
      // Words do not run from one cell into the next.
      text.append(0)
    }
    return words.allSatisfy { text.holds($0) }
  }
}

extension [UInt8] {
  /// Whether some bytes stand in these. O(n × m) at worst; words are short.
  func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= count else { return word.isEmpty }
    return (0...(count - word.count)).contains { start in
      self[start] == first && self[start..<(start + word.count)].elementsEqual(word)
    }
  }
}
