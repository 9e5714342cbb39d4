import JSONText

extension Case {
  /// Gives each reference under a key of one kind of record to `body`: the row it stands in and the
  /// record it names. Ids of no record are passed over.
  ///
  /// Linear in the records of the kind; no record is decoded for it.
  public func forEachReference(
    of kind: RecordKind, under key: String, _ body: (_ row: Int, _ named: RecordRef) -> Void
  ) {
    let field = ReferenceField.all.first { $0.kind == kind && $0.shape.key == key }
    guard let field else { return }
    ReferenceWalk(columns: columns).visit(field) { row, target, _ in
      guard case .symbol(let symbol) = target else { return }
      if let named = columns.symbols.definition(of: symbol) { body(row, named) }
    }
  }
}

extension Question {
  /// The answer as it stands in the file; nil where none is given.
  public var answerJSON: JSONValue? { json(.answer) }
}

extension Relation {
  /// True for a tie that says that one actor is a part of another, or lies in it.
  public var isContainment: Bool { Self.containments.contains(type.lowercased()) }

  private static let containments: Set<String> = [
    "part-of", "part of", "located-in", "located in", "within",
  ]
}
