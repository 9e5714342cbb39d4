import Listing

/// Moving among the links of an inspector or a page.
extension AppState {
  /// Goes to the next or previous link where it is in view or one line off, and scrolls a line
  /// where it is not: no text is skipped on the way.
  mutating func stepLink(forward: Bool) {
    if shownText != nil { return stepTextLink(forward: forward) }
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
    guard linkCount > 0 else { return }
    guard comparedQuestion == nil || page.panes.count < 2 else { return selectNextSide() }
    place.link = ((place.link ?? -1) + 1) % linkCount
    keepLinkInView()
  }

  /// Selects the first link, where it is in view.
  mutating func selectFirstLink() {
    prepare()
    place.link = visibleLinks.first
  }

  /// Scrolls the inspector or page so that the selected link is on the screen.
  mutating func keepLinkInView() {
    guard let link = place.link else { return }
    if shownText != nil {
      return withTextView { view, place in
        place.reading = view.place(showing: link, from: place.reading)
      }
    }
    guard let line = page.line(ofLink: link) else { return }
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
    if var view = textView { return view.links(from: place.reading) }
    let shown = page.lines.dropFirst(place.scroll).prefix(layout.inspector.rows)
    let (panes, side) = (page, place.side)
    return shown.flatMap { $0.pieces.compactMap(\.link) }.filter {
      panes.side(ofLink: $0).map { $0 == side } ?? true
    }
  }

  mutating func selectLink(_ link: Int) {
    guard link >= 0, link < linkCount else { return }
    place.pane = .inspector
    if comparedQuestion != nil { place.side = page.side(ofLink: link) ?? place.side }
    place.link = link
  }

  mutating func openLink(_ link: Int) {
    selectLink(link)
    _ = perform(.go(.open))
  }
}

// The same on the page of a text, which is laid out as far as it is looked at.
extension AppState {
  private mutating func stepTextLink(forward: Bool) {
    let next = (place.link ?? (forward ? -1 : linkCount)) + (forward ? 1 : -1)
    var isFound = false
    withTextView { view, place in
      isFound =
        next >= 0 && next < view.page.linkCount
        && view.shows(next, from: place.reading, margin: 1)
      if isFound { place.reading = view.place(showing: next, from: place.reading) }
    }
    if isFound { place.link = next } else { scrollText(by: forward ? 1 : -1) }
  }

  /// Moves a text by lines; the selected link follows onto the screen.
  mutating func scrollText(by lines: Int) {
    let former = place.reading
    withTextView { view, place in
      place.reading = view.place(place.reading, movedBy: lines)
    }
    if place.reading != former { keepLinkVisible() }
  }
}
