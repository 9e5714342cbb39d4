import CaseModel
import Listing

extension AppState {
  mutating func perform(_ command: ListCommand) -> [Effect] {
    switch command {
    case .next: step(forward: true)
    case .previous: step(forward: false)
    case .pageDown: turn(by: pageStep)
    case .pageUp: turn(by: -pageStep)
    case .first: turn(by: .min)
    case .last: turn(by: .max)
    case .nextConflict: jump(forward: true)
    case .previousConflict: jump(forward: false)
    case .select(let row): choose(row)
    case .openRow(let row): openRow(row)
    case .scroll(let lines): scroll(by: lines)
    case .selectLink(let link): selectLink(link)
    case .openLink(let link): openLink(link)
    case .openSide(let side): openSide(side)
    }
    return []
  }

  private mutating func step(forward: Bool) {
    if place.pane == .inspector { return stepLink(forward: forward) }
    select(sum(place.selection, forward ? 1 : -1))
  }

  /// Moves by pages: the selection of a list, the lines of an inspector or page.
  private mutating func turn(by steps: Int) {
    if place.pane == .list { return select(sum(place.selection, steps)) }
    scroll(by: steps)
    keepLinkVisible()
  }

  private mutating func choose(_ row: Int) {
    place.pane = .list
    select(row)
  }

  /// A sum that stops at the ends of what an integer holds.
  private func sum(_ number: Int, _ steps: Int) -> Int {
    let (sum, isOver) = number.addingReportingOverflow(steps)
    return isOver ? (steps < 0 ? .min : .max) : sum
  }

  private var pageStep: Int {
    max(1, (place.pane == .list ? layout.list.rows : layout.inspector.rows) - 1)
  }

  /// Selects a row, or the nearest there is.
  mutating func select(_ row: Int) {
    place.selection = min(max(0, row), max(0, rows.rowCount - 1))
    if place.pane == .list { place.link = nil }
    place.scroll = 0
    keepSelectionInView()
  }

  private mutating func openRow(_ row: Int) {
    choose(row)
    _ = perform(.go(.open))
  }

  /// Scrolls what is under the keys without selecting.
  mutating func scroll(by lines: Int) {
    if shownText != nil { return scrollText(by: lines) }
    if place.pane == .list {
      place.top = min(max(0, sum(place.top, lines)), max(0, rows.rowCount - layout.list.rows))
      let last = place.top + max(1, layout.list.rows) - 1
      place.selection = min(max(place.selection, place.top), min(last, max(0, rows.rowCount - 1)))
    } else {
      let most = max(0, page.lines.count - layout.inspector.rows)
      place.scroll = min(max(0, sum(place.scroll, lines)), most)
    }
  }

  /// Scrolls the list so that the selected row is on the screen.
  mutating func keepSelectionInView() {
    let count = rows.rowCount
    place.selection = min(max(0, place.selection), max(0, count - 1))
    let height = max(1, layout.list.rows)
    let highest = place.selection
    let lowest = place.selection - height + 1
    place.top = min(max(place.top, lowest), highest)
    place.top = min(max(0, place.top), max(0, count - height))
  }

  /// Goes to the next row in conflict, round the end of the list.
  private mutating func jump(forward: Bool) {
    if let question = comparedQuestion { return jumpToQuestion(from: question, forward: forward) }
    if shownText != nil { return jumpInText(forward: forward) }
    guard let row = nextConflict(after: place.selection, forward: forward) else { return }
    place.pane = .list
    select(row)
  }

  /// Goes to the next claim in conflict on a text, round its end.
  private mutating func jumpInText(forward: Bool) {
    guard let link = conflictLink(after: place.link, forward: forward) else { return }
    place.link = link
    keepLinkInView()
  }

  private func nextConflict(after start: Int, forward: Bool) -> Int? {
    let all = rows.conflictRows
    let next = forward ? all.place(of: start + 1) : all.place(of: start) - 1
    return all.indices.contains(next) ? all[next] : (forward ? all.first : all.last)
  }
}
