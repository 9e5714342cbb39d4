import CTerminal
import ScreenGrid

/// Why no screen could be opened. The program then names its plain commands and ends with 64.
public enum TerminalRefusal: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// There is no terminal behind `/dev/tty`, and why.
  case noTerminalBehind(reason: SafeText)
  /// The terminal database doesn't know the type that TERM names.
  case unknownType(SafeText)
  /// There is no terminal database on this machine.
  case noDatabase
  /// The terminal can't address its cursor (`dumb`).
  case cannotPlaceCursor(SafeText)
  /// More rows or columns than ``GridSize/limit``.
  case tooLarge
  /// A screen is open already in this process.
  case alreadyOpen
  /// Curses could not start, and says no more.
  case noScreen(SafeText)

  init?(_ refusal: ct_refusal, error: Int32) {
    let type = SafeText(cleaning: String(cString: ct_terminal_name()))
    switch refusal {
    case CT_OPENED: return nil
    case CT_NOT_A_TERMINAL: self = .notATerminal
    case CT_NO_DEV_TTY: self = .noTerminalBehind(reason: Self.reason(error))
    case CT_UNKNOWN_TERM: self = .unknownType(type)
    case CT_NO_TERMINFO: self = .noDatabase
    case CT_NO_CURSOR: self = .cannotPlaceCursor(type)
    case CT_TOO_LARGE: self = .tooLarge
    case CT_ALREADY_OPEN: self = .alreadyOpen
    default: self = .noScreen(type)
    }
  }

  static func reason(_ error: Int32) -> SafeText {
    SafeText(cleaning: String(cString: ct_error_text(error)))
  }
}

extension TerminalRefusal: CustomStringConvertible {
  /// One sentence for people, without a full stop.
  public var description: String { message.text }

  /// One sentence for people, without a full stop.
  public var message: SafeText {
    switch self {
    case .notATerminal: "standard input or standard output is not a terminal"
    case .noTerminalBehind(let reason): "there is no terminal to open (/dev/tty: \(reason))"
    case .unknownType(let type): "the terminal type \"\(type)\" (TERM) is not known on this machine"
    case .noDatabase: "no terminal database (terminfo) was found on this machine"
    case .cannotPlaceCursor(let type):
      "a terminal of the type \"\(type)\" (TERM) can't place its cursor"
    case .tooLarge: "the terminal has more than \(GridSize.limit) rows or columns"
    case .alreadyOpen: "a screen is open already"
    case .noScreen(let type): "no screen could be opened on a terminal of the type \"\(type)\""
    }
  }
}
