/// A way through the story apart from date order.
public struct Walk: FieldedRecord {
  typealias Field = WalkField
  /// `.walk`.
  public static var kind: RecordKind { .walk }
  /// The case the walk is in.
  public let owner: Case
  /// Its place among the walks.
  public let row: Int

  /// The walk at a row.
  public init(owner: Case, row: Int) {
    self.owner = owner
    self.row = row
  }

  /// What it is called.
  public var title: String { text(.title) ?? "" }
  /// The steps, in order.
  public var steps: [WalkStep] {
    owner.columns.elements(Field.steps.rawValue, of: ref).map { item in
      WalkStep(
        about: owner.columns.mention(at: item), text: owner.columns.itemText(item + 1))
    }
  }
  /// A desk note.
  public var note: String? { text(.note) }
}

/// One step of a walk.
public struct WalkStep: Hashable, Sendable {
  /// The record to look at; a name where the id is not that of a record.
  public let about: Mentioned
  /// What to say there.
  public let text: String?
}
