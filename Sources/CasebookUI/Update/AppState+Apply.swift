import Listing
import Review
import ScreenGrid

extension AppState {
  /// Takes in what was asked or what happened, and gives what is to be done outside.
  ///
  /// A search whose words were left has nobody waiting for it any more; and a text that the picture
  /// needs is asked for.
  public mutating func apply(_ action: AppAction) -> [Effect] {
    let wasLooking = find?.isLooking == true
    let effects = route(action)
    return effects + (wasLooking && find == nil ? [.endFind] : []) + askForText()
  }

  /// It only routes: what a command changes is in the file of its group.
  private mutating func route(_ action: AppAction) -> [Effect] {
    switch action {
    case .key(let key): return press(key)
    case .mouse(let event): return apply(event)
    case .pasted(let text): return paste(text)
    case .command(let command): return perform(command)
    case .terminalChanged(let traits): return resize(to: traits)
    case .snapshotArrived, .readingProgressed, .found, .textArrived, .said, .copied:
      return learn(action)
    case .markSaved, .markNotSaved, .marksArrived, .editorClosed: return hear(action)
    }
  }

  private mutating func press(_ key: KeyPress) -> [Effect] {
    reading?.isUntouched = false
    guard let command = command(for: key) else {
      guard let why = refusal(of: key) else { return [] }
      // The question whether to leave is gone from the screen, and so is its answer.
      isQuitConfirmed = false
      message = Message(why)
      return []
    }
    if command != .app(.quit) { isQuitConfirmed = false }
    // What was said last stays until a key does something.
    message = nil
    return perform(command)
  }

  /// Why a key that means something elsewhere does nothing here, where that is worth saying.
  private func refusal(of key: KeyPress) -> SafeText? {
    let row = contexts.lazy.compactMap { KeyMap.row(for: key, in: $0) }.first
    switch row?.command {
    case .list(.nextConflict), .list(.previousConflict): return noConflict
    case .copy(.menu): return "There is nothing to copy here."
    default: return nil
    }
  }

  private mutating func paste(_ text: String) -> [Effect] {
    guard isTyping else { return [] }
    return perform(.text(.insert(text)))
  }

  /// Does what a command asks.
  mutating func perform(_ command: Command) -> [Effect] {
    if place.pane == .inspector { prepare() }
    if panel == .welcome, command.leavesWelcome {
      panel = nil
      return perform(command) + [.rememberWelcome]
    }
    return switch command {
    case .go(let command): perform(command)
    case .list(let command): perform(command)
    case .find(let command): perform(command)
    case .mark(let command): perform(command)
    case .panel(let command): perform(command)
    case .text(let command): perform(command)
    case .app(let command): perform(command)
    case .source(let command): perform(command)
    case .copy(let command): perform(command)
    }
  }

  private mutating func resize(to traits: TerminalTraits) -> [Effect] {
    self.traits = traits
    keepSelectionInView()
    settleText()
    return []
  }

  /// Takes in what the outside found out about the case.
  private mutating func learn(_ action: AppAction) -> [Effect] {
    switch action {
    case .snapshotArrived(let snapshot): return show(snapshot)
    case .readingProgressed(let progress): note(progress)
    case .found(let result): takeIn(result)
    case .textArrived(let snapshot): takeIn(text: snapshot)
    case .copied(let text, let isSent): message = Self.message(of: text, isSent: isSent)
    case .said(let words): message = Message(SafeText(cleaning: words))
    default: break
    }
    return []
  }

  private mutating func note(_ progress: ReadingProgress?) {
    var next = progress.map { reading ?? Reading($0) }
    if let progress { next?.take(progress) }
    reading = next
  }

  /// Shows another snapshot; every selection stays on its record.
  private mutating func show(_ snapshot: Snapshot) -> [Effect] {
    let former = self
    self.snapshot = snapshot
    for index in path.indices { path[index] = former.moved(path[index], to: self) }
    for index in history.indices {
      history[index] = history[index].map { former.moved($0, to: self) }
    }
    for (screen, place) in left { left[screen] = former.moved(place, to: self) }
    keepSelectionInView()
    keepTaken(of: former)
    guard let find else { return [] }
    var origin = Place(screen)
    origin.selection = find.origin
    forgetHits(origin: former.moved(origin, to: self).selection)
    return find.field.text.isEmpty ? [] : findAgain()
  }

  /// A place of this state, with its selection on the same record in another state, and as far
  /// from the top of the screen. Whoever has touched nothing yet stays at the start.
  private func moved(_ place: Place, to other: AppState) -> Place {
    guard place.screen.isList, snapshot.story !== other.snapshot.story,
      reading?.isUntouched != true,
      let record = rows(of: place.screen).recordIfAny(atRow: place.selection),
      let row = other.rows(of: place.screen).row(of: record)
    else { return place }
    var place = place
    place.top = max(0, place.top + row - place.selection)
    place.selection = row
    return place
  }
}

extension AppState {
  mutating func perform(_ command: AppCommand) -> [Effect] {
    switch command {
    case .quit: return quit()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .stopReading: return stopReading()
    case .readAll: return readAll()
    }
  }

  private mutating func stopReading() -> [Effect] {
    guard reading?.canStop == true else { return [] }
    reading?.stop()
    return [.stopReading]
  }

  private mutating func readAll() -> [Effect] {
    guard let part = snapshot.extent.part, part.hasMore, reading == nil else { return [] }
    reading = Reading(
      ReadingProgress(bytesRead: 0, bytesInAll: part.bytesInAll, records: 0))
    return [.readAll]
  }

  /// Ends the program; what was typed and not saved is said first, once.
  private mutating func quit() -> [Effect] {
    guard let claim = drafts.keys.sorted().first, !isQuitConfirmed else { return [.quit] }
    isQuitConfirmed = true
    let count = drafts.count == 1 ? "a mark" : "\(drafts.count) marks"
    message = Message(
      "Again to leave without \(count) not saved: \(wording.claim(claim, in: snapshot))",
      isWarning: true)
    return []
  }
}

extension Command {
  /// Whether who asks for it has begun, and needs the hint of the first run no more.
  fileprivate var leavesWelcome: Bool {
    switch self {
    case .panel, .app: false
    default: true
    }
  }
}
