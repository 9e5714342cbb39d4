/// A working note.
public struct Note: FieldedRecord {
  typealias Field = NoteField
  /// `.note`.
  public static var kind: RecordKind { .note }
  /// The case the note is in.
  public let owner: Case
  /// Its place among the notes.
  public let row: Int

  /// The note at a row.
  public init(owner: Case, row: Int) {
    self.owner = owner
    self.row = row
  }

  /// The records it is about.
  public var about: [RecordRef] { references(.about) }
  /// What it says.
  public var text: String { text(.text) ?? "" }
  /// Who wrote it.
  public var by: String? { term(.by) }
  /// When.
  public var date: EDTF? { date(.date) }
  /// `date` as it stands in the file.
  public var dateText: String? { text(.date) }
  /// True for something still to be done.
  public var isToDo: Bool { flag(.todo) ?? false }
  /// Its tags.
  public var tags: [String] { tagList(.tags) }
  /// A desk note on the note.
  public var note: String? { text(.note) }
}
