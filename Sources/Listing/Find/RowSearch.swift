/// Looks through the rows of a list for words, as a person reads them: in what the cells show,
/// without regard to case and accents. A row is found when each word stands somewhere in it.
///
/// It goes from a row to the end and then round to that row, as many rows at a time as the caller
/// likes; so what is near is found at once, however long the list is.
public struct RowSearch {
  /// How many rows there are in all.
  public let rowCount: Int
  /// How many rows were looked through.
  public private(set) var lookedThrough = 0

  private let start: Int
  private var searchers: [any RowSearcher]

  /// A search for words parted by blanks. No words find nothing.
  public init(_ words: String, in list: some RowList, from start: Int = 0) {
    rowCount = list.rowCount
    self.start = min(max(0, start), max(0, list.rowCount - 1))
    searchers = words.split(whereSeparator: \.isWhitespace)
      .compactMap { SoughtWord($0) }.map { list.searcher(for: $0) }
  }

  /// Whether every row was looked through.
  public var isDone: Bool { lookedThrough >= rowCount || searchers.isEmpty }

  /// The rows that hold the words among the next so many, in the order in which they are looked
  /// through.
  public mutating func next(_ count: Int) -> [Int] {
    guard !searchers.isEmpty else { return [] }
    var found: [Int] = []
    let end = min(rowCount, lookedThrough + count)
    while lookedThrough < end {
      let row = start + lookedThrough
      let place = row < rowCount ? row : row - rowCount
      if holdsAll(row: place) { found.append(place) }
      lookedThrough += 1
    }
    return found
  }

  private mutating func holdsAll(row: Int) -> Bool {
    for index in searchers.indices where !searchers[index].holds(row: row) { return false }
    return true
  }
}
