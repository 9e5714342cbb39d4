import CaseModel
import CaseReader
import JSONText

/// Reads a text in blocks of `block` bytes.
func read(_ text: String, block: Int = 1 << 20) throws -> ReadResult {
  var options = ReadOptions()
  options.blockSize = block
  return try CaseReader.read(MemoryBytes(text), options: options)
}

/// The findings as they are printed.
func printed(_ result: ReadResult) -> [String] {
  result.findings.map { "case.json:\($0.line):\($0.column): \($0.text)" }
}

/// A case around the given members: a source, a question, an actor and an event stand in it.
///
/// Line 1 holds the header, line 2 the records; `members` begin on line 3.
func casing(_ members: String) -> String {
  """
  {"casebook": 1, "title": "Harbour fire",
  "x-given": [], "sources": [{"id": "s", "title": "S"}], "questions": [{"id": "q", "text": "Q?"}],
  \(members)
  }
  """
}

/// Everything of a case that a reader can get wrong, as text: to compare two readings by.
func dump(_ read: Case) -> [String] {
  RecordKind.allCases.flatMap { kind in
    (0..<read.count(kind)).map { row in
      let ref = RecordRef(kind: kind, row: row)
      let span = read.span(of: ref)
      return "\(read.id(of: ref)) \(span.offset)+\(span.length) \(read.name(of: ref))"
    }
  } + read.claims.map { "\($0.id) \($0.source.map(\.description) ?? "-") \($0.attribution)" }
    + [read.header.title, read.header.authors.joined(separator: ",")]
}
