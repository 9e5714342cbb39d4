import ScreenGrid
import Testing
import TestSupport

@Suite struct CellGridTests {
  func grid(_ rows: Int = 2, _ columns: Int = 8) -> CellGrid {
    CellGrid(GridSize(rows: rows, columns: columns))
  }

  @Test func `a cell is small`() {
    #expect(MemoryLayout<Cell>.size == 16)
  }

  @Test func `text is put where it was asked for, in its style`() {
    var grid = grid()
    #expect(
      grid.put("≠ when", at: GridPoint(row: 1, column: 1), style: Style(.conflict, .bold)) == 6)
    #expect(grid.text == "\n ≠ when")
    #expect(grid.styleLetters == "........\n.CCCCCC.")
  }

  @Test func `nothing is drawn outside, and what sticks out is cut`() {
    var grid = grid()
    grid.put("abc", at: GridPoint(row: -1, column: 0))
    grid.put("abc", at: GridPoint(row: 2, column: 0))
    grid.put("abc", at: GridPoint(row: 0, column: 8))
    grid.put("abc", at: GridPoint(row: 0, column: Int.max))
    grid.put("abc", at: GridPoint(row: Int.min, column: Int.min))
    #expect(grid == self.grid())
    #expect(grid.put("abc", at: GridPoint(row: 0, column: 6)) == 2)
    #expect(grid.put("xyz", at: GridPoint(row: 1, column: -2)) == 3)
    #expect(grid.put("12345", at: GridPoint(row: 1, column: 3), maxColumns: 2) == 2)
    #expect(grid.text == "      ab\nz  12")
  }

  @Test func `a wide character that would be cut in two leaves a blank`() {
    var grid = grid(1, 5)
    grid.put("-----", at: .zero)
    #expect(grid.put("漢字漢", at: .zero) == 5)
    #expect(grid.text == "漢字")
    grid.put("漢字", at: GridPoint(row: 0, column: -1))
    #expect(grid.text == " 字")
  }

  @Test func `overwriting half of a wide character blanks the other half`() {
    var left = grid(1, 4)
    left.put("漢字", at: .zero)
    left.put("x", at: GridPoint(row: 0, column: 1))
    #expect(left.text == " x字")
    var right = grid(1, 4)
    right.put("漢字", at: .zero)
    right.put("x", at: GridPoint(row: 0, column: 2))
    #expect(right.text == "漢x")
    var middle = grid(1, 4)
    middle.put("漢字", at: .zero)
    middle.put("口", at: GridPoint(row: 0, column: 1))
    #expect(middle.text == " 口")
  }

  @Test func `marks stay with their character, and no more than a cell can hold`() {
    var grid = grid(1, 4)
    grid.put(SafeText(cleaning: "e\u{301}\u{302}\u{303}\u{304}\u{305}漢\u{301}"), at: .zero)
    #expect(
      Array(grid.text.unicodeScalars) == [
        "e", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "漢", "\u{301}",
      ])
  }

  @Test func `of an emoji in several parts the first is drawn, of a flag both halves`() {
    var grid = grid(1, 8)
    #expect(grid.put(SafeText(cleaning: "👩‍👧|👍🏽|🇩🇪"), at: .zero) == 8)
    #expect(Array(grid.text.unicodeScalars) == Array("👩|👍|🇩🇪".unicodeScalars))
  }

  @Test func `restyling changes whole characters once`() {
    var grid = grid(1, 6)
    grid.put("a漢b", at: .zero)
    grid.restyle(GridRect(row: 0, column: 2, rows: 1, columns: 1)) {
      Style($0.role, $0.attributes.symmetricDifference(.reverse))
    }
    #expect(grid.styleLetters == ".rr...")
    grid.restyle(grid.bounds) { Style($0.role, $0.attributes.symmetricDifference(.reverse)) }
    #expect(grid.styleLetters == "r..rrr")
    #expect(grid.text == "a漢b")
    grid.fill(GridRect(row: 0, column: 2, rows: 9, columns: 9), style: Style(.muted))
    #expect(grid.text == "a")
    #expect(grid.styleLetters == "r.mmmm")
  }

  @Test func `a style survives being stored in a cell`() {
    for role in ColorRole.allCases {
      for bits in UInt8(0)..<32 {
        var grid = grid(1, 1)
        let style = Style(role, Attributes(rawValue: bits))
        grid.put("x", at: .zero, style: style)
        #expect(grid[.zero].style == style)
        #expect(grid[.zero].text == "x")
      }
    }
  }

  @Test func `the difference of two pictures turns one into the other`() {
    for seed in UInt64(0)..<500 {
      var numbers = Seeded(seed)
      let size = GridSize(
        rows: Int.random(in: 0...6, using: &numbers),
        columns: Int.random(in: 0...20, using: &numbers))
      let (old, new) = (numbers.grid(size), numbers.grid(size))
      var made = old
      made.apply(new.difference(from: old))
      #expect(made == new, "seed \(seed)")
      #expect(new.difference(from: new).isEmpty, "seed \(seed)")
      let differing = zip(new.cells, old.cells).filter { $0 != $1 }.count
      let drawn = new.difference(from: old).reduce(0) { $0 + $1.cells.count }
      #expect(differing <= drawn && drawn <= 3 * differing, "seed \(seed)")
    }
  }

  @Test func `every wide character is whole, whatever was drawn over it, and so is every run`() {
    for seed in UInt64(0)..<500 {
      var numbers = Seeded(seed)
      let size = GridSize(rows: 4, columns: 12)
      let (old, new) = (numbers.grid(size), numbers.grid(size))
      for row in 0..<size.rows { #expect(isWhole(new.row(row)), "seed \(seed)") }
      for run in new.difference(from: old) { #expect(isWhole(run.cells), "seed \(seed)") }
    }
  }

  @Test func `the check for whole characters can fail`() {
    var grid = grid(1, 4)
    grid.put("漢字", at: .zero)
    #expect(isWhole(grid.row(0)))
    #expect(!isWhole(grid.row(0).dropFirst()))
    #expect(!isWhole(grid.row(0).dropLast()))
  }

  func isWhole(_ cells: ArraySlice<Cell>) -> Bool {
    var expected: Style?
    for cell in cells {
      guard (cell.span == .continuation) == (expected != nil) else { return false }
      if let expected, cell.style != expected { return false }
      expected = cell.span == .wide ? cell.style : nil
    }
    return expected == nil
  }

  @Test func `a picture of another size is drawn anew`() {
    let new = grid(2, 3)
    #expect(new.difference(from: grid(3, 2)).map(\.start.row) == [0, 1])
    #expect(grid(0, 5).difference(from: grid()).isEmpty)
    #expect(grid(5, 0).difference(from: grid()).isEmpty)
  }

  @Test func `sizes, points and rectangles never trap and are never negative`() {
    let numbers = [Int.min, -1, 0, 1, 5, 3_000, Int.max]
    for one in numbers {
      for two in numbers {
        let rect = GridRect(row: one, column: two, rows: two, columns: one)
        let parts = [
          rect.inset(rows: one, columns: two), rect.split(top: one).top, rect.split(top: one).rest,
          rect.split(bottom: two).bottom, rect.split(left: two).left, rect.split(right: one).rest,
          rect.line(two),
          rect.intersection(GridRect(GridSize(rows: 24, columns: 80))),
        ]
        #expect(
          parts.allSatisfy {
            $0.rows >= 0 && $0.columns >= 0 && $0.rows <= rect.rows && $0.columns <= rect.columns
          })
        var small = grid()
        small.fill(rect)
        small.restyle(rect) { $0.adding(.bold) }
      }
    }
  }

  @Test func `a row in ASCII keeps its columns`() {
    var grid = CellGrid(GridSize(rows: 1, columns: 12))
    grid.put("é漢…x", at: .zero)
    #expect(grid.line(0) == "é漢…x")
    #expect(grid.asciiLine(0) == "e? ~x")
  }

  @Test func `splitting gives parts that lie side by side`() {
    let rect = GridRect(row: 2, column: 3, rows: 10, columns: 20)
    #expect(rect.split(top: 3).top == GridRect(row: 2, column: 3, rows: 3, columns: 20))
    #expect(rect.split(top: 3).rest == GridRect(row: 5, column: 3, rows: 7, columns: 20))
    #expect(rect.split(bottom: 3).bottom == GridRect(row: 9, column: 3, rows: 3, columns: 20))
    #expect(rect.split(right: 5).right == GridRect(row: 2, column: 18, rows: 10, columns: 5))
    #expect(rect.split(left: 99).rest.isEmpty)
    #expect(rect.inset(rows: 1, columns: 2) == GridRect(row: 3, column: 5, rows: 8, columns: 16))
    #expect(rect.line(9).row == 11 && rect.line(10).isEmpty)
  }
}
