import CaseModel
import ScreenGrid

/// Rows that a table, plain lines and `--json` are all made from, pulled one at a time.
///
/// A list names its rows by position from 0; it never copies the records behind them, so a list of
/// a million rows costs no more than the rows on the screen.
public protocol RowList: Sendable {
  /// The columns, in the order they are shown.
  var columns: [ListColumn] { get }

  /// How many rows there are.
  var rowCount: Int { get }

  /// What stands in a column of a row.
  func cell(_ column: Int, atRow row: Int) -> ListCell

  /// What stands in some columns of a row, in their order. A list whose cells are drawn from the
  /// same facts finds those out once.
  func cells(_ columns: [Int], atRow row: Int) -> [ListCell]

  /// The record a row stands for; nil for a row that only explains, such as a gap.
  func record(atRow row: Int) -> RecordRef?

  /// The row that stands for a record; nil where none does.
  func row(of record: RecordRef) -> Int?

  /// How many rows there are but for those that only explain.
  var recordCount: Int { get }

  /// The number of a row among those, from 1; nil for a row that only explains.
  func number(ofRow row: Int) -> Int?

  /// Whether two sources, answers or events clash in what the row stands for.
  func isConflicting(atRow row: Int) -> Bool

  /// All rows in which something clashes, in order.
  var conflictRows: [Int] { get }

  /// Says which rows hold a word. A list that may be long need not word all cells of a row to know,
  /// but has to say what a look through the cells would.
  func searcher(for word: SoughtWord) -> any RowSearcher
}

extension RowList {
  /// Each cell by itself.
  public func cells(_ columns: [Int], atRow row: Int) -> [ListCell] {
    columns.map { cell($0, atRow: row) }
  }

  /// Looks through the cells.
  public func searcher(for word: SoughtWord) -> any RowSearcher {
    CellSearcher(list: self, word: word)
  }

  /// No row only explains unless a list says so.
  public var recordCount: Int { rowCount }

  /// No row only explains unless a list says so.
  public func number(ofRow row: Int) -> Int? { row + 1 }

  /// Nothing clashes unless a list says so.
  public func isConflicting(atRow row: Int) -> Bool { false }

  /// Found by a walk over the rows; a list that may be long keeps them ready instead.
  public var conflictRows: [Int] { (0..<rowCount).filter(isConflicting(atRow:)) }

  /// The row that stands for a record; nil where none does. Walks the rows.
  public func row(of record: RecordRef) -> Int? {
    (0..<rowCount).first { self.record(atRow: $0) == record }
  }
}

/// One column of a list: its heading, how wide it may be, and when it gives way.
public struct ListColumn: Equatable, Sendable {
  /// The name of the column in `--fields` and tests.
  public let name: String
  /// The words above it.
  public let heading: SafeText
  /// The fewest columns of the screen it is useful with.
  public let minimum: Int
  /// The most it wants; nil where it takes what is left.
  public let ideal: Int?
  /// Left for words, right for numbers.
  public let alignment: SafeText.Alignment
  /// 0 never gives way; of the others the highest goes first on a narrow screen.
  public let givesWay: Int

  /// Makes a column.
  public init(
    _ name: String, heading: SafeText, minimum: Int, ideal: Int?,
    alignment: SafeText.Alignment = .leading,
    givesWay: Int = 0
  ) {
    self.name = name
    self.heading = heading
    self.minimum = minimum
    self.ideal = ideal
    self.alignment = alignment
    self.givesWay = givesWay
  }
}

/// What stands in one place of a list: words safe to show, and how they are meant.
public struct ListCell: Equatable, Sendable {
  /// The words.
  public let text: SafeText
  /// Words that say the same in less room, the longest first.
  public let shorterTexts: [SafeText]
  /// Fewer words that say the same, for where those have no room.
  public let shortText: SafeText?
  /// What stands behind those fewer words and is never cut: how many others there are.
  public let tail: SafeText
  /// How they are meant; the words alone must be enough without it.
  public let style: Style

  /// Makes a cell.
  public init(
    _ text: SafeText, shorter: [SafeText] = [], short: SafeText? = nil, tail: SafeText = .empty,
    style: Style = Style()
  ) {
    self.text = text
    shorterTexts = shorter
    shortText = short
    self.tail = tail
    self.style = style
  }

  /// The words that fit into so many columns: all, or fewer ones, or what is left when the fewest
  /// are cut.
  public func text(within columns: Int, ellipsis: SafeText = "…") -> SafeText {
    if let whole = ([text] + shorterTexts).first(where: { $0.columns <= columns }) { return whole }
    let room = columns - tail.columns
    guard room > 0 else { return (shortText ?? text).cut(toColumns: columns, ellipsis: ellipsis) }
    return (shortText ?? text).cut(toColumns: room, ellipsis: ellipsis) + tail
  }
}
