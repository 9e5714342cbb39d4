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
      let allowed = reference.shape.value.targets
      walk.visit(reference) { row, target in
        guard broken.count < limit else { return }
        let record = RecordRef(kind: reference.kind, row: row)
        let kinds = allowed.isEmpty ? valueTargets(of: record) : allowed
        guard let fault = fault(of: target, allowed: kinds) else { return }
        broken.append(
          BrokenReference(
            record: record, key: reference.shape.key, id: fault.id, found: fault.found,
            allowed: kinds))
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

  /// What the value of a claim or an answer may point at, by its question's type.
  private func valueTargets(of ref: RecordRef) -> KindSet {
    let question = ref.kind == .claim ? claims[ref.row].questionView : questions[ref.row]
    return question?.type == .event ? .event : .actor
  }
}
