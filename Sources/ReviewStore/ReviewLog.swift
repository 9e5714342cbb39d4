public import Review
internal import Synchronization

/// The marks on one case from all the places they lie in, folded, and the verbs that add to them.
///
/// Calls that read or save block, one at a time; `history` never waits for them. Nothing is folded
/// in before its commit has returned.
public final class ReviewLog: Sendable {
  private let stores: [any MarkStore]
  /// Which of the stores takes a new mark; asked anew at each save.
  private let indexForNewMarks: @Sendable () -> Int?
  private let working = Mutex(())
  private let state: Mutex<State>
  /// The store that is named after the case's id, which any file may have.
  private let sharedIndex: Int?

  private struct State {
    var history = MarkHistory()
    /// The highest number read from each store.
    var last: [Int]
    /// Whether a store has marks that could not be read yet.
    var hasUnread: [Bool]
    /// The indices of the stores a mark lies in; several, if somebody copied one of them.
    var origins: [Mark.ID: [Int]] = [:]
  }

  /// The log of one store.
  public convenience init(store: any MarkStore) {
    self.init(stores: [store]) { 0 }
  }

  /// The log of a case whose marks lie in these places. Nothing is opened yet.
  public convenience init(_ locations: ReviewLocations) {
    let paths = locations.all
    let stores = paths.map { SQLiteMarkStore(path: $0, makesFolder: $0 == locations.fallback) }
    let shared = locations.fallback.flatMap(paths.lastIndex)
    self.init(stores: stores, sharedIndex: shared) {
      locations.forNewMarks.flatMap(paths.firstIndex)
    }
  }

  init(
    stores: [any MarkStore], sharedIndex: Int? = nil,
    indexForNewMarks: @escaping @Sendable () -> Int?
  ) {
    self.stores = stores
    self.sharedIndex = sharedIndex
    self.indexForNewMarks = indexForNewMarks
    state = Mutex(State(last: stores.map { _ in 0 }, hasUnread: stores.map { _ in false }))
  }

  /// All marks read and saved so far.
  public var history: MarkHistory { state.withLock { $0.history } }

  /// Where marks are looked for.
  public var places: [String] { stores.map(\.place) }

  /// Where a mark saved now would go; nil when there is no such place.
  public var placeForNewMarks: String? { indexForNewMarks().map { stores[$0].place } }

  /// The store that is named after the case's id; nil where there is none.
  public var sharedPlace: String? { sharedIndex.map { stores[$0].place } }

  /// Whether a mark lies only in the store that is named after the case's id, and so may have been
  /// made on another file that has this id.
  public func isShared(_ mark: Mark.ID) -> Bool {
    guard let sharedIndex else { return false }
    return state.withLock { $0.origins[mark].map { $0.allSatisfy { $0 == sharedIndex } } } ?? false
  }

  /// Reads what others have added and gives the marks that are new to the history.
  ///
  /// Of several stores those that can be read are; then the first failure is thrown.
  @discardableResult
  public func refresh() throws(StoreFailure) -> [Mark] {
    try working.withLock { _ throws(StoreFailure) in try readNewMarks() }
  }

  /// Saves what a person wrote.
  @discardableResult
  public func save(_ draft: MarkDraft, _ stamp: MarkStamp) throws(ReviewFailure) -> Mark {
    try working.withLock { _ throws(ReviewFailure) in
      try add(.save(draft), stamp)
    }
  }

  /// Takes back a mark, or without a name the reviewer's latest one.
  @discardableResult
  public func undo(_ id: Mark.ID?, _ stamp: MarkStamp) throws(ReviewFailure) -> Mark {
    try addUpToDate(stamp) { history throws(UndoRefusal) in
      try history.undoRequest(id, by: stamp.by)
    }
  }

  /// Brings back a mark, or without a name the one the reviewer undid last.
  @discardableResult
  public func redo(_ id: Mark.ID?, _ stamp: MarkStamp) throws(ReviewFailure) -> Mark {
    try addUpToDate(stamp) { history throws(UndoRefusal) in
      try history.redoRequest(id, by: stamp.by)
    }
  }

  /// Takes the texts out of a mark for good, in each store it lies in.
  @discardableResult
  public func redact(
    _ id: Mark.ID, reason: String, _ stamp: MarkStamp
  ) throws(ReviewFailure) -> Mark {
    try addUpToDate(stamp) { history throws(UndoRefusal) in
      try history.redactRequest(id, reason: reason)
    }
  }

  /// An audit of each place, in the order of `places`.
  public func audit() throws(StoreFailure) -> [AuditReport] {
    var reports: [AuditReport] = []
    for store in stores { reports.append(try store.audit()) }
    return reports
  }
}

extension ReviewLog {
  private func addUpToDate(
    _ stamp: MarkStamp, _ request: (MarkHistory) throws(UndoRefusal) -> MarkRequest
  ) throws(ReviewFailure) -> Mark {
    try working.withLock { _ throws(ReviewFailure) in
      do throws(StoreFailure) { try readNewMarks() } catch { throw .store(error) }
      let asked: MarkRequest
      do throws(UndoRefusal) { asked = try request(history) } catch { throw .refused(error) }
      return try add(asked, stamp)
    }
  }

  private func add(
    _ request: MarkRequest, _ stamp: MarkStamp
  ) throws(ReviewFailure) -> Mark {
    var saved: Mark?
    for index in indices(for: request) {
      do throws(StoreFailure) {
        let mark = try stores[index].append(request, stamp)
        takeIn(mark, from: index)
        saved = saved ?? mark
      } catch {
        throw .store(error)
      }
    }
    guard let saved else { throw .store(StoreFailure(.cannotCreate(noFolder), path: "marks")) }
    return saved
  }

  /// A text can only be taken out where it lies; all else goes where new marks go.
  private func indices(for request: MarkRequest) -> [Int] {
    let usual = indexForNewMarks().map { [$0] } ?? []
    guard case .redact(let mark, _) = request else { return usual }
    return state.withLock { $0.origins[mark.id] } ?? usual
  }

  /// A saved mark is saved, even if those that others put before it cannot be read just now.
  private func takeIn(_ mark: Mark, from index: Int) {
    let last = state.withLock { $0.last[index] }
    if mark.number == last + 1 {
      fold([(index, [mark])])
    } else if let missed = try? stores[index].marks(after: last) {
      fold([(index, missed)])
    } else {
      state.withLock { state in
        state.hasUnread[index] = true
        state.history.fold(mark)
      }
    }
  }

  @discardableResult
  private func readNewMarks() throws(StoreFailure) -> [Mark] {
    var read: [(Int, [Mark])] = []
    var failure: StoreFailure?
    for index in stores.indices {
      do throws(StoreFailure) {
        read.append((index, try newMarks(in: index)))
      } catch {
        failure = failure ?? error
      }
    }
    let new = fold(read)
    if let failure { throw failure }
    return new
  }

  private func newMarks(in index: Int) throws(StoreFailure) -> [Mark] {
    let (last, hasUnread) = state.withLock { ($0.last[index], $0.hasUnread[index]) }
    let hasChanged = try stores[index].changedElsewhere()
    guard hasChanged || hasUnread else { return [] }
    state.withLock { $0.hasUnread[index] = true }
    let marks = try stores[index].marks(after: last)
    state.withLock { $0.hasUnread[index] = false }
    return marks
  }

  /// Folds in what came from each store, joined by time; a store's own order stays. Gives what
  /// the history did not have.
  @discardableResult
  private func fold(_ read: [(Int, [Mark])]) -> [Mark] {
    let joined = read.map(\.1).reduce([], MarkLogs.join)
    return state.withLock { state in
      for (index, marks) in read {
        for mark in marks { state.origins[mark.id, default: []].append(index) }
        state.last[index] = marks.last?.number ?? state.last[index]
      }
      let known = state.history.entries.count
      state.history.fold(contentsOf: joined)
      return state.history.entries[known...].map(\.mark)
    }
  }

  private var noFolder: String { "no folder for it is known (HOME is not set)" }
}

/// Logs that were written apart.
enum MarkLogs {
  /// Both logs as one, ordered by time as far as each log's own order allows.
  static func join(_ left: [Mark], _ right: [Mark]) -> [Mark] {
    var joined: [Mark] = []
    joined.reserveCapacity(left.count + right.count)
    var (left, right) = (left[...], right[...])
    while let first = left.first, let second = right.first {
      let takesLeft = first.at <= second.at
      joined.append(takesLeft ? first : second)
      if takesLeft { left.removeFirst() } else { right.removeFirst() }
    }
    return joined + left + right
  }
}
