import Passages
import TestSupport
import Testing

func text(_ words: String) throws -> SourceText { try #require(SourceText(Array(words.utf8))) }

/// How a text is parted into paragraphs.
@Suite struct SourceTextTests {
  private func paragraphs(_ bytes: [UInt8]) throws -> [String] {
    let text = try #require(SourceText(bytes))
    return (1..<(text.paragraphCount + 1)).map { number in
      text.range(ofParagraph: number).map(text.words) ?? "none"
    }
  }

  @Test(arguments: [
    "a\nb\n\nc", "a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc", "\u{FEFF}a\n \t\nb\n\u{A0}\nc",
  ])
  func `a paragraph is a line that is not blank, however lines end`(words: String) throws {
    #expect(try paragraphs(Array(words.utf8)) == ["a", "b", "c"])
  }

  @Test func `nothing and blanks have no paragraph`() throws {
    #expect(try ["", "\n", " \n\t\r\n"].map { try paragraphs(Array($0.utf8)).count } == [0, 0, 0])
    #expect(try text("").range(ofParagraph: 1) == nil)
    #expect(try text("a").range(ofParagraph: 0) == nil)
  }

  @Test func `bytes that are not UTF-8 stay, and are shown as such`() throws {
    let text = try #require(SourceText([0x61, 0xFF, 0x62]))
    #expect(!text.isUTF8 && text.isReadable)
    #expect(text.words(0..<3) == "a\u{FFFD}b")
    #expect(try !#require(SourceText([0x61, 0])).isReadable)
  }

  @Test func `a text longer than the limit is none`() {
    #expect(SourceText([UInt8](repeating: 0x61, count: SourceText.longest + 1)) == nil)
    #expect(SourceText([UInt8](repeating: 0x0A, count: SourceText.longest))?.paragraphCount == 0)
  }

  @Test(arguments: 0..<20)
  func `each byte of a paragraph knows its number`(seed: Int) throws {
    var random = Seeded(seed)
    let words = (0..<random.below(60)).map { _ in random.pick(["a", "\n", "\r", " ", "é"]) }
    let text = try text(words.joined())
    var owners: [Int: Int] = [:]
    for number in 1..<(text.paragraphCount + 1) {
      for place in try #require(text.range(ofParagraph: number)) { owners[place] = number }
    }
    for place in 0..<text.byteCount {
      #expect(text.paragraph(at: place) == owners[place], "seed \(seed), byte \(place)")
    }
  }

  @Test(arguments: 0..<20)
  func `the pieces of a long paragraph are all of it, and break no letter`(seed: Int) throws {
    var random = Seeded(seed)
    let letters = seed % 2 == 0 ? ["a", "b "] : ["é", "水", "𝄞"]
    let words = (0..<(random.below(9_000) + 1)).map { _ in random.pick(letters) }.joined()
    let text = try text(words)
    let pieces = try (0..<text.pieceCount(ofParagraph: 1)).map {
      try #require(text.range(ofPiece: $0, inParagraph: 1))
    }
    #expect(pieces.map(text.words).joined() == words, "seed \(seed)")
    #expect(pieces.allSatisfy { $0.count <= 4096 + 256 }, "seed \(seed)")
  }

  @Test(arguments: [-50, 0, 90, 100, 150, 600, 1_090, 1_100, 5_000])
  func `a part lies in its paragraph, wherever the words are that it is wanted for`(start: Int)
    throws
  {
    let text = try #require(SourceText(Array((String(repeating: "é", count: 900) + "\nend").utf8)))
    let paragraph = 100..<1_100
    for length in [0, 1, 300, 4_000] {
      let part = text.part(of: paragraph, around: start..<(start + length), atMost: 200)
      #expect(paragraph.contains(part) && part.count <= 200 + 67 + 3, "\(part)")
    }
  }
}
