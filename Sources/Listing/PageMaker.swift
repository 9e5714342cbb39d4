import CaseModel
import ScreenGrid

/// Lays a document out for a width, line by line.
struct PageMaker {
  private(set) var lines: [PageLine] = []
  private(set) var panes: [Range<Int>] = []
  private(set) var isFolded = false

  let columns: Int
  private let layout: PaneLayout
  private let indent: Int
  /// The number of the next link.
  private var link = 0

  /// The widest a label may be; a longer one takes a line of its own.
  static let widestLabel = 14

  init(_ document: Document, columns: Int, _ layout: PaneLayout) {
    self.columns = columns
    self.layout = layout
    let stacked = layout == .stacked ? document.panes?.all.map(\.label) ?? [] : []
    let labels = (document.lines.map(\.label) + stacked).map(\.columns)
    let widest = labels.filter { $0 <= Self.widestLabel }.max() ?? 0
    // On a page that is hardly wider than its labels they stand above what they name.
    indent = widest == 0 || widest + 2 > columns / 2 ? 0 : widest + 2
  }

  mutating func add(_ document: Document) {
    let (above, below) = document.linesAroundPanes
    if document.panes != nil, layout != .stacked {
      add(.heading(document.title), indent: 0)
    }
    for line in above { add(line, indent: indent) }
    if let panes = document.panes?.all { add(panes) }
    for line in below { add(line, indent: indent) }
  }

  private mutating func add(_ line: DocumentLine, indent: Int, in pane: Int? = nil) {
    var found = flow(line, indent: indent, columns: columns)
    if let pane { found.open(pane) }
    lines += found
  }

  /// A line broken into those of the page; counts its links.
  private mutating func flow(_ line: DocumentLine, indent: Int, columns: Int) -> [PageLine] {
    var flow = LineFlow(indent: indent, columns: columns, link: link)
    flow.add(line)
    link = flow.link
    return flow.lines
  }

  private mutating func add(_ panes: [DocumentPane]) {
    switch layout {
    case .stacked:
      for pane in panes { addBelow(pane) }
    case .beside(let open, let glyphs):
      guard !panes.isEmpty else { return }
      let inner = (columns - panes.count - 1) / panes.count
      isFolded = inner - 2 < PaneLayout.leastText
      if isFolded { fold(panes, open: open) } else { box(panes, glyphs) }
    }
  }

  private mutating func addBelow(_ pane: DocumentPane) {
    let start = link
    add(DocumentLine(pane.label, pane.title), indent: indent)
    for item in pane.items { add(DocumentLine("", item.line), indent: indent) }
    for spans in pane.closing { add(DocumentLine("", spans), indent: indent) }
    panes.append(start..<link)
  }
}

// Panes that have no room beside each other: a line each, and below the open one who says it.
extension PageMaker {
  private mutating func fold(_ panes: [DocumentPane], open: Int) {
    let widest = panes.map(\.letter.columns).max() ?? 1
    let indent = min(widest + 4, columns / 2)
    for (number, pane) in panes.enumerated() {
      let (start, isOpen) = (link, number == min(max(0, open), panes.count - 1))
      let label: SafeText = "\(isOpen ? "-" : "+") \(pane.letter)"
      add(DocumentLine(label, pane.title), indent: indent, in: number)
      if isOpen { addContent(of: pane, indent: indent) } else { link += pane.links.count }
      self.panes.append(start..<link)
    }
  }

  private mutating func addContent(of pane: DocumentPane, indent: Int) {
    for item in pane.items {
      add(DocumentLine("", item.head), indent: indent)
      if item.hasBody { add(DocumentLine("", item.body), indent: indent + 1) }
    }
    for spans in pane.closing { add(DocumentLine("", spans), indent: indent) }
  }
}

// Panes beside each other in a frame.
extension PageMaker {
  /// A pane laid out for its place: without the frame round it.
  private struct Box {
    let start: Int
    let columns: Int
    /// What stands in the upper edge.
    let title: SafeText
    let lines: [PageLine]
  }

  private mutating func box(_ panes: [DocumentPane], _ glyphs: Glyphs) {
    let room = columns - panes.count - 1
    var boxes: [Box] = []
    var start = 1
    for (number, pane) in panes.enumerated() {
      let width = room / panes.count + (number < room % panes.count ? 1 : 0)
      boxes.append(box(pane, start: start, columns: width))
      start += width + 1
    }
    lines.append(
      edge(boxes, [glyphs.topLeft, glyphs.teeDown, glyphs.topRight], glyphs, isTop: true))
    let height = boxes.map(\.lines.count).max() ?? 0
    for row in 0..<height { lines.append(line(row, of: boxes, glyphs.vertical)) }
    lines.append(
      edge(boxes, [glyphs.bottomLeft, glyphs.teeUp, glyphs.bottomRight], glyphs, isTop: false))
  }

  private mutating func box(_ pane: DocumentPane, start: Int, columns: Int) -> Box {
    let (first, inner) = (link, columns - 2)
    // A heading that does not fit into the edge is not cut: it stands inside.
    let title: SafeText = "\(pane.letter)  \(pane.heading)"
    let isAbove = title.columns + 4 <= columns
    var lines: [PageLine] = []
    if !isAbove { lines += flow(DocumentLine("", [pane.headingSpan]), indent: 0, columns: inner) }
    lines += flow(DocumentLine("", [pane.countSpan]), indent: 0, columns: inner)
    for item in pane.items {
      lines += flow(DocumentLine("", item.head), indent: 0, columns: inner)
      if item.hasBody { lines += flow(DocumentLine("", item.body), indent: 1, columns: inner) }
    }
    for spans in pane.closing { lines += flow(DocumentLine("", spans), indent: 0, columns: inner) }
    panes.append(first..<link)
    return Box(
      start: start, columns: columns, title: isAbove ? title : pane.letter, lines: lines)
  }

  /// An upper or lower edge: its left end, what stands between two panes, and its right end.
  private func edge(
    _ boxes: [Box], _ ends: [SafeText], _ glyphs: Glyphs, isTop: Bool
  ) -> PageLine {
    var line = PageLine()
    func rule(_ count: Int) -> SafeText {
      Array(repeating: glyphs.horizontal, count: max(0, count)).joined()
    }
    for (number, box) in boxes.enumerated() {
      line.add(number == 0 ? ends[0] : ends[1], at: box.start - 1)
      guard isTop else {
        line.add(rule(box.columns), at: box.start)
        continue
      }
      line.add(glyphs.horizontal, at: box.start)
      line.add(box.title, at: box.start + 2, style: .bold)
      let used = box.title.columns + 3
      line.add(rule(box.columns - used), at: box.start + used)
    }
    line.add(ends[2], at: (boxes.last.map { $0.start + $0.columns }) ?? 0)
    return line
  }

  private func line(_ row: Int, of boxes: [Box], _ bar: SafeText) -> PageLine {
    var line = PageLine()
    for box in boxes {
      line.add(bar, at: box.start - 1)
      guard box.lines.indices.contains(row) else { continue }
      line.pieces += box.lines[row].pieces.map { $0.moved(by: box.start + 1) }
    }
    line.add(bar, at: (boxes.last.map { $0.start + $0.columns }) ?? 0)
    return line
  }
}

extension DocumentPane {
  /// What stands in front of it where panes are below each other.
  fileprivate var label: SafeText { "Answer \(letter)" }
  fileprivate var headingSpan: DocumentSpan { DocumentSpan(heading, style: .bold) }
  fileprivate var countSpan: DocumentSpan { DocumentSpan(counts, style: Style(.muted)) }
  fileprivate var title: [DocumentSpan] {
    [headingSpan, DocumentSpan("  \(counts)", style: Style(.muted))]
  }
}

extension DocumentPane.Item {
  fileprivate var hasBody: Bool { body.contains { !$0.text.isEmpty } }
  /// Head and words in one line.
  fileprivate var line: [DocumentSpan] { hasBody ? head + [DocumentSpan("  ")] + body : head }
}

extension PageLine {
  fileprivate mutating func add(_ text: SafeText, at column: Int, style: Style = Style(.muted)) {
    guard !text.isEmpty else { return }
    pieces.append(PagePiece(column: column, text: text, style: style))
  }
}

extension PagePiece {
  fileprivate func moved(by columns: Int) -> PagePiece {
    var piece = self
    piece.column += columns
    return piece
  }
}

extension [PageLine] {
  /// Makes all of it open a pane.
  fileprivate mutating func open(_ pane: Int) {
    for line in indices {
      for piece in self[line].pieces.indices { self[line].pieces[piece].pane = pane }
    }
  }
}
