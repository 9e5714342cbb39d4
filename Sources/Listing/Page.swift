import CaseModel
import ScreenGrid

/// A document laid out for a width: lines of pieces, each with its column.
public struct Page: Equatable, Sendable {
  /// The lines, from the top.
  public let lines: [PageLine]
  /// The links of each pane, from the left or the top; of a folded one, which has no lines, too.
  public let panes: [Range<Int>]
  /// Whether the panes have no room beside each other, so that only one is open.
  public let isFolded: Bool

  /// Lays a document out. Cost grows with the length of the text.
  public init(_ document: Document, columns: Int, panes: PaneLayout = .stacked) {
    var maker = PageMaker(document, columns: max(1, columns), panes)
    maker.add(document)
    (lines, self.panes, isFolded) = (maker.lines, maker.panes, maker.isFolded)
    linkLines = Self.linkLines(maker.lines)
  }

  /// For each link the line on which it begins; -1 where it has none.
  private let linkLines: [Int]

  private static func linkLines(_ lines: [PageLine]) -> [Int] {
    var found: [Int] = []
    for (number, line) in lines.enumerated() {
      for link in line.pieces.compactMap(\.link) {
        while found.count <= link { found.append(-1) }
        if found[link] < 0 { found[link] = number }
      }
    }
    return found
  }

  /// The line on which a link begins; links are counted from 0 in reading order.
  public func line(ofLink link: Int) -> Int? {
    linkLines.indices.contains(link) && linkLines[link] >= 0 ? linkLines[link] : nil
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
  /// Which pane it opens, from 0; nil for all but the headings of folded ones.
  public var pane: Int?

  /// Makes a piece.
  public init(column: Int, text: SafeText, style: Style = .plain, link: Int? = nil) {
    self.column = column
    self.text = text
    self.style = style
    self.link = link
  }
}
