import CTerminal
import Glibc
import ScreenGrid

/// The real terminal, by way of curses. One at a time in a process, and used by one thread.
///
/// However the process ends, the terminal is given back: by ``close()``, at exit, by the
/// handlers of deadly signals, and when nothing of these runs by a small guard process.
public final class NcursesTerminal: Terminal {
  /// What the person who starts the program may decide.
  public struct Options: Hashable, Sendable {
    /// Which characters are drawn.
    public enum Characters: Hashable, Sendable {
      /// What the locale says.
      case automatic
      /// ASCII only.
      case ascii
      /// All of Unicode, whatever the locale says.
      case unicode
    }

    /// Whether keys and pictures go by `/dev/tty`, because the case comes on standard input.
    public var usesControllingTerminal: Bool
    /// Which characters are drawn.
    public var characters: Characters
    /// Whether the mouse reports to us; the terminal's own selection then needs Shift.
    public var reportsMouse: Bool

    /// Makes options.
    public init(
      usesControllingTerminal: Bool = false, characters: Characters = .automatic,
      reportsMouse: Bool = true
    ) {
      self.usesControllingTerminal = usesControllingTerminal
      self.characters = characters
      self.reportsMouse = reportsMouse
    }
  }

  private let isUnicode: Bool
  private let canItalic: Bool
  private let colors: Int
  private let painter: ScreenPainter
  private var decoder = InputDecoder()
  private var shown: CellGrid?
  /// The size the program knows of: at first that of its traits, then of the last message.
  private var reported = GridSize(rows: 0, columns: 0)
  private var watched: Int32 = -1
  private var waiting: [TerminalInput] = []

  /// Opens the screen, or says why it can't.
  public init(_ options: Options = Options()) throws(TerminalRefusal) {
    isUnicode = ct_set_locale(options.characters.code)
    var error: Int32 = 0
    let refusal = ct_open(
      ct_options(use_dev_tty: options.usesControllingTerminal, mouse: options.reportsMouse), &error)
    if let refusal = TerminalRefusal(refusal, error: error) { throw refusal }
    canItalic = ct_can_italic()
    // Above 256 a number is a mixture of red, green and blue, and only the first eight are colours.
    colors = ct_colors() == 256 ? 256 : ct_colors() >= 8 ? 8 : 0
    painter = ScreenPainter(isUnicode: isUnicode)
    reported = size
  }

  deinit { ct_close() }

  /// What it can do; the size is the present one.
  public var traits: TerminalTraits {
    TerminalTraits(size: size, isUnicode: isUnicode, colors: colors, canItalic: canItalic)
  }

  private var size: GridSize {
    GridSize(rows: Int(ct_rows()), columns: Int(ct_columns()))
  }

  /// Gives the terminal back. Harmless when done already.
  public func close() { ct_close() }

  /// Closes the screen and ends the process as the signal would have, so that a shell sees it.
  public func end(by signal: Int32) {
    ct_close()
    ct_die_of(signal)
  }

  /// Reports ``TerminalInput/watched`` whenever there is something to read from a descriptor; nil
  /// ends that. The caller reads it empty, or it is reported again.
  public func watch(fileDescriptor: Int32?) { watched = fileDescriptor ?? -1 }

  /// Draws a picture; only cells that changed go to curses.
  public func show(_ grid: CellGrid, cursor: GridPoint?) {
    if let shown, shown.size == grid.size {
      painter.paint(grid.difference(from: shown))
    } else {
      ct_erase()
      painter.paint(grid.difference(from: CellGrid(grid.size)))
    }
    shown = grid
    let isInside = cursor.map(grid.size.contains) ?? false
    let place = isInside ? cursor : nil
    ct_show(Int32(place?.row ?? -1), Int32(place?.column ?? -1))
  }

  /// Makes the next picture be sent whole.
  public func repaint() {
    shown = nil
    ct_repair_screen()
  }

  /// Puts text on the clipboard by OSC 52. tmux passes it on only with `set-clipboard on`.
  public func copyToClipboard(_ text: String) -> Bool {
    guard let bytes = ClipboardSequence.bytes(for: text) else { return false }
    bytes.withUnsafeBytes { ct_write($0.baseAddress, $0.count) }
    return true
  }
}

extension NcursesTerminal.Options.Characters {
  fileprivate var code: ct_characters {
    switch self {
    case .automatic: CT_BY_LOCALE
    case .ascii: CT_ASCII
    case .unicode: CT_UNICODE
    }
  }
}

/// Ends the sleep of the terminal from any thread.
public struct TerminalWaker: Sendable {
  /// Makes one; all do the same.
  public init() {}
  /// Makes ``Terminal/nextInputs(deadline:)`` return with ``TerminalInput/woken``. Before a
  /// terminal is open it does nothing.
  public func wake() { ct_wake() }
}

// MARK: - Input

extension NcursesTerminal {
  /// Waits for input; see ``Terminal/nextInputs(deadline:)``.
  public func nextInputs(deadline milliseconds: Int?) -> [TerminalInput] {
    let end = milliseconds.map { ct_now() + Int64(max(0, min($0, 1 << 30))) }
    // Curses may hold input that poll can't see.
    var inputs = takeWaiting() + readKeys()
    while inputs.isEmpty {
      let left = end.map { Int32(clamping: max(0, $0 - ct_now())) }
      inputs = take(ct_wait(left ?? -1, watched))
      if inputs.isEmpty, left == 0 { break }
    }
    return inputs
  }

  private func takeWaiting() -> [TerminalInput] {
    defer { waiting = [] }
    return waiting
  }

  private func readKeys() -> [TerminalInput] {
    let now = ct_now()
    while true {
      let event = ct_next_key()
      switch event.kind {
      case CT_CHARACTER:
        if let scalar = Unicode.Scalar(event.code) { decoder.take(scalar, at: now) }
      case CT_KEY: decoder.take(ct_key(rawValue: event.code), at: now)
      default: return decoder.finishBatch()
      }
    }
  }

  private func take(_ ready: ct_ready) -> [TerminalInput] {
    var inputs = signalInputs(ready.signals)
    if ready.woken { inputs.append(.woken) }
    if ready.watched { inputs.append(.watched) }
    if ready.watch_lost { watched = -1 }
    if ready.keys || ready.hung_up { inputs += readKeys() }
    if ready.hung_up { inputs.append(.hangUp) }
    return inputs
  }

  private func signalInputs(_ bits: UInt64) -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    func came(_ signal: Int32) -> Bool { bits >> UInt64(signal) & 1 == 1 }
    if came(SIGCONT) {
      ct_repair_screen()
      inputs.append(.continued)
    }
    if came(SIGWINCH) { takeSize() }
    if let resized = resizedInput() { inputs.append(resized) }
    if came(SIGINT) {
      decoder.reset()
      inputs.append(.interrupt)
    }
    if came(SIGTSTP) { inputs.append(.suspendRequested) }
    if came(SIGTERM) { inputs.append(.terminate(signal: SIGTERM)) }
    if came(SIGHUP) { inputs.append(.hangUp) }
    return inputs
  }

  private func takeSize() {
    if ct_take_size() {
      // What curses keeps of the old size is not what the terminal shows.
      shown = nil
    } else {
      // The window was of another size in between, and has lost what lay outside of it.
      ct_repair_screen()
    }
  }

  /// Says so when the size is not the one that was said last.
  private func resizedInput() -> TerminalInput? {
    guard reported != size else { return nil }
    reported = size
    return .resized(size)
  }
}

// MARK: - Other programs

extension NcursesTerminal {
  /// Stops the program, as ^Z does.
  public func suspend() {
    outsideOfScreen { ct_stop_process() }
  }

  /// Runs another program in our place; see ``Terminal/run(_:environment:)``.
  public func run(_ command: [String], environment: [String: String?] = [:]) -> ChildEnd {
    guard command.first?.isEmpty == false else { return .notStarted(reason: "no program is named") }
    let changes = environment.map { name, value in value.map { "\(name)=\($0)" } ?? name }
    var end = ct_child_end()
    outsideOfScreen {
      withCStrings(command) { words in
        withCStrings(changes) { changes in end = ct_run(words, changes) }
      }
    }
    if !end.started { return .notStarted(reason: TerminalRefusal.reason(end.error).text) }
    return end.signal != 0 ? .killed(signal: end.signal) : .exited(status: end.status)
  }

  private func outsideOfScreen(_ body: () -> Void) {
    ct_leave_screen()
    body()
    ct_return_screen()
    decoder.reset()
    if let resized = resizedInput() {
      shown = nil
      waiting.append(resized)
    }
  }

  private func withCStrings(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Void
  ) {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    pointers.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { body(base) }
    }
  }
}
