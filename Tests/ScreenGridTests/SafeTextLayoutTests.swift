import ScreenGrid
import Testing
import TestSupport

@Suite struct SafeTextLayoutTests {
  @Test(arguments: [
    ("settlement", 20, "settlement"), ("settlement", 10, "settlement"),
    ("settlement", 9, "settleme…"),
    ("settlement", 1, "…"), ("settlement", 0, ""), ("settlement", -3, ""), ("漢字漢字", 5, "漢字…"),
    ("漢字漢字", 4, "漢…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("🇩🇪🇫🇷", 3, "🇩🇪…"),
    ("👩‍👧👩‍👧", 3, "👩‍👧…"),
  ])
  func `cutting keeps whole characters and says that it cut`(
    text: String, limit: Int, expected: String
  ) {
    #expect(SafeText(cleaning: text).cut(toColumns: limit).text == expected)
  }

  @Test func `an ellipsis that does not fit is left out`() {
    #expect(SafeText("settlement").cut(toColumns: 2, ellipsis: "...").text == "se")
    #expect(SafeText("settlement").cut(toColumns: 3, ellipsis: "...").text == "...")
  }

  @Test func `padding fills up on the side asked for`() {
    let text: SafeText = "漢a"
    #expect(text.padded(toColumns: 6).text == "漢a   ")
    #expect(text.padded(toColumns: 6, alignment: .trailing).text == "   漢a")
    #expect(text.padded(toColumns: 6, alignment: .center).text == " 漢a  ")
    #expect(text.padded(toColumns: 2) == text)
    #expect(text.fitted(toColumns: 2).text == "… ")
  }

  @Test func `joining and repeating`() {
    #expect(["a", "b", "c"].map(SafeText.init).joined(separator: " · ").text == "a · b · c")
    #expect([SafeText]().joined(separator: ", ") == .empty)
    #expect(SafeText("─").repeated(3) == "───")
    #expect(SafeText("─").repeated(-1) == .empty)
    #expect(SafeText.spaces(-1) == .empty)
  }

  @Test(arguments: [
    ("one origin told two ways", 10, ["one origin", "told two", "ways"]), ("one", 10, ["one"]),
    ("", 10, [""]), ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
    ("a incomprehensible", 6, ["a", "incomp", "rehens", "ible"]),
    ("漢字漢字漢", 4, ["漢字", "漢字", "漢"]), ("漢字漢字", 1, ["漢", "字", "漢", "字"]), ("ab漢字", 4, ["ab漢", "字"]),
    ("a    b", 3, ["a", "b"]), ("  ab cd", 4, ["  ab", "cd"]), ("     ", 3, [""]),
    ("abc ", 3, ["abc"]),
    ("e\u{301}e\u{301}e\u{301} x", 3, ["e\u{301}e\u{301}e\u{301}", "x"]),
  ])
  func `wrapping breaks between words, and words only when they are too long`(
    text: String, limit: Int, expected: [String]
  ) {
    #expect(SafeText(cleaning: text).wrapped(toColumns: limit).map(\.text) == expected)
  }

  func drawnColumns(_ text: SafeText) -> Int {
    var grid = CellGrid(GridSize(rows: 1, columns: 500))
    return grid.put(text, at: .zero)
  }

  @Test func `wrapped lines fit, and lose nothing but blanks`() {
    for seed in UInt64(0)..<1_000 {
      var numbers = Seeded(seed)
      let text = SafeText(cleaning: numbers.text())
      let limit = Int.random(in: 2...30, using: &numbers)
      let lines = text.wrapped(toColumns: limit)
      #expect(lines.allSatisfy { $0.columns <= limit }, "seed \(seed)")
      #expect(lines.allSatisfy { drawnColumns($0) == $0.columns }, "seed \(seed)")
      let kept = lines.flatMap { $0.text.unicodeScalars }.filter { $0 != " " }
      #expect(kept == text.text.unicodeScalars.filter { $0 != " " }, "seed \(seed)")
    }
  }

  @Test func `a cut text fits and is a beginning`() {
    for seed in UInt64(0)..<1_000 {
      var numbers = Seeded(seed)
      let text = SafeText(cleaning: numbers.text())
      let limit = Int.random(in: 0...30, using: &numbers)
      let cut = text.cut(toColumns: limit, ellipsis: "")
      #expect(cut.columns <= limit && text.text.utf8.starts(with: cut.text.utf8), "seed \(seed)")
      #expect((cut + text.dropping(columns: limit)).text == text.text, "seed \(seed)")
      #expect(text.fitted(toColumns: limit).columns == limit, "seed \(seed)")
    }
  }

  @Test func `styled text wraps as plain text does and keeps its styles`() {
    let alleged = Style(.allegation, .bold)
    var text = StyledText("Alleged:", alleged)
    text.append(" Match and OkCupid hide it")
    let lines = text.wrapped(toColumns: 12)
    #expect(lines.map(\.plain.text) == ["Alleged:", "Match and", "OkCupid hide", "it"])
    #expect(lines.first?.runs == [StyledText.Run("Alleged:", alleged)])
    #expect(text.cut(toColumns: 5).plain.text == "Alle…")
    #expect(text.cut(toColumns: 5).runs.map(\.style) == [alleged, alleged])
  }

  @Test func `styled text in random pieces wraps like the same text in one`() {
    for seed in UInt64(0)..<500 {
      var numbers = Seeded(seed)
      var text = StyledText()
      for _ in 0..<5 { text.append(SafeText(cleaning: numbers.text(upTo: 9)), numbers.style()) }
      let limit = Int.random(in: 2...20, using: &numbers)
      let plain = text.plain.wrapped(toColumns: limit).map(\.text)
      #expect(text.wrapped(toColumns: limit).map(\.plain.text) == plain, "seed \(seed)")
    }
  }
}
