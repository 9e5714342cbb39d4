import CaseModel
import Testing

struct CaseBuilderTests {
  @Test func `records are numbered in file order and found by id`() {
    var sample = SampleCase()
    let first = sample.add(.actor, ["id": "mayor", "name": "The mayor"])
    let second = sample.add(.actor, ["id": "hospital", "name": "The hospital"])
    let whole = sample.whole()
    #expect(first == RecordRef(kind: .actor, row: 0))
    #expect(whole.count(.actor) == 2)
    #expect(whole.reference(to: "hospital") == second)
    #expect(whole.reference(to: "hospita") == nil)
    #expect(whole.actors.map(\.id) == ["mayor", "hospital"])
  }

  @Test func `a record without id has one in memory, and only then`() {
    var sample = SampleCase()
    for _ in 0..<12 { sample.add(.claim, ["source": "herald", "text": "It burned."]) }
    let named = sample.add(.claim, ["source": "herald", "text": "It burned.", "id": "own"])
    let whole = sample.whole()
    let twelfth = RecordRef(kind: .claim, row: 11)
    #expect(whole.id(of: twelfth) == "~c12")
    #expect(whole.reference(to: "~c12") == twelfth)
    #expect(!whole.hasOwnID(twelfth))
    #expect(named.map(whole.hasOwnID) == true)
    for wrong in ["~c13", "~c14", "~c0", "~c012", "~c", "~x1", "~c1 ", "~c99999999999999999999"] {
      #expect(whole.reference(to: wrong) == nil, "\(wrong)")
    }
  }

  @Test func `a second record with an id is not kept, and takes nothing away`() {
    var sample = SampleCase()
    sample.add(.actor, ["id": "a", "name": "First"])
    let second = sample.add(.source, ["id": "a", "title": "Second"])
    #expect(second == nil)
    sample.add(.source, ["id": "b", "title": "Third", "tags": ["one", "two"]])
    let whole = sample.whole()
    #expect(whole.count(.source) == 1)
    #expect(whole.sources[0].title == "Third")
    #expect(whole.sources[0].tags == ["one", "two"])
    #expect(whole.reference(to: "a") == RecordRef(kind: .actor, row: 0))
  }

  @Test func `an abandoned record leaves no trace`() {
    var sample = SampleCase()
    sample.add(.event, ["id": "e1", "title": "One", "group": "g", "actors": .elements([])])
    sample.begin(.event, ["id": "e2", "title": "Two", "seq": 5, "tags": ["gone"]])
    sample.builder.abandon()
    sample.begin(.event, ["id": "e4", "title": "Four", "note": "left open"])
    sample.add(.event, ["id": "e3", "title": "Three", "before": ["e1", "e2"]])
    let whole = sample.whole()
    #expect(whole.events.map(\.title) == ["One", "Three"])
    #expect(whole.events.map(\.seq) == [nil, nil])
    #expect(whole.events.map(\.note) == [nil, nil])
    #expect(whole.events[1].tags == [])
    #expect(whole.events[1].before == [RecordRef(kind: .event, row: 0)])
    #expect(whole.reference(to: "e2") == nil)
  }

  @Test func `a snapshot does not change while building goes on`() {
    var sample = SampleCase()
    for row in 0..<5000 { sample.add(.event, ["id": .text("e\(row)"), "title": .text("T\(row)")]) }
    sample.add(.event, ["id": "x", "title": "X", "partOf": "later"])
    let partial = sample.builder.snapshot(isWhole: false)
    for row in 5001..<9000 {
      sample.add(.event, ["id": .text("e\(row)"), "title": "new", "group": "g", "seq": 1])
    }
    let later = sample.add(.event, ["id": "later", "title": "Later"])
    #expect(partial.count(.event) == 5001)
    #expect(partial.events[5000].partOf == nil)
    #expect(partial.reference(to: "later") == nil)
    #expect(partial.reference(to: "e4321") == RecordRef(kind: .event, row: 4321))
    #expect(partial.events.enumerated().dropLast().allSatisfy { $1.title == "T\($0)" })
    #expect(partial.events.allSatisfy { $0.group == nil && $0.seq == nil })
    let whole = sample.whole()
    #expect(whole.events[5000].partOf == later)
    #expect(whole.isWhole && !partial.isWhole)
  }

  @Test func `a snapshot has nothing of a record that is open`() {
    var sample = SampleCase()
    sample.add(.event, ["id": "e1", "title": "One", "before": ["e2"]])
    sample.begin(.event, ["id": "e2", "title": "Open", "group": "g", "before": ["e1"], "seq": 4])
    let partial = sample.builder.snapshot(isWhole: false)
    sample.builder.abandon()
    sample.add(.event, ["id": "e3", "title": "Other", "before": ["e3"]])
    let whole = sample.whole()
    #expect(partial.events.map(\.title) == ["One"])
    #expect(partial.reference(to: "e2") == nil)
    #expect(partial.indexed()?.index.references(to: partial.events[0].ref) == [])
    #expect((partial.events[1].group, partial.events[1].seq) == (nil, nil))
    #expect(whole.events.map(\.title) == ["One", "Other"])
    #expect((whole.events[1].group, whole.events[1].seq) == (nil, nil))
    #expect(whole.events[1].before == [whole.events[1].ref])
  }

  @Test func `a value under a key of another kind of cell is not kept`() {
    var sample = SampleCase()
    let shape = RecordShape.of(.event)
    let title = required(shape.field(named: "title"), "title")
    let group = required(shape.field(named: "group"), "group")
    sample.begin(.event, ["id": "e", "title": "T", "group": "g"])
    let symbol = sample.symbol("other")
    sample.builder.set(title, to: symbol)
    sample.builder.setInteger(group, 5)
    sample.builder.setFlag(10_000, true)
    sample.builder.setInteger(-1, 5)
    _ = sample.builder.end(span: ByteSpan(offset: 0, length: 0))
    let whole = sample.whole()
    #expect((whole.events[0].title, whole.events[0].group) == ("T", "g"))
  }

  @Test func `which fields an open record has is known`() {
    var sample = SampleCase()
    let title = RecordShape.of(.event).field(named: "title")!
    sample.begin(.event, ["id": "e"])
    expect(sample.isSet(title), is: false)
    sample.begin(.event, ["title": "T"])
    expect(sample.isSet(title), is: true)
    expect(sample.isSet(0), is: false)
    expect(sample.isSet(-1), is: false)
    expect(sample.isSet(10_000), is: false)
  }

  @Test func `spans and x- keys are kept`() {
    var sample = SampleCase()
    sample.begin(.actor, ["id": "a", "name": "A"])
    for (key, json) in [(#""x-one""#, "1"), (#""x-two""#, #"{"deep":[true]}"#)] {
      Array(key.utf8).withUnsafeBufferPointer { key in
        Array(json.utf8).withUnsafeBufferPointer {
          sample.builder.addExtra(quotedKey: key, json: $0)
        }
      }
    }
    _ = sample.builder.end(span: ByteSpan(offset: 4_000_000_000, length: 77))
    sample.add(.actor, ["id": "b", "name": "B"])
    let whole = sample.whole()
    #expect(whole.actors[0].span == ByteSpan(offset: 4_000_000_000, length: 77))
    #expect(whole.actors[0].extras.map(\.key) == ["x-one", "x-two"])
    #expect(whole.actors[0].extras[1].value["deep"] != nil)
    #expect(whole.actors[1].extras.isEmpty)
    #expect(whole.actors[0].givenKeys == ["id", "name"])
  }

  @Test func `the same id in another composition is another record`() {
    var sample = SampleCase()
    sample.add(.actor, ["id": "caf\u{E9}", "name": "One"])
    sample.add(.actor, ["id": "cafe\u{301}", "name": "Two"])
    let whole = sample.whole()
    #expect(whole.reference(to: "caf\u{E9}")?.row == 0)
    #expect(whole.reference(to: "cafe\u{301}")?.row == 1)
  }

  @Test func `nothing ends when nothing is open`() {
    var builder = CaseBuilder()
    let ended = builder.end(span: ByteSpan(offset: 0, length: 0))
    #expect(ended == nil)
    builder.abandon()
    let count = builder.recordCount
    #expect(count == 0)
    let empty = builder.snapshot(isWhole: true)
    #expect(empty.events.isEmpty)
    #expect(empty.events[5].title == "")
    #expect(empty.name(of: RecordRef(kind: .claim, row: 5)) == "~c6")
  }

  /// The macro cannot look into a builder, which cannot be copied.
  private func expect(
    _ value: Bool, is expected: Bool, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(value == expected, sourceLocation: sourceLocation)
  }
}
