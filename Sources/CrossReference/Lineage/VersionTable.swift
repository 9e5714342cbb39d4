import CaseModel

/// Which sources are versions of one text (`revisionOf`).
struct VersionTable: Sendable {
  /// For each source that revises another: the row of the one it revises.
  private let earlier: [Int: Int]
  private let firsts: [Int: Int]
  /// Sources of which there is a later version.
  private let revised: Set<Int>

  init(_ owner: Case) {
    var earlier: [Int: Int] = [:]
    for source in owner.sources {
      guard let ref = source.revisionOf, ref.kind == .source, ref.row != source.row else {
        continue
      }
      earlier[source.row] = ref.row
    }
    self.earlier = earlier
    revised = Set(earlier.values)
    firsts = Self.firsts(earlier)
  }

  var isEmpty: Bool { earlier.isEmpty }

  /// The first version of the text; for versions that revise each other the lowest row.
  func first(of source: Int) -> Int { firsts[source] ?? source }

  /// Whether there is a later version of a source.
  func isRevised(_ source: Int) -> Bool { revised.contains(source) }

  /// Among some sources those that have a later version there: each with the lowest row of one,
  /// over any number of versions. Linear in the versions of these texts.
  func later(among sources: Set<Int>) -> [Int: Int] {
    var later: [Int: Int] = [:]
    var passed: Set<Int> = []
    /// By text: the source from which a way led back to itself.
    var turns: [Int: Int] = [:]
    for source in sources.sorted() where earlier[source] != nil {
      var next = earlier[source]
      while let row = next, row != source {
        if later[row] == nil { later[row] = source }
        // What comes before a row that was passed has been told of a lower row already.
        next = passed.insert(row).inserted ? earlier[row] : nil
      }
      passed.insert(source)
      let text = first(of: source)
      if next == source { turns[text] = source }
      // All that is, but where a way turned back: no source is told of itself.
      if let turn = turns[text], turn != source, later[turn] == nil { later[turn] = source }
    }
    return later
  }

  /// The first version for each source that revises another; every way is gone once.
  private static func firsts(_ earlier: [Int: Int]) -> [Int: Int] {
    var firsts: [Int: Int] = [:]
    for source in earlier.keys where firsts[source] == nil {
      var way = [source]
      var places = [source: 0]
      var last = source
      while let next = earlier[last], firsts[next] == nil, places[next] == nil {
        places[next] = way.count
        way.append(next)
        last = next
      }
      let known = earlier[last].flatMap { next in
        firsts[next] ?? places[next].flatMap { way[$0...].min() }
      }
      for row in way { firsts[row] = known ?? last }
    }
    return firsts
  }
}
