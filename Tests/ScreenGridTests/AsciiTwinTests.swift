import ScreenGrid
import Testing

@Suite struct AsciiTwinTests {
  @Test(arguments: [
    ("Žižek, Søren, Łódź", "Zizek, Soren, Lodz"), ("“x” – ‘y’ · 1×2", "\"x\" - 'y' . 1x2"),
    ("≠▸›¶┌─┐", "!>/#+-+"),
    ("漢字", "??"), ("abc", "abc"),
  ])
  func `a letter loses its marks, a sign its shape, and the rest is unknown`(
    text: String, twin: String
  ) {
    var twins = String.UnicodeScalarView()
    twins.append(contentsOf: text.unicodeScalars.map(AsciiTwin.of))
    #expect(String(twins) == twin)
  }

  @Test func `a twin is always printable ASCII for what cleaning lets through`() {
    for scalar in SafeTextCleaningTests.allScalars()
    where scalar.value % 11 == 0 && scalar.value > 0x7F {
      let twin = AsciiTwin.of(scalar)
      if !(0x20..<0x7F).contains(twin.value) {
        Issue.record("U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}

@Suite struct MemoryTerminalTests {
  @Test func `inputs come batch by batch, then the terminal hangs up`() {
    let small = GridSize(rows: 10, columns: 40)
    var terminal = MemoryTerminal(script: [[.key(.enter), .key(.tab)], [.resized(small)]])
    #expect(terminal.nextInputs(deadline: nil) == [.key(.enter), .key(.tab)])
    #expect(terminal.nextInputs(deadline: 5) == [.resized(small)])
    #expect(terminal.traits.size == small)
    #expect(terminal.nextInputs(deadline: nil) == [.hangUp])
  }

  @Test func `what was shown, run and copied can be looked at`() {
    var terminal = MemoryTerminal()
    var grid = CellGrid(terminal.traits.size)
    grid.put("hello", at: .zero)
    terminal.show(grid, cursor: GridPoint(row: 0, column: 5))
    _ = terminal.run(["vi", "x"], environment: [:])
    _ = terminal.copyToClipboard("line")
    terminal.close()
    #expect(terminal.picture == grid && terminal.pictureCount == 1)
    #expect(
      terminal.commands == [["vi", "x"]] && terminal.clipboard == ["line"] && terminal.isClosed)
  }
}
