import CaseModel
import Listing
import ScreenGrid

/// What the layout of a text depends on.
struct TextKey: Equatable, Sendable {
  let snapshot: Snapshot
  let screen: ScreenID
  let glyphs: Glyphs
  let columns: Int
}

extension AppState {
  /// The text on the screen, where one is and has been read.
  var shownText: HeldText? {
    guard case .text(let source) = screen else { return nil }
    return snapshot.texts.text(of: source)
  }

  private var textKey: TextKey {
    TextKey(
      snapshot: snapshot, screen: screen, glyphs: glyphs, columns: layout.inspector.columns)
  }

  /// The page of the text on the screen.
  var textPage: TextPage? {
    let columns = max(1, layout.inspector.columns - 2)
    return shownText.map {
      TextPage(
        $0, snapshot, wording, columns: columns, isBeside: columns >= TextPage.besideColumns)
    }
  }

  /// The page as far as it is on the screen.
  var textView: TextView? {
    textPage.map {
      TextView(
        $0, rows: layout.inspector.rows, selected: place.link,
        laidOut: textMemo.value(for: textKey) ?? [:])
    }
  }

  /// Does something with the page of a text, and keeps what was laid out for it.
  mutating func withTextView(_ body: (inout TextView, inout Place) -> Void) {
    guard var view = textView else { return }
    body(&view, &place)
    textMemo.keep(view.laidOut, for: textKey)
  }

  /// The source whose text the picture would show and does not have yet.
  var neededText: RecordRef? {
    guard let source = sourceInView, snapshot.story.contains(source),
      snapshot.needsText(of: source)
    else { return nil }
    return source
  }

  private var sourceInView: RecordRef? {
    let record: RecordRef?
    switch screen {
    case .text(let source): return source
    case .record(let page): record = page
    case .finding, .findings, .theCase: record = nil
    default: record = rows.recordIfAny(atRow: place.selection)
    }
    guard let record, snapshot.story.contains(record) else { return nil }
    return snapshot.story.anchorSource(of: record)
  }

  /// Asks for the text that the picture needs; for one at a time, so that whoever runs through a
  /// long list waits for none of those on the way: the one that is being read is given up.
  mutating func askForText() -> [Effect] {
    guard let source = neededText, source != askedText, !isTextGivenUp else { return [] }
    guard askedText == nil else {
      isTextGivenUp = true
      return [.endReadText]
    }
    askedText = source
    return [.readText(of: source)]
  }

  /// Takes in the text that was asked for, or why it cannot be shown.
  mutating func takeIn(text snapshot: Snapshot) {
    let former = self
    self.snapshot = snapshot
    askedText = nil
    isTextGivenUp = false
    keepTaken(of: former)
    showWanted()
  }

  /// Keeps what was selected in a text, which may have another place in the list now, or none until
  /// the text is read anew.
  mutating func keepTaken(of former: AppState) {
    guard former.shownText != nil, former.screen == screen, let record = former.selectedLink,
      record.kind != .source
    else { return }
    guard let page = textPage else {
      place.reading.wanted = record
      return
    }
    place.link = page.link(to: record)
  }

  /// Goes to the record that was to be shown once its text is here.
  mutating func showWanted() {
    guard let page = textPage else { return }
    guard let wanted = place.reading.wanted else { return settleText() }
    place.reading.wanted = nil
    guard let link = page.link(to: wanted) else { return }
    place.link = link
    withTextView { view, place in
      place.reading = view.place(showing: link, from: place.reading)
    }
  }

  /// Keeps the page of a text where it is, though its lines may be others now.
  mutating func settleText() {
    guard shownText != nil else { return }
    withTextView { view, place in
      place.reading = view.settled(place.reading)
      if let link = place.link { place.reading = view.place(showing: link, from: place.reading) }
    }
  }

  /// Lays out what the picture needs.
  mutating func prepareText() {
    withTextView { view, place in _ = view.lines(from: place.reading) }
    let key = textKey
    if conflictMemo.value(for: key) == nil { conflictMemo.keep(makeConflictLinks(), for: key) }
  }

  /// The links of the text on the screen that are in conflict, in order.
  private var conflictLinks: [Int] {
    conflictMemo.value(for: textKey) ?? makeConflictLinks()
  }

  private func makeConflictLinks() -> [Int] {
    textPage.map { page in (0..<page.linkCount).filter(page.isConflicting(link:)) } ?? []
  }

  /// The paragraph that the person is at: that of the selected link, or else the first on the screen.
  var paragraphInView: Int {
    let chosen = place.link.flatMap { link in textPage.map { $0.block(ofLink: link).paragraph } }
    return chosen ?? place.reading.block.paragraph
  }

  /// The next link behind another that is in conflict, round the end.
  func conflictLink(after link: Int?, forward: Bool) -> Int? {
    let all = conflictLinks
    let next = forward ? all.place(of: (link ?? 0) + 1) : all.place(of: link ?? 0) - 1
    return all.indices.contains(next) ? all[next] : (forward ? all.first : all.last)
  }

  /// Where the selected record stands, and whether its words do.
  var takenWords: SafeText? {
    guard let page = textPage, let link = place.link, link > 0, link < page.linkCount else {
      return nil
    }
    let sign: SafeText = page.isConflicting(link: link) ? "\(glyphs.conflict) " : .empty
    return sign + wording.whereabouts(of: page.held.taken[link - 1], in: snapshot)
  }

  /// The source in focus, for the way to its original.
  var focusedSource: RecordRef? {
    switch screen {
    case .text(let source): source
    case .record(let page) where page.kind == .source: page
    case .sources: rows.recordIfAny(atRow: place.selection)
    default: nil
    }
  }

  mutating func perform(_ command: SourceCommand) -> [Effect] {
    switch command {
    case .original: panel = focusedSource.map(Panel.original)
    }
    return []
  }
}
