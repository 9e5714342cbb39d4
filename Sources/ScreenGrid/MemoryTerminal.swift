/// A terminal without a screen: inputs come from a list, pictures are kept. For replays and tests.
public struct MemoryTerminal: Terminal {
  /// What it pretends to be able to do; a resize among the inputs changes its size.
  public private(set) var traits: TerminalTraits
  /// The last picture; empty before the first.
  public private(set) var picture: CellGrid
  /// Where the cursor was in it.
  public private(set) var cursor: GridPoint?
  /// How many pictures were shown.
  public private(set) var pictureCount = 0
  /// How often the whole screen was to be painted anew.
  public private(set) var repaintCount = 0
  /// What was put on the clipboard, oldest first.
  public private(set) var clipboard: [String] = []
  /// The commands that were run in its place, oldest first.
  public private(set) var commands: [[String]] = []
  /// Whether it was closed.
  public private(set) var isClosed = false
  /// How the next commands end.
  public var childEnd = ChildEnd.exited(status: 0)

  private var script: ArraySlice<[TerminalInput]>

  /// Makes a terminal that gives one entry of the script at each call for input, and a hang-up when
  /// there are no more.
  public init(_ traits: TerminalTraits = TerminalTraits(), script: [[TerminalInput]] = []) {
    self.traits = traits
    self.script = script[...]
    picture = CellGrid(traits.size)
  }

  /// The next entry of the script. It never waits.
  public mutating func nextInputs(deadline milliseconds: Int?) -> [TerminalInput] {
    let inputs = script.popFirst() ?? [.hangUp]
    for case .resized(let size) in inputs { traits.size = size }
    return inputs
  }

  /// Keeps the picture.
  public mutating func show(_ grid: CellGrid, cursor: GridPoint?) {
    picture = grid
    self.cursor = cursor
    pictureCount += 1
  }

  /// Notes that it was asked for.
  public mutating func repaint() { repaintCount += 1 }

  /// Does nothing.
  public mutating func suspend() {}

  /// Notes the command and gives ``childEnd``.
  public mutating func run(_ command: [String], environment: [String: String?]) -> ChildEnd {
    commands.append(command)
    return childEnd
  }

  /// Notes the text.
  public mutating func copyToClipboard(_ text: String) -> Bool {
    clipboard.append(text)
    return true
  }

  /// Notes that it was closed.
  public mutating func close() { isClosed = true }
}
