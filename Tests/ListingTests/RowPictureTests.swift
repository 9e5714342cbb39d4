import CaseModel
import Review
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

struct RowPictureTests {
  @Test func `the timeline shows each claimed date, order without a date, and the shelf`() throws {
    expectPicture(
      Samples.picture(TimelineRows(try Samples.snapshot(), Samples.wording)),
      """
      |When                        Event                                  Texts  Origins  Checked|
      |2014                        The port is on strike                      -  -        -|
      |Jun 2015                    Alleged: Inspectors are paid off           1  1        0/1|
      |2016–2018                   · · · nothing reported · · ·|
      |3 May 2019 | 4 May 2019  ≠  The warehouse burns                        3  1 +?     0/5|
      |no date                     └ An inquiry opens                         -  -        -|
      |                            + 1 event with neither date nor order|
      |no date                     A rumour goes round                        -  -        -|
      """)
  }

  @Test func `rows of the timeline that only explain are not counted`() throws {
    let rows = TimelineRows(try Samples.snapshot(), Samples.wording)
    #expect(rows.rowCount == 7 && rows.recordCount == 5)
    #expect((0..<7).map(rows.number(ofRow:)) == [1, 2, nil, 3, 4, nil, 5])
    #expect(rows.number(ofRow: 7) == nil)
    #expect(Samples.wording.place(4, of: 60_000) == "4 of 60,000")
    #expect(Samples.wording.place(nil, of: 60_000) == "- of 60,000")
  }

  @Test func `the same timeline in ASCII moves nothing`() throws {
    let snapshot = try Samples.snapshot()
    let unicode = PlainTable(TimelineRows(snapshot, Samples.wording)).lines
    let ascii = PlainTable(TimelineRows(snapshot, Samples.ascii)).lines
    for (one, other) in zip(unicode, ascii) {
      #expect(one.columns == other.columns, "\(one) and \(other)")
      #expect(other.text.utf8.allSatisfy { $0 < 0x80 } || one.text.contains("Ä"))
    }
  }

  @Test func `sources stand below what they come from`() throws {
    expectPicture(
      Samples.picture(SourceRows(try Samples.snapshot(), Samples.wording)),
      """
      |Text or document  In hand     How we know the link     Claims  ≠|
      |Wire report       only cited  2 sources go back to it       -|
      |├ Herald          not here    named: Herald ¶1              3  2|
      |└ Courier         in hand     likely, by ana                2  2|
      |Diary             in hand     no origin recorded            2  1|
      |Our own story     our draft   -                             -|
      """)
  }

  @Test func `claims stand by matter, how they are put in front`() throws {
    let marks = [
      try SampleMark.verdict(.disputed, on: "c1"),
      try SampleMark.verdict(.supported, on: "c3", number: 2, reason: nil),
    ]
    expectPicture(
      Samples.picture(ClaimRows(try Samples.snapshot(marks: marks), Samples.wording)),
      """
      |      Claim                                                  Source           Verdict           Why now|
      |✓  ≠  When did it burn? 3 May 2019                           Herald ¶3        disputed          in conflict|
      |   ≠  When did it burn? 4 May 2019                           Courier p. 12    -                 in conflict|
      |·  ≠  Twelve people died.                                    Herald           supported, draft  in conflict · 1 claim rests on it|
      |   ≠  How many died? at least 9                              Courier          -                 in conflict|
      |   ≠  How many died? 7                                       Diary last page  -                 in conflict|
      |      Alleged: The port paid inspectors off. (by The mayor)  Herald           -|
      |      Opinion: Nobody slept.                                 Diary            -|
      """)
  }

  @Test func `questions say how their answers stand`() throws {
    expectPicture(
      Samples.picture(QuestionRows(try Samples.snapshot(), Samples.wording)),
      """
      |   Question                   The sources say                           Answers                  Texts  Origins|
      |≠  When did it burn?          sources differ: one origin told two ways  3 May 2019 | 4 May 2019      2  1|
      |≠  How many died?             sources differ                            12 / at least 9 | 7          3  1 +?|
      |   Were inspectors paid off?  one origin                                Alleged: yes                 1  1|
      |   Why did it burn?           no answer                                 -                            -  -|
      """)
  }

  @Test func `actors are counted`() throws {
    expectPicture(
      Samples.picture(ActorRows(try Samples.snapshot(), Samples.wording)),
      """
      |  Actor                 Kind         Events  Relations  Questions|
      |  The mayor             person            -          1          -|
      |  Port authority        public body       -          1          -|
      |  The crew of the Älva  group             1          -          -|
      """)
  }

  @Test func `findings stand in the order of the file`() throws {
    let broken = """
      {"casebook": 1, "title": "Broken", "sources": [{"id": "a", "titel": "A", "title": "A"}],
       "claims": [{"source": "b", "text": "x"}]}
      """
    expectPicture(
      Samples.picture(FindingRows(try Samples.snapshot(broken), Samples.wording)),
      """
      |How grave  Line:column  Code          What|
      |error      1:60         unknown-key   "titel" is no key of a source|
      |error      2:24         dangling-ref  "source" takes the id of a source; no record has the id "b"|
      """)
  }

  @Test func `a table for a pipe has ids in front`() throws {
    let snapshot = try Samples.snapshot()
    let lines = PlainTable(ClaimRows(snapshot, Samples.wording), idsFrom: snapshot.story).lines
    #expect(lines[0].text.hasPrefix("Id"))
    #expect(lines.dropFirst().contains { $0.text.hasPrefix("c6 ") })
    #expect(lines.dropFirst().contains { $0.text.hasPrefix("~c7 ") })
    #expect(lines.allSatisfy { !$0.text.hasSuffix(" ") })
  }

  @Test func `dates that have no room are counted`() {
    let words: [SafeText] = ["30 Mar 2026", "31 Mar 2026", "1 Apr 2026"]
    let dates = words.map { DateCell($0) }
    let wording = Samples.wording
    #expect(wording.dates(dates) == "30 Mar 2026 | +2")
    #expect(wording.dates(Array(dates.prefix(2))) == "30 Mar 2026 | 31 Mar 2026")
    #expect(wording.dates(dates, within: 16) == "30 Mar 2026 | +2")
    #expect(wording.dates([DateCell("2019"), DateCell("2024")], within: 16) == "2019 | 2024")
    #expect(wording.dates([]) == "")
  }

  @Test func `a cell that has no room says less before it is cut`() {
    let cell = ListCell("3 May 2019 | 4 May 2019", short: "3 May 2019 | +1")
    #expect(cell.text(within: 30) == "3 May 2019 | 4 May 2019")
    #expect(cell.text(within: 16) == "3 May 2019 | +1")
    #expect(cell.text(within: 5) == "3 Ma…")
  }

  @Test func `the rows in conflict that are kept ready are those a walk finds`() throws {
    let snapshot = try Samples.snapshot()
    let lists: [any RowList] = [
      TimelineRows(snapshot, Samples.wording), SourceRows(snapshot, Samples.wording),
      ClaimRows(snapshot, Samples.wording), QuestionRows(snapshot, Samples.wording),
      ActorRows(snapshot, Samples.wording), FindingRows(snapshot, Samples.wording),
    ]
    for list in lists {
      #expect(list.conflictRows == (0..<list.rowCount).filter(list.isConflicting(atRow:)))
    }
    #expect(lists[0].conflictRows == [3])
    #expect(lists[2].conflictRows == [0, 1, 2, 3, 4])
  }

  @Test func `lists without a case behind them are empty and answer nothing`() throws {
    let snapshot = try Samples.snapshot(#"{"casebook": 1, "title": "Empty"}"#)
    let lists: [any RowList] = [
      TimelineRows(snapshot, Samples.wording), SourceRows(snapshot, Samples.wording),
      ClaimRows(snapshot, Samples.wording), QuestionRows(snapshot, Samples.wording),
      ActorRows(snapshot, Samples.wording), FindingRows(snapshot, Samples.wording), EmptyRows(),
    ]
    for list in lists {
      #expect(list.rowCount == 0)
      for row in [-1, 0, 7] {
        #expect(list.record(atRow: row) == nil)
        #expect(!list.isConflicting(atRow: row))
        for column in -1...list.columns.count {
          #expect(list.cell(column, atRow: row).text.isEmpty)
        }
      }
    }
  }
}
