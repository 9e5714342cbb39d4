import CaseModel
import CaseReader
import CrossReference
import Listing
import Review
import ScreenGrid
import TestSupport

/// A small case in which sources differ, from one origin and from several.
enum Samples {
  static let harbour = """
    {
      "casebook": 1,
      "title": "Harbour fire",
      "actors": [
        {"id": "mayor", "name": "The mayor", "kind": "person"},
        {"id": "port", "name": "Port authority", "aliases": ["the port"], "kind": "public-body"},
        {"id": "crew", "name": "The crew of the Älva", "kind": "group"}
      ],
      "relations": [
        {"id": "runs", "from": "mayor", "to": "port", "type": "runs", "sources": ["herald"]}
      ],
      "sources": [
        {"id": "wire", "title": "Wire report"},
        {"id": "herald", "title": "Fire in the harbour", "title-short": "Herald",
          "file": "herald.txt", "sha256": "\(String(repeating: "a", count: 64))",
          "derivedFrom": [{"source": "wire", "certainty": "named", "for": "Herald ¶1"}]},
        {"id": "courier", "title": "Night of smoke", "title-short": "Courier", "text": "Smoke.",
          "derivedFrom": [{"source": "wire", "certainty": "likely", "by": "ana"}]},
        {"id": "diary", "title": "A diary", "title-short": "Diary", "text": "I saw it."},
        {"id": "draft", "title": "Our own story", "kind": "draft", "text": "It burned."}
      ],
      "events": [
        {"id": "fire", "title": "The warehouse burns", "sources": ["herald"],
          "actors": [{"actor": "crew", "role": "fought it"}]},
        {"id": "strike", "title": "The port is on strike", "date": "2014"},
        {"id": "inquiry", "title": "An inquiry opens", "after": ["fire"]},
        {"id": "bribe", "title": "Inspectors are paid off", "date": "2015-06"},
        {"id": "rumour", "title": "A rumour goes round"}
      ],
      "questions": [
        {"id": "when", "text": "When did it burn?", "about": "fire", "type": "date",
          "property": "date"},
        {"id": "dead", "text": "How many died?", "about": "fire", "type": "number"},
        {"id": "paid", "text": "Were inspectors paid off?", "about": "bribe", "type": "boolean"},
        {"id": "why", "text": "Why did it burn?", "about": "fire", "type": "text",
          "wouldSettle": ["wire", {"name": "the insurer's file"}]}
      ],
      "claims": [
        {"id": "c1", "source": "herald", "question": "when", "value": "2019-05-03",
          "locator": {"label": "paragraph", "locator": "3"}, "quote": "on 3 May"},
        {"id": "c2", "source": "courier", "question": "when", "value": "2019-05-04",
          "locator": {"label": "page", "locator": "12"}},
        {"id": "c3", "source": "herald", "question": "dead", "value": 12,
          "text": "Twelve people died."},
        {"id": "c4", "source": "courier", "question": "dead", "value": {"min": 9}},
        {"id": "c5", "source": "diary", "question": "dead", "value": 7, "basedOn": ["c3"],
          "locator": "last page"},
        {"id": "c6", "source": "herald", "question": "paid", "value": true,
          "standing": "alleged", "standingBy": "mayor", "text": "The port paid inspectors off."},
        {"source": "diary", "text": "Nobody slept.", "standing": "opinion"}
      ],
      "evidence": [
        {"id": "e1", "about": "c5", "source": "diary", "bearing": "supports", "quote": "seven"}
      ],
      "notes": [{"about": "fire", "text": "Ask the insurer.", "by": "ana", "todo": true}]
    }
    """

  /// The harbour case, with the marks of a log.
  static func snapshot(
    _ json: String = harbour, marks: [Mark] = [], inHand: [String] = ["courier", "diary"]
  ) throws -> Snapshot {
    let result = try Fixture.read(json)
    let story = result.case
    return Snapshot(
      revision: 1, story: story, crossReference: .derive(from: story),
      marks: MarkHistory(marks), findings: result.findings, fileName: "harbour.case.json",
      sourcesInHand: Set(inHand.compactMap(story.reference)))
  }

  static let wording = Wording(glyphs: .unicode)
  static let ascii = Wording(glyphs: .ascii)

  /// A list as a picture: its plain lines.
  static func picture(_ rows: any RowList) -> String {
    PlainTable(rows).lines.map(\.text).joined(separator: "\n")
  }

  /// A document as a picture of so many columns.
  static func picture(_ document: Document, columns: Int = 72) -> String {
    ([document.title] + Page(document, columns: columns).plainLines).map(\.text)
      .joined(separator: "\n")
  }
}

/// Marks for tests; the minutes of the clock are the numbers of the marks.
enum SampleMark {
  static func verdict(
    _ verdict: Verdict?, on claim: String, by reviewer: String = "ana", number: Int = 1,
    reason: String? = "seen", note: String? = nil, judged: Judged = .isSo,
    digest: ContentDigest? = nil
  ) throws -> Mark {
    try mark(
      verdict == nil ? .note : reason == nil ? .draft : .verdict, claim, reviewer, number, judged,
      verdict, MarkText(reason), MarkText(note), digest, nil)
  }

  static func undo(_ mark: Mark, number: Int) throws -> Mark {
    guard case .claim(let claim) = mark.target else { throw Failure() }
    return try self.mark(
      .undo, claim, mark.by, number, .isSo, nil, .absent, .absent, nil, mark.id)
  }

  static func redaction(of mark: Mark, reason: String, number: Int) throws -> Mark {
    guard case .claim(let claim) = mark.target else { throw Failure() }
    return try self.mark(
      .redaction, claim, mark.by, number, .isSo, nil, MarkText(reason), .absent, nil, mark.id)
  }

  private struct Failure: Error {}

  private static func mark(
    _ kind: Mark.Kind, _ claim: String, _ reviewer: String, _ number: Int, _ judged: Judged,
    _ verdict: Verdict?, _ reason: MarkText, _ note: MarkText, _ digest: ContentDigest?,
    _ refersTo: Mark.ID?
  ) throws -> Mark {
    var generator = NumberedGenerator(number: UInt64(number))
    guard let caseDigest = ContentDigest(bytes: Array(repeating: 7, count: 32)) else {
      throw Failure()
    }
    return Mark(
      id: Mark.ID(using: &generator), number: number, kind: kind, target: .claim(claim), place: nil,
      judged: judged, verdict: verdict, reason: reason, deskNote: note, by: reviewer,
      at: UTCInstant(milliseconds: 1_795_257_660_000 + Int64(number) * 60_000), version: "0.1",
      caseDigest: caseDigest, claimDigest: digest ?? caseDigest, refersTo: refersTo)
  }

  private struct NumberedGenerator: RandomNumberGenerator {
    var number: UInt64
    mutating func next() -> UInt64 { number }
  }
}
