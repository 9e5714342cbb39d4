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
    if line.kind == .text { moveTo(indent) }
    for span in line.spans { add(span, hang: line.kind == .text ? indent : 0) }
  }

  private mutating func addLabel(_ label: SafeText) {
    let isAbove = label.columns >= indent
    put(label.cut(toColumns: columns), Style(.muted), nil)
    if isAbove { breakLine(at: indent) }
  }

  private mutating func moveTo(_ start: Int) {
    column = max(column, start)
  }

  private mutating func add(_ span: DocumentSpan, hang: Int) {
    let number = span.link.map { _ in link }
    for word in span.text.words {
      gap += word.blanks
      add(word.text, span.style, number, hang)
    }
    if number != nil { link += 1 }
  }

  /// Puts a word on this line or the next; one longer than a line is broken inside.
  private mutating func add(_ word: SafeText, _ style: Style, _ link: Int?, _ hang: Int) {
    guard !word.isEmpty else { return }
    if column + gap + word.columns > columns, column > hang { breakLine(at: hang) }
    var rest = word
    while rest.columns > columns - column {
      let head = rest.prefix(columns: columns - column)
      // A character wider than the page is left out rather than looped on.
      guard !head.isEmpty else { return }
      put(head, style, link)
      rest = rest.dropping(columns: head.columns)
      breakLine(at: hang)
    }
    put(rest, style, link)
  }

  /// Puts words after the gap that waits; what goes on from the piece before becomes part of it.
  private mutating func put(_ text: SafeText, _ style: Style, _ link: Int?) {
    guard !text.isEmpty else { return }
    let last = lines.count - 1
    if let piece = lines[last].pieces.last, piece.style == style, piece.link == link,
      piece.column + piece.text.columns == column
    {
      lines[last].pieces[lines[last].pieces.count - 1].text += .spaces(gap) + text
    } else {
      lines[last].pieces.append(
        PagePiece(column: column + gap, text: text, style: style, link: link))
    }
    column += gap + text.columns
    gap = 0
  }

  private mutating func breakLine(at start: Int) {
    lines.append(PageLine())
    column = start
    gap = 0
  }
}

extension SafeText {
  /// The words of a text, each with the number of blanks in front; blanks at the end are a last,
  /// empty word.
  var words: [(blanks: Int, text: SafeText)] {
    var words: [(blanks: Int, text: SafeText)] = []
    var blanks = 0
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
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

  /// The text without the blanks at its end.
  var withoutTrailingBlanks: SafeText {
    let kept = text.utf8.reversed().drop { $0 == 0x20 }.count
    return kept == text.utf8.count ? self : prefix(columns: columns - (text.utf8.count - kept))
  }
}
