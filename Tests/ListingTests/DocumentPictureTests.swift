import CaseModel
import Review
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

struct DocumentPictureTests {
  private func documents(marks: [Mark] = []) throws -> (RecordDocuments, Snapshot) {
    let snapshot = try Samples.snapshot(marks: marks)
    return (RecordDocuments(snapshot, Samples.wording), snapshot)
  }

  private func record(_ id: String, _ snapshot: Snapshot) throws -> RecordRef {
    try #require(snapshot.story.reference(to: id))
  }

  @Test func `an event tells each date with who gives it, and answers side by side`() throws {
    let (documents, snapshot) = try documents()
    expectPicture(
      Samples.picture(documents.inspector(of: try record("fire", snapshot))),
      """
      |The warehouse burns ── 3 texts, one origin +? ── ≠ 2 in conflict|
      |When ≠         3 May 2019  Herald ¶3  stated|
      |               4 May 2019  Courier p. 12  stated|
      |Not mentioned  Diary does not mention it|
      |≠ number       How many died?|
      |               A  12 / at least 9  Herald, Courier  2 texts, one origin|
      |               B  7  Diary last page  1 text, no origin recorded|
      |Who            The crew of the Älva  fought it|
      """)
  }

  @Test func `an event without a date says who ordered it`() throws {
    let (documents, snapshot) = try documents()
    expectPicture(
      Samples.picture(documents.inspector(of: try record("inquiry", snapshot))),
      """
      |An inquiry opens ── no text|
      |When   no source gives a date|
      |Order  after The warehouse burns; order given by the case's author|
      """)
  }

  @Test func `a question tells its answers, what they come from and what would settle it`() throws {
    let (documents, snapshot) = try documents()
    expectPicture(
      Samples.picture(documents.page(of: try record("dead", snapshot))),
      """
      |How many died?|
      |≠ Sources differ.  Two answers that cannot both hold. No answer leads.|
      |Answer A     12 / at least 9  2 texts, one origin|
      |             Herald  12  stated|
      |             Courier  at least 9  stated|
      |             goes back to Wire report (only cited)|
      |Answer B     7  1 text, no origin recorded|
      |             Diary last page  stated|
      |Apart        12 and 7: 5 apart|
      |No conflict  12 / at least 9: one lies within the other|
      |People say   no verdict|
      |About        The warehouse burns|
      |Takes        number|
      |Id           dead|
      """)
  }

  @Test func `one origin told two ways is said, and no side leads`() throws {
    let (documents, snapshot) = try documents()
    let picture = Samples.picture(documents.inspector(of: try record("when", snapshot)))
    expectPicture(
      picture,
      """
      |When did it burn?|
      |≠ Sources differ: one origin told two ways.  Two answers that cannot|
      |both hold. No answer leads.|
      |Answer A       3 May 2019  1 text, one origin|
      |               Herald ¶3  stated  “on 3 May”|
      |Answer B       4 May 2019  1 text, one origin|
      |               Courier p. 12  stated|
      |Apart          3 May 2019 and 4 May 2019: 1 day apart; a midnight or a|
      |               time zone may lie between|
      |One family     Herald, Courier are taken to go back to Wire report (1|
      |               named, 1 judged): one origin told two ways, so counting|
      |               texts is no help. It may itself say both: it is only|
      |               cited.|
      |Not mentioned  Diary speaks of the matter, not of this|
      |People say     no verdict|
      |About          The warehouse burns|
      """)
    #expect(!picture.contains("agree"))
  }

  @Test func `checking a claim shows what is judged, where it stands, and what people said`() throws
  {
    let (documents, snapshot) = try documents(marks: [
      try SampleMark.verdict(.disputed, on: "c5", reason: "The diary counts one ward only."),
      try SampleMark.verdict(.supported, on: "c5", by: "ben", number: 2, note: "ask Ana"),
    ])
    expectPicture(
      Samples.picture(documents.check(try record("c5", snapshot))),
      """
      |Claim Diary last page|
      |Claim        How many died? 7|
      |Why now      sources differ · only Diary says it|
      |You judge    that it is so | that Diary says so|
      ||
      |── Diary last page ──|
      |             no words of the text are kept|
      |In           Diary  in hand|
      ||
      |Others say   ≠ Herald  12|
      |             ≠ Courier  at least 9|
      |Same answer  no other claim gives it: a verdict touches 1 claim|
      |Question     How many died?|
      |For          Diary  “seven”|
      |Rests on     Twelve people died.|
      |ana          disputed  2026-11-21 10:42 UTC  m100000000000|
      |             The diary counts one ward only.|
      |ben          supported  2026-11-21 10:43 UTC  m200000000000|
      |             seen|
      |             desk note (not exported): ask Ana|
      """)
  }

  @Test func `a text that is not here leaves no empty frame`() throws {
    let (documents, snapshot) = try documents()
    let picture = Samples.picture(documents.check(try record("c1", snapshot)))
    #expect(picture.contains("“on 3 May”"))
    #expect(picture.contains("herald.txt (the text is not here)"))
    #expect(picture.contains("--sources DIR"))
  }

  @Test func `a source tells what it goes back to and what speaks for it`() throws {
    let (documents, snapshot) = try documents()
    expectPicture(
      Samples.picture(documents.page(of: try record("courier", snapshot))),
      """
      |Courier|
      |Goes back to  Wire report: LIKELY, judged by ana|
      |≠ differs     When did it burn?|
      |              How many died?|
      |Title         Night of smoke|
      |Text          in hand|
      |              read it, with what the case took|
      ||
      |2 claims|
      |p. 12         When did it burn? 4 May 2019|
      |              How many died? at least 9|
      |Id            courier|
      """)
  }

  @Test func `an actor shows only what names it`() throws {
    let (documents, snapshot) = try documents()
    let picture = Samples.picture(documents.page(of: try record("mayor", snapshot)))
    expectPicture(
      picture,
      """
      |The mayor|
      |Kind  person|
      |Ties  The mayor runs Port authority  Herald|
      ||
      |Says, or is said to say: 1 claim|
      |      Alleged: The port paid inspectors off.  Herald|
      ||
      |Id    mayor|
      """)
    #expect(!picture.contains("burns"), "the crew fought the fire, not the mayor")
  }

  @Test func `a finding says where, what and what to do`() throws {
    let snapshot = try Samples.snapshot(
      #"{"casebook": 1, "title": "T", "sources": [{"id": "a", "titel": "A", "title": "A"}]}"#)
    expectPicture(
      Samples.picture(RecordDocuments(snapshot, Samples.wording).finding(0)),
      """
      |error: unknown-key|
      |Where       harbour.case.json:1:55|
      |In          /sources/0/titel|
      |What        "titel" is no key of a source|
      |What to do  did you mean "title"?|
      |Means       a key is none of the format and does not begin with x-|
      """)
  }

  @Test func `a record that is gone has a page that says so`() throws {
    let (documents, _) = try documents()
    for kind in RecordKind.allCases {
      let gone = RecordRef(kind: kind, row: 1_000)
      #expect(documents.page(of: gone).title == "gone")
      #expect(documents.inspector(of: gone).title == "gone")
      #expect(documents.check(gone).title == "gone")
    }
    #expect(documents.finding(-1).title.isEmpty)
  }

  @Test func `a long text is cut on the screen, and it is said how much is left`() throws {
    let text = String(repeating: "word ", count: 2_000)
    let snapshot = try Samples.snapshot(
      #"{"casebook": 1, "title": "T", "events": [{"id": "e", "title": "E", "description": "\#(text)"}]}"#
    )
    let event = RecordRef(kind: .event, row: 0)
    let screen = RecordDocuments(snapshot, Samples.wording, longestText: 100).page(of: event)
    let whole = RecordDocuments(snapshot, Samples.wording, longestText: .max).page(of: event)
    #expect(Samples.picture(screen).contains("and 9,900 characters more"))
    #expect(!Samples.picture(whole).contains("characters more"))
  }

  @Test func `an id that cannot be shown as it is stands beside it exactly`() throws {
    let snapshot = try Samples.snapshot(
      #"{"casebook": 1, "title": "T", "actors": [{"id": "a\u200bb", "name": "A"}]}"#)
    let picture = Samples.picture(
      RecordDocuments(snapshot, Samples.wording).page(of: RecordRef(kind: .actor, row: 0)))
    #expect(picture.contains("exactly: "))
  }
}
