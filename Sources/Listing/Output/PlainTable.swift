import CaseModel
import ScreenGrid

/// A list as aligned lines of text, for a pipe or a file: no escapes, nothing cut, the id of each
/// record in front so that other verbs can name it.
public struct PlainTable {
  private static let gap: SafeText = .spaces(2)

  private let rows: any RowList
  private let story: Case?
  private let columns: [Column]
  /// The cells of the first rows, which were worded to be measured: wording is what takes long.
  private let kept: [[SafeText]]
  /// Of more rows the cells would take more memory than their case.
  private static let mostKept = 100_000

  private struct Column {
    let heading: SafeText
    let alignment: SafeText.Alignment
    /// Nil for the id.
    let number: Int?
    var width: Int
  }

  /// A table of rows; give the case to have the ids in front. Walks all rows once to measure them.
  public init(_ rows: any RowList, idsFrom story: Case? = nil) {
    self.rows = rows
    self.story = story
    var columns = rows.columns.enumerated().map { number, column in
      Column(
        heading: column.heading, alignment: column.alignment, number: number,
        width: column.heading.columns)
    }
    if story != nil {
      let heading: SafeText = "Id"
      columns.insert(
        Column(heading: heading, alignment: .leading, number: nil, width: heading.columns), at: 0)
    }
    (self.columns, kept) = Self.measured(columns, rows, story)
  }

  private static func measured(
    _ columns: [Column], _ rows: any RowList, _ story: Case?
  ) -> ([Column], kept: [[SafeText]]) {
    var (columns, kept) = (columns, [[SafeText]]())
    for row in 0..<rows.rowCount {
      let texts = texts(columns, row, rows, story)
      if row < mostKept { kept.append(texts) }
      for index in columns.indices {
        columns[index].width = max(columns[index].width, texts[index].columns)
      }
    }
    return (columns, kept)
  }

  private static func texts(
    _ columns: [Column], _ row: Int, _ rows: any RowList, _ story: Case?
  ) -> [SafeText] {
    let cells = rows.cells(columns.compactMap(\.number), atRow: row).map(\.text)
    guard let story else { return cells }
    let id = rows.record(atRow: row).map { SafeText(cleaning: story.id(of: $0)) }
    return [id ?? .empty] + cells
  }

  /// The headings.
  public var heading: SafeText {
    line(columns.map(\.heading))
  }

  /// How many rows there are.
  public var rowCount: Int { rows.rowCount }

  /// A row as a line, without blanks at its end.
  public func line(ofRow row: Int) -> SafeText {
    line(kept.indices.contains(row) ? kept[row] : Self.texts(columns, row, rows, story))
  }

  /// The headings and all rows.
  public var lines: [SafeText] {
    [heading] + (0..<rowCount).map(line(ofRow:))
  }

  private func line(_ texts: [SafeText]) -> SafeText {
    zip(columns, texts)
      .map { $1.padded(toColumns: $0.width, alignment: $0.alignment) }
      .joined(separator: Self.gap).withoutTrailingBlanks
  }
}
