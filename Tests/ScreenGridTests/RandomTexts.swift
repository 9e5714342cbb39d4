import ScreenGrid
import TestSupport

extension Seeded {
  /// A text of things that have made trouble before, and of anything at all.
  mutating func text(upTo length: Int = 40) -> String {
    let trouble: [String] = [
      "a", "word", " ", "  ", "é", "e\u{301}", "漢", "字", "👍", "👍🏽", "👩‍👧", "🇩🇪", "❤\u{FE0F}", "कि",
      "\u{301}",
      "\u{200B}", "\u{202E}", "\u{1B}[2J", "\t", "\n", "\r\n", "\u{7F}", "\u{85}", "한", "각",
      "\u{E0041}", "ﷺ", "שלום", "می\u{200C}خواهم", "\u{FFFF}", "１",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      if Int.random(in: 0..<10, using: &self) == 0 {
        text += Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)).map(String.init) ?? ""
      } else {
        text += trouble.randomElement(using: &self) ?? ""
      }
    }
    return text
  }

  mutating func style() -> Style {
    Style(
      ColorRole.allCases.randomElement(using: &self) ?? .plain,
      Attributes(rawValue: UInt8.random(in: 0..<32, using: &self)))
  }

  /// A picture with texts put at random places, inside and outside.
  mutating func grid(_ size: GridSize) -> CellGrid {
    var grid = CellGrid(size)
    for _ in 0..<Int.random(in: 0...30, using: &self) {
      let point = GridPoint(
        row: Int.random(in: -2...size.rows + 1, using: &self),
        column: Int.random(in: -9...size.columns + 3, using: &self))
      let rect = GridRect(
        row: point.row, column: point.column, rows: Int.random(in: 0...4, using: &self),
        columns: Int.random(in: 0...9, using: &self))
      let style = style()
      switch Int.random(in: 0..<6, using: &self) {
      case 0: grid.fill(rect, style: style)
      case 1: grid.restyle(rect) { $0.adding(style.attributes) }
      default:
        grid.put(
          SafeText(cleaning: text()), at: point, style: style,
          maxColumns: Int.random(in: 0...60, using: &self))
      }
    }
    return grid
  }
}
