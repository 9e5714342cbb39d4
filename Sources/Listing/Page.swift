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
    let widest = labels.max() ?? 0
    // On a page that is hardly wider than its labels they stand above what they name.
    let indent = widest == 0 || widest + 2 > columns / 2 ? 0 : widest + 2
    var link = 0
    for line in document.lines {
      var flow = LineFlow(indent: indent, columns: max(1, columns), link: link)
      flow.add(line)
      link = flow.link
      lines += flow.lines
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
  /// What stands on it, from the left; pieces never lie over each other.
  public var pieces: [PagePiece] = []

  /// The line as plain text, without trailing blanks.
  public var plain: SafeText {
    var text: SafeText = .empty
    for piece in pieces {
      text += .spaces(piece.column - text.columns) + piece.text
    }
    return text.withoutTrailingBlanks
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

  /// Makes a piece.
  public init(column: Int, text: SafeText, style: Style = .plain, link: Int? = nil) {
    self.column = column
    self.text = text
    self.style = style
    self.link = link
  }
}
