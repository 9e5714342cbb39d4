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

  @Test func `a zone that there is not is a warning with the right one`() throws {
    let folder = try CaseFolder(Self.fires)
    let run = try CommandRun("validate", folder.casePath, "--json")
    #expect(run.status == .done)
    #expect(
      run.text.contains("bad-zone") && run.text.contains("did you mean \\\"Europe/Berlin\\\"?"))
  }
}
