import CaseModel
import CaseSample
import Listing
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

/// The quick ways in which long lists are looked through say what their cells say.
struct RowSearcherTests {
  @Test(arguments: ["sample", "harbour", "hostile"], [Glyphs.unicode, .ascii])
  func `a list finds in the bytes of the file what its cells show`(
    name: String, glyphs: Glyphs
  ) throws {
    let (whole, wording) = (try Self.snapshot(name), Wording(glyphs: glyphs))
    for snapshot in [whole, whole.with(extent: .soFar)] {
      expectSameHits(TimelineRows(snapshot, wording))
      expectSameHits(QuestionRows(snapshot, wording))
      expectSameHits(ClaimRows(snapshot, wording))
    }
  }

  @Test func `a quick way that says something else is noticed`() throws {
    let rows = TimelineRows(try Samples.snapshot(), Wording())
    withKnownIssue { expectSameHits(rows, Wrong()) }
  }

  private struct Wrong: RowSearcher {
    func holds(row: Int) -> Bool { true }
  }

  private static func snapshot(_ name: String) throws -> Snapshot {
    switch name {
    case "harbour": return try Samples.snapshot()
    case "hostile": return try Fixture.snapshot(named: "hostile.case.json")
    default:
      var text: [UInt8] = []
      CaseSample(events: 40, seed: 7)?.write(.document) { text += $0 }
      return try Fixture.snapshot(String(decoding: text, as: UTF8.self))
    }
  }

  private func expectSameHits(_ list: some RowList, _ other: (any RowSearcher)? = nil) {
    let texts = (0..<list.rowCount).flatMap { row in
      list.cells(Array(list.columns.indices), atRow: row).map { Folding.bytes($0.text.text) }
    }
    let shown = texts.flatMap { $0.split(separator: 0x20) }.flatMap(Self.parts)
    let others = ["zz", "9999999", "~", "(", "“x", "may", "2014-05", "not", "≠", "└"].map {
      Folding.bytes($0)
    }
    for bytes in Set(shown + others) {
      guard let word = SoughtWord(String(decoding: bytes, as: UTF8.self)) else { continue }
      var searcher = other ?? list.searcher(for: word)
      for row in 0..<list.rowCount {
        let isShown = Self.holds(word, row, texts, list.columns.count)
        if searcher.holds(row: row) == isShown { continue }
        let words = String(decoding: bytes, as: UTF8.self)
        Issue.record("\(type(of: list)), row \(row): \(words) is shown there: \(isShown)")
        return
      }
    }
  }

  private static func holds(
    _ word: SoughtWord, _ row: Int, _ texts: [[UInt8]], _ columns: Int
  ) -> Bool {
    texts[(row * columns)..<((row + 1) * columns)].contains { $0.holds(word.bytes) }
  }

  /// A word, and what is left of it without its first or last letters.
  private static func parts(_ word: ArraySlice<UInt8>) -> [[UInt8]] {
    [word, word.dropFirst(), word.dropLast(), word.dropFirst(2).dropLast(), word.prefix(1)]
      .filter { !$0.isEmpty && String(validating: $0, as: UTF8.self) != nil }.map(Array.init)
  }

  @Test func `whatever stands in the short words of a date may be sought there`() throws {
    let table = String(decoding: try Fixture.bytes("Dates/accepted.txt"), as: UTF8.self)
    let dates = table.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .compactMap { $0.split(separator: " |").first?.split(separator: "  ").first.map(String.init) }
    #expect(dates.count > 100)
    // A few lines of the table hold words behind the date.
    for date in dates.compactMap({ try? EDTF(parsing: $0) }) {
      for word in (date.shortWords + " " + date.listWords).split(separator: " ") {
        #expect(SoughtWord(word)?.isDateLike == true, "\(date.text): \(word)")
      }
    }
  }

  @Test(arguments: ["crane", "maybe", "août", "juny"])
  func `what is no part of a date's words is not sought there`(word: String) {
    #expect(SoughtWord(word)?.isDateLike == false)
  }

  @Test func `a date that is written plainly is worded as it is shown`() throws {
    var known = 0
    for year in ["1000", "1985", "2024", "0999", "9999"] {
      for rest in ["", "-01", "-12", "-13", "-02-01", "-02-28", "-02-30", "-1", "-12-00"] {
        guard let words = PlainDateWords(year + rest) else { continue }
        known += 1
        #expect(words.bytes == Folding.bytes(try EDTF(parsing: year + rest).shortWords))
      }
    }
    #expect(known == 4 * 5)
    for other in ["198X", "1985~", "1985-04-1X", "1985-21", "", "1985/1986", "-0044"] {
      #expect(PlainDateWords(other) == nil)
    }
  }
}
