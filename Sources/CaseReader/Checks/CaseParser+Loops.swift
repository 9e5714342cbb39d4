import CaseModel

/// A tie between records of one kind that may not lead back to where it began.
private struct LoopTie {
  let kind: RecordKind
  let key: String
  /// The key that says the same the other way round.
  var inverse: String?
  /// What the tie says: "comes from".
  let words: String

  static let all = [
    LoopTie(kind: .source, key: "derivedFrom", words: "comes from"),
    LoopTie(kind: .source, key: "revisionOf", words: "is a version of"),
    LoopTie(kind: .event, key: "partOf", words: "is part of"),
    LoopTie(kind: .event, key: "before", inverse: "after", words: "comes before"),
    LoopTie(kind: .claim, key: "revises", words: "corrects"),
    LoopTie(kind: .claim, key: "basedOn", words: "rests on"),
  ]

  func edges(in whole: Case) -> [LoopSearch.Edge] {
    var edges: [LoopSearch.Edge] = []
    whole.forEachReference(of: kind, under: key) { row, named in
      if named.kind == kind { edges.append(.init(row, named.row)) }
    }
    if let inverse {
      whole.forEachReference(of: kind, under: inverse) { row, named in
        if named.kind == kind { edges.append(.init(named.row, row)) }
      }
    }
    return edges
  }
}

extension CaseParser {
  /// Tells of records that come from, lie within, or go before themselves, by any way round.
  mutating func reportLoops(of whole: Case) throws(ReadFailure) {
    for tie in LoopTie.all {
      for loop in LoopSearch.loops(along: tie.edges(in: whole)) {
        try report(loop, of: tie, in: whole)
      }
    }
    try reportContainmentLoops(of: whole)
  }

  private mutating func report(
    _ loop: LoopSearch.Loop, of tie: LoopTie, in whole: Case
  ) throws(ReadFailure) {
    let ids = loop.first.map { whole.id(of: RecordRef(kind: tie.kind, row: $0)) }
    let words = loopWords(ids, length: loop.length, tie.words)
    let (holder, key) = holder(of: loop, tie, in: whole)
    try report(.loop, RecordRef(kind: tie.kind, row: holder), key: key, words, in: whole)
  }

  /// The record that says what closes the circle, and where: of two events either may.
  private func holder(
    of loop: LoopSearch.Loop, _ tie: LoopTie, in whole: Case
  ) -> (row: Int, key: String) {
    guard let inverse = tie.inverse, let target = loop.first.first,
      !whole.events[loop.last].before.contains(RecordRef(kind: tie.kind, row: target))
    else { return (loop.last, tie.key) }
    return (target, inverse)
  }

  private func loopWords(_ names: [String], length: Int, _ words: String) -> String {
    guard let first = names.first else { return "a circle" }
    let itself = "\(Quotation.of(first)) \(words) itself"
    guard length > 1 else { return itself }
    let rest = length - names.count
    let way = names.dropFirst().map { Quotation.of($0) } + (rest > 0 ? ["\(rest) more"] : [])
    return "\(itself), by way of \(Quotation.list(way, last: "and"))"
  }

  /// Places are actors; which lies in which is said by relations.
  private mutating func reportContainmentLoops(of whole: Case) throws(ReadFailure) {
    var holders: [LoopSearch.Edge: RecordRef] = [:]
    for relation in whole.relations where relation.isContainment {
      guard let from = relation.from, let to = relation.to, from.kind == to.kind else { continue }
      holders[.init(from.row, to.row)] = relation.ref
    }
    for loop in LoopSearch.loops(along: holders.keys.sorted { ($0.from, $0.to) < ($1.from, $1.to) })
    where loop.length > 1 {
      let ids = loop.first.map { whole.id(of: RecordRef(kind: .actor, row: $0)) }
      guard let target = loop.first.first, let holder = holders[.init(loop.last, target)] else {
        continue
      }
      let words = loopWords(ids, length: loop.length, "lies within")
      try report(.loop, holder, key: "to", words, in: whole)
    }
  }

  /// Tells of options of a question that lie within each other in a circle.
  mutating func reportLoops(
    among options: [AnswerOption], of question: Question, in whole: Case
  ) throws(ReadFailure) {
    guard options.contains(where: { $0.within != nil }) else { return }
    let rows = Dictionary(
      options.enumerated().map { ($0.element.value, $0.offset) }, uniquingKeysWith: { a, _ in a })
    let edges = options.enumerated().compactMap { row, option in
      option.within.flatMap { rows[$0] }.map { LoopSearch.Edge(row, $0) }
    }
    for loop in LoopSearch.loops(along: edges) {
      let names = loop.first.map { options[$0].value }
      let words = loopWords(names, length: loop.length, "lies within")
      try report(.loop, question.ref, key: "options", words, in: whole)
    }
  }
}
