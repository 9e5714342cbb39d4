import ScreenGrid

/// A block of a text's page, laid out. It is the same whatever is selected, but for which of two
/// overlapping anchors some words belong to.
public struct TextLayout: Equatable, Sendable {
  /// The words of the text; what was taken too, where that stands below them.
  var left: [PageLine] = []
  /// What was taken, where that stands beside the words.
  var right: [PageLine] = []
  /// How many lines there are.
  public internal(set) var count = 0
  /// On which lines each link stands that is not merely words of the text.
  public internal(set) var rows: [Int: Range<Int>] = [:]
  /// In which lines of the words those stand that each link was taken from.
  var words: [Int: Range<Int>] = [:]
  /// The links whose words overlap with those of others.
  public internal(set) var shared: Set<Int> = []
  /// What stands between words and what was taken.
  var divider: PagePiece?

  /// In which lines of the words those stand that a link was taken from; nil where none do.
  public func words(ofLink link: Int) -> Range<Int>? { words[link] }

  /// Puts what was taken on lines from a row on, below what stands there already.
  mutating func add(_ item: [PageLine], link: Int, from row: Int, isBeside: Bool) {
    if isBeside {
      Self.put(item, from: row, in: &right)
    } else {
      Self.put(item, from: row, in: &left)
    }
    rows[link] = row..<(row + item.count)
  }

  private static func put(_ item: [PageLine], from row: Int, in lines: inout [PageLine]) {
    for (place, line) in item.enumerated() {
      while lines.count <= row + place { lines.append(PageLine()) }
      lines[row + place].pieces += line.pieces
    }
  }

  /// A line: what stands beside the words in one row, and the words of that row or another.
  func line(_ row: Int, words: Int) -> PageLine {
    var line = left.indices.contains(words) ? left[words] : PageLine()
    if let divider { line.pieces.append(divider) }
    if right.indices.contains(row) { line.pieces += right[row].pieces }
    return line
  }

  /// Of which row the words stand in the first of some lines on the screen: the words of a block stay
  /// in view while what was taken from them goes by. Those of a link do so first.
  public func firstWords(from row: Int, count: Int, link: Int?) -> Int {
    guard divider != nil else { return row }
    let lowest = min(row, max(0, left.count - count))
    let wanted = link.flatMap { words[$0]?.lowerBound } ?? lowest
    return min(lowest, wanted)
  }
}
