import CaseModel
import Passages
import ScreenGrid

/// A block of a text's page, laid out.
public struct TextLayout: Equatable, Sendable {
  /// Its lines.
  public fileprivate(set) var lines: [PageLine]
  /// In which of them each link stands that is not merely words of the text.
  public fileprivate(set) var rows: [Int: Range<Int>] = [:]

  /// Puts what was taken on lines from a row on, below what stands there already.
  fileprivate mutating func add(_ item: [PageLine], link: Int, from row: Int) {
    for (place, line) in item.enumerated() {
      while lines.count <= row + place { lines.append(PageLine()) }
      lines[row + place].pieces += line.pieces
    }
    rows[link] = row..<(row + item.count)
  }
}

extension TextPage {
  /// Of what was taken no more lines are shown beside the text; all of it is on its own page.
  private static let mostLines = 4, mostColumns = 1_000

  /// The lines of a block.
  public func lines(of block: TextBlock, selected: Int?) -> [PageLine] {
    layOut(block, selected: selected).lines
  }

  /// Lays a block out. The selected link, where it stands there, has a pointer in front.
  public func layOut(_ block: TextBlock, selected: Int?) -> TextLayout {
    if block.paragraph == 0 { return head }
    let members = taken(in: block)
    let chosen = selected.flatMap { members.contains($0 - 1) ? $0 - 1 : nil }
    guard let range = held.text.range(ofPiece: block.piece, inParagraph: block.paragraph) else {
      return tail(members, chosen)
    }
    var layout = words(range, members, chosen, isFirst: block.piece == 0, block.paragraph)
    let isLast = block.piece == held.text.pieceCount(ofParagraph: block.paragraph) - 1
    if isLast { layout.lines.append(PageLine()) }
    if columns.isBeside { addDivider(to: &layout.lines) }
    return layout
  }

  /// What the text is, and the way to all that is known of it.
  private var head: TextLayout {
    let source = snapshot.story.sources[held.source.row]
    var document = Document(title: .empty)
    func add(_ spans: [DocumentSpan]) { document.lines.append(DocumentLine("", spans)) }
    add([DocumentSpan(SafeText(cleaning: source.displayName), style: .bold)])
    let parts = [source.author, source.containerTitle, source.issuedDate?.words ?? source.issued]
    let words = parts.compactMap(\.self).map { SafeText(cleaning: $0) }
    if !words.isEmpty { add([DocumentSpan(words.joined(separator: wording.separator))]) }
    if !held.text.isUTF8 {
      add([
        DocumentSpan(
          "not UTF-8 throughout: what is not is shown as \u{FFFD}", style: Style(.warning))
      ])
    }
    if held.text.paragraphCount == 0 { add([DocumentSpan("There are no words in it.")]) }
    add([DocumentSpan("what is known of this text", link: held.source)])
    document.lines.append(.blank)
    let page = Page(document, columns: columns.whole)
    let row = page.line(ofLink: 0) ?? 0
    return TextLayout(lines: page.lines, rows: [0: row..<(row + 1)])
  }

  /// What has no place in the text.
  private func tail(_ members: [Int], _ chosen: Int?) -> TextLayout {
    var title = LineFlow(indent: 0, columns: columns.whole, link: 0)
    title.add(.heading("Without a place in this text"))
    var layout = TextLayout(lines: title.lines)
    addBelow(members, chosen, to: &layout)
    return layout
  }

  private func addBelow(_ members: [Int], _ chosen: Int?, to layout: inout TextLayout) {
    for member in members {
      let lines = item(member, in: columns.below, isChosen: member == chosen, most: .max)
      layout.add(lines, link: member + 1, from: layout.lines.count)
    }
  }

  private func words(
    _ range: Range<Int>, _ members: [Int], _ chosen: Int?, isFirst: Bool, _ number: Int
  ) -> TextLayout {
    let marked = MarkedWords(held: held, wording: wording, selected: chosen)
    let stretches = marked.stretches(of: members, in: range)
    let spans = marked.spans(range, stretches)
    var flow = LineFlow(indent: columns.gutter, columns: columns.gutter + columns.text, link: 0)
    flow.add(DocumentLine("", spans.map { $0.inDocument(held) }))
    var layout = TextLayout(
      lines: Self.renumbered(flow.lines, spans.compactMap(\.member).map { $0 + 1 }))
    if isFirst, columns.gutter > 0 {
      addNumber(number, isChosen: chosen != nil, to: &layout.lines)
    }
    guard columns.isBeside else {
      addBelow(members, chosen, to: &layout)
      return layout
    }
    addBeside(members, chosen, stretches, to: &layout)
    return layout
  }

  /// The links of a flow are counted from 0; those of the page are others.
  private static func renumbered(_ lines: [PageLine], _ links: [Int]) -> [PageLine] {
    lines.map { line in
      var line = line
      for index in line.pieces.indices {
        line.pieces[index].link = line.pieces[index].link.map { links[$0] }
      }
      return line
    }
  }

  private func addNumber(_ number: Int, isChosen: Bool, to lines: inout [PageLine]) {
    let text = "\(number)" as SafeText
    let column = max(0, columns.gutter - 1 - text.columns)
    lines[0].pieces.insert(PagePiece(column: column, text: text, style: Style(.muted)), at: 0)
    guard isChosen, column > 0 else { return }
    lines[0].pieces.insert(PagePiece(column: 0, text: wording.glyphs.pointer, style: .bold), at: 0)
  }

  /// Puts what was taken beside the line in which its words begin, or as near below as may be.
  private func addBeside(
    _ members: [Int], _ chosen: Int?, _ stretches: [MarkedWords.Stretch],
    to layout: inout TextLayout
  ) {
    let starts = startLines(of: stretches, in: layout.lines)
    var row = 0
    for member in members {
      row = max(row, starts[member] ?? 0)
      let lines = item(
        member, in: columns, isChosen: member == chosen, most: Self.mostLines)
      layout.add(lines, link: member + 1, from: row)
      row += lines.count
    }
  }

  /// In which line the words of each begin.
  private func startLines(
    of stretches: [MarkedWords.Stretch], in lines: [PageLine]
  ) -> [Int: Int] {
    var firstLines: [Int: Int] = [:]
    for (row, line) in lines.enumerated() {
      for link in line.pieces.compactMap(\.link) where firstLines[link] == nil {
        firstLines[link] = row
      }
    }
    var starts: [Int: Int] = [:]
    for stretch in stretches {
      let row = stretch.members.lazy.compactMap { firstLines[$0 + 1] }.min() ?? 0
      for member in stretch.members where starts[member] == nil { starts[member] = row }
    }
    return starts
  }

  /// What was taken, in words: a pointer, the sign of a conflict, how it is put in front.
  private func item(
    _ member: Int, in columns: TextColumns, isChosen: Bool, most: Int
  ) -> [PageLine] {
    let taken = held.taken[member]
    let glyphs = wording.glyphs
    let isConflict = isConflicting(link: member + 1)
    let indent = columns.side + columns.marks
    var flow = LineFlow(indent: indent, columns: columns.whole, link: 0)
    let sign: SafeText = isConflict && columns.marks == 0 ? "\(glyphs.conflict) " : .empty
    let words = wording.taken(taken.record, in: snapshot)
      .cut(toColumns: Self.mostColumns, ellipsis: glyphs.ellipsis)
    var spans = [DocumentSpan(sign + words, link: taken.record)]
    if let trouble = wording.trouble(with: taken, in: snapshot.story) {
      spans.append(DocumentSpan("  (\(trouble))", style: Style(.warning)))
    }
    flow.add(DocumentLine("", spans))
    var lines = Self.renumbered(flow.lines, [member + 1])
    if lines.count > most { lines = cut(lines, to: most) }
    guard columns.marks > 0 else { return lines }
    let marks = [
      PagePiece(
        column: columns.side, text: isChosen ? glyphs.pointer : " ", style: .bold),
      PagePiece(
        column: columns.side + 1, text: isConflict ? glyphs.conflict : " ",
        style: Style(.conflict, .bold)),
    ].filter { $0.text != " " }
    lines[0].pieces = marks + lines[0].pieces
    return lines
  }

  private func cut(_ lines: [PageLine], to most: Int) -> [PageLine] {
    var kept = Array(lines.prefix(most))
    guard let last = kept[most - 1].pieces.popLast() else { return kept }
    var piece = last
    piece.text = last.text.prefix(columns: last.text.columns - 1) + wording.glyphs.ellipsis
    kept[most - 1].pieces.append(piece)
    return kept
  }

  private func addDivider(to lines: inout [PageLine]) {
    let piece = PagePiece(
      column: columns.side - 2, text: wording.glyphs.vertical, style: Style(.muted))
    for row in lines.indices {
      let place = lines[row].pieces.firstIndex { $0.column > piece.column }
      lines[row].pieces.insert(piece, at: place ?? lines[row].pieces.count)
    }
  }
}
