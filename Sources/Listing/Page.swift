import CaseModel
import ScreenGrid

/// A document laid out for a width: lines of pieces, each with its column.
public struct Page: Equatable, Sendable {
  /// The lines, from the top.
  public private(set) var lines: [PageLine] = []

  /// The widest a label may be; a longer one takes a line of its own.
  static let widestLabel = 14

  /// Lays a document out. Cost grows with the length of the text.
  public init(_ document: Document, columns: Int) {
    let labels = document.lines.map(\.label.columns).filter { $0 <= Self.widestLabel }
    let indent = labels.max().map { $0 == 0 ? 0 : $0 + 2 } ?? 0
    var link = 0
    for line in document.lines {
      var flow = LineFlow(indent: min(indent, columns / 2), columns: max(1, columns), link: link)
      flow.add(line)
      link = flow.link
      lines += flow.finished()
    }
  }

  /// The line on which a link begins; links are counted from 0 in reading order.
  public func line(ofLink link: Int) -> Int? {
    lines.firstIndex { $0.pieces.contains { $0.link == link } }
  }

  /// The page as plain lines, without trailing blanks.
  public var plainLines: [SafeText] { lines.map(\.plain) }
}

/// One line of a page.
public struct PageLine: Equatable, Sendable {
  /// What stands on it, from the left.
  public var pieces: [PagePiece] = []

  /// The line as plain text.
  public var plain: SafeText {
    var text: SafeText = ""
    for piece in pieces {
      text += SafeText.blanks(max(0, piece.column - text.columns)) + piece.text
    }
    return text
  }
}

/// Words of one meaning on a line of a page.
public struct PagePiece: Equatable, Sendable {
  /// The column of its first letter, from 0.
  public var column: Int
  /// The words.
  public var text: SafeText
  /// How they are meant.
  public var style: Style
  /// Which link of the document they belong to, from 0.
  public var link: Int?
}

/// Breaks one line of a document into lines of a page.
struct LineFlow {
  let indent: Int
  let columns: Int
  /// The number of the next link.
  var link: Int
  private var lines = [PageLine()]
  private var column = 0

  init(indent: Int, columns: Int, link: Int) {
    self.indent = indent
    self.columns = columns
    self.link = link
  }

  mutating func add(_ line: DocumentLine) {
    guard line.kind == .text else { return add(line.spans) }
    if line.label.columns > 0 { addLabel(line.label) }
    column = max(column, indent)
    add(line.spans)
  }

  private mutating func addLabel(_ label: SafeText) {
    put(label.cut(toColumns: columns), Style(.muted), nil)
    if label.columns >= indent { breakLine() }
  }

  private mutating func add(_ spans: [DocumentSpan]) {
    for span in spans {
      let number = span.link.map { _ in link }
      for word in span.text.words { add(word, span.style, number) }
      if span.link != nil { link += 1 }
    }
  }

  /// Puts a word, blanks before it included, on this line or the next.
  private mutating func add(_ word: SafeText, _ style: Style, _ link: Int?) {
    if column + word.columns <= columns { return put(word, style, link) }
    if column > indent { breakLine() }
    var rest = word.trimmedAtStart
    while rest.columns > columns - indent, columns > indent {
      let (head, tail) = rest.split(atColumns: columns - indent)
      // A letter wider than the page is left out rather than looped on.
      guard head.columns > 0 else { return }
      put(head, style, link)
      breakLine()
      rest = tail
    }
    put(rest, style, link)
  }

  private mutating func put(_ text: SafeText, _ style: Style, _ link: Int?) {
    guard text.columns > 0 else { return }
    let isFirst = column == indent && link != nil
    let text = isFirst ? text.trimmedAtStart : text
    if let last = lines[lines.count - 1].pieces.last, last.style == style, last.link == link,
      last.column + last.text.columns == column
    {
      lines[lines.count - 1].pieces[lines[lines.count - 1].pieces.count - 1].text += text
    } else {
      lines[lines.count - 1].pieces.append(
        PagePiece(column: column, text: text, style: style, link: link))
    }
    column += text.columns
  }

  private mutating func breakLine() {
    lines.append(PageLine())
    column = indent
  }

  func finished() -> [PageLine] { lines }
}
