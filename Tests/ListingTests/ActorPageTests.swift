import CaseModel
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// What is shown of an actor is what names it.
struct ActorPageTests {
  private static let world = """
    {"casebook": 1, "title": "T",
     "actors": [
       {"id": "ann", "name": "Ann Bell", "aliases": ["A. Bell"], "kind": "person"},
       {"id": "crew", "name": "the crew", "kind": "group"},
       {"id": "yard", "name": "The yard", "kind": "company"}],
     "relations": [
       {"id": "member", "from": "ann", "to": "crew", "type": "member of", "sources": ["b"]},
       {"id": "works", "from": "crew", "to": "yard", "type": "works for", "role": "welders",
        "start": "2019", "end": "2021-05", "sources": ["a"]}],
     "sources": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"},
       {"id": "letter", "title": "Letter", "actor": "ann"}],
     "events": [
       {"id": "late", "title": "The hearing", "date": "2022",
        "actors": [{"actor": "ann", "role": "speaks"}, "crew"]},
       {"id": "early", "title": "The fire", "actors": ["crew"]},
       {"id": "undated", "title": "A walk", "actors": ["ann"]},
       {"id": "first", "title": "The hiring", "actors": [{"actor": "ann", "role": "is hired"}]}],
     "questions": [
       {"id": "when", "text": "When was the fire?", "about": "early", "type": "date",
        "property": "date"},
       {"id": "hired", "text": "When was she hired?", "about": "first", "type": "date",
        "property": "date"},
       {"id": "who", "text": "Who lit it?", "type": "actor"},
       {"id": "since", "text": "Since when does the crew work there?", "about": "works",
        "type": "date"}],
     "claims": [
       {"id": "c1", "source": "a", "question": "hired", "value": "2018"},
       {"id": "c2", "source": "b", "question": "hired", "value": "2020"},
       {"id": "c3", "source": "a", "question": "who", "value": "crew", "standing": "alleged",
        "standingBy": "ann", "locator": "p. 2"},
       {"id": "c4", "source": "b", "question": "who", "value": "ann", "standing": "denied",
        "standingBy": "crew"},
       {"id": "c5", "source": "letter", "text": "It was cold."},
       {"id": "c6", "source": "b", "text": "It rained.", "attribution": ["ann"]},
       {"id": "c7", "source": "a", "question": "since", "value": "2019", "locator": "p. 9"}]}
    """

  private func page(_ id: String) throws -> String {
    let snapshot = try Samples.snapshot(Self.world, inHand: [])
    let record = try #require(snapshot.story.reference(to: id))
    return Samples.picture(RecordDocuments(snapshot, Samples.wording).page(of: record))
  }

  @Test func `a person has what names that person: ties, events in order, words`() throws {
    expectPicture(
      try page("ann"),
      """
      |Ann Bell|
      |Also called  A. Bell|
      |Kind         person|
      |Ties         Ann Bell member of the crew  B|
      ||
      |Its own timeline: 3 events|
      |2018 | 2020  ≠ The hiring  is hired|
      |2022         The hearing  speaks|
      |no date      A walk|
      ||
      |Says, or is said to say: 3 claims|
      |             Alleged: Who lit it? the crew  A p. 2|
      |             It was cold.  Letter|
      |             It rained.  B|
      ||
      |Named in answers: 1 claim|
      |             Who lit it?  denied: Ann Bell  B|
      ||
      |Speaks in    Letter|
      |Id           ann|
      """)
  }

  @Test func `what is said of a group stays with the group`() throws {
    expectPicture(
      try page("crew"),
      """
      |the crew|
      |Kind     group|
      |Ties     Ann Bell member of the crew  B|
      |         the crew works for The yard  welders, from 2019 until May 2021|
      |         A|
      ||
      |Its own timeline: 2 events|
      |2022     The hearing|
      |no date  The fire|
      ||
      |Says, or is said to say: 1 claim|
      |         Denied: Who lit it? Ann Bell  B|
      ||
      |Named in answers: 1 claim|
      |         Who lit it?  alleged: the crew  A p. 2|
      ||
      |Id       crew|
      """)
    let ann = try page("ann")
    #expect(!ann.contains("The fire") && !ann.contains("works for"))
  }

  @Test func `no name stands beside the colour of a clash`() throws {
    let snapshot = try Samples.snapshot(
      Self.world.replacing(#""text": "Who lit it?""#, with: #""text": "Who?", "about": "crew""#)
        .replacing(#""value": "ann", "standing": "denied""#, with: #""value": "yard""#),
      inHand: [])
    let rows = ActorRows(snapshot, Samples.wording)
    #expect(rows.conflictRows == [1])
    #expect(rows.cell(0, atRow: 1) == ListCell("≠", style: .bold))
  }

  @Test func `JSON gives an actor's events in order, its words, and where it is named`() throws {
    let snapshot = try Samples.snapshot(Self.world, inHand: [])
    let speech = ActorSpeech(
      of: try #require(snapshot.story.reference(to: "ann")), in: snapshot.story)
    func ids(_ records: [RecordRef]) -> [String] { records.map { snapshot.story.id(of: $0) } }
    #expect(ids(speech.says) == ["c3", "c5", "c6"])
    #expect(ids(speech.named) == ["c4"])
    let events = snapshot.story.index.events(of: RecordRef(kind: .actor, row: 0))
      .map { RecordRef(kind: .event, row: $0) }
    #expect(ids(snapshot.orders.inOrder(events)) == ["first", "late", "undated"])
  }
}
