import CaseModel
import ScreenGrid
import TestSupport
import Testing

@testable import CasebookUI
@testable import Listing

/// Going through the answers to a question.
@Suite struct CompareTests {
  @Test(arguments: 0..<50)
  func `the way through the answers is that of a walk from pane to pane`(seed: Int) throws {
    var random = Seeded(seed)
    let counts = (0..<(1 + random.below(6))).map { _ in random.below(3) }
    let page = Self.page(counts)
    func walk(_ link: Int, _ forward: Bool, _ side: Int) -> Int {
      var next = link + (forward ? 1 : -1)
      while let other = page.panes.firstIndex(where: { $0.contains(next) }), other != side {
        next = forward ? page.panes[other].upperBound : page.panes[other].lowerBound - 1
      }
      return next
    }
    for link in -1...(counts.reduce(0, +) + 3) {
      #expect(page.side(ofLink: link) == page.panes.firstIndex { $0.contains(link) })
      for (side, forward) in counts.indices.flatMap({ [($0, true), ($0, false)] }) {
        let next = page.link(behind: link, forward: forward, side: side)
        #expect(next == walk(link, forward, side), "seed \(seed): \(counts) \(link)")
      }
    }
  }

  /// A link above some answers, and one below.
  private static func page(_ counts: [Int]) -> Page {
    let link = DocumentSpan("to", link: RecordRef(kind: .claim, row: 0))
    var document = Document(
      title: "T", lines: [DocumentLine("", [link]), DocumentLine("", [link])])
    let panes = counts.map { count in
      DocumentPane(
        letter: "A", heading: "h", counts: "c",
        items: (0..<count).map { _ in DocumentPane.Item(head: [link], body: []) })
    }
    document.panes = DocumentPanes(place: 1, all: panes)
    return Page(document, columns: 60)
  }

  private func state(_ keys: String, columns: Int = 80, rows: Int = 24) throws -> AppState {
    var state = try AppStateTests.state(columns: columns, rows: rows)
    for key in try KeyPress.parse(keys) { _ = state.apply(.key(key)) }
    return state
  }

  private func selected(_ state: AppState) -> String? {
    state.selectedLink.map { state.snapshot.story.id(of: $0) }
  }

  private func press(_ keys: String, _ state: inout AppState) throws {
    for key in try KeyPress.parse(keys) { _ = state.apply(.key(key)) }
  }

  @Test func `Tab goes from answer to answer and round`() throws {
    var state = try state("2j<Enter>")
    #expect(state.comparedQuestion != nil && state.page.panes.count == 2)
    #expect(selected(state) == "wire-dead")
    try press("<Tab>", &state)
    #expect(state.place.side == 1)
    let other = selected(state)
    #expect(state.page.panes[1].contains(try #require(state.place.link)))
    try press("<Tab>", &state)
    #expect(state.place.side == 0 && selected(state) == "wire-dead" && other != "wire-dead")
  }

  @Test func `Down goes through one answer and then on to the reasons`() throws {
    var state = try state("2j<Enter>")
    var seen: [String] = []
    for _ in 0..<40 {
      if let id = selected(state), seen.last != id { seen.append(id) }
      try press("j", &state)
    }
    let others = state.page.panes[1].map { state.snapshot.story.id(of: state.links[$0]) }
    #expect(others.allSatisfy { !seen.contains($0) }, "\(seen) has \(others)")
    let last = try #require(state.links.last)
    #expect(seen.last == state.snapshot.story.id(of: last), "\(seen)")
    for _ in 0..<60 { try press("k", &state) }
    #expect(selected(state) == "wire-dead")
  }

  @Test func `Enter opens the claim, Backspace comes back to it, and then to the row`() throws {
    var state = try state("2jj<Enter><Tab>")
    let (question, place) = (state.screen, state.place)
    let claim = try #require(state.selectedLink)
    try press("<Enter>", &state)
    #expect(state.screen == .record(claim))
    try press("<BS>", &state)
    #expect(state.screen == question && state.place == place)
    try press("<BS>", &state)
    #expect(state.screen == .questions && state.place.selection == 2)
  }

  @Test func `x goes on to the next conflict and takes the list along`() throws {
    var state = try state("2<Enter>")
    let conflicts = state.rows(of: .questions).conflictRows
    #expect(conflicts.count == 4)
    for row in [conflicts[1], conflicts[2], conflicts[3], conflicts[0]] {
      try press("x", &state)
      #expect(state.comparedQuestion?.row == row && state.path.count == 2)
      #expect(state.place.side == 0 && state.place.scroll == 0)
    }
    try press("X", &state)
    #expect(state.comparedQuestion?.row == conflicts[3])
    #expect(state.comparedCount == "≠ 4 of 4")
    #expect(state.frame().grid.text.contains("≠ 4 of 4"))
    try press("<BS>", &state)
    #expect(state.screen == .questions && state.place.selection == conflicts[3])
  }

  @Test func `x from a question that another page led to leaves that page as it was`() throws {
    var state = try state("x<Enter>")
    let event = state.place.screen
    while state.selectedLink?.kind != .question { try press("<Tab>", &state) }
    try press("<Enter>x<BS>", &state)
    #expect(state.screen == event && state.path.count == 2)
  }

  @Test func `m judges the claim that is selected`() throws {
    let state = try state("2x<Enter><Tab>")
    #expect(state.focusedClaim == state.selectedLink && state.focusedClaim != nil)
    var marking = state
    try press("m", &marking)
    #expect(marking.panel == state.focusedClaim.map(Panel.markMenu))
  }

  @Test func `the footer says what Tab does, and x only where there is another conflict`() throws {
    #expect(try state("2x<Enter>").footerKeys.map(\.word).contains("other answer"))
    #expect(try state("2x<Enter>").footerKeys.map(\.word).contains("conflict"))
    let single = try state("2<End>kk<Enter>")
    #expect(single.page.panes.count == 1)
    #expect(single.footerKeys.map(\.word).contains("next link"))
    #expect(try state("2<End><Enter>").page.panes.isEmpty)
  }

  @Test func `on a narrow screen one answer is open, by Tab or a click`() throws {
    var state = try state("2x<Enter>", columns: 40)
    #expect(state.page.isFolded)
    let shown = state.frame().grid.text
    try press("<Tab>", &state)
    #expect(state.place.side == 1 && state.frame().grid.text != shown)
    let target = try #require(
      state.frame().targets.last { $0.click == .list(.openSide(0)) })
    _ = state.apply(
      .mouse(MouseEvent(action: .press, button: 1, point: target.rect.origin, clickCount: 1)))
    #expect(state.place.side == 0 && state.page.panes[0].contains(state.place.link ?? -1))
  }

  @Test func `a click on a claim of another answer gives that answer the keys`() throws {
    var state = try state("2x<Enter>")
    let link = state.page.panes[1].lowerBound
    _ = state.apply(.command(.list(.selectLink(link))))
    #expect(state.place.side == 1 && state.place.link == link)
  }

  @Test func `which claim is selected is counted`() throws {
    #expect(try state("2x<Enter>").frame().grid.text.contains("claim 1 of "))
    #expect(try state("2x<Enter>jjjjjj").comparedClaim == "")
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 80), (10, 40), (24, 80), (40, 120), (60, 200)])
  func `no size of the screen and no key traps`(rows: Int, columns: Int) throws {
    for name in ["harbour.case.json", "hostile.case.json"] {
      var state = try AppStateTests.state(name, columns: columns, rows: rows)
      var random = Seeded(rows * 1_000 + columns)
      let keys = ["2", "x", "X", "<Enter>", "<Tab>", "j", "k", "<BS>", "<PgDn>", "<End>", "g", "4"]
      for _ in 0..<300 {
        try press(random.pick(keys), &state)
        state.prepare()
        let frame = state.frame()
        #expect(frame.grid.size == GridSize(rows: rows, columns: columns))
      }
    }
  }
}
