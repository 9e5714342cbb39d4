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

  private func hits(_ words: String, in list: some RowList, from start: Int = 0) -> [Int] {
    var search = RowSearch(words, in: list, from: start)
    return search.next(list.rowCount)
  }

  @Test func `a row is found when each word stands somewhere in it`() throws {
    let rows = ClaimRows(try Samples.snapshot(), Samples.wording)
    #expect(hits("herald died", in: rows).count == 1)
    #expect(hits("DIED herald", in: rows) == hits("herald died", in: rows))
    #expect(hits("no such words", in: rows).isEmpty)
  }

  @Test func `what a person sees is found, the standing too`() throws {
    let rows = ClaimRows(try Samples.snapshot(), Samples.wording)
    #expect(hits("alleged", in: rows).count == 1)
  }

  @Test func `accents are no hindrance in a list`() throws {
    let rows = ActorRows(try Samples.snapshot(), Samples.wording)
    #expect(hits("alva", in: rows) == [2])
  }

  @Test func `words do not run from one cell into the next`() throws {
    let rows = Lines(["ab", "cd"])
    #expect(hits("abcd", in: rows) == [])
    #expect(hits("ab", in: rows) == [0])
  }

  @Test func `no words find nothing, and there is nothing to look through`() throws {
    var search = RowSearch("  ", in: Lines(["a"]))
    #expect(search.isDone && search.next(1) == [])
    #expect(hits("", in: Lines(["a"])) == [])
    #expect(RowSearch("a", in: Lines(["a"], rowCount: 0)).isDone)
  }

  @Test func `a search goes from a row to the end and then round to it`() {
    var search = RowSearch("a", in: Lines(["a"], rowCount: 10), from: 7)
    #expect(search.next(2) == [7, 8] && search.lookedThrough == 2 && !search.isDone)
    #expect(search.next(3) == [9, 0, 1])
    #expect(search.next(100) == [2, 3, 4, 5, 6] && search.isDone)
    #expect(search.next(1) == [])
  }

  @Test func `a start behind the last row is none`() {
    var search = RowSearch("a", in: Lines(["a"], rowCount: 3), from: 9)
    #expect(search.next(9) == [2, 0, 1])
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
