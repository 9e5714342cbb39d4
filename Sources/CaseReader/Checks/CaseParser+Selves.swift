import CaseModel

extension CaseParser {
  /// Tells of ties from a record to itself where only another one makes sense, and of ties that
  /// are given twice.
  mutating func reportSelves(of whole: Case) throws(ReadFailure) {
    for relation in whole.relations where relation.from != nil && relation.from == relation.to {
      try reportSelf(relation.ref, "to", "the relation ties an actor to itself", in: whole)
    }
    for row in Self.selves(of: .actor, "sameAs", in: whole) {
      let words = "an actor is the same as itself without saying so"
      try reportSelf(RecordRef(kind: .actor, row: row), "sameAs", words, in: whole)
    }
    for decision in whole.decisions {
      guard let first = decision.about.first, decision.about.count == 2,
        decision.about.last == first
      else { continue }
      try reportSelf(decision.ref, "about", "the decision is on one record, twice", in: whole)
    }
    try reportOwnVoices(of: whole)
    try reportDoubleLineage(of: whole)
  }

  private mutating func reportSelf(
    _ record: RecordRef, _ key: String, _ words: String, in whole: Case
  ) throws(ReadFailure) {
    try report(.selfReference, record, key: key, words, in: whole)
  }

  private static func selves(of kind: RecordKind, _ key: String, in whole: Case) -> [Int] {
    var rows: [Int] = []
    whole.forEachReference(of: kind, under: key) { row, named in
      if named.kind == kind, named.row == row, rows.last != row { rows.append(row) }
    }
    return rows
  }

  /// A claim has its source already; to come by way of it, or to be on its word, adds nothing.
  private mutating func reportOwnVoices(of whole: Case) throws(ReadFailure) {
    for (key, words) in [
      ("via", "the claim comes by way of its own source"),
      ("attribution", "the claim is made on the word of its own source"),
    ] {
      var rows: [Int] = []
      whole.forEachReference(of: .claim, under: key) { row, named in
        guard named.kind == .source, whole.claims[row].source == named, rows.last != row else {
          return
        }
        rows.append(row)
      }
      for row in rows {
        try reportSelf(RecordRef(kind: .claim, row: row), key, words, in: whole)
      }
    }
  }

  private mutating func reportDoubleLineage(of whole: Case) throws(ReadFailure) {
    var met: Set<LoopSearch.Edge> = []
    var doubles: [LoopSearch.Edge] = []
    whole.forEachReference(of: .source, under: "derivedFrom") { row, named in
      let edge = LoopSearch.Edge(row, named.row)
      if named.kind == .source, !met.insert(edge).inserted { doubles.append(edge) }
    }
    for edge in doubles {
      let id = Quotation.of(whole.id(of: RecordRef(kind: .source, row: Int(edge.to))))
      try report(
        .repeatedValue, RecordRef(kind: .source, row: Int(edge.from)), key: "derivedFrom",
        "\(id) is named twice as where the source comes from", in: whole)
    }
  }
}
