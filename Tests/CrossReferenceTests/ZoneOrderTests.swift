import CaseModel
import CaseReader
import Testing

@testable import CrossReference

@Suite struct ZoneOrderTests {
  /// Two zones that never change their clocks.
  private static let zones = ZoneSource(names: ["East", "West"]) { name in
    ["East": 36_000, "West": -18_000][name].map { ZoneRules(name, firstOffset: $0) }
  }

  private func derive(_ body: String) throws -> CrossReference {
    var options = ReadOptions()
    options.zones = Self.zones
    let text = "{\"casebook\": 1, \"title\": \"test\", \(body)}"
    let result = try CaseReader.read(MemoryBytes(text), options: options)
    #expect(result.findings.isEmpty, "\(result.findings)")
    return .derive(from: result.case)
  }

  private func order(_ derived: CrossReference) -> [String] {
    derived.timeline.map { derived.owner.events[$0.event].id }
  }

  @Test func `events of several zones stand in the order in which they happened`() throws {
    let derived = try derive(
      """
      "timeZone": "West", "events": [
        {"id": "third", "title": "t", "date": "2024-05-03T21:40"},
        {"id": "second", "title": "t", "date": "2024-05-04T10:00", "timeZone": "East"},
        {"id": "first", "title": "t", "date": "2024-05-03T23:30Z"},
        {"id": "fourth", "title": "t", "date": "2024-05-04"}
      ]
      """)
    #expect(order(derived) == ["first", "second", "third", "fourth"])
    let days = derived.timeline.map { derived.owner.events[$0.event].date?.earliest?.day }
    #expect(days == [3, 4, 3, 4])
  }

  private func question(_ first: String, _ second: String) throws -> CrossReference {
    try derive(
      """
      "sources": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
      "events": [{"id": "fire", "title": "Fire", "timeZone": "East"}],
      "questions": [{"id": "when", "text": "When?", "type": "date", "about": "fire"}],
      "claims": [
        {"source": "a", "question": "when", "value": "\(first)"},
        {"source": "b", "question": "when", "value": "\(second)"}
      ]
      """)
  }

  @Test(arguments: [
    ("2024-05-03T21:40:00", "2024-05-03T11:40:00Z"),
    ("2024-05-03T11:40:00Z", "2024-05-03T13:40:00+02:00"),
    ("2024-05-04T05:00:00+10:00", "2024-05-03T19:00:00Z"),
    ("2024-05-04T05:00:00", "2024-05-03T14:00:00-05:00"),
  ])
  func `two ways to write one moment are one answer`(first: String, second: String) throws {
    let derived = try question(first, second)
    #expect(derived.conflictRows.isEmpty)
    #expect(derived.answers(ofQuestion: 0).count == 1)
  }

  @Test(arguments: [
    ("2024-05-03T21:40:00", "2024-05-03T21:40:00Z"),
    ("2024-05-03T21:40:00Z", "2024-05-03T21:40:00+02:00"),
    ("2024-05-03T21:40", "2024-05-03T11:45Z"),
  ])
  func `two moments are two answers, though clocks may show the same`(
    first: String, second: String
  ) throws {
    #expect(try question(first, second).conflictRows == [0])
  }

  @Test func `where the zone is not known, clocks that may be of one moment are no conflict`()
    throws
  {
    let derived = try derive(
      """
      "sources": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
      "questions": [{"id": "when", "text": "When?", "type": "date"}],
      "claims": [
        {"source": "a", "question": "when", "value": "2024-05-03T21:40:00"},
        {"source": "b", "question": "when", "value": "2024-05-03T11:40:00Z"}
      ]
      """)
    #expect(derived.conflictRows.isEmpty)
  }
}
