import CaseModel
import Testing
import TestSupport

struct CaseIndexTests {
  @Test(arguments: 1...12)
  func `the index finds what a search through all records finds`(seed: Int) {
    let whole = SampleCase.random(seed)
    let index = whole.index
    for kind in RecordKind.allCases {
      for row in 0..<whole.count(kind) {
        let ref = RecordRef(kind: kind, row: row)
        expectSame(index.claims(ofSource: ref), whole.claims, seed) { $0.source == ref }
        expectSame(index.claims(ofQuestion: ref), whole.claims, seed) { $0.question == ref }
        expectSame(index.claims(basedOn: ref), whole.claims, seed) { $0.basedOn.contains(ref) }
        expectSame(index.questions(about: ref), whole.questions, seed) { $0.about == ref }
        expectSame(index.relations(of: ref), whole.relations, seed) {
          $0.from == ref || $0.to == ref
        }
        expectSame(index.events(of: ref), whole.events, seed) {
          $0.actors.contains { $0.actor.record == ref }
        }
        expectSame(index.sources(derivedFrom: ref), whole.sources, seed) {
          $0.derivedFrom.contains { $0.source.record == ref }
        }
        expectSame(index.notes(about: ref), whole.notes, seed) { $0.about.contains(ref) }
        #expect(index.references(to: ref) == referrers(of: ref, in: whole), "seed \(seed), \(ref)")
      }
    }
  }

  @Test(arguments: 1...12)
  func `every reference that is broken is told, and no other`(seed: Int) {
    let whole = SampleCase.random(seed)
    let broken = whole.brokenReferences()
    let fromClaims = broken.filter { $0.record.kind == .claim && $0.key == "source" }
    let expected = whole.claims.filter { $0.source?.kind != .source }
    #expect(fromClaims.map(\.record) == expected.map(\.ref), "seed \(seed)")
    for fault in broken { #expect(whole.reference(to: fault.id) == fault.found) }
    #expect(
      broken.allSatisfy { fault in fault.found.map { !fault.allowed.contains($0.kind) } ?? true })
    #expect(whole.brokenReferences(limit: 3) == Array(broken.prefix(3)))
  }

  @Test func `ids inside places, pictures and values are references too`() {
    var sample = SampleCase()
    sample.add(.event, ["id": "e", "title": "E", "place": #"{"name":"Q","within":"port"}"#])
    sample.add(.event, ["id": "f", "title": "F", "media": #"[{"url":"u","sour\u0063e":"gone"}]"#])
    sample.add(.question, ["id": "q", "text": "Who?", "type": "actor", "answer": #""e""#])
    sample.add(.claim, ["source": "s", "question": "q", "value": #"["port","nobody"]"#])
    sample.add(.question, ["id": "p", "text": "What?"])
    sample.add(.claim, ["source": "s", "question": "p", "value": #""port""#])
    sample.add(.source, ["id": "s", "title": "S"])
    sample.add(.actor, ["id": "port", "name": "Port"])
    let whole = sample.whole()
    let port = whole.actors[0].ref
    #expect(whole.index.references(to: port) == [whole.events[0].ref, whole.claims[0].ref])
    let broken = whole.brokenReferences().map { "\($0.record) \($0.key) \($0.id)" }
    #expect(broken == ["~e2 media gone", "~q1 answer e", "~c1 value nobody"])
  }

  @Test func `a record named twice under one key is listed once`() {
    var sample = SampleCase()
    sample.add(.actor, ["id": "ann", "name": "Ann"])
    sample.add(
      .event,
      ["id": "e", "title": "E", "actors": .elements([["ann", "a", nil], ["ann", "b", nil]])])
    sample.add(.relation, ["from": "ann", "to": "ann", "type": "same as"])
    let whole = sample.whole()
    let ann = whole.actors[0].ref
    #expect(Array(whole.index.events(of: ann)) == [0])
    #expect(whole.index.relations(of: ann) == [0])
    #expect(whole.index.references(to: ann) == [whole.relations[0].ref, whole.events[0].ref])
  }

  @Test(arguments: 1...12)
  func `the index of a case that is half read is that of a file that ends there`(seed: Int) throws {
    var sample = SampleCase()
    var random = Seeded(seed)
    sample.addRandom(70 + seed * 5, &random)
    let partial = sample.builder.snapshot(isWhole: false)
    sample.addRandom(60, &random)
    let indexed = try #require(partial.indexed())
    let prefix = SampleCase.random(seed, count: 70 + seed * 5)
    #expect((indexed.isIndexed, indexed.isWhole) == (true, false))
    for kind in RecordKind.allCases {
      #expect(indexed.count(kind) == prefix.count(kind), "seed \(seed)")
      for row in 0..<prefix.count(kind) {
        let ref = RecordRef(kind: kind, row: row)
        #expect(
          indexed.index.references(to: ref) == prefix.index.references(to: ref),
          "seed \(seed), \(ref)")
        #expect(indexed.reference(to: prefix.id(of: ref)) == ref, "seed \(seed), \(ref)")
      }
    }
    for tag in ["t0", "t1", "t2", "t3"] {
      #expect(
        indexed.index.definition(ofTag: tag) == prefix.index.definition(ofTag: tag), "seed \(seed)")
    }
    #expect(indexed.brokenReferences() == prefix.brokenReferences(), "seed \(seed)")
  }

  @Test func `a case is indexed once, and not when told to stop`() throws {
    let whole = SampleCase.random(1)
    #expect(whole.indexed() === whole)
    var sample = SampleCase()
    sample.add(.source, ["id": "s", "title": "S"])
    let partial = sample.builder.snapshot(isWhole: false)
    #expect(partial.indexed { true } == nil)
    let indexed = try #require(partial.indexed { false })
    #expect(indexed.indexed() === indexed)
  }

  @Test func `before a case is indexed its index is empty`() {
    var sample = SampleCase()
    sample.add(.source, ["id": "s", "title": "S"])
    sample.add(.claim, ["source": "s", "text": "t"])
    let partial = sample.builder.snapshot(isWhole: false)
    #expect(partial.claims[0].source == partial.sources[0].ref)
    #expect(partial.index.claims(ofSource: partial.sources[0].ref).isEmpty)
    #expect(partial.index.references(to: RecordRef(kind: .source, row: -1)).isEmpty)
    #expect(partial.index.references(to: RecordRef(kind: .tag, row: .max - 50)).isEmpty)
  }

  @Test func `a row beyond its kind has nothing, though the next kind begins there`() {
    var sample = SampleCase()
    sample.add(.source, ["id": "s", "title": "S"])
    sample.add(.event, ["id": "e", "title": "E"])
    sample.add(.event, ["id": "f", "title": "F", "partOf": "e", "sources": ["s"]])
    let index = sample.whole().index
    #expect(index.references(to: RecordRef(kind: .source, row: 0)).count == 1)
    #expect(index.references(to: RecordRef(kind: .source, row: 1)).isEmpty)
    #expect(index.references(to: RecordRef(kind: .actor, row: 0)).isEmpty)
    #expect(index.references(to: RecordRef(kind: .tag, row: .max)).isEmpty)
  }

  private func expectSame<View: CaseRecord>(
    _ rows: some Sequence<Int>, _ all: Records<View>, _ seed: Int, _ passes: (View) -> Bool
  ) {
    #expect(Array(rows) == all.filter(passes).map(\.row), "seed \(seed)")
  }

  /// Who points at a record, by the views alone.
  private func referrers(of ref: RecordRef, in whole: Case) -> [RecordRef] {
    var found: [RecordRef] = []
    found += whole.relations.filter { $0.from == ref || $0.to == ref }.map(\.ref)
    found += whole.sources.filter { $0.derivedFrom.contains { $0.source.record == ref } }.map(\.ref)
    found += whole.events.filter { $0.actors.contains { $0.actor.record == ref } }.map(\.ref)
    found += whole.questions.filter { $0.about == ref }.map(\.ref)
    found += whole.claims.filter {
      $0.source == ref || $0.question == ref || $0.basedOn.contains(ref)
        || $0.attribution.contains { $0.record == ref }
    }.map(\.ref)
    found += whole.notes.filter { $0.about.contains(ref) }.map(\.ref)
    return found
  }
}
