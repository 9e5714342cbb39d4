import CaseModel

extension CaseParser {
  /// Tells of sources that come from each other, events that are part of each other, and options
  /// that lie within each other, in a circle.
  mutating func reportLoops(of whole: Case) throws(ReadFailure) {
    let sources = LoopSearch.loops(among: whole.count(.source)) { row in
      whole.sources[row].derivedFrom.compactMap { Self.row($0.source.record, .source) }
    }
    try report(sources, .source, key: "derivedFrom", "come from each other", in: whole)
    let events = LoopSearch.loops(among: whole.count(.event)) { row in
      [Self.row(whole.events[row].partOf, .event)].compactMap(\.self)
    }
    try report(events, .event, key: "partOf", "are part of each other", in: whole)
    try reportOptionLoops(of: whole)
  }

  private static func row(_ ref: RecordRef?, _ kind: RecordKind) -> Int? {
    ref.flatMap { $0.kind == kind ? $0.row : nil }
  }

  private mutating func report(
    _ loops: [LoopSearch.Loop], _ kind: RecordKind, key: String, _ words: String, in whole: Case
  ) throws(ReadFailure) {
    for loop in loops {
      let ids = loop.first.map { whole.id(of: RecordRef(kind: kind, row: $0)) }
      try report(
        .loop, RecordRef(kind: kind, row: loop.last), key: key, loopWords(ids, words), in: whole)
    }
  }

  private func loopWords(_ names: [String], _ words: String) -> String {
    guard names.count > 1 else { return "\(Quotation.of(names.first ?? "")) names itself" }
    let shown = names.prefix(5).map { Quotation.of($0) } + (names.count > 5 ? ["others"] : [])
    return "\(Quotation.list(shown, last: "and")) \(words) in a circle"
  }

  private mutating func reportOptionLoops(of whole: Case) throws(ReadFailure) {
    for question in whole.questions {
      let options = question.options
      guard options.contains(where: { $0.within != nil }) else { continue }
      let rows = Dictionary(
        options.enumerated().map { ($0.element.value, $0.offset) }, uniquingKeysWith: { a, _ in a })
      let loops = LoopSearch.loops(among: options.count) { row in
        [options[row].within.flatMap { rows[$0] }].compactMap(\.self)
      }
      for loop in loops {
        let words = loopWords(loop.first.map { options[$0].value }, "lie within each other")
        try report(.loop, question.ref, key: "options", words, in: whole)
      }
    }
  }
}

/// Finds circles in a graph of rows, without recursion, in time linear in its edges.
struct LoopSearch {
  /// A circle: some of its rows, from the one that is met again on.
  struct Loop: Equatable {
    /// At most six rows, in order.
    let first: [Int]
    /// The row whose edge closes the circle.
    let last: Int
  }

  /// One circle for each edge that closes one, a thousand at most.
  static func loops(among count: Int, next: (Int) -> [Int]) -> [Loop] {
    var search = LoopSearch(count: count)
    for start in 0..<count where search.states[start] == .new { search.walk(from: start, next) }
    return search.loops
  }

  private enum State: Equatable {
    case new, done
    /// On the path that is being walked, at this place.
    case open(Int)
  }

  private static let most = 1_000

  private var states: [State]
  private var path: [(row: Int, edges: [Int])] = []
  private var loops: [Loop] = []

  private init(count: Int) { states = Array(repeating: .new, count: count) }

  private mutating func walk(from start: Int, _ next: (Int) -> [Int]) {
    enter(start, next)
    while let last = path.indices.last {
      guard let target = path[last].edges.popLast() else {
        states[path.removeLast().row] = .done
        continue
      }
      guard states.indices.contains(target) else { continue }
      switch states[target] {
      case .new: enter(target, next)
      case .open(let place): close(at: place)
      case .done: break
      }
    }
  }

  private mutating func enter(_ row: Int, _ next: (Int) -> [Int]) {
    states[row] = .open(path.count)
    path.append((row, next(row)))
  }

  private mutating func close(at place: Int) {
    guard loops.count < Self.most, let last = path.last else { return }
    loops.append(Loop(first: path[place...].prefix(6).map(\.row), last: last.row))
  }
}
