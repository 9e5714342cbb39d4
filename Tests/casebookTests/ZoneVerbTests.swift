import Testing

@testable import casebook

@Suite struct ZoneVerbTests {
  private static let fires = """
    {
      "casebook": 1, "title": "Two fires", "timeZone": "Europe/Berlin",
      "events": [
        {"id": "here", "title": "Fire here", "date": "2024-05-03T21:40"},
        {"id": "there", "title": "Fire there", "date": "2024-05-03T15:30",
         "timeZone": "America/New_York"},
        {"id": "nowhere", "title": "No fire", "date": "2024-05-03T19:35Z", "timeZone": "Europe/Berlim"}
      ]
    }
    """

  @Test func `the timeline is in the order of what happened, and a page names the zone`() throws {
    let folder = try CaseFolder(Self.fires)
    let json = try CommandRun("timeline", folder.casePath, "--json").json
    #expect(
      json.elements?.compactMap { $0["id"] } == [
        .string("there"), .string("nowhere"), .string("here"),
      ])
    let page = try CommandRun("show", folder.casePath, "here").text
    #expect(page.contains("3 May 2024, 21:40 in Europe/Berlin (UTC+2)"), "\(page)")
  }

  @Test func `JSON gives the moment of a time in UTC, and the zone it counts in`() throws {
    let text = Self.fires.replacing(
      "\"events\": [",
      with: """
        "events": [{"id": "day", "title": "Day", "date": "2024-05-03"},
        {"id": "twice", "title": "Twice", "date": "2024-10-27T02:30:00"},
        {"id": "span", "title": "Span", "date": "2024-05-03T23:30+05:30/.."},
        """)
    let folder = try CaseFolder(text)
    let events = try CommandRun("timeline", folder.casePath, "--json").json.elements
    let found = (events ?? []).reduce(into: [:]) { found, event in
      found[event["id"]?.text ?? ""] = ["instant", "instantEnd", "zone"].map { event[$0]?.text }
    }
    #expect(found["here"] == ["2024-05-03T19:40:00Z", "2024-05-03T19:40:59Z", "Europe/Berlin"])
    #expect(found["there"] == ["2024-05-03T19:30:00Z", "2024-05-03T19:30:59Z", "America/New_York"])
    #expect(found["nowhere"] == ["2024-05-03T19:35:00Z", "2024-05-03T19:35:59Z", "+00:00"])
    #expect(found["twice"] == ["2024-10-27T00:30:00Z", "2024-10-27T01:30:00Z", "Europe/Berlin"])
    #expect(found["span"] == ["2024-05-03T18:00:00Z", nil, "+05:30"])
    #expect(found["day"] == [nil, nil, nil])
    let bare = try CaseFolder(text.replacing(", \"timeZone\": \"Europe/Berlin\"", with: ""))
    let event = try CommandRun("timeline", bare.casePath, "--json").json.elements?
      .first { $0["id"]?.text == "here" }
    #expect(event?["instant"] == .null && event?["zone"] == .null)
  }

  @Test func `lint tells of a time that clocks left out, and what to write`() throws {
    let text = Self.fires.replacing("2024-05-03T21:40", with: "2024-03-31T02:30")
    let folder = try CaseFolder(text)
    let run = try CommandRun("lint", "--only", "clock-change", folder.casePath)
    #expect(
      run.lines.first?.hasSuffix(
        """
        31 March 2024, 02:30: clocks of Europe/Berlin left this time out; with its offset it is one \
        moment: 2024-03-31T02:30+01:00 or 2024-03-31T02:30+02:00
        """) == true, "\(run.text)")
  }

  @Test func `a zone that there is not is a warning with the right one`() throws {
    let folder = try CaseFolder(Self.fires)
    let run = try CommandRun("validate", folder.casePath, "--json")
    #expect(run.status == .done)
    #expect(
      run.text.contains("bad-zone") && run.text.contains("did you mean \\\"Europe/Berlin\\\"?"))
  }
}
