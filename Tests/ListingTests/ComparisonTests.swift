import CaseModel
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// A question with its answers against each other, and how that is laid out.
struct ComparisonTests {
  private func page(
    _ id: String, columns: Int, open: Int = 0, in snapshot: Snapshot? = nil,
    glyphs: Glyphs = .unicode
  ) throws -> Page {
    let snapshot = try snapshot ?? Samples.snapshot()
    let record = try #require(snapshot.story.reference(to: id))
    let document = RecordDocuments(snapshot, Wording(glyphs: glyphs)).page(of: record)
    return Page(document, columns: columns, panes: .beside(open: open, glyphs: glyphs))
  }

  private func picture(_ page: Page) -> String {
    page.plainLines.map(\.text).joined(separator: "\n")
  }

  @Test func `answers stand beside each other, and the reasons below in their order`() throws {
    expectPicture(
      picture(try page("when", columns: 72)),
      """
      |When did it burn?|
      |≠ Sources differ: one origin told two ways.  Two answers that cannot|
      |both hold. No answer leads.|
      |┌─ A  3 May 2019 ───────────────────┬─ B  4 May 2019 ──────────────────┐|
      |│ 1 text, one origin                │ 1 text, one origin               │|
      |│ Herald ¶3  stated                 │ Courier p. 12  stated            │|
      |│  “on 3 May”                       │                                  │|
      |└───────────────────────────────────┴──────────────────────────────────┘|
      |Apart          3 May 2019 and 4 May 2019: 1 day apart; a midnight or a|
      |               time zone may lie between|
      |One family     Herald, Courier are taken to go back to Wire report (1|
      |               named, 1 judged): one origin told two ways, so counting|
      |               texts is no help. It may itself say both: it is only|
      |               cited.|
      |Not mentioned  Diary speaks of the matter, not of this|
      |People say     no verdict|
      |About          The warehouse burns|
      |Takes          date|
      |Id             when|
      """)
  }

  @Test func `answers that have no room are folded but for one`() throws {
    let snapshot = try Samples.snapshot(Self.manyAnswers(5))
    expectPicture(
      picture(try page("q", columns: 40, open: 2, in: snapshot)),
      """
      |How many?|
      |≠ Sources differ.  5 answers that cannot|
      |all hold. No answer leads.|
      |+ A  0  1 text, no origin recorded|
      |+ B  1  1 text, no origin recorded|
      |- C  2  1 text, no origin recorded|
      |     S2  stated|
      |      “words 2”|
      |+ D  3  1 text, no origin recorded|
      |+ E  4  1 text, no origin recorded|
      |People say  no verdict|
      |Takes       number|
      |Id          q|
      """)
    #expect(try page("q", columns: 40, in: snapshot).isFolded)
    #expect(try !page("q", columns: 140, in: snapshot).isFolded)
  }

  @Test func `a heading that has no room in the edge is not cut`() throws {
    let long = #""a very long answer that nobody could write into the edge of its frame""#
    let snapshot = try Samples.snapshot(Self.manyAnswers(2, first: long))
    let picture = picture(try page("q", columns: 60, in: snapshot))
    #expect(picture.contains("┌─ A ──") || picture.contains("┬─ B ──"))
    #expect(picture.contains("a very long answer that") && picture.contains("its frame"))
  }

  @Test func `how a claim is put stands in front of its answer, and on whose word behind`() throws {
    let picture = picture(try page("paid", columns: 72))
    #expect(picture.contains("A  Alleged: yes"))
    #expect(picture.contains("Herald  alleged by The mayor"))
  }

  @Test func `what is no answer is told with its reason, and what is implied said to be so`() throws
  {
    let snapshot = try Samples.snapshot(
      Self.manyAnswers(
        1,
        more: #", {"id": "u", "source": "s0", "question": "q", "value": {"unknown": true}}, "#
          + #"{"id": "i", "source": "s1", "question": "q", "value": 0, "tags": ["implied"]}"#))
    let picture = picture(try page("q", columns: 72, in: snapshot))
    #expect(picture.contains("Set aside   S0  says that it is not known"))
    #expect(picture.contains("S1  implied"))
  }

  @Test func `that words differ is no agreement, and is left to a person`() throws {
    let texts = Self.manyAnswers(2, first: #""arson""#)
      .replacing(#""type": "choice""#, with: #""type": "text""#)
    let picture = picture(try page("q", columns: 90, in: try Samples.snapshot(texts)))
    #expect(picture.contains("Two answers; whether they agree is for a person to say."))
    #expect(picture.contains("answer 1 / arson: whether the words agree is for a"))
  }

  @Test func `an origin in hand says which side it gives`() throws {
    let json = """
      {"casebook": 1, "title": "T",
       "sources": [{"id": "wire", "title": "Wire", "text": "Twelve."},
         {"id": "a", "title": "A", "derivedFrom": ["wire"]},
         {"id": "b", "title": "B", "ownReporting": true, "derivedFrom": ["wire"]}],
       "questions": [{"id": "q", "text": "How many?", "type": "number"}],
       "claims": [{"source": "wire", "question": "q", "value": 12, "locator": "line 1"},
         {"source": "a", "question": "q", "value": 12},
         {"source": "b", "question": "q", "value": 120}]}
      """
    let snapshot = try Samples.snapshot(json, inHand: [])
    let picture = picture(try page("q", columns: 100, in: snapshot))
    #expect(
      picture.contains("A, B are taken to go back to Wire (2 judged): one origin told two ways"))
    #expect(picture.contains("It is in hand and gives A in line 1."))
    #expect(picture.contains("12 and 120: 108 apart; a nought may be missing, or one too many"))
  }

  @Test func `who alleges stands in front of a value wherever it is told`() throws {
    let json = """
      {"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
       "questions": [{"id": "q", "text": "How much?", "type": "number"}],
       "claims": [{"source": "a", "question": "q", "value": 100, "standing": "alleged"},
         {"source": "b", "question": "q", "value": 1000, "standing": "alleged"},
         {"source": "b", "question": "q", "value": {"min": 900}}]}
      """
    let picture = picture(try page("q", columns: 100, in: try Samples.snapshot(json, inHand: [])))
    #expect(picture.contains("alleged: 100 and alleged: 1,000: 900 apart"), "\(picture)")
    #expect(picture.contains("alleged: 1,000 / at least 900: "), "\(picture)")
  }

  @Test func `what ties two records of which one is part of the other is told with its sources`()
    throws
  {
    let json = """
      {"casebook": 1, "title": "T",
       "actors": [{"id": "own", "name": "Holding"}, {"id": "sub", "name": "Works"}],
       "relations": [{"from": "own", "to": "sub", "type": "sued"},
         {"id": "r", "from": "own", "to": "sub", "type": "owns", "sources": ["a"]}],
       "sources": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
       "questions": [{"id": "q", "text": "Who?", "type": "actor",
         "options": ["own", {"value": "sub", "within": "own"}]},
         {"id": "owner", "text": "Who owns it?", "type": "actor", "about": "r"}],
       "claims": [{"source": "a", "question": "q", "value": "own"},
         {"source": "b", "question": "q", "value": "sub"},
         {"source": "b", "question": "owner", "value": "own", "stance": "denies"}]}
      """
    let snapshot = try Samples.snapshot(json, inHand: [])
    let picture = picture(try page("q", columns: 100, in: snapshot))
    #expect(
      picture.contains("Works / Holding: Works is part of Holding, by the question's options;"))
    #expect(picture.contains("Holding sued Works (no source is given), Holding owns Works (A)"))
  }

  @Test func `a question of thousands of claims is told in full on its page, and briefly beside`()
    throws
  {
    let snapshot = try Samples.snapshot(Self.manyClaims(3_000))
    let question = RecordRef(kind: .question, row: 0)
    let documents = RecordDocuments(snapshot, Samples.wording)
    let page = Page(
      documents.page(of: question), columns: 100, panes: .beside(open: 0, glyphs: .unicode))
    #expect(page.panes.map(\.count).reduce(0, +) == 3_000)
    #expect(Page(documents.inspector(of: question), columns: 60).lines.count < 100)
    let derivation = snapshot.orders.derivation
    let (kept, made) = (
      snapshot.orders.digest(ofQuestion: 0), derivation.digest(ofQuestion: 0)
    )
    #expect(derivation.largeQuestions().keys.sorted() == [0])
    #expect(kept.texts == made.texts && kept.answerCount == made.answerCount)
    #expect(kept.origins == made.origins && kept.standing.words == made.standing.words)
  }

  @Test func `whatever the width, nothing overlaps, sticks out or is lost`() throws {
    let cases = [
      try Samples.snapshot(), try Fixture.snapshot(named: "hostile.case.json"),
      try Samples.snapshot(Self.manyAnswers(9)),
      try Samples.snapshot(Self.manyAnswers(3, first: #""日本語の答え 日本語の答え""#)),
    ]
    for snapshot in cases {
      for row in 0..<snapshot.story.count(.question) {
        let question = RecordRef(kind: .question, row: row)
        for glyphs in [Glyphs.unicode, .ascii] {
          let document = RecordDocuments(snapshot, Wording(glyphs: glyphs)).page(of: question)
          for columns in Array(1...90) + [118, 198] {
            let page = Page(
              document, columns: columns, panes: .beside(open: 1, glyphs: glyphs))
            checkLines(page, columns)
            checkLinks(page, document, columns)
          }
        }
      }
    }
  }

  private func checkLines(_ page: Page, _ columns: Int) {
    for line in page.lines {
      var end = 0
      for piece in line.pieces {
        #expect(piece.column >= end, "\(columns): \(line.plain)")
        end = piece.column + piece.text.columns
      }
      // A letter of two columns has no room on a page of one.
      #expect(end <= max(columns, 2), "\(columns): \(line.plain)")
    }
  }

  /// Every link has a line, but for those of folded answers.
  private func checkLinks(_ page: Page, _ document: Document, _ columns: Int) {
    let folded = page.panes.indices.filter { page.isFolded && $0 != min(1, page.panes.count - 1) }
    let hidden = Set(folded.flatMap { page.panes[$0] })
    guard columns > 8 else { return }
    for link in document.links.indices {
      #expect((page.line(ofLink: link) == nil) == hidden.contains(link), "\(columns): \(link)")
    }
    #expect(page.panes.flatMap(\.self).count == document.panes?.all.flatMap(\.links).count ?? 0)
  }

  @Test func `in ASCII nothing moves`() throws {
    for columns in [40, 78, 118] {
      let unicode = try page("when", columns: columns).plainLines
      let ascii = try page("when", columns: columns, glyphs: .ascii).plainLines
      #expect(unicode.map(\.columns) == ascii.map(\.columns))
      #expect(ascii.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } })
    }
  }

  /// A case with one question and so many answers, one source each.
  static func manyAnswers(_ count: Int, first: String? = nil, more: String = "") -> String {
    let sources = (0..<max(2, count)).map { #"{"id": "s\#($0)", "title": "S\#($0)"}"# }
    let claims = (0..<count).map { number in
      let value = number == 0 ? first ?? "0" : first == nil ? "\(number)" : "\"answer \(number)\""
      return
        #"{"id": "c\#(number)", "source": "s\#(number)", "question": "q", "value": \#(value), "#
        + #""quote": "words \#(number)"}"#
    }
    let type = first == nil ? "number" : "choice"
    return """
      {"casebook": 1, "title": "Many",
       "sources": [\(sources.joined(separator: ", "))],
       "questions": [{"id": "q", "text": "How many?", "type": "\(type)"}],
       "claims": [\(claims.joined(separator: ", "))\(more)]}
      """
  }

  /// A case with one question, on which many sources say one of two things.
  static func manyClaims(_ count: Int) -> String {
    let sources = (0..<60).map { #"{"id": "s\#($0)", "title": "S\#($0)"}"# }
    let claims = (0..<count).map { number in
      #"{"source": "s\#(number % 60)", "question": "q", "value": \#(number % 3 == 0 ? 7 : 12), "#
        + #""quote": "words number \#(number)"}"#
    }
    return """
      {"casebook": 1, "title": "Many",
       "sources": [\(sources.joined(separator: ", "))],
       "questions": [{"id": "q", "text": "How many?", "type": "number"}],
       "claims": [\(claims.joined(separator: ", "))]}
      """
  }
}
