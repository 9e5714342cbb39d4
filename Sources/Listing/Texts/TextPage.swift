import CaseModel
import Passages
import ScreenGrid

/// A part of the page of a text that is laid out at once: a paragraph, or a piece of a long one.
public struct TextBlock: Hashable, Comparable, Sendable {
  /// The number of the paragraph; 0 is the head of the page, and the one after the last is what has
  /// no place in the text.
  public var paragraph = 0
  /// Which piece of it, from 0.
  public var piece = 0

  /// The head of a page.
  public init() {}

  init(_ paragraph: Int, piece: Int = 0) {
    self.paragraph = paragraph
    self.piece = piece
  }

  /// In the order of the page.
  public static func < (left: TextBlock, right: TextBlock) -> Bool {
    (left.paragraph, left.piece) < (right.paragraph, right.piece)
  }
}

/// The page of a text: its paragraphs with their numbers, and what the case took from each line,
/// beside them where there is room, or else below.
///
/// It is laid out block by block, when a block is looked at, so a text of any length costs what is
/// on the screen. Link 0 leads to the page of the source; the others are what was taken, in order.
public struct TextPage: Sendable {
  /// The text.
  public let held: HeldText
  let snapshot: Snapshot
  let wording: Wording
  let columns: TextColumns

  /// So much of what has no place in the text is laid out at once.
  static let unplacedInBlock = 64

  /// From so many columns on, what was taken stands beside the text.
  public static let besideColumns = 70

  /// A page for a width.
  public init(
    _ held: HeldText, _ snapshot: Snapshot, _ wording: Wording, columns: Int, isBeside: Bool
  ) {
    self.held = held
    self.snapshot = snapshot
    self.wording = wording
    self.columns = TextColumns(
      columns, paragraphs: held.text.paragraphCount, isBeside: isBeside)
  }

  /// Whether what was taken stands beside the words, and not below them.
  public var isBeside: Bool { columns.isBeside }

  /// How many links there are.
  public var linkCount: Int { held.taken.count + 1 }

  /// The record that a link leads to.
  public func record(ofLink link: Int) -> RecordRef {
    link > 0 && link < linkCount ? held.taken[link - 1].record : held.source
  }

  /// The link that leads to a record that was taken from the text.
  public func link(to record: RecordRef) -> Int? { held.place(of: record).map { $0 + 1 } }

  /// Whether a link leads to something that is in conflict.
  public func isConflicting(link: Int) -> Bool {
    link > 0 && snapshot.orders.isConflicting(record(ofLink: link))
  }

  /// The block in which a link stands.
  public func block(ofLink link: Int) -> TextBlock {
    guard link > 0, link < linkCount else { return TextBlock() }
    let taken = held.taken[link - 1]
    guard let number = taken.paragraph else {
      let place = link - 1 - held.taken(inParagraph: 0).lowerBound
      return TextBlock(held.text.paragraphCount + 1, piece: place / Self.unplacedInBlock)
    }
    return TextBlock(number, piece: held.text.piece(at: taken.offset, inParagraph: number))
  }
}

extension TextPage {
  /// The last block.
  public var lastBlock: TextBlock {
    let hasTail = !held.taken(inParagraph: 0).isEmpty
    let last = held.text.paragraphCount + (hasTail ? 1 : 0)
    return TextBlock(last, piece: pieceCount(ofParagraph: last) - 1)
  }

  /// In how many blocks a paragraph is shown, or the head of the page, or what has no place in the
  /// text.
  private func pieceCount(ofParagraph number: Int) -> Int {
    guard number > held.text.paragraphCount else {
      return max(1, held.text.pieceCount(ofParagraph: number))
    }
    let count = held.taken(inParagraph: 0).count
    return max(1, (count + Self.unplacedInBlock - 1) / Self.unplacedInBlock)
  }

  /// The block after another; nil after the last.
  public func block(after block: TextBlock) -> TextBlock? {
    guard block < lastBlock else { return nil }
    if block.piece + 1 < pieceCount(ofParagraph: block.paragraph) {
      return TextBlock(block.paragraph, piece: block.piece + 1)
    }
    return TextBlock(block.paragraph + 1)
  }

  /// The block before another; nil before the head.
  public func block(before block: TextBlock) -> TextBlock? {
    if block.piece > 0 { return TextBlock(block.paragraph, piece: block.piece - 1) }
    guard block.paragraph > 0 else { return nil }
    let former = block.paragraph - 1
    return TextBlock(former, piece: pieceCount(ofParagraph: former) - 1)
  }

  /// What was taken from a block, by places in the list. Logarithmic in their number.
  func taken(in block: TextBlock) -> Range<Int> {
    guard block.paragraph > 0 else { return 0..<0 }
    guard block.paragraph <= held.text.paragraphCount else {
      let all = held.taken(inParagraph: 0)
      let first = min(all.upperBound, all.lowerBound + block.piece * Self.unplacedInBlock)
      return first..<min(all.upperBound, first + Self.unplacedInBlock)
    }
    let all = held.taken(inParagraph: block.paragraph)
    guard pieceCount(ofParagraph: block.paragraph) > 1 else { return all }
    let first = all.lowest(where: { self.block(ofLink: $0 + 1) >= block })
    return first..<(first..<all.upperBound).lowest(where: { self.block(ofLink: $0 + 1) > block })
  }
}

extension Range<Int> {
  /// The first number of an ascending row of which something holds, as it does of all behind; the
  /// end where it holds of none. Logarithmic.
  public func lowest(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Which columns of a page of a text hold what.
struct TextColumns: Sendable {
  /// In front of the words: the pointer, the number and a blank.
  let gutter: Int
  /// The words.
  let text: Int
  /// Where what was taken begins: beside the words, or below them.
  let side: Int
  /// Whether it stands beside the words.
  let isBeside: Bool
  /// All of the page.
  let whole: Int

  /// The pointer, the sign of a conflict and a blank stand in front of what was taken.
  var marks: Int { gutter == 0 ? 0 : 3 }

  /// The same with what was taken below the words.
  var below: TextColumns {
    TextColumns(gutter: gutter, text: whole - gutter, side: gutter, whole: whole)
  }

  private init(gutter: Int, text: Int, side: Int, whole: Int) {
    (self.gutter, self.text, self.side, self.whole) = (gutter, text, side, whole)
    isBeside = false
  }

  private static let leastForMarks = 24

  /// Longer lines are hard to read.
  private static let widestText = 100

  init(_ columns: Int, paragraphs: Int, isBeside: Bool) {
    let columns = max(1, columns)
    whole = columns
    // On a page hardly wider than a word there are neither numbers nor marks beside the words.
    gutter = columns < Self.leastForMarks ? 0 : String(paragraphs).count + 2
    self.isBeside = isBeside
    let room = max(1, columns - gutter)
    text = isBeside ? max(1, min(Self.widestText, room * 62 / 100)) : room
    side = isBeside ? gutter + text + 3 : gutter
  }
}
