import CaseModel

/// Which rows of each list are in conflict, in order: what `x` goes through.
struct ConflictRows: Sendable {
  let timeline: [Int]
  let sources: [Int]
  let claims: [Int]
  let questions: [Int]
  let actors: [Int]

  /// Walks each list once.
  init(
    _ table: ConflictTable, timeline: TimelineEntries, sources: [SourceNode], claims: [Int32],
    in story: Case
  ) {
    func rows(_ records: some Sequence<RecordRef?>) -> [Int] {
      records.enumerated().filter { $0.element.map(table.holds) ?? false }.map(\.offset)
    }
    func all(_ kind: RecordKind) -> some Sequence<RecordRef?> {
      (0..<story.count(kind)).lazy.map { RecordRef(kind: kind, row: $0) }
    }
    self.timeline = rows(timeline.lazy.map(\.event))
    self.sources = rows(sources.lazy.map(\.source))
    self.claims = rows(claims.lazy.map { RecordRef(kind: .claim, row: Int($0)) })
    questions = rows(all(.question))
    actors = rows(all(.actor))
  }
}
