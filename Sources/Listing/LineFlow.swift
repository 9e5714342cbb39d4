import CaseModel
import ScreenGrid

/// Breaks one line of a document into lines of a page.
struct LineFlow {
  /// The lines so far; there is always one.
  private(set) var lines = [PageLine()]
  /// The number of the next link.
  private(set) var link: Int

  private let indent: Int
  private let columns: Int
  private var column = 0
  /// Blanks that stand before the next word, if that stays on this line.
  private var gap = 0

  init(indent: Int, columns: Int, link: Int) {
    self.indent = indent
    self.columns = columns
    self.link = link
  }

  mutating func add(_ line: DocumentLine) {
    if line.label.columns > 0 { addLabel(line.label) }
    let hang = hang(of: line.kind)
    column = max(column, hang)
    let end = line.spans.reduce(column) { $0 + $1.text.columns }
    if end <= columns, line.spans.allSatisfy(\.text.isPlain) { return addWhole(line.spans) }
    for token in tokens(of: line.spans) { add(token, hang) }
  }

  /// Where lines after the first begin.
  private func hang(of kind: DocumentLine.Kind) -> Int {
    switch kind {
    case .text: indent
    case .indented: min(indent + 2, max(indent, columns / 2))
    case .heading, .blank, .passage: 0
    }
  }

  /// Puts spans for which there is room on this line: the same as word by word, in less time.
  private mutating func addWhole(_ spans: [DocumentSpan]) {
    for span in spans {
      let (before, text, behind) = span.text.withoutBlanksAround
      gap += before
      put(Part(text: text, style: span.style, link: span.link.map { _ in link }))
      gap += behind
      if span.link != nil { link += 1 }
    }
  }

  private mutating func addLabel(_ label: SafeText) {
    let isAbove = label.columns >= indent
    put(Part(text: label.cut(toColumns: columns), style: Style(.muted), link: nil))
    if isAbove { breakLine(at: indent) }
  }

  /// A word in one style.
  private struct Part {
    let text: SafeText
    let style: Style
    let link: Int?
  }

  /// Words with no blank between them, which stay on one line: a name and the comma after it.
  private struct Token {
    var blanks: Int
    var parts: [Part] = []

    var columns: Int { parts.reduce(0) { $0 + $1.text.columns } }
  }

  private mutating func tokens(of spans: [DocumentSpan]) -> [Token] {
    var tokens = [Token(blanks: 0)]
    for span in spans {
      let number = span.link.map { _ in link }
      if number != nil { link += 1 }
      for word in span.text.words {
        if word.blanks > 0 { tokens.append(Token(blanks: word.blanks)) }
        guard !word.text.isEmpty else { continue }
        tokens[tokens.count - 1].parts.append(
          Part(text: word.text, style: span.style, link: number))
      }
    }
    return tokens
  }

  /// Puts a token on this line or the next; one longer than a line is broken inside.
  private mutating func add(_ token: Token, _ hang: Int) {
    gap += token.blanks
    guard !token.parts.isEmpty else { return }
    if column + gap + token.columns > columns, column > hang { breakLine(at: hang) }
    for part in token.parts { add(part, hang) }
  }

  private mutating func add(_ part: Part, _ hang: Int) {
    var rest = part.text
    while rest.columns > columns - column - gap {
      let head = rest.prefix(columns: columns - column - gap)
      if head.isEmpty {
        // A character wider than the page is left out rather than looped on.
        guard column + gap > hang else { return }
      } else {
        put(Part(text: head, style: part.style, link: part.link))
        rest = rest.dropping(columns: head.columns)
      }
      breakLine(at: hang)
    }
    put(Part(text: rest, style: part.style, link: part.link))
  }

  /// Puts words after the gap that waits; what goes on from the piece before becomes part of it.
  private mutating func put(_ part: Part) {
    guard !part.text.isEmpty else { return }
    let last = lines.count - 1
    if let piece = lines[last].pieces.last, piece.style == part.style, piece.link == part.link,
      piece.column + piece.text.columns == column
    {
      lines[last].pieces[lines[last].pieces.count - 1].text += .spaces(gap) + part.text
    } else {
      lines[last].pieces.append(
        PagePiece(column: column + gap, text: part.text, style: part.style, link: part.link))
    }
    column += gap + part.text.columns
    gap = 0
  }

  private mutating func breakLine(at start: Int) {
    lines.append(PageLine())
    column = start
    gap = 0
  }
}

extension SafeText {
  /// Whether each byte is one letter of one column, so that a blank is never part of another letter.
  fileprivate var isPlain: Bool { text.utf8.count == columns }

  /// The words of a text, each with the number of blanks in front; blanks at the end are a last,
  /// empty word.
  var words: [(blanks: Int, text: SafeText)] {
    let parts = isPlain ? plainParts : text.split(separator: " ", omittingEmptySubsequences: false)
    var words: [(blanks: Int, text: SafeText)] = []
    var blanks = 0
    for part in parts {
      if !part.isEmpty {
        words.append((blanks: blanks, text: SafeText(cleaning: part)))
        blanks = 0
      }
      blanks += 1
    }
    // Every part but the last is followed by a blank.
    if blanks > 1 { words.append((blanks: blanks - 1, text: .empty)) }
    return words
  }

  /// What stands between blanks, found by bytes: to look for letters takes many times as long.
  private var plainParts: [Substring] {
    text.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map(Substring.init)
  }

  /// The text without the blanks at its ends, and how many those are. Of nothing but blanks all
  /// stand in front.
  fileprivate var withoutBlanksAround: (before: Int, text: SafeText, behind: Int) {
    let bytes = text.utf8
    guard let start = bytes.firstIndex(where: { $0 != 0x20 }),
      let end = bytes.lastIndex(where: { $0 != 0x20 })
    else { return (columns, .empty, 0) }
    let before = bytes.distance(from: bytes.startIndex, to: start)
    let behind = bytes.distance(from: end, to: bytes.endIndex) - 1
    guard before + behind > 0 else { return (0, self, 0) }
    return (before, SafeText(cleaning: text[start...end]), behind)
  }

  /// The text without the blanks at its end.
  var withoutTrailingBlanks: SafeText {
    let kept = text.utf8.reversed().drop { $0 == 0x20 }.count
    return kept == text.utf8.count ? self : prefix(columns: columns - (text.utf8.count - kept))
  }
}
