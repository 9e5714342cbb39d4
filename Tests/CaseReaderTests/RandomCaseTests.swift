import CaseModel
import CaseReader
import JSONText
import Testing
import TestSupport

/// What was written is what is read, for random valid cases.
@Suite struct RandomCaseTests {
  @Test(arguments: 0..<150) func `a random case reads to what it was made of`(seed: Int) throws {
    var made = RandomCase(seed: seed)
    let text = made.text()
    let result = try read(text, block: 1 + seed * 7)
    #expect(printed(result) == [], "seed \(seed)\n\(text)")
    #expect(result.recordsLeftOut == 0)
    let whole = result.case
    try expect(
      made, "actors",
      whole.actors.map { actor in
        [
          "id": actor.id, "name": actor.name, "kind": actor.kind.rawValue, "born": actor.bornText,
          "tags": actor.tags.joined(separator: "|"),
        ]
      })
    try expect(
      made, "sources",
      whole.sources.map { source in
        [
          "id": source.id, "title": source.title, "reliability": source.reliability?.rawValue,
          "derivedFrom": source.derivedFrom.compactMap { $0.source.record.map(whole.id) }.joined(
            separator: "|"),
          "ownReporting": source.ownReporting.map(String.init), "volume": source.variable("volume"),
        ]
      })
    try expect(
      made, "questions",
      whole.questions.map { question in
        ["id": question.id, "text": question.text, "type": question.type.rawValue]
      })
    try expect(
      made, "events",
      whole.events.map { event in
        [
          "id": event.id, "title": event.title, "date": event.dateText,
          "seq": event.seq.map(String.init),
          "sources": event.sources.map(whole.id).joined(separator: "|"),
        ]
      })
    try expect(
      made, "claims",
      whole.claims.map { claim in
        [
          "source": claim.source.map(whole.id), "question": claim.question.map(whole.id),
          "text": claim.text, "stance": claim.stance.rawValue, "said": claim.saidText,
          "via": claim.via.map(whole.id).joined(separator: "|"),
        ]
      })
  }

  /// Compares what the views show with the records the case was made of, key by key.
  private func expect(_ made: RandomCase, _ list: String, _ shown: [[String: String?]]) throws {
    let records = try #require(made.lists[list])
    #expect(records.count == shown.count)
    for (record, view) in zip(records, shown) {
      for (key, json) in record {
        guard let seen = view[key] else { continue }
        let value = try JSONValue(parsing: json)
        let wanted =
          value.text ?? value.numberText ?? value.boolean.map(String.init)
          ?? value.elements?.compactMap(\.text).joined(separator: "|")
        #expect(seen == wanted, "\(list) \(key)")
      }
    }
  }

  @Test(arguments: 0..<40) func `the spans of records are the records`(seed: Int) throws {
    var made = RandomCase(seed: seed)
    let text = Array(made.text().utf8)
    let whole = try CaseReader.read(MemoryBytes(text)).case
    for kind in RecordKind.allCases {
      for row in 0..<whole.count(kind) {
        let ref = RecordRef(kind: kind, row: row)
        let span = whole.span(of: ref)
        let record = try JSONValue(parsing: Array(text[span.offset..<span.offset + span.length]))
        if whole.hasOwnID(ref) { #expect(record["id"]?.text == whole.id(of: ref)) }
      }
    }
  }

  @Test(arguments: 0..<60) func `a case with one byte changed never traps`(seed: Int) throws {
    var made = RandomCase(seed: seed)
    let text = Array(made.text().utf8)
    var random = Seeded(seed)
    for _ in 0..<25 {
      var bytes = text
      let index = Int.random(in: bytes.indices, using: &random)
      bytes[index] = random.pick(Array("{}[],:\"\\0ax\n\u{1}".utf8) + [0xFF, 0xC3])
      let result = try CaseReader.read(MemoryBytes(bytes))
      #expect(result.findings.allSatisfy { $0.line > 0 && $0.column > 0 })
      #expect(result.findings.count <= result.findingCounts.values.reduce(0, +))
    }
  }

  @Test func `references may point forward`() throws {
    let result = try read(
      """
      {"claims": [{"source": "s", "question": "q", "value": 1, "standingBy": "a"}],
       "questions": [{"id": "q", "text": "Q?", "about": "e"}],
       "events": [{"id": "e", "title": "E", "actors": ["a"]}],
       "actors": [{"id": "a", "name": "A"}], "sources": [{"id": "s", "title": "S"}],
       "casebook": 1, "title": "T"}
      """)
    #expect(printed(result) == [])
    let claim = try #require(result.case.claims.first)
    #expect(claim.source == RecordRef(kind: .source, row: 0))
    #expect(claim.question == RecordRef(kind: .question, row: 0))
    #expect(claim.standingBy == RecordRef(kind: .actor, row: 0))
    #expect(result.case.questions.first?.about == RecordRef(kind: .event, row: 0))
  }
}
