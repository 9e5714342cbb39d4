import CaseModel

/// Sources in the order of their ids, so that what is counted depends on no order of the file.
/// Versions of one text are one source: the first.
struct SourceRanks: Sendable {
  /// By row of a source.
  private let ranks: [Int32]
  /// Rows by rank.
  let rows: [Int]

  init(_ owner: Case, versions: VersionTable) {
    let ids = owner.sources.map { owner.id(of: $0.ref) }
    let rows = ids.indices.filter { versions.first(of: $0) == $0 }
      .sorted { (ids[$0], $0) < (ids[$1], $1) }
    var ranks = [Int32](repeating: 0, count: ids.count)
    for (rank, row) in rows.enumerated() { ranks[row] = Int32(rank) }
    for row in ranks.indices { ranks[row] = ranks[versions.first(of: row)] }
    self.ranks = ranks
    self.rows = rows
  }

  /// How many sources there are.
  var count: Int { rows.count }

  /// The rank of the source at a row.
  subscript(row: Int) -> Int32 { ranks[row] }
}
