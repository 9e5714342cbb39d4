import CaseModel
import CrossReference
import Testing

/// Rows as the event's id, with a mark of why it stands there and the empty years before it.
private func rows(_ derived: CrossReference) -> [String] {
  let marks: [Timeline.Placement: String] = [
    .dated: "", .follows: "└ ", .ordered: "~ ", .adrift: "? ",
  ]
  return derived.timeline.flatMap { row in
    row.emptyYears.map { "(\($0.lowerBound)-\($0.upperBound))" }
      + [(marks[row.placement] ?? "") + derived.owner.events[row.event].id]
  }
}

private func event(_ id: String, _ rest: String = "") -> String {
  #"{"id": "\#(id)", "title": "\#(id)"\#(rest.isEmpty ? "" : ", " + rest)}"#
}

private func timeline(_ events: String...) throws -> [String] {
  rows(try CaseText(events: events.joined(separator: ", ")).derive())
}

struct TimelineTests {
  @Test func `dated events stand by their first moment, equals by seq and then as in the file`()
    throws
  {
    let found = try timeline(
      event("c", #""date": "2014-06""#), event("a", #""date": "2014""#),
      event("e", #""date": "2014-06", "seq": 2"#), event("d", #""date": "2014-06", "seq": 1"#),
      event("b", #""date": "2014-03-05T10:00""#), event("z", #""date": "../2014-02""#),
      event("s", #""date": "2014-21""#))
    #expect(found == ["a", "z", "s", "b", "d", "e", "c"])
  }

  @Test func `events without a date follow what they come after`() throws {
    let found = try timeline(
      event("ban", #""after": ["deal"]"#), event("deal", #""date": "2023""#),
      event("wipe", #""after": ["ban"]"#), event("later", #""date": "2024""#),
      event("lost"))
    #expect(found == ["deal", "└ ban", "└ wipe", "later"])
  }

  @Test func `what only comes before something stands right before it`() throws {
    let found = try timeline(
      event("first", #""date": "2020""#), event("plan", #""before": ["raid"]"#),
      event("raid", #""date": "2021""#), event("note", #""after": ["first"]"#))
    #expect(found == ["first", "└ note", "~ plan", "raid"])
  }

  @Test func `a part follows its whole, and a chain of before leads backwards`() throws {
    let found = try timeline(
      event("whole", #""date": "2020""#), event("part", #""partOf": "whole""#),
      event("x", #""before": ["y"]"#), event("y", #""before": ["end"]"#),
      event("end", #""date": "2022""#))
    #expect(found == ["whole", "└ part", "~ x", "└ y", "(2021-2021)", "end"])
  }

  @Test func `what hangs on placed events is placed with them`() throws {
    let found = try timeline(
      event("a", #""date": "2020""#), event("b", #""after": ["a"]"#),
      event("before-b", #""before": ["b"]"#), event("c", #""date": "2021""#))
    #expect(found == ["a", "~ before-b", "└ b", "c"])
  }

  @Test func `order without any date comes last, and the shelf is for the rest`() throws {
    let derived = try CaseText(
      events: [
        event("b", #""after": ["a"]"#), event("a"), event("d", #""date": "2020""#), event("lost"),
        event("lost2"),
      ].joined(separator: ", ")
    ).derive()
    #expect(rows(derived) == ["d", "? a", "└ b"])
    #expect(derived.timeline.shelf == [3, 4])
  }

  @Test func `events that come before themselves are kept and told of`() throws {
    let derived = try CaseText(
      events: [
        event("a", #""after": ["c"]"#), event("b", #""after": ["a"]"#),
        event("c", #""after": ["b"]"#), event("d", #""after": ["c", "e"]"#),
        event("e", #""date": "2020""#),
      ].joined(separator: ", ")
    ).derive()
    #expect(derived.timeline.circles == [[0, 1, 2]])
    #expect(Set(rows(derived).map { $0.split(separator: " ").last }).count == 5)
  }

  @Test func `only years that are certainly empty are called so`() throws {
    #expect(
      try timeline(event("a", #""date": "2014""#), event("b", #""date": "2019""#))
        == ["a", "(2015-2018)", "b"])
    #expect(
      try timeline(event("a", #""date": "2014/..""#), event("b", #""date": "2019""#))
        == ["a", "(2015-2018)", "b"])
    #expect(
      try timeline(event("a", #""date": "2014/2017""#), event("b", #""date": "2019""#))
        == ["a", "(2018-2018)", "b"])
    #expect(
      try timeline(event("a", #""date": "201X""#), event("b", #""date": "2019""#)) == ["a", "b"])
    #expect(
      try timeline(event("a", #""date": "2014-12-31""#), event("b", #""date": "2015-01-01""#))
        == ["a", "b"])
  }

  @Test func `a contested event stands at its earliest claimed date and keeps both`() throws {
    let derived = try CaseText(
      sources: #"{"id": "s", "title": "S"}, {"id": "t", "title": "T"}, {"id": "u", "title": "U"}"#,
      questions: #"{"id": "q", "text": "When?", "type": "date", "about": "deal"}, "#
        + #"{"id": "who", "text": "Who?", "type": "text", "about": "deal"}"#,
      claims: #"{"source": "s", "question": "q", "value": "2026"}, "#
        + #"{"source": "t", "question": "q", "value": "2019"}, "#
        + #"{"source": "u", "question": "who", "value": "them"}"#,
      events: [
        event("deal", #""date": "2026""#), event("mid", #""date": "2022""#),
        event("end", #""date": "2030""#),
      ].joined(separator: ", ")
    ).derive()
    #expect(
      rows(derived) == [
        "deal", "(2020-2021)", "mid", "(2023-2025)", "(2027-2029)", "end",
      ])
    let dates = try derived.dates(ofEvent: derived.row("deal"))
    #expect(dates.isContested && dates.authorDate?.text == "2026")
    #expect(dates.claimed.map { $0.date?.text } == ["2019", "2026"])
    #expect(dates.claimed.map(\.answer.sources) == [[1], [0]])
    #expect(try derived.conflicts(ofEvent: derived.row("deal")).map(\.id) == ["q:date"])
    #expect(try derived.sources(ofEvent: derived.row("deal")) == [0, 1, 2])
  }

  @Test func `an event dated by sources alone stands where they say, words last`() throws {
    let derived = try CaseText(
      sources: #"{"id": "s", "title": "S"}"#,
      questions:
        #"{"id": "q", "text": "When?", "type": "date", "about": "b", "property": "start"}"#,
      claims: #"{"source": "s", "question": "q", "value": "2015-03"}"#,
      events: [
        event("a", #""date": "2014""#), event("c", #""date": "2016""#), event("b"),
      ].joined(separator: ", ")
    ).derive()
    #expect(rows(derived) == ["a", "b", "c"])
    let dates = try derived.dates(ofEvent: derived.row("b"))
    #expect(!dates.isContested && dates.authorDate == nil && dates.claimed[0].side == .start)
  }

  @Test func `a long chain of events without dates is placed without a deep stack`() throws {
    let chain = (1..<20_000).map { event("e\($0)", #""after": ["e\#($0 - 1)"]"#) }
    let derived = try CaseText(
      events: ([event("e0", #""date": "2020""#)] + chain.reversed()).joined(separator: ",")
    ).derive()
    #expect(
      derived.timeline.map { derived.owner.events[$0.event].id } == (0..<20_000).map { "e\($0)" })
  }
}
