import CaseModel
import ScreenGrid

/// Who acts in the story, in the order of the file.
public struct ActorRows: RowList {
  private enum Column: Int, CaseIterable {
    case conflict, actor, kind, events, relations, questions
  }

  private let snapshot: Snapshot
  private let wording: Wording

  /// The actors of a snapshot.
  public init(_ snapshot: Snapshot, _ wording: Wording) {
    self.snapshot = snapshot
    self.wording = wording
  }

  /// The name stays; the counts go first.
  public var columns: [ListColumn] {
    [
      ListColumn("conflict", heading: .empty, minimum: 1, ideal: 1),
      ListColumn("actor", heading: "Actor", minimum: 24, ideal: nil),
      ListColumn("kind", heading: "Kind", minimum: 12, ideal: 14, givesWay: 1),
      ListColumn(
        "events", heading: "Events", minimum: 6, ideal: 6, alignment: .trailing, givesWay: 2),
      ListColumn(
        "relations", heading: "Relations", minimum: 9, ideal: 9, alignment: .trailing,
        givesWay: 3),
      ListColumn(
        "questions", heading: "Questions", minimum: 9, ideal: 9, alignment: .trailing,
        givesWay: 4),
    ]
  }

  /// All actors.
  public var rowCount: Int { snapshot.story.count(.actor) }

  /// The actor of a row.
  public func record(atRow row: Int) -> RecordRef? {
    (0..<rowCount).contains(row) ? RecordRef(kind: .actor, row: row) : nil
  }

  /// The rows are those of the file.
  public func row(of record: RecordRef) -> Int? {
    record.kind == .actor && record.row < rowCount ? record.row : nil
  }

  /// Whether sources differ on a question about the actor itself.
  public func isConflicting(atRow row: Int) -> Bool {
    record(atRow: row).map(snapshot.orders.isConflicting) ?? false
  }

  /// Kept ready.
  public var conflictRows: [Int] { snapshot.orders.conflictRows.actors }

  /// What stands in a place of the list.
  public func cell(_ column: Int, atRow row: Int) -> ListCell {
    guard let column = Column(rawValue: column), let actor = record(atRow: row) else {
      return ListCell(.empty)
    }
    let index = snapshot.story.index
    switch column {
    case .conflict: return mark(snapshot.orders.isConflicting(actor))
    case .actor: return ListCell(wording.name(actor, in: snapshot.story))
    case .kind: return ListCell(wording.kind(snapshot.story.actors[row].kind))
    case .events: return count(index.events(of: actor).count)
    case .relations: return count(index.relations(of: actor).count)
    case .questions: return count(index.questions(about: actor).count)
    }
  }

  /// Beside a name nothing stands in the colour of a clash.
  private func mark(_ isConflicting: Bool) -> ListCell {
    ListCell(isConflicting ? wording.glyphs.conflict : .empty, style: .bold)
  }

  private func count(_ number: Int) -> ListCell {
    ListCell(wording.count(wording.number(number), in: snapshot.extent))
  }
}

extension Wording {
  /// What sort of actor it is; a dash where nobody says.
  func kind(_ kind: ActorKind) -> SafeText {
    kind == .unknown ? "-" : kind == .publicBody ? "public body" : SafeText(cleaning: kind.rawValue)
  }
}
