import Listing
import ScreenGrid

/// The page of a text as far as it is on the screen. It lays out a block when that is looked at, and
/// keeps it for the next time.
struct TextView: Sendable {
  /// A block as it looks with a selection in it that overlaps with others, or with any else.
  struct Key: Hashable, Sendable {
    let block: TextBlock
    let selected: Int?
  }

  /// A line on the screen, and where on the page it is.
  struct Line: Equatable {
    let block: TextBlock
    let row: Int
    let line: PageLine
  }

  /// More blocks than these are not kept: many screens of them.
  private static let mostKept = 256

  let page: TextPage
  /// How many lines there is room for.
  let rows: Int
  let selected: Int?
  private(set) var laidOut: [Key: TextLayout]

  init(_ page: TextPage, rows: Int, selected: Int?, laidOut: [Key: TextLayout]) {
    self.page = page
    self.rows = max(1, rows)
    self.selected = selected
    self.laidOut = laidOut
  }

  /// How many lines a block has.
  private mutating func lineCount(of block: TextBlock) -> Int { layout(of: block).count }

  private mutating func layout(of block: TextBlock) -> TextLayout {
    let key = Key(block: block, selected: nil)
    return laidOut[key] ?? keep(page.layOut(block), for: key)
  }

  /// The layout of a block in which the selected link's words are told from those with which they
  /// overlap; few blocks have such.
  private mutating func layoutToDraw(_ block: TextBlock) -> TextLayout {
    let layout = layout(of: block)
    guard let selected, layout.shared.contains(selected) else { return layout }
    let key = Key(block: block, selected: selected)
    return laidOut[key] ?? keep(page.relaid(layout, of: block, selected: selected), for: key)
  }

  private mutating func keep(_ layout: TextLayout, for key: Key) -> TextLayout {
    if laidOut.count >= Self.mostKept { laidOut = [:] }
    laidOut[key] = layout
    return layout
  }

  /// The lines from a place on that there is room for. The words of the first block stay in view
  /// while what was taken from them goes by.
  mutating func lines(from place: TextPlace, count: Int? = nil) -> [Line] {
    var shown: [Line] = []
    var next: TextBlock? = place.block
    var first = place.line
    let most = count ?? rows
    while let block = next, shown.count < most {
      let layout = layoutToDraw(block)
      let last = min(layout.count, first + most - shown.count)
      let words = layout.firstWords(from: first, count: last - first, link: selected)
      for row in first..<max(first, last) {
        let line = page.line(
          row, words: words + row - first, of: block, layout, selected: selected)
        shown.append(Line(block: block, row: row, line: line))
      }
      first = 0
      next = page.block(after: block)
    }
    return shown
  }

  /// What is drawn from a place on: its lines, and, where what was taken stands below the words and
  /// those of the selected link are above the screen, those words on top.
  mutating func picture(from place: TextPlace) -> [PageLine] {
    let pinned = pinned(for: selected, from: place)
    return pinned + lines(from: place).dropFirst(pinned.count).map(\.line)
  }

  /// More lines of the screen are not taken up by words that stay on top.
  private var mostPinned: Int { page.isBeside ? 0 : rows / 3 }

  private mutating func pinned(for link: Int?, from place: TextPlace) -> [PageLine] {
    guard mostPinned > 0, let link, page.block(ofLink: link) == place.block else { return [] }
    let layout = layoutToDraw(place.block)
    guard let words = layout.words(ofLink: link), words.lowerBound < place.line,
      let own = layout.rows[link], own.upperBound > place.line,
      own.lowerBound < place.line + rows
    else { return [] }
    return words.prefix(mostPinned).map { page.pinnedLine($0, of: layout) }
  }

  /// A place some lines on or back; never so far that less than a screen is left.
  mutating func place(_ place: TextPlace, movedBy lines: Int) -> TextPlace {
    if lines == .max { return end }
    if lines == .min { return TextPlace() }
    return lines < 0 ? back(from: place, -lines) : min(onward(from: place, lines), end)
  }

  /// A place that is on the page, though the page may have been laid out anew.
  mutating func settled(_ place: TextPlace) -> TextPlace {
    var place = place
    place.block = min(place.block, page.lastBlock)
    place.line = min(max(0, place.line), max(0, lineCount(of: place.block) - 1))
    return min(place, end)
  }

  private mutating func onward(from place: TextPlace, _ lines: Int) -> TextPlace {
    var (place, rest) = (place, lines)
    while true {
      let count = lineCount(of: place.block)
      if place.line + rest < count || page.block(after: place.block) == nil {
        place.line = min(place.line + rest, max(0, count - 1))
        return place
      }
      rest -= count - place.line
      place.block = page.block(after: place.block) ?? place.block
      place.line = 0
    }
  }

  private mutating func back(from place: TextPlace, _ lines: Int) -> TextPlace {
    var (place, rest) = (place, lines)
    while rest > place.line {
      guard let former = page.block(before: place.block) else { return TextPlace() }
      rest -= place.line + 1
      place.block = former
      place.line = max(0, lineCount(of: former) - 1)
    }
    place.line -= rest
    return place
  }

  /// The place from which the last screen begins.
  private var end: TextPlace {
    mutating get {
      var last = TextPlace()
      last.block = page.lastBlock
      last.line = max(0, lineCount(of: last.block) - 1)
      return back(from: last, rows - 1)
    }
  }

  /// Where a link begins, and on how many lines it stands; never more than there is room for.
  private mutating func stretch(ofLink link: Int) -> (start: TextPlace, lines: Int) {
    var place = TextPlace()
    place.block = page.block(ofLink: link)
    let rows = layout(of: place.block).rows[link] ?? 0..<1
    place.line = rows.lowerBound
    return (place, min(max(1, rows.count), self.rows - mostPinned))
  }

  /// The links on the screen, in order.
  mutating func links(from place: TextPlace) -> [Int] {
    let hidden = pinned(for: selected, from: place).count
    let links = lines(from: place).dropFirst(hidden).flatMap { $0.line.pieces.compactMap(\.link) }
    return Set(links).sorted()
  }

  /// Whether all of a link can be seen, or could, were the screen moved by so many lines.
  mutating func shows(_ link: Int, from place: TextPlace, margin: Int = 0) -> Bool {
    let (start, count) = stretch(ofLink: link)
    let first = margin == 0 ? place : back(from: place, margin)
    let hidden = margin == 0 ? pinned(for: link, from: place).count : 0
    let shown = lines(from: first, count: rows + 2 * margin).dropFirst(hidden)
      .count { $0.block == start.block && (start.line..<(start.line + count)).contains($0.row) }
    return shown == count
  }

  /// A place from which a link can be seen: near the one that is there, or, where that is far, with
  /// a third of the screen above the link.
  mutating func place(showing link: Int, from place: TextPlace) -> TextPlace {
    if shows(link, from: place) { return place }
    let (start, count) = stretch(ofLink: link)
    let isNear = shows(link, from: place, margin: rows)
    if isNear, start < onward(from: place, mostPinned) { return highest(showing: link, start) }
    let lowest = back(from: onward(from: start, count - 1), rows - 1)
    if isNear { return lowest }
    return min(max(lowest, back(from: start, rows / 3)), end)
  }

  /// The place with a link at the top of the screen, below its words where those stay there.
  private mutating func highest(showing link: Int, _ start: TextPlace) -> TextPlace {
    back(from: start, pinned(for: link, from: start).count)
  }
}

extension TextPlace: Comparable {
  /// In the order of the page.
  public static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.block, left.line) < (right.block, right.line)
  }
}
