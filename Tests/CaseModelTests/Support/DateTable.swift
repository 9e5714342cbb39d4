import Foundation

/// A table of texts and what the reader must make of them, from Tests/Fixtures/Dates.
///
/// A row is a text and its cells, parted by " | "; a text with blanks at its ends stands in quotes.
/// A line that begins with # names the section that follows.
struct DateTable {
  struct Row: CustomStringConvertible {
    let section: String
    let text: String
    let cells: [String]

    var description: String { "\(section): \(text)" }
  }

  let rows: [Row]

  init(_ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/Dates")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    var section = ""
    var rows: [Row] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# ") {
        section = String(line.dropFirst(2))
      } else if let row = Self.row(String(line), section) {
        rows.append(row)
      }
    }
    self.rows = rows
  }

  static func row(_ line: String, _ section: String = "") -> Row? {
    let cells = line.split(separator: " | ", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard var text = cells.first else { return nil }
    if text.hasPrefix("\""), text.hasSuffix("\"") { text = String(text.dropFirst().dropLast()) }
    return Row(section: section, text: text, cells: Array(cells.dropFirst()))
  }
}
