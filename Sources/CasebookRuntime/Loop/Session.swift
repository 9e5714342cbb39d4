import CasebookUI
import Listing
import Review
import ReviewStore
import ScreenGrid

/// How a session ended.
public enum SessionEnd: Equatable, Sendable {
  /// The person asked for it.
  case quit
  /// A signal asked for it, or the terminal is gone (SIGHUP): the program dies by the same signal,
  /// now that the terminal is as it was.
  case signal(Int32)
}

/// The program on a terminal, from the first picture to the last.
///
/// One thread runs it and owns the terminal. It sleeps in the terminal until something comes: a
/// key, a letter from a worker, a change in the folder of the marks. A batch of those is one
/// picture, and nothing at all happens while nothing comes.
public final class Session {
  /// What a session is made from.
  public struct Setting {
    /// The case.
    public var input: CaseInput
    /// Who marks.
    public var reviewer: String
    /// Opens the marks on the case, once it is known which case it is.
    public var openLog: @Sendable (CaseIdentity) -> ReviewLog
    /// The time.
    public var clock: DeskClock
    /// Where work is done that the loop must not wait for.
    public var workbench: any Workbench
    /// Opens texts outside; nil where there is no editor.
    public var editor: OutsideEditor?
    /// Remembers that the hint of the first run was seen; nil shows no hint.
    public var welcome: WelcomeFlag?
    /// Notices marks of others; nil where nobody else can add any.
    public var watch: FolderWatch?
    /// What the status line says first; nil for nothing.
    public var greeting: String?
    /// Says what there is no screen left for.
    public var complain: (String) -> Void = { Complaints.say($0) }

    /// A setting with a clock of the machine, workers of their own, and neither editor, hint nor
    /// watch.
    public init(
      input: CaseInput, reviewer: String, openLog: @escaping @Sendable (CaseIdentity) -> ReviewLog,
      clock: DeskClock = .system, workbench: any Workbench = BackgroundWorkbench(),
      editor: OutsideEditor? = nil, welcome: WelcomeFlag? = nil, watch: FolderWatch? = nil
    ) {
      self.input = input
      self.reviewer = reviewer
      self.openLog = openLog
      self.clock = clock
      self.workbench = workbench
      self.editor = editor
      self.welcome = welcome
      self.watch = watch
    }
  }

  /// How long an end by a signal waits for a mark that is being saved, in seconds.
  static let patience = 3.0

  let setting: Setting
  let desk: Desk
  var terminal: any Terminal
  private let mailbox: Mailbox<Report>

  /// What is on the screen, as one value.
  public internal(set) var state: AppState
  private var shown: AppState?
  var end: SessionEnd?
  /// What was typed by somebody who is quicker than the disk.
  var held: [TerminalInput] = []
  /// How to end once the store has answered; the person asked for it while an entry was on its way.
  var endWhenSaved: SessionEnd?

  /// A session on a terminal. `wake` makes the terminal's wait return; any thread may call it.
  public init(
    _ setting: Setting, terminal: any Terminal, wake: @escaping @Sendable () -> Void
  ) {
    self.setting = setting
    self.terminal = terminal
    mailbox = Mailbox(wake: wake)
    desk = Desk(
      Desk.Parts(
        input: setting.input, reviewer: setting.reviewer, openLog: setting.openLog,
        watch: setting.watch, clock: setting.clock, mailbox: mailbox,
        workbench: setting.workbench))
    state = AppState(
      snapshot: desk.snapshot, traits: terminal.traits, reviewer: setting.reviewer,
      isFirstRun: setting.welcome.map { !$0.isSet } ?? false,
      reading: ReadingProgress(
        bytesRead: 0, bytesInAll: setting.input.bytes.byteCount, records: 0))
  }

  /// Runs until the end, and leaves the terminal as it was.
  public func run() -> SessionEnd {
    defer { leave() }
    if let greeting = setting.greeting { apply(.said(greeting)) }
    desk.startReading()
    waitForFirstRows()
    while true {
      takeLetters()
      takeHeld()
      if let end { return end }
      paint()
      takeInputs()
    }
  }

  /// A small case is read before anybody sees an empty screen; a large one is not waited for.
  private func waitForFirstRows() {
    if mailbox.isEmpty { terminal.nextInputs(deadline: Self.firstGlance).forEach(take) }
  }

  /// How long the first picture may wait for something to show, in milliseconds.
  private static let firstGlance = 30

  /// Waits for inputs, and takes in those that come meanwhile too, before anything is painted; but
  /// not for ever, so that a key that is held down still shows what it does.
  private func takeInputs() {
    var inputs = terminal.nextInputs(deadline: nil)
    var rounds = 0
    while end == nil, !inputs.isEmpty, rounds < Self.roundsBeforePainting {
      inputs.forEach(take)
      inputs = terminal.nextInputs(deadline: 0)
      rounds += 1
    }
    inputs.forEach(take)
  }

  private static let roundsBeforePainting = 8

  private func takeLetters() {
    var letters = mailbox.drain()
    while !letters.isEmpty {
      // One at a time: whether answers are still awaited has to be asked after each of them.
      for letter in letters { desk.actions(for: letter).forEach(apply) }
      letters = mailbox.drain()
    }
  }

  private func paint() {
    guard shown != state else { return }
    state.prepare()
    let frame = state.frame()
    terminal.show(frame.grid, cursor: frame.cursor)
    shown = state
  }

  /// Makes the next picture be painted even if nothing has changed.
  func paintAnew() { shown = nil }

  private func leave() {
    desk.leaveReading()
    terminal.close()
    // Whatever the end: what was on its way to the store is either committed or not, never torn.
    let isAnswered = desk.finishSaving(within: Self.patience)
    unsavedWords(isAnswered: isAnswered).map(setting.complain)
  }

  /// What became of the last mark, where the end came before the screen could say it.
  private func unsavedWords(isAnswered: Bool) -> String? {
    guard end != .quit else { return nil }
    guard isAnswered else {
      return "a mark was still being saved; \"casebook marks\" shows whether it was"
    }
    for case .notSaved(let reason) in mailbox.drain() { return "a mark was not saved: \(reason)" }
    guard case .failed(let reason) = state.saving, shown?.saving != state.saving else { return nil }
    return "a mark was not saved: \(reason)"
  }
}
