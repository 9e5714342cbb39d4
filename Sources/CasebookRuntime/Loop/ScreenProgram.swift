import NcursesTerminal
import ScreenGrid

/// Opens the real terminal and runs a session on it.
public struct ScreenProgram {
  /// Whether keys and pictures go by `/dev/tty`, because the case comes on standard input.
  public var usesControllingTerminal = false
  /// Whether only characters of ASCII are drawn, whatever the locale says.
  public var isPlain = false

  /// A program on the terminal of standard input and output.
  public init() {}

  /// Runs a session to its end. A session that a signal ends does not come back: the process dies
  /// by that signal, with the terminal as it was.
  ///
  /// Throws when there is no terminal that can show a screen, and names what works without.
  public func run(_ setting: Session.Setting) throws(RunFailure) {
    let terminal: NcursesTerminal
    do {
      terminal = try NcursesTerminal(
        NcursesTerminal.Options(
          usesControllingTerminal: usesControllingTerminal,
          characters: isPlain ? .ascii : .automatic))
    } catch {
      throw RunFailure(.usage, "\(error.message.text). \(Self.withoutScreen)")
    }
    var setting = setting
    if !isPlain, !terminal.traits.isUnicode { setting.greeting = Self.plainLocale }
    terminal.watch(fileDescriptor: setting.watch?.descriptor)
    let session = Session(setting, terminal: terminal) { TerminalWaker().wake() }
    if case .signal(let signal) = session.run() { terminal.end(by: signal) }
  }

  private static let withoutScreen =
    "Without a screen: casebook timeline, questions, sources, actors, claims, show, validate"

  private static let plainLocale =
    "This locale has the characters of ASCII only; set LC_ALL=C.UTF-8 for all others."
}
