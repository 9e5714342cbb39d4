/// An id under a key of a record that is not the id of a record it may name.
public struct BrokenReference: Hashable, Sendable {
  /// The record the id stands in.
  public let record: RecordRef
  /// The key it stands under.
  public let key: String
  /// The id.
  public let id: String
  /// The record that has the id, when it is of a wrong kind; nil when none has it.
  public let found: RecordRef?
  /// The kinds it may be of.
  public let allowed: KindSet
}

extension Case {
  /// References that dangle or point at a wrong kind of record, by key and row, at most `limit`.
  ///
  /// Linear in the number of references under those keys that have any of them; without an index
  /// under all keys.
  public func brokenReferences(limit: Int = .max) -> [BrokenReference] {
    var broken: [BrokenReference] = []
    let walk = ReferenceWalk(columns: columns)
    for (code, reference) in ReferenceField.all.enumerated()
    where broken.count < limit && index.suspectCodes[code] {
      walk.visit(reference) { row, target, allowed in
        guard broken.count < limit, let fault = fault(of: target, allowed: allowed) else { return }
        broken.append(
          BrokenReference(
            record: RecordRef(kind: reference.kind, row: row), key: reference.shape.key,
            id: fault.id, found: fault.found, allowed: allowed))
      }
    }
    return broken
  }

  private func fault(
    of target: ReferenceWalk.Target, allowed: KindSet
  ) -> (id: String, found: RecordRef?)? {
    switch target {
    case .unknown(let id): return (id, nil)
    case .symbol(let symbol):
      let found = columns.symbols.definition(of: symbol)
      if let found, allowed.contains(found.kind) { return nil }
      return (columns.symbols.string(symbol), found)
    }
  }
}
