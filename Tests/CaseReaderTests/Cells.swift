@testable import CaseModel

/// All that a case holds of its records, value by value, as text: to compare two readings by.
func cells(of whole: Case) -> [String] {
  RecordKind.allCases.flatMap { kind in
    (0..<whole.count(kind)).map { row in
      let ref = RecordRef(kind: kind, row: row)
      let span = whole.span(of: ref)
      let fields = RecordShape.of(kind).fields
      let values = fields.indices.map { index in
        "\(fields[index].key)=\(cell(index, fields[index].value, of: ref, in: whole.columns))"
      }
      return "\(ref) \(span.offset)+\(span.length) \(values.joined(separator: " "))"
        + " extras=\(extras(of: ref, in: whole))"
    }
  }
}

private func cell(
  _ field: Int, _ shape: ValueShape, of ref: RecordRef, in columns: CaseColumns
) -> String {
  switch shape {
  case .id, .term, .reference:
    columns.symbol(field, of: ref).map { columns.symbols.string($0) } ?? "-"
  case .word, .flag: columns.narrow(field, of: ref).description
  case .integer: columns.wide(field, of: ref).description
  case .references, .mentions, .participants, .lineage, .steps, .tags:
    columns.range(field, of: ref).enumerated().map { index, offset in
      let number = columns.items[offset]
      // The certainty of a lineage is a word; all other items are symbols.
      if case .lineage = shape, index % 5 == 1 { return "word \(number)" }
      if number >= 0 { return columns.symbols.string(Symbol(number: number)) }
      guard case .mentions = shape else { return "-" }
      return "name \(columns.symbols.string(Symbol(number: ~number)))"
    }.description
  default: columns.text(field, of: ref) ?? "-"
  }
}

private func extras(of ref: RecordRef, in whole: Case) -> String {
  let bits = whole.columns[ref.kind].extras[ref.row]
  return bits == RecordTable.absentCell ? "-" : whole.columns.texts.string(TextRef(bits: bits))
}
