import Listing

/// Moving among the links of an inspector or a page.
extension AppState {
  /// Goes to the next or previous link where it is in view or one line off, and scrolls a line
  /// where it is not: no text is skipped on the way.
  mutating func stepLink(forward: Bool) {
    let page = self.page
    let next = page.link(
      behind: place.link ?? (forward ? -1 : links.count), forward: forward, side: place.side)
    let near = (place.scroll - 1)...(place.scroll + max(1, layout.inspector.rows))
    if links.indices.contains(next), let line = page.line(ofLink: next), near.contains(line) {
      place.link = next
      return keepLinkInView()
    }
    let former = place.scroll
    scroll(by: forward ? 1 : -1)
    if place.scroll != former { keepLinkVisible() }
  }

  /// Selects the next link of a page, the first one after the last; where answers stand against each
  /// other, the next answer.
  mutating func selectNextLink() {
    guard !links.isEmpty else { return }
    guard page.panes.count < 2 else { return selectNextSide() }
    place.link = ((place.link ?? -1) + 1) % links.count
    keepLinkInView()
  }

  /// Selects the first link, where it is in view.
  mutating func selectFirstLink() {
    prepare()
    place.link = visibleLinks.first
  }

  /// Scrolls the inspector or page so that the selected link is on the screen.
  mutating func keepLinkInView() {
    guard let link = place.link, let line = page.line(ofLink: link) else { return }
    let height = max(1, layout.inspector.rows)
    place.scroll = min(max(place.scroll, line - height + 1), line)
  }

  /// Selects the nearest link on the screen when the selected one has left it.
  mutating func keepLinkVisible() {
    let visible = visibleLinks
    guard let first = visible.first, let last = visible.last else { return }
    place.link = min(max(place.link ?? first, first), last)
  }

  private var visibleLinks: [Int] {
    let shown = page.lines.dropFirst(place.scroll).prefix(layout.inspector.rows)
    let (panes, side) = (page, place.side)
    return shown.flatMap { $0.pieces.compactMap(\.link) }.filter {
      panes.side(ofLink: $0).map { $0 == side } ?? true
    }
  }

  mutating func selectLink(_ link: Int) {
    guard links.indices.contains(link) else { return }
    place.pane = .inspector
    place.side = page.side(ofLink: link) ?? place.side
    place.link = link
  }

  mutating func openLink(_ link: Int) {
    selectLink(link)
    _ = perform(.go(.open))
  }
}
