import Listing

extension AppState {
  mutating func perform(_ command: FindCommand) -> [Effect] {
    switch command {
    case .start: return startFind()
    case .keep: keepFind()
    case .leave: leaveFind()
    case .next: stepHit(by: 1)
    case .previous: stepHit(by: -1)
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
    // What an older search still tells is nobody's now, also where no other begins.
    searches += 1
    self.find?.request = searches
    guard !find.field.text.isEmpty else {
      self.find?.hits = nil
      self.find?.awaitsHit = false
      select(find.origin)
      return [.endFind]
    }
    let request = FindRequest(
      number: searches, words: find.field.text, screen: screen, start: find.origin,
      snapshot: snapshot, glyphs: glyphs)
    return [.find(request)]
  }

  /// Takes in what was found since; what was found for older words is dropped. The first hit is
  /// selected as soon as there is one, also where Enter was faster than the search.
  mutating func takeIn(_ result: FindResult) {
    guard let find, find.request == result.number else { return }
    var hits = find.hits ?? FoundRows(start: find.origin)
    hits.add(result)
    self.find?.hits = hits
    if find.awaitsHit, let first = hits.first { select(first) }
    self.find?.awaitsHit = find.awaitsHit && hits.first == nil
    takeAwaitedSteps()
  }

  /// The rows that were found are other rows now: they are looked for again, from the row where the
  /// record is now at which the search began.
  mutating func forgetHits(origin: Int) {
    find?.hits = nil
    find?.origin = origin
    find?.awaitedSteps = 0
  }

  /// Goes some hits on or back, round the end; what is not known yet is gone to when it is.
  private mutating func stepHit(by steps: Int) {
    find?.awaitedSteps += steps
    takeAwaitedSteps()
  }

  private mutating func takeAwaitedSteps() {
    guard let find, let hits = find.hits else { return }
    var steps = hits.isComplete ? hits.rounded(find.awaitedSteps) : find.awaitedSteps
    while steps != 0, let row = hit(after: place.selection, in: hits, isForward: steps > 0) {
      select(row)
      steps -= steps.signum()
    }
    self.find?.awaitedSteps = hits.isComplete ? 0 : steps
  }

  private func hit(after row: Int, in hits: FoundRows, isForward: Bool) -> Int? {
    isForward ? hits.next(after: row) : hits.previous(before: row)
  }
}
