import JSONText
import ScreenGrid

/// What must hold of text that is made fit for people, whatever it was before.
struct TextCheck {
  private let raw: String

  init(_ raw: String) { self.raw = raw }

  /// True when there is nothing to clean.
  func run() throws -> Bool {
    let text = SafeText(cleaning: raw)
    try checkCleaned(text)
    try checkSpelling()
    try checkLines()
    for limit in [0, 1, 2, 7, 40] { try checkLayout(of: text, in: limit) }
    return !text.wasChanged
  }

  /// Nothing that hides, turns or moves, marks only on something, and never a tower of them.
  private func checkCleaned(_ text: SafeText) throws {
    try checkScalars(of: text)
    let again = SafeText(cleaning: text.text)
    try demand(
      again.text.utf8.elementsEqual(text.text.utf8) && !again.wasChanged,
      "cleaned twice it is \(again.text.debugDescription)")
    try demand(again.columns == text.columns, "\(text.columns) columns, then \(again.columns)")
    try demand(
      text.wasChanged || isSameButForEmojiForms(text.text), "changed without being marked")
  }

  private func checkScalars(of text: SafeText) throws {
    var marks = 0
    var isStart = true
    for scalar in text.text.unicodeScalars {
      try demand(!Self.isForbidden(scalar), "\(Self.name(scalar)) survives")
      let isMark = CharacterWidth.columns(of: scalar) == 0
      try demand(!isMark || !isStart, "\(Self.name(scalar)) sits on nothing")
      marks = isMark ? marks + 1 : 0
      try demand(marks <= 8, "a tower of \(marks) marks")
      isStart = false
    }
    try demand(
      (0...2 * text.text.unicodeScalars.count).contains(text.columns), "\(text.columns) columns")
  }

  /// An emoji loses its request to be one without a mark; nothing else is left out so.
  private func isSameButForEmojiForms(_ text: String) -> Bool {
    let kept = raw.unicodeScalars.filter { $0.value != 0xFE0F && $0.value != 0xFE0E }
    return kept.elementsEqual(text.unicodeScalars)
  }

  private func checkSpelling() throws {
    let spelled = SafeText(spelling: raw)
    try demand(
      spelled.text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        && spelled.columns == spelled.text.utf8.count, "spelled as \(spelled)")
  }

  private func checkLines() throws {
    for line in SafeText.lines(cleaning: raw) { try checkScalars(of: line) }
  }
}

extension TextCheck {
  private func checkLayout(of text: SafeText, in limit: Int) throws {
    let (start, rest) = (text.prefix(columns: limit), text.dropping(columns: limit))
    try demand(start.columns <= limit, "the first \(limit) columns are \(start.columns)")
    try demand(
      (start.text + rest.text).utf8.elementsEqual(text.text.utf8),
      "cut after \(limit) columns it is \(start) and \(rest)")
    try demand(text.cut(toColumns: limit).columns <= limit, "cut to \(limit) it is too wide")
    let fitted = text.fitted(toColumns: limit)
    try demand(fitted.columns == limit, "fitted to \(limit) it takes \(fitted.columns)")
    // A joiner at the place of a cut joins nothing any more, and would be shown as an escape.
    let isJoiner = start.text.unicodeScalars.last.map { (0x200C...0x200D).contains($0.value) }
    try demand(
      isJoiner == true || SafeText(cleaning: start.text).columns == start.columns,
      "the first \(limit) columns are counted as \(start.columns)")
    if limit > 0 { try checkWrapped(text.wrapped(toColumns: limit), in: limit) }
  }

  private func checkWrapped(_ lines: [SafeText], in limit: Int) throws {
    try demand(!lines.isEmpty, "no lines")
    for line in lines {
      // A wide character has no place in one column.
      try demand(line.columns <= max(2, limit), "a line of \(line.columns) columns in \(limit)")
      try checkScalars(of: line)
    }
  }

  /// From the Unicode chart, and not from the tables of the cleaner: controls, direction marks,
  /// blanks without width, what is ignored by default, private use and noncharacters.
  private static let forbidden: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160,
    0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200B, 0x200E...0x200F, 0x2028...0x202E,
    0x2060...0x206F, 0x3164...0x3164, 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFE00...0xFE0F,
    0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
    0xE0000...0xE0FFF, 0xF0000...0x10FFFF,
  ]

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value & 0xFFFE == 0xFFFE || forbidden.contains { $0.contains(scalar.value) }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    "U+" + String(scalar.value, radix: 16, uppercase: true)
  }
}
