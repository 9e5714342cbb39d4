import CaseModel
import CaseReader
import CrossReference
import Synchronization
import Testing

struct PartialCaseTests {
  @Test func `a case that is still being read can be derived from at any point`() throws {
    let events = (0..<200).map { event in
      #"{"id": "e\#(event)", "title": "E", "date": "\#(2000 + event % 20)", "#
        + #""before": ["e\#((event + 7) % 200)"], "sources": ["s\#(event % 5)"]}"#
    }
    let sources = (0..<5).map {
      #"{"id": "s\#($0)", "title": "S", "derivedFrom": ["s\#(($0 + 1) % 5)"]}"#
    }
    let text =
      #"{"casebook": 1, "title": "t", "events": [\#(events.joined(separator: ","))], "#
      + #""sources": [\#(sources.joined(separator: ","))]}"#
    var options = ReadOptions()
    options.blockSize = 512
    var published: [Case] = []
    let control = ReadControl(shouldPublish: { _ in true }, publish: { published.append($0) })
    _ = try CaseReader.read(MemoryBytes(text), options: options, control: control)
    #expect(published.count > 3)
    for part in published {
      let derived = CrossReference.derive(from: part)
      #expect(derived.timeline.count == part.count(.event))
      for row in derived.timeline { _ = derived.sources(ofEvent: row.event) }
      _ = derived.lineage.tree(of: part)
    }
  }

  @Test func `deriving stops when it is told to`() throws {
    let owner = try CaseText(questions: #"{"id": "q", "text": "Q?"}"#).read()
    #expect(CrossReference.derive(from: owner, isCancelled: { true }) == nil)
    let asked = Mutex(0)
    let derived = CrossReference.derive(from: owner) {
      asked.withLock { asked in
        asked += 1
        return asked > 1
      }
    }
    #expect(derived == nil && asked.withLock { $0 } == 2)
  }

  @Test func `an empty case has empty results`() throws {
    let derived = try CaseText().derive()
    #expect(derived.timeline.isEmpty && derived.timeline.shelf.isEmpty)
    #expect(derived.conflictRows.isEmpty && derived.lineage.links.isEmpty)
    #expect(derived.lineage.tree(of: derived.owner).rows.isEmpty)
  }

  @Test func `a case that the reader refuses fails the test that wrote it`() {
    withKnownIssue { _ = try CaseText(sources: #"{"idd": "s"}"#).read() }
  }
}
