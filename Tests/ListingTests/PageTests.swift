import CaseModel
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

struct PageTests {
  private let record = RecordRef(kind: .actor, row: 0)
  private let other = RecordRef(kind: .actor, row: 1)

  private func picture(_ lines: [DocumentLine], columns: Int) -> String {
    Page(Document(title: "", lines: lines), columns: columns).plainLines.map(\.text)
      .joined(separator: "\n")
  }

  @Test func `words wrap under each other beside their label`() {
    let lines = [
      DocumentLine("When", [DocumentSpan("one two three four five six")]),
      DocumentLine("", [DocumentSpan("seven")]),
    ]
    expectPicture(
      picture(lines, columns: 18),
      """
      |When  one two     |
      |      three four  |
      |      five six    |
      |      seven       |
      """)
  }

  @Test func `a label too wide for its column takes a line of its own`() {
    let lines = [
      DocumentLine("Where it all began", [DocumentSpan("here")]),
      DocumentLine("Now", [DocumentSpan("there")]),
    ]
    expectPicture(
      picture(lines, columns: 40), "Where it all began\n     here\nNow  there")
  }

  @Test func `on a narrow page labels stand above`() {
    let lines = [DocumentLine("Goes back to", [DocumentSpan("the wire")])]
    expectPicture(picture(lines, columns: 14), "Goes back to\nthe wire")
  }

  @Test func `a word longer than a line is broken and nothing of it is lost`() {
    let lines = [DocumentLine("", [DocumentSpan("abcdefghij xyz")])]
    expectPicture(picture(lines, columns: 4), "abcd\nefgh\nij\nxyz")
  }

  @Test func `a letter wider than the page is left out`() {
    #expect(picture([DocumentLine("", [DocumentSpan("日本")])], columns: 1) == "")
  }

  @Test func `links are numbered in reading order and found by line`() {
    let lines = [
      DocumentLine("A", [DocumentSpan("x", link: record), DocumentSpan(" and ")]),
      DocumentLine("B", [DocumentSpan("long words that wrap", link: other)]),
    ]
    let document = Document(title: "", lines: lines)
    let page = Page(document, columns: 12)
    #expect(document.links == [record, other])
    #expect(page.line(ofLink: 0) == 0)
    #expect(page.line(ofLink: 1) == 1)
    #expect(page.line(ofLink: 2) == nil)
    let pieces = page.lines.flatMap(\.pieces).filter { $0.link == 1 }
    #expect(pieces.map(\.text.text) == ["long", "words", "that wrap"])
  }

  @Test func `two links beside each other stay two`() {
    let line = DocumentLine("", [DocumentSpan("a", link: record), DocumentSpan("b", link: other)])
    let page = Page(Document(title: "", lines: [line]), columns: 10)
    #expect(page.lines[0].pieces.map(\.link) == [0, 1])
  }

  @Test func `a comma stays on the line of the word before it`() {
    let spans = [DocumentSpan("abc", link: record), DocumentSpan(", "), DocumentSpan("de")]
    expectPicture(
      picture([DocumentLine("", [DocumentSpan("x ")] + spans)], columns: 5), "x\nabc,\nde")
  }

  @Test func `blanks inside a line stay, blanks at a break go`() {
    let line = DocumentLine("", [DocumentSpan("2014  "), DocumentSpan("Brief   stated")])
    expectPicture(picture([line], columns: 13), "2014  Brief\nstated")
  }

  @Test func `a blank line is a line`() {
    let lines = [DocumentLine("", [DocumentSpan("a")]), .blank, .heading("B")]
    expectPicture(picture(lines, columns: 10), "a\n\nB")
  }

  @Test(arguments: 1...90)
  func `no piece leaves the page or lies over another, at any width`(columns: Int) throws {
    let snapshot = try Samples.snapshot()
    let documents = RecordDocuments(snapshot, Samples.wording)
    for kind in RecordKind.allCases {
      for row in 0..<snapshot.story.count(kind) {
        let record = RecordRef(kind: kind, row: row)
        check(Page(documents.page(of: record), columns: columns), columns, "\(record)")
        check(Page(documents.inspector(of: record), columns: columns), columns, "\(record)")
      }
    }
  }

  private func check(_ page: Page, _ columns: Int, _ about: String) {
    for line in page.lines {
      var end = 0
      for piece in line.pieces {
        #expect(piece.column >= end, "\(about) at \(columns): \(piece.text.text)")
        end = piece.column + piece.text.columns
      }
      #expect(end <= columns, "\(about) at \(columns): \(line.plain.text)")
    }
  }

  @Test func `every link of a page can be reached and leads to a record of the case`() throws {
    let snapshot = try Samples.snapshot()
    let documents = RecordDocuments(snapshot, Samples.wording)
    for kind in RecordKind.allCases {
      for row in 0..<snapshot.story.count(kind) {
        let document = documents.page(of: RecordRef(kind: kind, row: row))
        let page = Page(document, columns: 60)
        for (number, link) in document.links.enumerated() {
          #expect(snapshot.story.contains(link))
          #expect(page.line(ofLink: number) != nil, "\(kind) \(row): link \(number)")
        }
      }
    }
  }
}
