import CaseModel
import CaseReader
import CrossReference
import Listing
import TestSupport
import Testing

@testable import Listing

/// Times of day in the timeline: with their year, and with their clock where there are several.
struct TimesZoneTests {
  private static let zones = ZoneSource(names: ["Europe/Berlin", "Asia/Kolkata"]) { name in
    switch name {
    case "Europe/Berlin":
      ZoneRules(
        name, firstOffset: 3_600,
        changes: [
          ZoneRules.Change(at: 1_585_443_600, offset: 7_200),
          ZoneRules.Change(at: 1_603_587_600, offset: 3_600),
        ])
    case "Asia/Kolkata": ZoneRules(name, firstOffset: 19_800)
    default: nil
    }
  }

  /// What stands in the first column of a case with these events, in full and in short.
  private func dates(_ events: String, rest: String = "") throws -> [String] {
    let header = #""casebook": 1, "title": "T", "timeZone": "Europe/Berlin""#
    let text = #"{\#(header), "events": [\#(events)]\#(rest)}"#
    var options = ReadOptions()
    options.zones = Self.zones
    let result = try CaseReader.read(MemoryBytes(text), options: options)
    let snapshot = Snapshot(
      revision: 1, story: result.case, crossReference: .derive(from: result.case),
      marks: .init(), fileName: "t")
    let rows = TimelineRows(snapshot, Samples.wording)
    return (0..<rows.rowCount).filter { rows.record(atRow: $0) != nil }.map { row in
      let cell = rows.cell(0, atRow: row)
      return "\(cell.text) / \(cell.shortText ?? cell.text)"
    }
  }

  @Test func `times of one zone need not say which`() throws {
    let cells = try dates(
      #"{"id": "e1", "title": "a", "date": "2020-03-28T02:30"}, {"id": "e2", "title": "b", "date": "2020-05-03T14:00"},"#
        + #"{"id": "e3", "title": "c", "date": "2020-05-04"}"#)
    #expect(
      cells == [
        "28 Mar 2020 02:30 / 28 Mar 2020 02:30", "3 May 2020 14:00 / 3 May 2020 14:00",
        "4 May 2020 / 4 May 2020",
      ])
  }

  @Test func `times of several zones say how far their clocks are ahead`() throws {
    let cells = try dates(
      #"{"id": "e4", "title": "a", "date": "2020-05-03T14:00"}, {"id": "e5", "title": "b", "date": "2020-05-03T12:30Z"},"#
        + #"{"id": "e6", "title": "c", "date": "2020-05-03T18:30", "timeZone": "Asia/Kolkata"},"#
        + #"{"id": "e7", "title": "d", "date": "2020-05-03T09:30-04:00"}, {"id": "e8", "title": "e", "date": "2020-05-04"}"#
    )
    #expect(
      cells == [
        "3 May 2020 14:00 UTC+2 / 3 May 14:00+2", "3 May 2020 12:30 UTC / 3 May 12:30Z",
        "3 May 2020 18:30 UTC+5:30 / 3 May 18:30+5:30",
        "3 May 2020 09:30 UTC-4 / 3 May 09:30-4", "4 May 2020 / 4 May 2020",
      ])
    #expect(cells.allSatisfy { $0.split(separator: " / ")[0].utf8.count <= Wording.dateColumns })
  }

  @Test func `a time that clocks show twice, or never, is told so`() throws {
    let cells = try dates(
      #"{"id": "e9", "title": "a", "date": "2020-03-29T02:30"}, {"id": "e10", "title": "b", "date": "2020-10-25T02:30"},"#
        + #"{"id": "e11", "title": "c", "date": "2020-11-03T12:30Z"}"#)
    #expect(
      cells == [
        "29 Mar 2020 02:30 / 29 Mar 2020 02:30", "25 Oct 2020 02:30 UTC+2? / 25 Oct 02:30+2?",
        "3 Nov 2020 12:30 UTC / 3 Nov 12:30Z",
      ])
  }

  @Test func `a claim with a clock of its own says so, where no event does`() throws {
    let cells = try dates(
      #"{"id": "e", "title": "a"}"#,
      rest: #", "sources": [{"id": "s", "title": "S"}], "questions": [{"id": "q", "text": "?","#
        + #" "type": "date", "about": "e"}], "claims": [{"source": "s", "question": "q","#
        + #" "value": "2020-05-03T14:00+03:00"}]"#)
    #expect(cells == ["3 May 2020 14:00 UTC+3 / 3 May 14:00+3"])
  }

  @Test func `where dates are many, the year of a time gives way`() {
    let times = ["2020-05-03T14:00", "2020-05-04T09:15"].compactMap { try? EDTF(parsing: $0) }
    #expect(Samples.wording.dates(times.map { DateCell($0, nil) }) == "3 May 14:00 | 4 May 09:15")
  }
}
