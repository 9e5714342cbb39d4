import Listing
import ScreenGrid
import TestSupport
import Testing

@testable import CasebookUI

@Suite struct LayoutTests {
  static let screens: [ScreenID] = ScreenID.numbered + [.findings]

  @Test(arguments: screens)
  func `no part lies outside the terminal, and no two overlap, at any size`(_ screen: ScreenID) {
    for rows in 0...60 {
      for columns in [0, 1, 2, 39, 40, 79, 80, 109, 110, 120, 200] {
        let size = GridSize(rows: rows, columns: columns)
        let parts = Self.parts(Layout(size: size, screen: screen))
        for part in parts { #expect(part.intersection(GridRect(size)) == part || part.isEmpty) }
        #expect(Self.overlapping(parts) == nil, "\(size)")
      }
    }
  }

  @Test func `at 40 by 10 a list has most of the rows`() {
    let layout = Layout(size: GridSize(rows: 10, columns: 40), screen: .timeline)
    #expect(layout.list.rows >= 6)
    #expect(layout.inspector.isEmpty)
    #expect(layout.tabs.rows == 1)
  }

  @Test(arguments: screens)
  func `the inspector lies below, and beside where a list of 80 columns leaves room`(
    _ screen: ScreenID
  ) {
    for (columns, rows) in [(80, 24), (120, 40), (130, 60)] {
      let low = Layout(size: GridSize(rows: rows, columns: columns), screen: screen)
      #expect(!low.isBeside && low.inspector.rows >= 6 && low.list.rows >= 5)
    }
    for columns in 131...240 {
      let wide = Layout(size: GridSize(rows: 40, columns: columns), screen: screen)
      #expect(wide.isBeside && wide.inspector.columns >= 50 && wide.list.columns >= 80)
    }
  }

  @Test(arguments: screens, ["harbour.case.json", "hostile.case.json"])
  func `what a list shows at 80 columns it shows at every greater width, and no more of it cut`(
    _ screen: ScreenID, _ name: String
  ) throws {
    let rows = try Fixture.snapshot(named: name).rows(of: screen, Wording())
    let usual = Self.table(rows, of: screen, columns: 80, rows: 24)
    for columns in 81...240 {
      for height in [8, 24, 40, 60] {
        let wide = Self.table(rows, of: screen, columns: columns, rows: height)
        let lost = usual.filter { column, width in wide[column] ?? 0 < width }
        #expect(lost.isEmpty, "\(columns)x\(height): \(lost)")
      }
    }
  }

  /// The columns that are shown of a list, and how wide they are.
  static func table(
    _ list: any RowList, of screen: ScreenID, columns: Int, rows: Int
  ) -> [Int: Int] {
    let room = Layout(size: GridSize(rows: rows, columns: columns), screen: screen).list.columns
    let spans = TableLayout(list.columns, columns: room - TableLayout.pointerColumns).spans
    return Dictionary(spans.map { ($0.column, $0.width) }, uniquingKeysWith: { $1 })
  }

  static func parts(_ layout: Layout) -> [GridRect] {
    [
      layout.header, layout.tabs, layout.axis, layout.heading, layout.list, layout.divider,
      layout.inspector, layout.status, layout.footer,
    ]
  }

  static func overlapping(_ parts: [GridRect]) -> (GridRect, GridRect)? {
    for (index, part) in parts.enumerated() {
      for other in parts[(index + 1)...] where !part.intersection(other).isEmpty {
        return (part, other)
      }
    }
    return nil
  }
}

@Suite struct TableLayoutTests {
  static let columns = [
    ListColumn("when", heading: "When", minimum: 8, ideal: 12),
    ListColumn("conflict", heading: "", minimum: 1, ideal: 1),
    ListColumn("event", heading: "Event", minimum: 10, ideal: nil),
    ListColumn("texts", heading: "Texts", minimum: 5, ideal: 5, alignment: .trailing, givesWay: 1),
    ListColumn(
      "checked", heading: "Checked", minimum: 7, ideal: 7, alignment: .trailing, givesWay: 2),
  ]

  @Test(arguments: 0...200)
  func `columns never overlap and never pass the edge`(width: Int) {
    let spans = TableLayout(Self.columns, columns: width).spans
    for (left, right) in zip(spans, spans.dropFirst()) {
      #expect(left.start + left.width < right.start)
    }
    #expect(spans.allSatisfy { $0.start + $0.width <= max(0, width) })
  }

  @Test func `what gives way first goes first`() {
    func shown(_ width: Int) -> [Int] {
      TableLayout(Self.columns, columns: width).spans.map(\.column)
    }
    #expect(shown(60) == [0, 1, 2, 3, 4])
    #expect(shown(34) == [0, 1, 2, 3])
    #expect(shown(24) == [0, 1, 2])
  }

  @Test func `the column that takes what is left takes all of it`() {
    let spans = TableLayout(Self.columns, columns: 100).spans
    #expect(spans.last.map { $0.start + $0.width } == 100)
  }
}
