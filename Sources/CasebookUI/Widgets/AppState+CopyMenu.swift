import Listing
import ScreenGrid

// The menu of copies: each choice with the words it copies, in full where there is room, so that
// they can be read off the screen where a terminal has no clipboard.
extension AppState {
  func drawCopyMenu(_ menu: CopyMenu, in frame: inout Frame, _ rect: GridRect) {
    let columns = max(1, rect.columns - 4 - Self.copyColumns)
    let choices = copyChoices(menu, columns: columns, rows: rect.rows - 2)
    let height = choices.reduce(2) { $0 + $1.lines.count }
    var inner = frame.drawBox("Copy", in: rect.split(bottom: height).bottom)
    for choice in choices where inner.rows > 0 {
      let area = inner.takeTop(choice.lines.count)
      frame.put(choice.letter, row: 0, column: 1, in: area, style: .bold)
      frame.put(choice.name, row: 0, column: 4, in: area)
      for (row, line) in choice.lines.enumerated() {
        frame.put(line, row: row, column: Self.copyColumns, in: area, style: Style(.muted))
      }
      frame.onClick(area, .copy(choice.command))
    }
  }

  private static let copyColumns = 14

  private struct CopyChoice {
    let command: CopyCommand
    let letter: SafeText
    let name: SafeText
    var lines: [SafeText]
  }

  /// The choices there are, each with as many lines of its words as leave one to each behind it.
  private func copyChoices(_ menu: CopyMenu, columns: Int, rows: Int) -> [CopyChoice] {
    let bindings = KeyMap.rows.filter { $0.contexts == [.copyMenu] }
    var choices = bindings.compactMap { copyChoice(of: $0, menu, columns: columns) }
    var room = max(rows, choices.count)
    for index in choices.indices {
      let most = room - (choices.count - index - 1)
      choices[index].lines = cut(choices[index].lines, to: most)
      room -= choices[index].lines.count
    }
    return choices
  }

  private func copyChoice(of row: KeyBinding, _ menu: CopyMenu, columns: Int) -> CopyChoice? {
    guard case .copy(let command) = row.command, let text = text(command, of: menu),
      let key = row.keys.first
    else { return nil }
    return CopyChoice(
      command: command, letter: key.label, name: row.footer ?? .empty,
      lines: text.words.wrapped(toColumns: columns))
  }

  /// The first lines, with an ellipsis where others follow.
  private func cut(_ lines: [SafeText], to most: Int) -> [SafeText] {
    guard lines.count > most, most > 0 else { return lines }
    let last = lines[most - 1]
    return lines.prefix(most - 1)
      + [last.prefix(columns: max(0, last.columns - 1)) + glyphs.ellipsis]
  }
}
