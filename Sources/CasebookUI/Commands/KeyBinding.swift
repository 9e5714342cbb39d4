import ScreenGrid

/// One row of the table of keys: which keys, which command, its stable name, and the words for it.
///
/// The table feeds the footer, `?`, the manual and `replay`; a key that is not in it does nothing.
public struct KeyBinding: Sendable {
  /// The keys, the one to show first.
  public let keys: [KeyPress]
  /// What they ask for.
  public let command: Command
  /// The command's stable name.
  public let name: String
  /// What it does, for `?` and the manual.
  public let help: SafeText
  /// The word in the footer; nil where the footer does not list it.
  public let footer: SafeText?
  /// Where the keys mean this.
  public let contexts: Set<KeyContext>

  /// Makes a row.
  public init(
    _ keys: [KeyPress], _ command: Command, name: String, help: SafeText,
    footer: SafeText? = nil, in contexts: Set<KeyContext>
  ) {
    self.keys = keys
    self.command = command
    self.name = name
    self.help = help
    self.footer = footer
    self.contexts = contexts
  }
}

/// What has the keys. A key means the first thing the contexts at hand give it.
public enum KeyContext: Hashable, Sendable, CaseIterable {
  /// A list, while the case is read.
  case reading
  /// The Check screen, where a letter is a verdict.
  case check
  /// A list.
  case list
  /// An inspector or a page.
  case inspector
  /// Any screen, whichever pane has the keys.
  case anywhere
  /// The words sought are being typed.
  case findField
  /// A reason or a note is being typed.
  case markField
  /// The verdict is being chosen.
  case markMenu
  /// What is copied is being chosen.
  case copyMenu
  /// The panel of keys.
  case help
  /// The words sought in the panel of keys are being typed.
  case helpField
  /// The hint of the first run.
  case welcome
  /// The panel that says where an original lies.
  case original
}

extension AppState {
  /// The contexts at hand, the nearest first.
  public var contexts: [KeyContext] {
    switch panel {
    // The hint is in nobody's way: whatever key is pressed does what it does below it.
    case .welcome: return [.welcome] + contextsBelow
    case .help(let help): return help.isTyping ? [.helpField] : [.help]
    case .markMenu: return [.markMenu]
    case .copyMenu: return [.copyMenu]
    case .marking: return [.markField]
    case .original: return [.original]
    case nil: return contextsBelow
    }
  }

  private var contextsBelow: [KeyContext] {
    if find?.isTyping == true { return [.findField] }
    if place.pane == .inspector {
      return (screen == .check ? [.check] : []) + [.inspector, .anywhere]
    }
    let own: [KeyContext] = screen == .check ? [.check, .list] : [.list]
    // What was found is left first.
    let isReading = reading?.canStop == true && find == nil
    return (isReading ? [.reading] : []) + own + [.anywhere]
  }

  /// Whether letters are letters now.
  public var isTyping: Bool {
    contexts.contains { [.findField, .markField, .helpField].contains($0) }
  }

  /// What a key asks for now; nil where it means nothing.
  public func command(for key: KeyPress) -> Command? {
    for context in contexts {
      if let row = KeyMap.row(for: key, in: context), canPerform(row.command) {
        return row.command
      }
    }
    guard isTyping, case .character(let scalar) = key else { return nil }
    return .text(.insert(String(scalar)))
  }
}
