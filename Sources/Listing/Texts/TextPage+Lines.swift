import CaseModel
import Passages
import ScreenGrid

extension TextPage {
  /// The lines of a block. The selected link, where it stands there, has a pointer in front.
  public func lines(of block: TextBlock, selected: Int?) -> [PageLine] {
    let layout = layOut(block, selected: selected)
    return (0..<layout.count).map { line($0, words: $0, of: block, layout, selected: selected) }
  }

  /// A line of a block: what stands beside the words in one row, and the words of that row or
  /// another. The selected link, where it stands there, has a pointer in front.
  public func line(
    _ row: Int, words: Int, of block: TextBlock, _ layout: TextLayout, selected: Int?
  ) -> PageLine {
    var line = layout.line(row, words: words)
    guard let selected, let own = layout.rows[selected] else { return line }
    if words == 0, isNumbered(block) { addPointer(at: 0, to: &line) }
    if row == own.lowerBound, block.paragraph > 0, columns.marks > 0 {
      addPointer(at: layout.divider == nil ? columns.gutter : columns.side, to: &line)
    }
    return line
  }

  /// A line of a block as it stays on top when it is no more on the screen.
  public func pinnedLine(_ row: Int, of layout: TextLayout) -> PageLine {
    var line = layout.line(row, words: row)
    line.pieces.removeAll { $0.column < columns.gutter }
    guard columns.gutter > 0 else { return line }
    let sign = PagePiece(column: 0, text: wording.glyphs.ellipsis, style: Style(.muted))
    line.pieces.insert(sign, at: 0)
    return line
  }

  private func addPointer(at column: Int, to line: inout PageLine) {
    let piece = PagePiece(column: column, text: wording.glyphs.pointer, style: .bold)
    let place = line.pieces.firstIndex { $0.column > column } ?? line.pieces.count
    line.pieces.insert(piece, at: place)
  }

  /// Lays a block out; where the selected link's words overlap with others, they are told from those.
  public func layOut(_ block: TextBlock, selected: Int?) -> TextLayout {
    let layout = layOut(block)
    guard let selected, layout.shared.contains(selected) else { return layout }
    return relaid(layout, of: block, selected: selected)
  }

  /// A layout of a block with the words of a link told from those with which they overlap.
  public func relaid(_ layout: TextLayout, of block: TextBlock, selected: Int) -> TextLayout {
    guard let range = range(of: block) else { return layout }
    let words = words(range, taken(in: block), selected - 1, of: block).left
    var layout = layout
    layout.left.replaceSubrange(0..<min(words.count, layout.left.count), with: words)
    return layout
  }

  /// Lays a block out, with nothing selected.
  public func layOut(_ block: TextBlock) -> TextLayout {
    if block.paragraph == 0 { return head }
    let members = taken(in: block)
    guard let range = range(of: block) else { return tail(members, isFirst: block.piece == 0) }
    var layout = words(range, members, nil, of: block)
    if columns.isBeside { addBeside(members, to: &layout) } else { addBelow(members, to: &layout) }
    let isLast = block.piece == held.text.pieceCount(ofParagraph: block.paragraph) - 1
    layout.count = max(layout.left.count, layout.right.count) + (isLast ? 1 : 0)
    return layout
  }

  private func range(of block: TextBlock) -> Range<Int>? {
    held.text.range(ofPiece: block.piece, inParagraph: block.paragraph)
  }

  /// What the text is, and the way to all that is known of it.
  private var head: TextLayout {
    let page = Page(headWords, columns: columns.whole)
    let row = page.line(ofLink: 0) ?? 0
    return TextLayout(left: page.lines, count: page.lines.count, rows: [0: row..<(row + 1)])
  }

  private var headWords: Document {
    let source = snapshot.story.sources[held.source.row]
    let parts = [source.author, source.containerTitle, source.issuedDate?.words ?? source.issued]
    let words = parts.compactMap(\.self).map { SafeText(cleaning: $0) }
    var spans = [DocumentSpan(SafeText(cleaning: source.displayName), style: .bold)]
    if !words.isEmpty { spans.append(DocumentSpan(words.joined(separator: wording.separator))) }
    spans += headNotes + [DocumentSpan("what is known of this text", link: held.source)]
    return Document(title: .empty, lines: spans.map { DocumentLine("", [$0]) } + [.blank])
  }

  private var headNotes: [DocumentSpan] {
    var notes: [DocumentSpan] = []
    if !held.text.isUTF8 {
      let words: SafeText = "not UTF-8 throughout: what is not is shown as \u{FFFD}"
      notes.append(DocumentSpan(words, style: Style(.warning)))
    }
    if held.text.paragraphCount == 0 { notes.append(DocumentSpan("There are no words in it.")) }
    return notes
  }

  /// What has no place in the text, or some of it.
  private func tail(_ members: Range<Int>, isFirst: Bool) -> TextLayout {
    var layout = TextLayout()
    if isFirst {
      var title = LineFlow(indent: 0, columns: columns.whole, link: 0)
      title.add(.heading("Without a place in this text"))
      layout.left = title.lines
    }
    addBelow(members, to: &layout)
    layout.count = layout.left.count
    return layout
  }
}

// The words, those that were taken marked.
extension TextPage {
  private func words(
    _ range: Range<Int>, _ members: Range<Int>, _ selected: Int?, of block: TextBlock
  ) -> TextLayout {
    let marked = MarkedWords(held: held, wording: wording, selected: selected)
    let stretches = marked.stretches(of: members, in: range)
    var layout = TextLayout(left: lines(marked.spans(range, stretches)))
    layout.words = Self.lines(of: stretches, in: layout.left)
    for stretch in stretches where stretch.members.count > 1 {
      layout.shared.formUnion(stretch.members.map { $0 + 1 })
    }
    if isNumbered(block) { addNumber(block.paragraph, to: &layout.left) }
    return layout
  }

  private func lines(_ spans: [MarkedWords.Span]) -> [PageLine] {
    var flow = LineFlow(indent: columns.gutter, columns: columns.gutter + columns.text, link: 0)
    flow.add(DocumentLine("", spans.map { $0.inDocument(held) }))
    return Self.renumbered(flow.lines, spans.compactMap(\.member).map { $0 + 1 })
  }

  /// The links of a flow are counted from 0; those of the page are others.
  static func renumbered(_ lines: [PageLine], _ links: [Int]) -> [PageLine] {
    lines.map { line in
      var line = line
      for index in line.pieces.indices {
        line.pieces[index].link = line.pieces[index].link.map { links[$0] }
      }
      return line
    }
  }

  /// Whether the number of a block's paragraph stands in front of its words.
  private func isNumbered(_ block: TextBlock) -> Bool {
    let paragraphs = 1..<(held.text.paragraphCount + 1)
    return block.piece == 0 && columns.gutter > 0 && paragraphs.contains(block.paragraph)
  }

  private func addNumber(_ number: Int, to lines: inout [PageLine]) {
    let text = "\(number)" as SafeText
    let column = max(0, columns.gutter - 1 - text.columns)
    lines[0].pieces.insert(PagePiece(column: column, text: text, style: Style(.muted)), at: 0)
  }

  /// In which lines the words of each stand, by links.
  private static func lines(
    of stretches: [MarkedWords.Stretch], in lines: [PageLine]
  ) -> [Int: Range<Int>] {
    var rows: [Int: Range<Int>] = [:]
    for (row, line) in lines.enumerated() {
      for link in line.pieces.compactMap(\.link) {
        rows[link] = (rows[link]?.lowerBound ?? row)..<(row + 1)
      }
    }
    var found: [Int: Range<Int>] = [:]
    for stretch in stretches {
      let shown = stretch.members.compactMap { rows[$0 + 1] }
      let first = shown.map(\.lowerBound).min() ?? 0
      let end = shown.map(\.upperBound).max() ?? first + 1
      for member in stretch.members where found[member + 1] == nil {
        found[member + 1] = first..<end
      }
    }
    return found
  }
}
