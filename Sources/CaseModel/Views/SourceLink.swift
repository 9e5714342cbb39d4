/// That a source comes from another: somebody's statement, with what speaks for and against it.
public struct SourceLink: Hashable, Sendable {
  /// The source it comes from; a name where the id is not that of a record.
  public let source: Mentioned
  /// How sure that is.
  public let certainty: LineageCertainty
  /// Who says so.
  public let by: String?
  /// What speaks for it (`for`).
  public let supporting: String?
  /// What speaks against it (`against`).
  public let opposing: String?
}

extension CaseColumns {
  func lineage(of ref: RecordRef) -> [SourceLink] {
    elements(SourceField.derivedFrom.rawValue, of: ref).map { item in
      SourceLink(
        source: mention(at: item), certainty: LineageCertainty(ordinal: items[item + 1]) ?? .likely,
        by: itemText(item + 2), supporting: itemText(item + 3), opposing: itemText(item + 4))
    }
  }

  /// The offset of the first item of each element of a list.
  func elements(_ field: Int, of ref: RecordRef) -> StrideTo<Int> {
    let range = range(field, of: ref)
    let stride = RecordShape.of(ref.kind).fields[field].value.stride
    return Swift.stride(from: range.lowerBound, to: range.upperBound, by: stride)
  }
}
