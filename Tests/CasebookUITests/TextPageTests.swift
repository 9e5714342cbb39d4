import CaseModel
import Listing
import ScreenGrid
import TestSupport
import Testing

@testable import CasebookUI

/// Reading a text, and going to and fro between it and what the case took from it.
@Suite struct TextPageTests {
  static func state(
    _ keys: String, columns: Int = 80, rows: Int = 24, _ json: String = Fixture.fire,
    isUnicode: Bool = true
  ) throws -> AppState {
    var state = AppState(
      snapshot: try Fixture.snapshot(json),
      traits: TerminalTraits(
        size: GridSize(rows: rows, columns: columns), isUnicode: isUnicode), reviewer: "ana")
    for key in try KeyPress.parse(keys) { state.pressAnswered(key) }
    return state
  }

  private func source(_ id: String, _ state: AppState) throws -> RecordRef {
    try #require(state.snapshot.story.reference(to: id))
  }

  /// The id of the record whose link is selected.
  private func selected(_ state: AppState) -> String? {
    state.selectedLink.map { state.snapshot.story.id(of: $0) }
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40), (200, 60)])
  func `a text is as drawn`(_ size: (Int, Int)) throws {
    let state = try Self.state("3<Enter>jjj", columns: size.0, rows: size.1)
    try Pictures(beside: #filePath)
      .expect(state.frame().grid.text, "text-\(size.0)x\(size.1)")
  }

  @Test func `what is marked in a text is not marked by colour alone`() throws {
    let grid = try Self.state("3<Enter>jjj").frame().grid
    try Pictures(beside: #filePath).expect(grid.styleLetters, "text-styles")
  }

  @Test func `in ASCII every glyph of a text has a twin and nothing moves`() throws {
    let unicode = try Self.state("3<Enter>jjj").frame().grid
    let ascii = try Self.state("3<Enter>jjj", isUnicode: false).frame().grid
    for row in 0..<24 {
      let pairs = zip(unicode.row(row), ascii.row(row))
      #expect(pairs.allSatisfy { $0.style == $1.style && $0.span == $1.span }, "row \(row)")
    }
  }

  @Test func `Enter on a text in hand asks for it once, and says so until it is there`() throws {
    var state = try Self.state("3")
    let herald = try source("herald", state)
    #expect(state.apply(.key(.enter)) == [.readText(of: herald)])
    #expect(state.screen == .text(herald) && state.frame().grid.text.contains("Reading the text"))
    #expect(state.apply(.key(.character("j"))) == [])
    state.answer([.readText(of: herald)])
    #expect(state.frame().grid.text.contains("“Twelve people died”"))
  }

  @Test func `a text that cannot be read says why, and is not asked for again`() throws {
    var state = try Self.state("3")
    let herald = try source("herald", state)
    _ = state.apply(.key(.enter))
    let arrived = state.snapshot.with(.unreadable("the file was changed"), of: herald)
    #expect(state.apply(.textArrived(arrived)) == [])
    #expect(state.apply(.key(.character("j"))) == [])
    let text = state.frame().grid.text
    #expect(text.contains("cannot be shown: the file was changed"))
    #expect(text.contains("“Twelve people died”") && text.contains("https://herald.example/fire"))
  }

  @Test func `a source whose text is not in hand opens its own page`() throws {
    let state = try Self.state("3jj<Enter>")
    #expect(try state.screen == .record(source("police", state)))
  }

  @Test func `texts are asked for one at a time`() throws {
    var state = try Self.state("")
    let first = state.apply(.key(.character("5")))
    #expect(first.count == 1)
    let next = (0..<8).flatMap { _ in state.apply(.key(.character("j"))) }
    #expect(next == [.endReadText])
    guard case .readText(let source)? = first.first else {
      return #expect(Bool(false), "no text was asked for")
    }
    let arrived = state.snapshot.with(.unreadable("gone"), of: source)
    // What is on the screen by now comes next.
    #expect(state.apply(.textArrived(arrived)).count <= 1)
  }

  @Test func `Enter on a claim opens it, and Backspace leads back to its line`() throws {
    var state = try Self.state("3<Enter>jj")
    let former = state.place
    #expect(selected(state) == "h-dead")
    state.pressAnswered(.enter)
    #expect(try state.screen == .record(source("h-dead", state)))
    state.pressAnswered(.backspace)
    #expect(state.place == former && selected(state) == "h-dead")
  }

  @Test func `a passage leads to its place in the text`() throws {
    for id in ["h-cause", "h-gone", "g-owner"] {
      var state = try Self.state("")
      state.path.append(Place(.record(try source(id, state))))
      state.answer(state.apply(.terminalChanged(state.traits)))
      let links = state.document.links.indices.filter { state.document.opensText(link: $0) }
      #expect(links.count == 1, "\(id)")
      state.place.link = links.first
      state.pressAnswered(.enter)
      #expect(selected(state) == id)
      guard case .text = state.screen else {
        return #expect(Bool(false), "\(id): \(state.screen)")
      }
      state.pressAnswered(.backspace)
      #expect(try state.screen == .record(source(id, state)))
    }
  }

  @Test func `the place in the text is gone to when the text comes later`() throws {
    var state = try Self.state("")
    let claim = try source("h-cause", state)
    state.path.append(Place(.text(try source("herald", state))))
    state.place.reading.wanted = claim
    state.answer(state.apply(.terminalChanged(state.traits)))
    #expect(selected(state) == "h-cause" && state.place.reading.wanted == nil)
  }

  @Test func `x goes through what is in conflict on the page, round its end`() throws {
    var state = try Self.state("3<Enter>")
    var met: [String?] = []
    for _ in 0..<3 {
      state.pressAnswered(.character("x"))
      met.append(selected(state))
    }
    #expect(met == ["h-dead", "h-dead", "h-dead"])
    let none = try Self.state(
      "3<Enter>",
      #"{"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A", "text": "b"}]}"#)
    #expect(!none.canPerform(.list(.nextConflict)))
  }

  @Test func `a claim can be marked from the text`() throws {
    let state = try Self.state("3<Enter>jjm")
    #expect(try state.panel == .markMenu(source("h-dead", state)))
  }

  @Test func `o says where the original lies, in full`() throws {
    var state = try Self.state("3<Enter>o", columns: 40, rows: 20)
    #expect(state.frame().grid.text.contains("https://herald.example/fire"))
    state.pressAnswered(.escape)
    #expect(state.panel == nil)
  }

  /// Long enough to be scrolled, with claims here and there.
  private static let long: String = {
    let words = (1...60).map {
      "Paragraph \($0) says word\($0) " + String(repeating: "and more ", count: $0 % 13 * 4)
    }
    let claims = (1...60).filter { $0 % 7 == 0 || $0 > 55 }.map {
      #"{"id": "c\#($0)", "source": "a", "text": "Claim \#($0).", "quote": "word\#($0) "}"#
    }
    return
      #"{"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A", "text": "\#(words.joined(separator: "\\n"))"}], "claims": [\#(claims.joined(separator: ", "))]}"#
  }()

  @Test(arguments: [(40, 10), (80, 24), (120, 40)])
  func `going down shows every line and every link, and going up comes back`(
    _ size: (Int, Int)
  ) throws {
    var state = try Self.state("3<Enter>", columns: size.0, rows: size.1, Self.long)
    let page = try #require(state.textPage)
    var wanted: Set<String> = []
    var block: TextBlock? = TextBlock()
    while let shown = block {
      for row in page.lines(of: shown, selected: nil).indices { wanted.insert("\(shown) \(row)") }
      block = page.block(after: shown)
    }
    let start = state.place
    var links: Set<Int> = []
    func look() {
      guard var view = state.textView else { return }
      for line in view.lines(from: state.place.reading) {
        wanted.remove("\(line.block) \(line.row)")
      }
      if let link = state.place.link { links.insert(link) }
    }
    look()
    for _ in 0..<2_000 {
      let former = state.place
      state.pressAnswered(.down)
      look()
      if state.place == former { break }
    }
    #expect(wanted.isEmpty && links == Set(0..<page.linkCount))
    for _ in 0..<2_000 where state.place != start { state.pressAnswered(.up) }
    #expect(state.place == start)
  }

  @Test func `what is selected stays selected and in view, whatever the size becomes`() throws {
    var state = try Self.state("3<Enter>", columns: 120, rows: 40, Self.long)
    state.place.link = 7
    for size in [(40, 10), (200, 60), (80, 24), (30, 7), (80, 24)] {
      let traits = TerminalTraits(size: GridSize(rows: size.1, columns: size.0))
      state.answer(state.apply(.terminalChanged(traits)))
      var view = try #require(state.textView)
      #expect(state.place.link == 7 && view.shows(7, from: state.place.reading), "\(size)")
    }
  }

  @Test func `a jump to a claim shows the claim, and not only its words in the text`() throws {
    for size in [(40, 10), (80, 24)] {
      var state = try Self.state("3<Enter>", columns: size.0, rows: size.1)
      state.pressAnswered(.character("x"))
      #expect(state.frame().grid.text.contains("How many people died?"), "\(size)")
    }
  }

  /// One paragraph of four lines with a dozen claims beside it, between others.
  private static let crowded: String = {
    let words = (1...40).map { "word\($0)" }.joined(separator: " ")
    let claims = (0..<14).map {
      #"{"id": "c\#($0)", "source": "a", "text": "The paper says a thing or two of number \#($0), and more.", "quote": "word\#($0 * 3 / 2 + 1) "}"#
    }
    return
      #"{"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A", "text": "First.\n\#(words)\nLast."}], "claims": [\#(claims.joined(separator: ", "))]}"#
  }()

  @Test(arguments: [(40, 10), (80, 24), (120, 40), (200, 60)])
  func `the words stay in view while what was taken from them goes by`(_ size: (Int, Int)) throws {
    var state = try Self.state(
      "3<Enter>", columns: size.0, rows: size.1, Self.crowded)
    for key in [KeyPress.down, .up] {
      for _ in 0..<200 {
        state.pressAnswered(key)
        guard var view = state.textView, let link = state.place.link, link > 0 else { continue }
        let own = view.lines(from: state.place.reading).contains { line in
          line.line.pieces.contains { $0.link == link && $0.text.text.contains("paper says") }
        }
        guard own else { continue }
        let picture = view.picture(from: state.place.reading).map(\.plain.text)
        let word = "“word\((link - 1) * 3 / 2 + 1)"
        #expect(picture.contains { $0.contains(word) }, "\(size) \(link)\n\(picture)")
      }
    }
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40), (200, 60)])
  func `a claim far down beside its paragraph is as drawn`(_ size: (Int, Int)) throws {
    var state = try Self.state("", columns: size.0, rows: size.1, Self.crowded)
    state.path.append(Place(.text(try source("a", state))))
    state.place.reading.wanted = try source("c11", state)
    state.answer(state.apply(.terminalChanged(state.traits)))
    try Pictures(beside: #filePath)
      .expect(state.frame().grid.text, "text-crowded-\(size.0)x\(size.1)")
  }

  @Test func `a text that is no more in view is given up for another, once`() throws {
    var state = try Self.state("3")
    let (herald, gazette) = try (source("herald", state), source("gazette", state))
    #expect(state.apply(.key(.enter)) == [.readText(of: herald)])
    #expect(state.apply(.key(.backspace)) == [] && state.apply(.key(.down)) == [])
    #expect(state.apply(.key(.enter)) == [.endReadText])
    #expect(state.apply(.key(.down)) == [] && state.apply(.key(.up)) == [])
    #expect(state.apply(.textArrived(state.snapshot)) == [.readText(of: gazette)])
  }

  @Test func `what is selected in a text stays so when more was taken from it`() throws {
    var state = try Self.state("3<Enter>jjj")
    let former = selected(state)
    let place = state.place.link
    let part = state.snapshot
    let fresh = try Fixture.snapshot(Self.more, revision: part.revision + 1)
    state.answer(state.apply(.snapshotArrived(fresh.taking(marksOf: part))))
    #expect(selected(state) == former && state.place.link == place.map { $0 + 1 })
  }

  /// The case about the fire, and a claim more.
  private static let more = Fixture.fire.replacing(
    #""quote": "nine persons"}"#,
    with: #"""
      "quote": "nine persons"},
      {"id": "h-more", "source": "herald", "text": "It burned.", "quote": "Fire at"}
      """#)

  @Test func `a key where thousands of records have no place lays out what it shows, once`() throws
  {
    let claims = (0..<3_000).map { #"{"source": "a", "text": "Claim \#($0)."}"# }
    var state = try Self.state(
      "3<Enter>",
      #"{"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A", "text": "b"}], "claims": [\#(claims.joined(separator: ", "))]}"#
    )
    for _ in 0..<150 { state.pressAnswered(.down) }
    let laidOut = try #require(state.textView?.laidOut)
    #expect(state.place.link.map { $0 > 100 } ?? false)
    // The head, the paragraph, and three blocks of 64; the last one to know where the page ends.
    #expect(laidOut.count <= 6 && laidOut.keys.allSatisfy { $0.selected == nil })
    #expect(laidOut.values.allSatisfy { $0.count <= 65 })
  }

  @Test func `G shows the last line, g the first, and pages lie between`() throws {
    var state = try Self.state("3<Enter>G", Self.long)
    #expect(state.frame().grid.text.contains("word60"))
    state.pressAnswered(.character("g"))
    #expect(state.place.reading == TextPlace())
    var pages = 0
    while !state.frame().grid.text.contains("word60"), pages < 100 {
      state.pressAnswered(.pageDown)
      pages += 1
    }
    #expect(pages > 3 && pages < 60)
  }

  @Test(arguments: 0..<20)
  func `whatever is pressed and however the terminal is resized, the page stays a page`(
    seed: Int
  ) throws {
    var random = Seeded(seed)
    let hostile = String(repeating: "a\\u001b[31m\\u202e水\\t", count: 3_000)
    let json =
      seed % 2 == 0
      ? Self.long
      : #"{"casebook": 1, "title": "T", "sources": [{"id": "a", "title": "A", "text": "\#(hostile)"}], "claims": [{"id": "c", "source": "a", "quote": "水"}]}"#
    var state = try Self.state("3<Enter>", json)
    let keys = try KeyPress.parse("jk<PageDown><PageUp>gGx<Tab><Enter><BS>o<Esc>")
    for _ in 0..<120 {
      if random.chance(6) {
        let size = GridSize(rows: random.below(70), columns: random.below(220))
        state.answer(state.apply(.terminalChanged(TerminalTraits(size: size))))
      } else {
        state.pressAnswered(random.pick(keys))
      }
      let grid = state.frame().grid
      #expect(grid.size == state.traits.size, "seed \(seed)")
    }
  }

  @Test(arguments: [(0, 0), (1, 1), (80, 2), (5, 5), (12, 8), (80, 24), (200, 60)])
  func `a text is drawn at any size`(_ size: (Int, Int)) throws {
    let state = try Self.state("3<Enter>jjj", columns: size.0, rows: size.1)
    #expect(state.frame().grid.size == GridSize(rows: size.1, columns: size.0))
  }
}
