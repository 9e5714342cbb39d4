import CaseModel
import ScreenGrid

// What was taken from a text, in words beside or below its own.
extension TextPage {
  /// Longer words are cut beside the text; who says it and what is wrong with it is not.
  private static let mostLines = 8, mostColumns = 1_000

  func addBelow(_ members: Range<Int>, to layout: inout TextLayout) {
    for member in members {
      layout.add(
        note(member, in: columns.below, most: .max), link: member + 1, from: layout.left.count,
        isBeside: false)
    }
  }

  /// Puts what was taken beside the line in which its words begin, or as near below as may be.
  func addBeside(_ members: Range<Int>, to layout: inout TextLayout) {
    layout.divider = PagePiece(
      column: columns.side - 2, text: wording.glyphs.vertical, style: Style(.muted))
    var row = 0
    for member in members {
      row = max(row, layout.words[member + 1]?.lowerBound ?? 0)
      let lines = note(member, in: columns, most: Self.mostLines)
      layout.add(lines, link: member + 1, from: row, isBeside: true)
      row += lines.count
    }
  }

  /// What was taken, in words: the sign of a conflict, how it is put in front.
  private func note(_ member: Int, in columns: TextColumns, most: Int) -> [PageLine] {
    let width = columns.whole - columns.side - columns.marks
    var lines = lines(of: member, atMost: Self.mostColumns, in: columns)
    if lines.count > most {
      let tail = wording.speaker(of: held.taken[member], in: snapshot).columns
      lines = self.lines(of: member, atMost: max(1, (most - 2) * width - tail), in: columns)
    }
    guard columns.marks > 0, isConflicting(link: member + 1) else { return lines }
    let mark = PagePiece(
      column: columns.side + 1, text: wording.glyphs.conflict, style: Style(.conflict, .bold))
    lines[0].pieces.insert(mark, at: 0)
    return lines
  }

  /// The same in lines, its own words cut to so many columns.
  private func lines(of member: Int, atMost most: Int, in columns: TextColumns) -> [PageLine] {
    let taken = held.taken[member]
    let isSigned = columns.marks == 0 && isConflicting(link: member + 1)
    let sign: SafeText = isSigned ? "\(wording.glyphs.conflict) " : .empty
    let words = wording.takenWords(taken.record, in: snapshot)
      .cut(toColumns: most, ellipsis: wording.glyphs.ellipsis)
    let speaker = wording.speaker(of: taken, in: snapshot)
    var spans = [DocumentSpan(sign + words + speaker, link: taken.record)]
    if let trouble = wording.trouble(with: taken, in: snapshot.story) {
      spans.append(DocumentSpan("  (\(trouble))", style: Style(.warning)))
    }
    var flow = LineFlow(
      indent: columns.side + columns.marks, columns: columns.whole, link: 0)
    flow.add(DocumentLine("", spans))
    return Self.renumbered(flow.lines, [member + 1])
  }
}
