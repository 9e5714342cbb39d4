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

/// Random numbers that are the same for the same seed on every machine (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &self)]
  }

  mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &self) == 0 }
}
