import CaseModel
import JSONText

/// An id that a record names which was left out.
struct NamedID {
  let symbol: Symbol
  let id: String
  let key: String
  /// The kinds it may be of.
  let allowed: KindSet
  /// Offset in the input.
  let offset: Int
  let pointer: String
}

extension CaseParser {
  /// The most ids that are looked up for records left out.
  private static let mostNamed = 1_000

  /// Notes what the record names that is being left out: whoever mends it has to mend that too.
  mutating func noteNamedIDs() {
    for (symbol, field, offset) in place.namedIDs where namedByLeftOut.count < Self.mostNamed {
      guard let field, let allowed = place.shape.fields[field].value.namedKinds else { continue }
      var probe = JSONCursor(cursor.buffer, at: offset)
      guard let string = try? probe.string() else { continue }
      namedByLeftOut.append(
        NamedID(
          symbol: symbol, id: probe.text(of: string), key: place.shape.fields[field].key,
          allowed: allowed, offset: inputOffset(offset), pointer: pointer(to: offset)))
    }
  }

  /// Tells of ids that no record has, left out or not, and that only records left out name.
  mutating func reportNamedIDs(_ ids: inout IDCandidates) {
    for named in namedByLeftOut
    where builder.definition(of: named.symbol) == nil && !leftOut.ids.contains(named.symbol) {
      findings.beginRecord()
      findings.count(.danglingReference)
      guard findings.hasRoom else { continue }
      let (key, id) = (Quotation.of(named.key), Quotation.of(named.id))
      findings.keep(
        FindingDraft(
          code: .danglingReference, offset: named.offset, pointer: named.pointer,
          message: "\(key) takes the id of \(named.allowed.words); no record has the id \(id)",
          hint: ids.hint(for: named.id, among: named.allowed)))
    }
  }
}

extension ParsePlace {
  /// Notes an id that the record names.
  mutating func name(_ symbol: Symbol, at offset: Int) {
    // More of one record are not looked up, should it be left out.
    if namedIDs.count < 64 { namedIDs.append((symbol, field, offset)) }
  }
}

extension ValueShape {
  /// What the ids may be of which stand in it; nil where it holds others than ids.
  fileprivate var namedKinds: KindSet? {
    switch self {
    case .reference(let kinds), .references(let kinds, _), .mentions(let kinds, _): kinds
    default: nil
    }
  }
}
