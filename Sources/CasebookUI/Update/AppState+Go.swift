import CaseModel
import Listing

extension AppState {
  mutating func perform(_ command: GoCommand) -> [Effect] {
    switch command {
    case .screen(let screen): show(screen)
    case .open: open()
    case .back: back()
    case .otherPane: switchPane()
    }
    return []
  }

  /// Goes to a numbered screen, where it was left. Backspace leads back to what was shown before.
  private mutating func show(_ screen: ScreenID) {
    guard screen != self.screen else { return }
    guard screen != .findings || !snapshot.findings.isEmpty else {
      message = Message(nothingWrong)
      return
    }
    rememberWay()
    find = nil
    let isNew = left[screen] == nil
    path = [left[screen] ?? Place(screen)]
    keepSelectionInView()
    if !screen.isList, isNew { selectFirstLink() }
  }

  /// Goes to the list that a record is in, and selects it there.
  private mutating func showList(at record: RecordRef) {
    guard let screen = ScreenID(listOf: record.kind) else { return follow(record) }
    show(screen)
    place.pane = .list
    rows.row(of: record).map { select($0) }
  }

  /// Remembers where each list and the page of the case were left, and the way that Backspace leads back along.
  private mutating func rememberWay() {
    for place in path where place.screen.isList || place.screen == .theCase {
      left[place.screen] = place
    }
    history.append(path)
    if history.count > Self.longestHistory { history.removeFirst() }
  }

  /// How many ways are remembered; more than anybody goes back by hand.
  private static let longestHistory = 100

  /// Opens what is selected: the record of a row, or the link of an inspector.
  private mutating func open() {
    if place.pane == .inspector {
      guard let link = selectedLink else { return }
      if isLinkIntoText {
        openText(at: link)
      } else if isLinkIntoList {
        showList(at: link)
      } else {
        follow(link)
      }
    } else if let page = page(ofRow: place.selection) {
      open(page)
    }
  }

  /// Opens a record's page.
  mutating func follow(_ record: RecordRef) { open(.record(record)) }

  /// Opens the text that a record stands in, at its place there; of a source, its text.
  private mutating func openText(at record: RecordRef) {
    let source = record.kind == .source ? record : snapshot.story.anchorSource(of: record)
    guard let source else { return }
    open(.text(source))
    place.reading.wanted = record.kind == .source ? nil : record
    showWanted()
  }

  private mutating func open(_ page: ScreenID) {
    find = nil
    guard screen != page else { return }
    path.append(Place(page))
    selectFirstLink()
  }

  /// One step back along the path; from an inspector, back into its list first.
  mutating func back() {
    if find != nil { return leaveFind() }
    if screen.isList, place.pane == .inspector {
      place.pane = .list
      place.link = nil
    } else if path.count > 1 {
      path.removeLast()
      keepSelectionInView()
      settleText()
    } else if let former = history.popLast() {
      left[screen] = place
      path = former
      keepSelectionInView()
    }
  }

  private mutating func switchPane() {
    guard screen.isList else { return selectNextLink() }
    guard canPerform(.go(.otherPane)) else { return }
    place.pane = place.pane == .list ? .inspector : .list
    place.link = nil
    if place.pane == .inspector { selectFirstLink() }
  }
}
