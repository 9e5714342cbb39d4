/// One key of one kind of record: what it is called, what stands there, whether it must.
public struct FieldShape: Hashable, Sendable {
  /// The key, as in the file.
  public let key: String
  /// What may stand there.
  public let value: ValueShape
  /// True when a record without the key is an error.
  public let isRequired: Bool

  static func required(_ key: String, _ value: ValueShape) -> FieldShape {
    FieldShape(key: key, value: value, isRequired: true)
  }

  static func optional(_ key: String, _ value: ValueShape) -> FieldShape {
    FieldShape(key: key, value: value, isRequired: false)
  }

  // The fields that many kinds have.
  static let id = optional("id", .id)
  static let requiredID = required("id", .id)
  static let tags = optional("tags", .tags)
  static let note = optional("note", .text(.any))
  static let sources = optional("sources", .references(.source, .any))
  static let locator = optional("locator", .raw(.locator))
  static let date = optional("date", .date)
  static let by = optional("by", .term(.any))
}

/// The keys of one kind of record, in the order of the format; the raw value is the field index.
protocol RecordField: RawRepresentable<Int>, CaseIterable, Sendable {
  /// What the format says of the key.
  var shape: FieldShape { get }
}
