import CaseModel
import JSONText
import Review
import TestSupport
import Testing

@testable import Listing

struct RecordJSONTests {
  private func json(
    _ snapshot: Snapshot, _ write: (RecordJSON, inout JSONWriter) -> Void
  ) throws -> [JSONValue] {
    var writer = JSONWriter(.pretty)
    write(RecordJSON(snapshot), &writer)
    return try #require(try JSONValue(parsing: writer.text).elements)
  }

  private func keys(_ value: JSONValue?) -> [String] { value?.members?.map(\.key) ?? [] }

  private func record(_ id: String, in list: [JSONValue]) throws -> JSONValue {
    try #require(list.first { $0["id"] == .string(id) })
  }

  private func ids(_ ids: String...) -> JSONValue { .array(ids.map(JSONValue.string)) }

  @Test func `claims have the shape that is documented`() throws {
    let snapshot = try Samples.snapshot(marks: [try SampleMark.verdict(.disputed, on: "c4")])
    let list = try json(snapshot) { $0.write(claimsTo: &$1) }
    #expect(list.count == 7)
    let claim = try record("c4", in: list)
    expectSame(
      keys(claim), ["id", "source", "question", "value", "standing", "locator", "verdicts"])
    #expect(claim["value"] == .object([JSONMember("min", .number("9"))]))
    #expect(claim["standing"] == .string("stated"))
    #expect(claim["locator"] == .null)
    let verdict = try #require(claim["verdicts"]?.elements?.first)
    #expect(verdict["verdict"] == .string("disputed"))
    #expect(verdict["by"] == .string("ana"))
    #expect(try record("c3", in: list)["value"] == .number("12"))
    #expect(try record("~c7", in: list)["question"] == .null)
  }

  @Test func `the record's own keys stand behind the id`() throws {
    let snapshot = try Samples.snapshot()
    var writer = JSONWriter()
    RecordJSON(snapshot) { _ in
      [
        JSONMember("id", .string("own")), JSONMember("text", .string("t")),
        JSONMember("value", .number("1e2")), JSONMember("x-mine", .boolean(true)),
      ]
    }.write(claimsTo: &writer)
    let first = try #require(try JSONValue(parsing: writer.text).elements?.first)
    expectSame(
      keys(first),
      ["id", "text", "x-mine", "source", "question", "value", "standing", "locator", "verdicts"])
    #expect(first["id"] == .string("c1"))
    #expect(first["value"] == .number("1e2"))
  }

  @Test func `the timeline has the shape that is documented`() throws {
    let list = try json(try Samples.snapshot()) { $0.write(timelineTo: &$1) }
    let fire = try record("fire", in: list)
    expectSame(
      keys(fire),
      [
        "id", "title", "date", "instant", "instantEnd", "zone", "claimedDates", "actors", "sources",
        "origins", "conflicts",
      ])
    #expect(fire["date"] == .null)
    let dates = try #require(fire["claimedDates"]?.elements)
    #expect(dates.map { $0["value"] } == [.string("2019-05-03"), .string("2019-05-04")])
    #expect(dates.map { $0["sources"] } == [ids("herald"), ids("courier")])
    #expect(fire["actors"] == ids("crew"))
    #expect(fire["sources"] == ids("herald", "courier", "diary"))
    #expect(fire["origins"] == ids("wire"))
    #expect(fire["conflicts"]?.elements?.count == 2)
    expectSame(list.compactMap { $0["id"]?.text }.last, "rumour")
  }

  @Test func `sources have the shape that is documented`() throws {
    let list = try json(try Samples.snapshot()) { $0.write(sourcesTo: &$1) }
    let herald = try record("herald", in: list)
    expectSame(keys(herald), ["id", "title", "inHand", "origin", "repeats", "claims"])
    #expect(herald["inHand"] == .boolean(false))
    #expect(herald["origin"] == .string("wire"))
    #expect(herald["repeats"] == ids("wire"))
    #expect(herald["claims"] == ids("c1", "c3", "c6"))
    #expect(try record("diary", in: list)["origin"] == .null)
    #expect(try record("diary", in: list)["inHand"] == .boolean(true))
  }

  @Test func `actors have the shape that is documented`() throws {
    let list = try json(try Samples.snapshot()) { $0.write(actorsTo: &$1) }
    let port = try record("port", in: list)
    expectSame(keys(port), ["id", "name", "aliases", "relations", "events", "claims", "says"])
    #expect(port["aliases"] == ids("the port"))
    #expect(port["relations"] == ids("runs"))
    #expect(try record("crew", in: list)["events"] == ids("fire"))
  }

  @Test func `questions have the shape that is documented`() throws {
    let list = try json(try Samples.snapshot()) { $0.write(questionsTo: &$1) }
    let dead = try record("dead", in: list)
    expectSame(
      keys(dead),
      ["id", "text", "type", "level", "leading", "suggested", "conflict", "answers"])
    #expect(dead["level"] == .string("differ"))
    #expect(dead["conflict"] == .boolean(true))
    let answer = try #require(dead["answers"]?.elements?.first)
    expectSame(keys(answer), ["value", "origins", "untraced", "sources", "claims"])
    expectSame(keys(answer["origins"]?.elements?.first), ["id", "traced", "sources"])
    #expect(try record("why", in: list)["level"] == .string("unanswered"))
    #expect(try record("why", in: list)["leading"] == .null)
    // One origin told two ways: no side leads.
    #expect(try record("when", in: list)["leading"] == .null)
  }

  @Test func `conflicts have the shape that is documented`() throws {
    let list = try json(try Samples.snapshot()) { $0.write(conflictsTo: &$1) }
    #expect(list.count == 2)
    expectSame(
      keys(list.first), ["id", "kind", "insideOneSource", "state", "questions", "answers", "why"])
    #expect(list.first?["questions"] == ids("when"))
    expectSame(keys(list.first?["answers"]?.elements?.first), ["value", "claims"])
  }

  @Test func `a desk note leaves in no list`() throws {
    let mark = try SampleMark.verdict(.disputed, on: "c1", note: "a confidential name")
    let snapshot = try Samples.snapshot(marks: [mark])
    var writer = JSONWriter(.pretty)
    RecordJSON(snapshot).write(claimsTo: &writer)
    #expect(!writer.text.contains("confidential"))
    let claim = try #require(snapshot.story.reference(to: "c1"))
    for (shows, documents) in [
      (true, RecordDocuments(snapshot, Samples.wording)),
      (false, RecordDocuments(snapshot, Samples.wording, showsDeskNotes: false)),
    ] {
      #expect(Samples.picture(documents.page(of: claim)).contains("confidential") == shows)
    }
  }
}
