import ScreenGrid

/// Says of the rows of one list whether they hold a word. It may remember what rows share, so it is
/// for one thread.
public protocol RowSearcher {
  /// Whether the word stands in what the cells of a row show.
  mutating func holds(row: Int) -> Bool
}

/// Looks through the cells as they are shown: what finding means, and for short lists quick enough.
struct CellSearcher: RowSearcher {
  let list: any RowList
  let word: SoughtWord

  func holds(row: Int) -> Bool {
    list.cells(Array(list.columns.indices), atRow: row).contains { word.stands(in: $0.text) }
  }
}

extension RowList {
  /// Whether a word stands in some cells of a row.
  func holds(_ word: SoughtWord, in columns: [Int], atRow row: Int) -> Bool {
    cells(columns, atRow: row).contains { word.stands(in: $0.text) }
  }
}
