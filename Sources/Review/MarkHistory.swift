/// The log, folded: every mark in order, which of them stand, and what stands on each claim.
///
/// Folding one more mark costs as much as its claim has marks. Nothing is kept but what the log
/// says, so undo and redo work the same after a restart.
public struct MarkHistory: Sendable {
  /// One mark of the log and what has become of it.
  public struct Entry: Equatable, Sendable {
    /// The mark; its texts are gone once redacted.
    public fileprivate(set) var mark: Mark
    /// Whether it has been taken back.
    public var isUndone: Bool { undoneAt != nil }

    /// The position of the undo that holds, if one does.
    fileprivate(set) var undoneAt: Int?
    /// The position of the latest redaction.
    fileprivate(set) var redactedAt: Int?
    /// The position of the latest undo or redo of this mark.
    fileprivate var changedAt = -1
    /// For an undo or redo: what it comes to once "undo of an undo" is worked out.
    fileprivate(set) var effect: Effect?
  }

  /// What an undo or redo does to which mark.
  struct Effect: Equatable, Sendable {
    let position: Int
    let undoes: Bool
  }

  /// All marks in the order they were folded.
  public private(set) var entries: [Entry] = []
  /// The counts over all claims the log speaks of, in the case or not.
  public private(set) var tally = MarkTally()

  /// Positions of the verdicts, drafts and notes of each reviewer.
  private(set) var authored: [String: [Int]] = [:]
  /// Positions of the undos of each reviewer since the last mark of his own.
  private(set) var undos: [String: [Int]] = [:]

  private var positions: [Mark.ID: Int] = [:]
  private var byTarget: [Mark.Target: [Int]] = [:]
  private var summaries: [Mark.Target: ClaimMarks] = [:]
  /// Positions of entries that refer to a mark not folded yet.
  private var waiting: [Mark.ID: [Int]] = [:]

  /// An empty log.
  public init() {}

  /// A whole log.
  public init(_ marks: some Sequence<Mark>) {
    fold(contentsOf: marks)
  }

  /// Takes in one more mark. A mark already known is passed over.
  public mutating func fold(_ mark: Mark) {
    fold(contentsOf: CollectionOfOne(mark))
  }

  /// Takes in more marks, in their order; each claim is summed up once.
  public mutating func fold(contentsOf marks: some Sequence<Mark>) {
    var touched: Set<Mark.Target> = []
    for mark in marks where positions[mark.id] == nil {
      take(mark, &touched)
    }
    touched.forEach { sumUp($0) }
  }

  /// What stands on a claim.
  public func standing(on target: Mark.Target) -> ClaimMarks {
    summaries[target] ?? .none
  }

  /// Every entry on a claim in order, undone ones, undos and redactions too.
  public func entries(on target: Mark.Target) -> [Entry] {
    byTarget[target, default: []].map { entries[$0] }
  }

  /// The entry of a mark, if the log has it.
  public func entry(_ id: Mark.ID) -> Entry? {
    positions[id].map { entries[$0] }
  }

  /// The undo by which a mark is taken back, which says by whom and when; nil where it stands.
  ///
  /// Taking an undone redo back names the one who did that.
  public func undoing(of entry: Entry) -> Mark? { entry.undoneAt.map { entries[$0].mark } }

  /// The redaction that took the texts out of a mark: who, when, and why; nil where there is none.
  public func redaction(of entry: Entry) -> Mark? { entry.redactedAt.map { entries[$0].mark } }

  /// The claims the log speaks of, in no order.
  public var targets: some Collection<Mark.Target> { byTarget.keys }

  /// The counts over the given claims only, such as those the case still has.
  public func tally(over targets: some Sequence<Mark.Target>) -> MarkTally {
    targets.reduce(into: MarkTally()) { $0.add(standing(on: $1)) }
  }
}

extension MarkHistory {
  private mutating func take(_ mark: Mark, _ touched: inout Set<Mark.Target>) {
    let position = entries.count
    entries.append(Entry(mark: mark))
    positions[mark.id] = position
    byTarget[mark.target, default: []].append(position)
    touched.insert(mark.target)
    if mark.kind.isContent {
      authored[mark.by, default: []].append(position)
      undos[mark.by] = nil
    }
    settle(from: position, &touched)
  }

  /// Lets an entry act, and then whatever waited for it; a list, for a chain may be long.
  private mutating func settle(from position: Int, _ touched: inout Set<Mark.Target>) {
    var ready = [position]
    while let next = ready.popLast() {
      guard act(next, &touched) else { continue }
      let settled = waiting.removeValue(forKey: entries[next].mark.id) ?? []
      ready.append(contentsOf: settled.reversed())
    }
  }

  /// False when the entry has to wait for the mark it refers to.
  private mutating func act(_ position: Int, _ touched: inout Set<Mark.Target>) -> Bool {
    let mark = entries[position].mark
    guard !mark.kind.isContent, let id = mark.refersTo else { return true }
    guard let changed = positions[id], mark.kind == .redaction || isSettled(changed) else {
      waiting[id, default: []].append(position)
      return false
    }
    if mark.kind == .redaction {
      redact(changed)
      entries[changed].redactedAt = position
    } else {
      toggle(changed, from: position)
    }
    touched.insert(entries[entries[position].effect?.position ?? changed].mark.target)
    return true
  }

  /// Whether an undo or redo of this entry can be worked out.
  private func isSettled(_ position: Int) -> Bool {
    switch entries[position].mark.kind {
    case .undo, .redo: entries[position].effect != nil
    case .verdict, .draft, .note, .redaction: true
    }
  }

  private mutating func redact(_ position: Int) {
    entries[position].mark.reason = entries[position].mark.reason.withoutWords
    entries[position].mark.deskNote = entries[position].mark.deskNote.withoutWords
  }

  private mutating func toggle(_ changed: Int, from position: Int) {
    let undoes = entries[position].mark.kind == .undo
    guard let effect = effect(on: changed, undoes: undoes) else { return }
    entries[position].effect = effect
    guard entries[effect.position].changedAt < position else { return }
    entries[effect.position].changedAt = position
    entries[effect.position].undoneAt = effect.undoes ? position : nil
    if effect.undoes { undos[entries[position].mark.by, default: []].append(position) }
  }

  /// Undoing an undo brings its mark back, and redoing always does. Nothing undoes a redaction.
  private func effect(on changed: Int, undoes: Bool) -> Effect? {
    let entry = entries[changed]
    if entry.mark.kind.isContent { return Effect(position: changed, undoes: undoes) }
    guard let inner = entry.effect else { return nil }
    return Effect(position: inner.position, undoes: undoes && !inner.undoes)
  }

  private mutating func sumUp(_ target: Mark.Target) {
    let standing = entries(on: target).lazy.filter { !$0.isUndone }
    let summary = ClaimMarks(standing: standing.map(\.mark))
    tally.remove(summaries[target] ?? .none)
    tally.add(summary)
    summaries[target] = summary
  }
}
