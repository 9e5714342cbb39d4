import CaseModel
import Passages
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// The page of a text, and what the case took from each line.
@Suite struct TextPageTests {
  static func page(
    _ source: String, columns: Int = 78, isBeside: Bool = true, glyphs: Glyphs = .unicode
  ) throws -> TextPage {
    let snapshot = try Fixture.fireSnapshot()
    let record = try #require(snapshot.story.reference(to: source))
    let held = try #require(snapshot.texts.text(of: record))
    return TextPage(held, snapshot, Wording(glyphs: glyphs), columns: columns, isBeside: isBeside)
  }

  static func lines(_ page: TextPage, selected: Int? = nil) -> [PageLine] {
    var lines: [PageLine] = []
    var block: TextBlock? = TextBlock()
    while let shown = block {
      lines += page.lines(of: shown, selected: selected)
      block = page.block(after: shown)
    }
    return lines
  }

  @Test func `what was taken stands beside the line in which its words begin`() throws {
    let lines = try Self.lines(Self.page("herald")).map(\.plain.text)
    let pictures = Pictures(beside: #filePath)
    try pictures.expect(lines.joined(separator: "\n"), "text-beside")
  }

  @Test func `where there is no room beside, it stands below each paragraph`() throws {
    let lines = try Self.lines(Self.page("gazette", columns: 38, isBeside: false)).map(\.plain.text)
    let pictures = Pictures(beside: #filePath)
    try pictures.expect(lines.joined(separator: "\n"), "text-below")
  }

  @Test(arguments: [1, 2, 5, 12, 38, 70, 78, 118, 198])
  func `no line is wider than the page, and every link is on it`(columns: Int) throws {
    for isBeside in [true, false] where !isBeside || columns >= TextPage.besideColumns {
      for source in ["herald", "gazette"] {
        let page = try Self.page(source, columns: columns, isBeside: isBeside)
        let lines = Self.lines(page)
        #expect(lines.allSatisfy { $0.plain.columns <= columns }, "\(columns)")
        guard columns >= 12 else { continue }
        let links = Set(lines.flatMap { $0.pieces.compactMap(\.link) })
        #expect(links == Set(0..<page.linkCount), "\(columns)")
      }
    }
  }

  @Test func `links lead to what was taken, in the order of the text`() throws {
    let page = try Self.page("herald")
    let ids = (0..<page.linkCount).map { page.snapshot.story.id(of: page.record(ofLink: $0)) }
    #expect(ids == ["herald", "h-gone", "h-dead", "h-master", "h-cause", "h-bare"])
    for link in 0..<page.linkCount {
      let lines = page.lines(of: page.block(ofLink: link), selected: link)
      #expect(lines.contains { $0.pieces.contains { $0.link == link } }, "link \(link)")
    }
  }

  @Test func `each anchor's fate is said where it is not as the case has it`() throws {
    let words = try Self.lines(Self.page("herald")).map(\.plain.text).joined(separator: "\n")
    let other = try Self.lines(Self.page("gazette")).map(\.plain.text).joined(separator: "\n")
    #expect(words.contains("not in the text") && words.contains("moved: the case"))
    #expect(other.contains("stand there more") && !other.contains("moved"))
  }

  @Test func `overlapping words are marked once, and the selected ones can be told`() throws {
    let story = #"""
      {"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A"}], "claims": [
        {"id": "one", "source": "a", "quote": "b c d"}, {"id": "two", "source": "a", "quote": "d e"}]}
      """#
    let snapshot = try Fixture.snapshot(Fixture.snapshot(story), texts: ["a": "a b c d e f"])
    let source = try #require(snapshot.story.reference(to: "a"))
    let held = try #require(snapshot.texts.text(of: source))
    let page = TextPage(held, snapshot, Wording(), columns: 90, isBeside: true)
    let plain = page.lines(of: TextBlock(1), selected: nil)
    #expect(plain[0].plain.text.contains("a “b c d e” f"))
    let chosen = page.lines(of: TextBlock(1), selected: 2)
    #expect(chosen[0].plain.text.contains("a “b c d e” f"))
    #expect(chosen[0].pieces.contains { $0.text == "d e”" && $0.link == 2 })
    let other = page.lines(of: TextBlock(1), selected: 1)
    #expect(other[0].pieces.contains { $0.text == "“b c d" && $0.link == 1 })
    #expect(other[0].pieces.contains { $0.text == "e”" && $0.link == 2 })
  }

  @Test func `words that the text itself puts in quotation marks get no second ones`() throws {
    let story = #"""
      {"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A"}], "claims": [
        {"id": "one", "source": "a", "quote": "far too slow"},
        {"id": "two", "source": "a", "quote": "out of sight"},
        {"id": "three", "source": "a", "quote": "all gone"}]}
      """#
    let text = "“far too slow” she said, \"out of sight\", and 'all gone, too'."
    let snapshot = try Fixture.snapshot(Fixture.snapshot(story), texts: ["a": text])
    let source = try #require(snapshot.story.reference(to: "a"))
    let held = try #require(snapshot.texts.text(of: source))
    let page = TextPage(held, snapshot, Wording(), columns: 90, isBeside: false)
    let line = page.lines(of: TextBlock(1), selected: nil)[0]
    #expect(
      line.plain.text.contains("“far too slow” she said, \"out of sight\", and '“all gone”, too'."))
    #expect(line.pieces.count { $0.style.attributes.contains(.bold) } == 3)
  }

  @Test func `a text of any shape is cleaned, and each of its blocks is small`() throws {
    let hostile = "a\u{1b}[31m\u{202e}b\tc\0".replacing("\0", with: "")
    let texts = [
      String(repeating: hostile, count: 30_000), String(repeating: "水", count: 200_000),
      String(repeating: "a\u{301}", count: 50_000), String(repeating: "x\n", count: 100_000),
      "\u{301}first", "", "\n\n",
    ]
    let snapshot = try Fixture.snapshot(
      #"{"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A"}]}"#)
    for words in texts {
      let shown = try Fixture.snapshot(snapshot, texts: ["a": words])
      let source = try #require(shown.story.reference(to: "a"))
      let held = try #require(shown.texts.text(of: source))
      let page = TextPage(held, shown, Wording(), columns: 78, isBeside: true)
      for block in [TextBlock(), page.block(after: TextBlock()), page.lastBlock].compactMap(\.self)
      {
        let lines = page.lines(of: block, selected: nil)
        #expect(lines.count <= 4_400 && lines.allSatisfy { $0.plain.columns <= 78 })
        let scalars = lines.flatMap { Array($0.plain.text.unicodeScalars) }
        #expect(scalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202e}" && $0.value != 0x7F })
      }
    }
  }

  private static func page(_ json: String, _ text: String, columns: Int) throws -> TextPage {
    let snapshot = try Fixture.snapshot(Fixture.snapshot(json), texts: ["a": text])
    let source = try #require(snapshot.story.reference(to: "a"))
    let held = try #require(snapshot.texts.text(of: source))
    return TextPage(
      held, snapshot, Wording(), columns: columns, isBeside: columns >= TextPage.besideColumns)
  }

  private static func story(_ claims: [String]) -> String {
    #"{"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A"}], "claims": ["#
      + claims.joined(separator: ", ") + "]}"
  }

  @Test(arguments: [0, 1, 63, 64, 65, 500])
  func `what has no place in the text is laid out some at a time`(count: Int) throws {
    let claims = (0..<count).map { #"{"source": "a", "text": "Claim \#($0)."}"# }
    let page = try Self.page(Self.story(claims), "Words.", columns: 78)
    var blocks: [TextBlock] = []
    var block: TextBlock? = TextBlock()
    while let shown = block {
      blocks.append(shown)
      block = page.block(after: shown)
    }
    #expect(blocks.count == 2 + (count + 63) / 64 && blocks.last == page.lastBlock)
    #expect(blocks.flatMap { Array(page.taken(in: $0)) } == Array(0..<count))
    #expect(blocks.allSatisfy { page.lines(of: $0, selected: nil).count <= 65 })
    for link in [1, 64, 65, count] where (1...max(1, count)).contains(link) && count > 0 {
      #expect(page.taken(in: page.block(ofLink: link)).contains(link - 1))
    }
    let headings = Self.lines(page).count { $0.plain.text.hasPrefix("Without a place") }
    #expect(headings == (count == 0 ? 0 : 1))
  }

  @Test(arguments: [38, 78])
  func `each piece of a long paragraph has what was taken from it`(columns: Int) throws {
    let words = (0..<3_000).map { "word\($0)" }
    let claims = stride(from: 0, to: 3_000, by: 7).map {
      #"{"source": "a", "text": "Claim \#($0).", "quote": "word\#($0) "}"#
    }
    let page = try Self.page(
      Self.story(claims), words.joined(separator: " ") + "\nEnd.", columns: columns)
    var block: TextBlock? = TextBlock()
    var met = 0
    while let shown = block {
      let naive = (0..<page.held.taken.count).filter {
        page.block(ofLink: $0 + 1) == shown
      }
      #expect(Array(page.taken(in: shown)) == naive)
      met += naive.count
      block = page.block(after: shown)
    }
    #expect(met == page.held.taken.count && met > 400)
  }

  @Test(arguments: [38, 78])
  func `a layout does not depend on what is selected, but where words overlap`(columns: Int) throws
  {
    let page = try Self.page("herald", columns: columns, isBeside: columns > 70)
    for link in 0..<page.linkCount {
      let block = page.block(ofLink: link)
      #expect(page.layOut(block, selected: link) == page.layOut(block))
      let pointers = page.lines(of: block, selected: link).map {
        $0.pieces.count { $0.text == "▸" }
      }
      // In front of the paragraph's number and of what was taken.
      #expect(pointers.reduce(0, +) == (link == 0 ? 0 : block == page.lastBlock ? 1 : 2))
    }
  }

  @Test func `who says it is not cut beside the text`() throws {
    let long = String(repeating: "many words of a claim ", count: 30)
    let page = try Self.page(
      Self.story([
        #"{"source": "a", "text": "\#(long)", "quote": "Words", "attribution": {"name": "the clerk"}}"#
      ]), "Words.", columns: 78)
    let lines = page.lines(of: TextBlock(1), selected: nil).map(\.plain.text)
    #expect(lines.count <= 9 && lines.joined(separator: " ").contains("clerk)"))
  }

  @Test func `blocks follow each other both ways`() throws {
    let snapshot = try Fixture.snapshot(
      #"{"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A"}]}"#)
    let words = "short\n" + String(repeating: "long ", count: 3_000) + "\nshort"
    let shown = try Fixture.snapshot(snapshot, texts: ["a": words])
    let source = try #require(shown.story.reference(to: "a"))
    let held = try #require(shown.texts.text(of: source))
    let page = TextPage(held, shown, Wording(), columns: 78, isBeside: true)
    var blocks = [TextBlock()]
    while let next = page.block(after: blocks[blocks.count - 1]) { blocks.append(next) }
    #expect(blocks.last == page.lastBlock && blocks.count == 7)
    var back = [page.lastBlock]
    while let former = page.block(before: back[back.count - 1]) { back.append(former) }
    #expect(back.reversed() == blocks)
  }
}

/// The passage in which the words of a record stand.
@Suite struct PassageTests {
  private func words(_ id: String, _ snapshot: Snapshot? = nil) throws -> [String] {
    let snapshot = try snapshot ?? Fixture.fireSnapshot()
    let record = try #require(snapshot.story.reference(to: id))
    let page = RecordDocuments(snapshot, Wording()).page(of: record)
    return Page(page, columns: 78).plainLines.map(\.text)
  }

  @Test func `a claim is shown in its paragraph, its words marked`() throws {
    let lines = try words("h-dead")
    #expect(lines.contains { $0.hasPrefix("“Twelve people died” when the rope store burned") })
    #expect(lines.contains { $0.contains("in hand · words found") })
  }

  @Test func `words that stand elsewhere are shown there, and it is said`() throws {
    let lines = try words("h-master")
    #expect(lines.joined(separator: " ").contains("the harbour master told” the Herald"))
    #expect(lines.contains { $0.contains("moved: the case says ¶3") })
  }

  @Test func `words that are not there are said to be not there, and are not dropped`() throws {
    let lines = try words("h-gone")
    #expect(lines.contains { $0.contains("“rain fell”") })
    #expect(lines.contains { $0.contains("its words are not in the text") })
    #expect(lines.contains("Fire at the harbour"))
  }

  @Test func `evidence has its passage too`() throws {
    #expect(try words("e-lamp").contains { $0.hasPrefix("“The store was empty”, the owner says") })
  }

  @Test func `without the text there are the words, the place and the way to it`() throws {
    let lines = try words("p-dead", Fixture.snapshot(Fixture.fire))
    #expect(lines.contains { $0.contains("“nine persons”") })
    #expect(lines.contains { $0.contains("--sources DIR") })
    #expect(lines.contains { $0.contains("https://police.example/1") })
    #expect(lines.contains { $0.contains("police.txt (the text is not here)") })
  }

  @Test func `why a text cannot be shown is said under the words`() throws {
    let snapshot = try Fixture.snapshot(Fixture.fire)
    let source = try #require(snapshot.story.reference(to: "herald"))
    let lines = try words("h-dead", snapshot.with(.unreadable("it is a drum"), of: source))
    #expect(lines.contains { $0.contains("“Twelve people died”") })
    #expect(lines.contains { $0.contains("cannot be shown: it is a drum") })
  }

  @Test func `a very long paragraph is shown around the words`() throws {
    let story = #"""
      {"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A"}],
       "claims": [{"id": "c", "source": "a", "quote": "the needle"}]}
      """#
    let hay = String(repeating: "héy ", count: 20_000)
    let snapshot = try Fixture.snapshot(
      Fixture.snapshot(story), texts: ["a": hay + "the needle " + hay])
    let lines = try words("c", snapshot)
    let text = lines.joined(separator: "\n")
    #expect(text.contains("“the needle”") && text.contains("…") && !text.contains("\u{FFFD}"))
    #expect(lines.count < 60)
  }

  @Test func `the passage leads into the text, and a source in hand too`() throws {
    let snapshot = try Fixture.fireSnapshot()
    let documents = RecordDocuments(snapshot, Wording())
    for id in ["h-dead", "h-gone", "herald"] {
      let record = try #require(snapshot.story.reference(to: id))
      let page = documents.page(of: record)
      let leading = page.links.indices.filter(page.opensText)
      #expect(leading.map { page.links[$0] } == [record], "\(id)")
    }
  }

  @Test func `a text that is to be read anew stays at hand until it is`() throws {
    let snapshot = try Fixture.fireSnapshot()
    let source = try #require(snapshot.story.reference(to: "herald"))
    #expect(!snapshot.needsText(of: source))
    let next = snapshot.taking(marksOf: snapshot, texts: snapshot.texts.aged)
    #expect(next.needsText(of: source) && next.texts.text(of: source) != nil)
    let entry = try #require(snapshot.texts[source])
    #expect(!next.with(entry, of: source).needsText(of: source))
    let without = snapshot.with(.unreadable("gone"), of: source)
    #expect(!without.needsText(of: source) && without.texts.aged[source] == nil)
    #expect(snapshot.taking(marksOf: snapshot).texts[source] != nil)
  }

  @Test func `the shelf keeps the latest texts, and drops none that is just put there`() throws {
    var shelf = TextShelf()
    let sources = (0..<9).map { RecordRef(kind: .source, row: $0) }
    for source in sources { shelf.put(.unreadable("\(source.row)"), of: source) }
    #expect(
      sources.map { shelf[$0] != nil } == [Bool](repeating: false, count: 5) + [
        true, true, true, true,
      ])
  }
}
