import Listing
import ScreenGrid
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

  @Test func `at 80 by 24 the inspector lies below, from 110 columns on beside`() {
    let low = Layout(size: GridSize(rows: 24, columns: 80), screen: .timeline)
    #expect(!low.isBeside && low.inspector.rows >= 4 && low.list.rows >= 8)
    let wide = Layout(size: GridSize(rows: 40, columns: 120), screen: .timeline)
    #expect(wide.isBeside && wide.inspector.columns >= 40 && wide.list.columns >= 60)
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
