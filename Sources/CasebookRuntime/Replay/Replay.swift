import CasebookUI
import Glibc
import Review
import ReviewStore
import ScreenGrid

/// Plays keys to the program in memory and gives the last picture: for manuals, bug reports and
/// tests.
///
/// It is the real loop. Only the edges are others: marks are kept in memory and gone afterwards,
/// the clock stands still, and every job is done before the next key is pressed, so the same keys
/// always give the same picture.
public enum Replay {
  /// The moment at which the clock stands still.
  public static let moment = UTCInstant(milliseconds: 1_795_257_660_000)

  /// The picture after all keys, or the last one before they ended the program.
  public static func lastPicture(
    of input: CaseInput, keys: [KeyPress], traits: TerminalTraits, reviewer: String,
    store: any MarkStore = MemoryMarkStore()
  ) -> CellGrid {
    let recorder = PictureRecorder(traits: traits)
    var setting = Session.Setting(
      input: input, reviewer: reviewer, openLog: { _ in ReviewLog(store: store) },
      clock: .fixed(moment), workbench: InlineWorkbench())
    setting.complain = { _ in }
    let terminal = ReplayTerminal(keys: keys, recorder: recorder)
    _ = Session(setting, terminal: terminal, wake: {}).run()
    return recorder.last
  }
}

/// Keeps the last picture that was shown.
private final class PictureRecorder {
  let traits: TerminalTraits
  var last: CellGrid

  init(traits: TerminalTraits) {
    self.traits = traits
    last = CellGrid(traits.size)
  }
}

/// A terminal that presses keys, one a turn, and then hangs up.
private struct ReplayTerminal: Terminal {
  let recorder: PictureRecorder
  private var keys: ArraySlice<KeyPress>

  init(keys: [KeyPress], recorder: PictureRecorder) {
    self.keys = keys[...]
    self.recorder = recorder
  }

  var traits: TerminalTraits { recorder.traits }

  mutating func nextInputs(deadline: Int?) -> [TerminalInput] {
    // Asked whether more has come meanwhile: no, each key gets a picture of its own.
    if deadline != nil { return [] }
    return [keys.popFirst().map(TerminalInput.key) ?? .hangUp]
  }

  mutating func show(_ grid: CellGrid, cursor: GridPoint?) { recorder.last = grid }

  mutating func repaint() {}

  mutating func suspend() {}

  mutating func run(_ command: [String], environment: [String: String?]) -> ChildEnd {
    .notStarted(reason: "a replay starts no other program")
  }

  mutating func copyToClipboard(_ text: String) -> Bool { true }

  mutating func close() {}
}
