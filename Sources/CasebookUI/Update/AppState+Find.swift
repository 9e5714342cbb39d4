import Listing

extension AppState {
  mutating func perform(_ command: FindCommand) -> [Effect] {
    switch command {
    case .start: return startFind()
    case .keep: keepFind()
    case .leave: leaveFind()
    case .next: stepHit(forward: true)
    case .previous: stepHit(forward: false)
    }
    return []
  }

  private mutating func startFind() -> [Effect] {
    place.pane = .list
    place.link = nil
    find = Find(origin: place.selection)
    return []
  }

  /// Goes on with the list; n and N still know the words.
  private mutating func keepFind() {
    guard find?.field.text.isEmpty == false else { return leaveFind() }
    find?.isTyping = false
  }

  /// Forgets the words. While they were being typed, the selection goes back to where it was.
  mutating func leaveFind() {
    guard let find else { return }
    self.find = nil
    if find.isTyping { select(find.origin) }
  }

  /// Asks for the rows that hold the words as they are now.
  mutating func findAgain() -> [Effect] {
    guard let find else { return [] }
    guard !find.field.text.isEmpty else {
      self.find?.rows = nil
      select(find.origin)
      return []
    }
    let words = find.field.text
    return [
      .find(FindRequest(words: words, screen: screen, snapshot: snapshot, glyphs: glyphs))
    ]
  }

  /// Takes in the rows that hold the words; what was found for older words is dropped. The first
  /// hit is selected, also where Enter was faster than the search.
  mutating func takeIn(_ result: FindResult) {
    guard let find, find.field.text == result.words, screen == result.screen else { return }
    self.find?.rows = result.rows
    guard !result.rows.isEmpty else { return }
    if find.awaitsHit, let hit = self.find?.firstHit { select(hit) }
    self.find?.awaitsHit = false
    self.find?.awaitedSteps = 0
    for _ in 0..<abs(find.awaitedSteps) % result.rows.count {
      stepHit(forward: find.awaitedSteps > 0)
    }
  }

  /// The rows that were found are other rows now: they are looked for again.
  mutating func forgetHits() {
    find?.rows = nil
    find?.awaitedSteps = 0
  }

  /// Goes to the next or previous row that holds the words, round the end.
  private mutating func stepHit(forward: Bool) {
    guard let rows = find?.rows else {
      find?.awaitedSteps += forward ? 1 : -1
      return
    }
    guard let first = rows.first, let last = rows.last else { return }
    let here = place.selection
    if forward {
      select(rows.first { $0 > here } ?? first)
    } else {
      select(rows.last { $0 < here } ?? last)
    }
  }
}
