import CaseModel

/// Which sources are versions of one text (`revisionOf`).
struct VersionTable: Sendable {
  /// For each source that revises another: the row of the one it revises.
  private let earlier: [Int: Int]

  init(_ owner: Case) {
    var earlier: [Int: Int] = [:]
    for source in owner.sources {
      guard let ref = source.revisionOf, ref.kind == .source, ref.row != source.row else {
        continue
      }
      earlier[source.row] = ref.row
    }
    self.earlier = earlier
  }

  var isEmpty: Bool { earlier.isEmpty }

  /// The first version of the text; for versions that revise each other the lowest row.
  func first(of source: Int) -> Int {
    var chain = [source]
    var seen: Set<Int> = [source]
    while let last = chain.last, let next = earlier[last] {
      guard seen.insert(next).inserted else {
        let start = chain.firstIndex(of: next) ?? 0
        return chain[start...].min() ?? source
      }
      chain.append(next)
    }
    return chain.last ?? source
  }

  /// The lowest row among sources that revises this one, over any number of versions.
  func later(than source: Int, among sources: Set<Int>) -> Int? {
    guard !earlier.isEmpty else { return nil }
    return sources.filter { $0 != source && revises($0, source) }.min()
  }

  private func revises(_ later: Int, _ source: Int) -> Bool {
    var next = earlier[later]
    var steps = 0
    while let row = next, row != later, steps < 1_000 {
      if row == source { return true }
      next = earlier[row]
      steps += 1
    }
    return false
  }
}
