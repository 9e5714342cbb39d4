import Listing
import ScreenGrid

/// The page of a text as far as it is on the screen. It lays out a block when that is looked at, and
/// keeps it for the next time.
struct TextView: Sendable {
  /// A block as it looks with a selection in it, or with none.
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

  mutating func lines(of block: TextBlock) -> [PageLine] { layout(of: block).lines }

  private mutating func layout(of block: TextBlock) -> TextLayout {
    let chosen = selected.flatMap { page.block(ofLink: $0) == block ? $0 : nil }
    let key = Key(block: block, selected: chosen)
    if let layout = laidOut[key] { return layout }
    if laidOut.count >= Self.mostKept { laidOut = [:] }
    let layout = page.layOut(block, selected: chosen)
    laidOut[key] = layout
    return layout
  }

  /// The lines from a place on that there is room for.
  mutating func lines(from place: TextPlace, count: Int? = nil) -> [Line] {
    var shown: [Line] = []
    var next: TextBlock? = place.block
    var skipped = place.line
    while let block = next, shown.count < count ?? rows {
      let lines = lines(of: block)
      let room = (count ?? rows) - shown.count
      for (row, line) in lines.enumerated().dropFirst(skipped).prefix(room) {
        shown.append(Line(block: block, row: row, line: line))
      }
      skipped = 0
      next = page.block(after: block)
    }
    return shown
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
    place.line = min(max(0, place.line), max(0, lines(of: place.block).count - 1))
    return min(place, end)
  }

  private mutating func onward(from place: TextPlace, _ lines: Int) -> TextPlace {
    var (place, rest) = (place, lines)
    while true {
      let count = self.lines(of: place.block).count
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
      place.line = max(0, self.lines(of: former).count - 1)
    }
    place.line -= rest
    return place
  }

  /// The place from which the last screen begins.
  private var end: TextPlace {
    mutating get {
      var last = TextPlace()
      last.block = page.lastBlock
      last.line = max(0, lines(of: last.block).count - 1)
      return back(from: last, rows - 1)
    }
  }

  /// Where a link begins, and on how many lines it stands; never more than there is room for.
  private mutating func stretch(ofLink link: Int) -> (start: TextPlace, lines: Int) {
    var place = TextPlace()
    place.block = page.block(ofLink: link)
    let rows = layout(of: place.block).rows[link] ?? 0..<1
    place.line = rows.lowerBound
    return (place, min(max(1, rows.count), self.rows))
  }

  /// The links on the screen, in order.
  mutating func links(from place: TextPlace) -> [Int] {
    let links = lines(from: place).flatMap { $0.line.pieces.compactMap(\.link) }
    return Set(links).sorted()
  }

  /// Whether all of a link can be seen, or could, were the screen moved by so many lines.
  mutating func shows(_ link: Int, from place: TextPlace, margin: Int = 0) -> Bool {
    let (start, count) = stretch(ofLink: link)
    let first = margin == 0 ? place : back(from: place, margin)
    let shown = lines(from: first, count: rows + 2 * margin)
      .count { $0.block == start.block && (start.line..<(start.line + count)).contains($0.row) }
    return shown == count
  }

  /// A place from which a link can be seen: near the one that is there, or, where that is far, with
  /// a third of the screen above the link.
  mutating func place(showing link: Int, from place: TextPlace) -> TextPlace {
    if shows(link, from: place) { return place }
    let (start, count) = stretch(ofLink: link)
    if start < place, shows(link, from: place, margin: rows) { return start }
    let lowest = back(from: onward(from: start, count - 1), rows - 1)
    if shows(link, from: place, margin: rows) { return lowest }
    return min(max(lowest, back(from: start, rows / 3)), end)
  }
}

extension TextPlace: Comparable {
  /// In the order of the page.
  public static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.block, left.line) < (right.block, right.line)
  }
}

/// The blocks of a text that were laid out last. It says nothing that the state does not say, so two
/// states are the same whatever they remember.
struct TextMemo: Equatable, Sendable {
  /// What the layout depends on.
  struct Key: Equatable, Sendable {
    let snapshot: Snapshot
    let screen: ScreenID
    let glyphs: Glyphs
    let columns: Int
  }

  private var key: Key?
  private var laidOut: [TextView.Key: TextLayout] = [:]

  /// Remembers nothing.
  init() {}

  /// The blocks that were laid out for a key.
  func laidOut(for key: Key) -> [TextView.Key: TextLayout] { self.key == key ? laidOut : [:] }

  /// Remembers what a view has laid out.
  mutating func keep(_ view: TextView, for key: Key) {
    self.key = key
    laidOut = view.laidOut
  }

  static func == (left: TextMemo, right: TextMemo) -> Bool { true }
}
