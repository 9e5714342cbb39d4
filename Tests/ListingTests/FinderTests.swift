import CaseModel
import Listing
import ScreenGrid
import TestSupport
import Testing

@testable import Listing

struct FinderTests {
  @Test(arguments: [
    ("SÃO PAULO", "sao paulo"), ("Straße", "STRASSE"), ("ﬁre", "fire"), ("Ærø", "aero"),
    ("Łódź", "lodz"), ("ΣΊΣΥΦΟΣ", "σισυφοσ"), ("Ǆ", "dz"), ("İ", "i"), ("한", "한"),
    ("Ｗｉｄｅ", "wide"), ("Ａ̈", "a"), ("Смётка", "сметка"),
  ])
  func `case, accents and compatibility forms make no difference`(found: String, sought: String) {
    #expect(Folding.bytes(found) == Folding.bytes(sought))
  }

  @Test(arguments: [("a", "b"), ("o", "0"), ("漢", "汉"), ("é", "f")])
  func `different letters stay different`(one: String, other: String) {
    #expect(Folding.bytes(one) != Folding.bytes(other))
  }

  @Test func `folding twice changes nothing more, for every letter`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Folding.bytes(String(scalar))
      let text = String(decoding: once, as: UTF8.self)
      // Decomposed Hangul is not composed again, and nothing else may move.
      guard Folding.bytes(text) != once else { continue }
      Issue.record("U+\(String(value, radix: 16)) folds to \(text), which folds on")
    }
  }

  @Test func `lower case of the standard library is found by upper case and the other way`() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isUppercase,
        scalar.properties.generalCategory == .uppercaseLetter
      else { continue }
      let lower = scalar.properties.lowercaseMapping
      // Letters that are newer than the table stay as they are.
      guard let age = scalar.properties.age, age.major < 14 else { continue }
      #expect(
        Folding.bytes(String(scalar)) == Folding.bytes(lower),
        "U+\(String(value, radix: 16)) and \(lower)")
    }
  }

  @Test func `a row is found when each word stands somewhere in it`() throws {
    let rows = ClaimRows(try Samples.snapshot(), Samples.wording)
    let hits = { (words: String) in RowFinder(words).rows(in: rows) ?? [] }
    #expect(hits("herald died").count == 1)
    #expect(hits("DIED herald") == hits("herald died"))
    #expect(hits("no such words").isEmpty)
  }

  @Test func `what a person sees is found, the standing too`() throws {
    let rows = ClaimRows(try Samples.snapshot(), Samples.wording)
    #expect(RowFinder("alleged").rows(in: rows)?.count == 1)
  }

  @Test func `accents are no hindrance in a list`() throws {
    let rows = ActorRows(try Samples.snapshot(), Samples.wording)
    #expect(RowFinder("alva").rows(in: rows) == [2])
  }

  @Test func `words do not run from one cell into the next`() throws {
    let rows = Lines(["ab", "cd"])
    #expect(RowFinder("abcd").rows(in: rows) == [])
    #expect(RowFinder("ab").rows(in: rows) == [0])
  }

  @Test func `no words find nothing`() throws {
    #expect(RowFinder("  ").isEmpty)
    #expect(RowFinder("").rows(in: Lines(["a"])) == [])
  }

  @Test func `a search that is called off gives nothing`() {
    let rows = Lines(["a"], rowCount: 10 * RowFinder.chunk)
    var asked = 0
    let found = RowFinder("a").rows(in: rows) {
      asked += 1
      return asked == 3
    }
    #expect(found == nil)
    #expect(asked == 3)
  }
}

/// Rows that all hold the same cells.
private struct Lines: RowList {
  let cells: [SafeText]
  let rowCount: Int

  init(_ cells: [SafeText], rowCount: Int = 1) {
    self.cells = cells
    self.rowCount = rowCount
  }

  var columns: [ListColumn] {
    cells.map { _ in ListColumn("x", heading: "x", minimum: 1, ideal: nil) }
  }
  func cell(_ column: Int, atRow row: Int) -> ListCell { ListCell(cells[column]) }
  func record(atRow row: Int) -> RecordRef? { nil }
}
