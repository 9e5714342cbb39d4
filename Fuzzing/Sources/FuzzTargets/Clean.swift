import JSONText

/// True when no control, bidi control or unseen character stands in a text.
func isClean(_ text: String) -> Bool {
  !text.unicodeScalars.contains { JSONInvisible.contains($0) }
}

/// Line and column, counted the simple way.
struct PlainPosition {
  let line: Int
  let column: Int

  init(of offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let mark = start == 0 && bytes.first == 0xEF && offset > 0 ? 1 : 0
    column = before[start...].count { $0 & 0xC0 != 0x80 } + 1 - mark
  }
}
