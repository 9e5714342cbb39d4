/// The words sought in a list.
public struct Find: Equatable, Sendable {
  /// The words.
  public var field = TextField()
  /// Whether they are being typed.
  public var isTyping = true
  /// The rows that hold them, as far as the list was looked through; nil before anything was told.
  public var hits: FoundRows?
  /// Where the selection was when the search began; leaving goes back to it.
  public var origin: Int
  /// The search whose results are awaited.
  var request = 0
  /// Whether the first hit is still to be selected: words changed, and no answer has come.
  var awaitsHit = false
  /// How many hits on (or, below 0, back) were asked for before any was known.
  var awaitedSteps = 0

  /// A search that begins at a row.
  public init(origin: Int) { self.origin = origin }

  /// Whether more may be found.
  var isLooking: Bool { !field.text.isEmpty && hits?.isComplete != true }
}

/// The rows that hold the words sought, as far as a list was looked through: from the row where the
/// search began to the end, and then from the first row.
public struct FoundRows: Equatable, Sendable {
  private let start: Int
  /// Ascending; those before the start come later.
  private var fromStart: [Int] = []
  private var beforeStart: [Int] = []
  /// Whether every row was looked through.
  public private(set) var isComplete = false
  private var lookedThrough = 0
  private var rowCount = 0

  init(start: Int) { self.start = start }

  /// How many were found.
  public var count: Int { fromStart.count + beforeStart.count }

  /// The one found first: the nearest below the start, round the end.
  var first: Int? { fromStart.first ?? beforeStart.first }

  /// How much of the list was looked through, in percent.
  var percent: Int { rowCount == 0 ? 100 : lookedThrough * 100 / rowCount }

  /// Takes in what was found since.
  mutating func add(_ result: FindResult) {
    fromStart += result.rows.filter { $0 >= start }
    beforeStart += result.rows.filter { $0 < start }
    (lookedThrough, rowCount) = (result.lookedThrough, result.rowCount)
    isComplete = result.isComplete
  }

  /// The hit behind a row, round the end; nil where none is known yet.
  func next(after row: Int) -> Int? {
    if row >= start, let next = fromStart.after(row) { return next }
    guard isComplete else { return nil }
    if row >= start { return beforeStart.first ?? fromStart.first }
    return beforeStart.after(row) ?? fromStart.first ?? beforeStart.first
  }

  /// The hit before a row, round the start; nil where none is known yet.
  func previous(before row: Int) -> Int? {
    if row >= start, let previous = fromStart.before(row) { return previous }
    guard isComplete else { return nil }
    if row >= start { return beforeStart.last ?? fromStart.last }
    return beforeStart.before(row) ?? fromStart.last ?? beforeStart.last
  }

  /// As few steps that lead to the same hit: going all round is spared.
  func rounded(_ steps: Int) -> Int {
    count == 0 || steps == 0 ? 0 : steps.signum() * ((abs(steps) - 1) % count + 1)
  }

  /// Which of the hits a row is, from 1; nil for none, and while there may be others before it.
  public func number(ofRow row: Int) -> Int? {
    guard isComplete else { return nil }
    let (part, before) = row < start ? (beforeStart, 0) : (fromStart, beforeStart.count)
    let place = part.place(of: row)
    return place < part.count && part[place] == row ? before + place + 1 : nil
  }
}

extension [Int] {
  /// The first number of an ascending list behind one.
  fileprivate func after(_ number: Int) -> Int? {
    let place = self.place(of: number + 1)
    return place < count ? self[place] : nil
  }

  /// The last number of an ascending list before one.
  fileprivate func before(_ number: Int) -> Int? {
    let place = self.place(of: number)
    return place > 0 ? self[place - 1] : nil
  }
}
