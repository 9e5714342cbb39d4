import JSONText

extension CaseRecord {
  /// The keys beginning with `x-` and their values, in the order of the file.
  public var extras: [JSONMember] {
    let cell = owner.columns[Self.kind].extras[row]
    guard cell != RecordTable.absentCell else { return [] }
    let json = owner.columns.texts.withBytes(of: TextRef(bits: cell)) {
      try? JSONValue(parsing: $0)
    }
    return json?.members ?? []
  }

  /// The keys of the format that the file gives for the record, in the order of the format.
  public var givenKeys: [String] {
    let fields = RecordShape.of(Self.kind).fields
    return fields.indices.filter { owner.columns.isGiven($0, of: ref) }.map { fields[$0].key }
  }
}

extension Source {
  /// The CSL variables beside those with a property here, in words: key and value.
  public var variables: [(key: String, words: String)] {
    RecordShape.of(.source).fields[Field.allCases.count...].compactMap { field in
      variable(field.key).map { (key: field.key, words: $0) }
    }
  }
}

extension CaseColumns {
  func isGiven(_ field: Int, of ref: RecordRef) -> Bool {
    narrow(field, of: ref) >= 0 || wide(field, of: ref) != RecordTable.absentCell
  }
}
