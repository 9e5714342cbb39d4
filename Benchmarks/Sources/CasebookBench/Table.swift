import Foundation

/// A table of results, for people and for programs.
struct Table {
  /// What stands in a cell.
  enum Cell {
    case text(String)
    /// A number, and how many digits of it are shown behind the point.
    case number(Double, Int)
    case nothing

    fileprivate var text: String {
      switch self {
      case .text(let text): text
      case .number(let value, let digits): Self.grouped(value, digits)
      case .nothing: "-"
      }
    }

    fileprivate var json: Any {
      switch self {
      case .text(let text): text
      case .number(let value, _): value
      case .nothing: NSNull()
      }
    }

    /// "1,234.5"
    private static func grouped(_ value: Double, _ digits: Int) -> String {
      let parts = String(format: "%.\(digits)f", abs(value)).split(separator: ".").map(String.init)
      var whole = ""
      for (place, digit) in parts[0].enumerated() {
        if place > 0, (parts[0].count - place) % 3 == 0 { whole += "," }
        whole.append(digit)
      }
      return (value < 0 ? "-" : "") + ([whole] + parts.dropFirst()).joined(separator: ".")
    }
  }

  let title: String
  let columns: [String]
  var rows: [[Cell]] = []

  /// The table in aligned lines: the first column to the left, numbers to the right.
  var text: String {
    let lines = [columns] + rows.map { $0.map(\.text) }
    let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let aligned = lines.map { line in
      line.indices.map { column in
        let gap = String(repeating: " ", count: widths[column] - line[column].count)
        return column == 0 ? line[column] + gap : gap + line[column]
      }.joined(separator: "  ")
    }
    return title + "\n" + aligned.map { "  " + $0 + "\n" }.joined()
  }

  /// Tables as one JSON text.
  static func json(_ tables: [Table]) -> String {
    let values = tables.map { table -> [String: Any] in
      let rows = table.rows.map { row in
        Dictionary(zip(table.columns, row.map(\.json))) { first, _ in first }
      }
      return ["title": table.title, "rows": rows]
    }
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys]
    guard let data = try? JSONSerialization.data(withJSONObject: values, options: options) else {
      return "[]"
    }
    return String(decoding: data, as: UTF8.self)
  }
}
