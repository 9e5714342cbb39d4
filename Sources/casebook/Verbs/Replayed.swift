import ArgumentParser
import CasebookRuntime
import ScreenGrid

/// `casebook replay CASE KEYS`
struct Replayed: Verb {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Press keys in memory and print the screen that comes of it.",
    usage: """
      casebook replay <case> <keys> [--size <CxR>] [--as <name>] [--ascii] [--json] [--sources <dir>] [--forget-sources]
      """,
    discussion: """
      Needs no terminal. Marks are made in memory and thrown away, and the clock stands still, so the \
      same keys always print the same screen.

      Keys are written one after the other: j<Enter><Esc>/settle<Enter>. Others are <Tab>, <Up>, \
      <PageDown>, <Backspace>, <Space>, <F1>, <C-g> for Control and g, <A-x> for Alt and x, and <lt> \
      for < itself.

      Example:
        casebook replay okcupid-clarifai '5d' --size 80x24
      """)

  @OptionGroup var file: RequiredCase
  @Argument(help: "The keys.") var keys: String
  @Option(help: ArgumentHelp("Columns and rows.", valueName: "CxR")) var size = ScreenSize.usual
  @Option(name: .customLong("as"), help: ArgumentHelp("Who marks.", valueName: "name"))
  var reviewer = "you"
  @Flag(help: "Draw with the characters of ASCII alone.") var ascii = false
  @OptionGroup var form: FormOption

  func perform(_ output: Output) throws -> RunStatus {
    let traits = TerminalTraits(size: size.grid, isUnicode: !ascii)
    var input = try file.input
    // The same keys are to print the same screen, whatever was remembered.
    input.sourcesMemory = nil
    let picture = Replay.lastPicture(
      of: input, keys: try parsedKeys(), traits: traits, reviewer: reviewer)
    let lines = (0..<picture.size.rows).map { ascii ? picture.asciiLine($0) : picture.line($0) }
    if form.isJSON {
      output.json { $0.array { rows in lines.forEach { rows.string($0) } } }
    } else {
      lines.forEach { output.line(SafeText(cleaning: $0)) }
    }
    return .done
  }

  private func parsedKeys() throws -> [KeyPress] {
    do { return try KeyPress.parse(keys) } catch {
      throw RunFailure(.usage, "keys, \(error)")
    }
  }
}

/// "80x24": columns, then rows.
struct ScreenSize: ExpressibleByArgument {
  let grid: GridSize
  static let usual = ScreenSize(grid: GridSize(rows: 24, columns: 80))

  init(grid: GridSize) { self.grid = grid }

  init?(argument: String) {
    let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let columns = sides[0], let rows = sides[1],
      (1...GridSize.limit).contains(columns), (1...GridSize.limit).contains(rows)
    else { return nil }
    grid = GridSize(rows: rows, columns: columns)
  }

  var defaultValueDescription: String { "\(grid.columns)x\(grid.rows)" }
}
