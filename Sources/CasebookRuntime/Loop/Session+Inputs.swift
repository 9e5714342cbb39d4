import CasebookUI
import Glibc
import ScreenGrid

extension Session {
  /// Takes in one thing that came from the terminal.
  func take(_ input: TerminalInput) {
    guard end == nil else { return }
    switch input {
    case .key, .mouse, .paste: takeTyped(input)
    case .resized, .continued: resize()
    case .interrupt: interrupt()
    case .terminate(let signal): end = .signal(signal)
    case .hangUp: end = .signal(SIGHUP)
    case .suspendRequested: suspend()
    case .woken: break
    case .watched: if setting.watch?.hasNews() == true { desk.refreshMarks() }
    }
  }

  /// Once the person has said goodbye, keys mean nothing more.
  private func takeTyped(_ input: TerminalInput) {
    guard endWhenSaved == nil else { return }
    guard !isHeld(input) else { return held.append(input) }
    switch input {
    case .key(let key): apply(.key(key))
    case .mouse(let event): apply(.mouse(event))
    case .paste(let text): apply(.pasted(text))
    default: break
    }
  }

  /// Whether something has to wait for the mark that is on its way to the disk; Esc leaves its text.
  private func isHeld(_ input: TerminalInput) -> Bool {
    state.isEditorSaving && (!held.isEmpty || input != .key(.escape))
  }

  /// What was typed while a mark was on its way to the disk is meant for what comes after it. Where the
  /// mark was not saved there is no after: in its text these keys would be nonsense.
  func takeHeld() {
    guard !state.isEditorSaving, !held.isEmpty else { return }
    let inputs = held
    held = []
    if case .failed = state.saving { return }
    inputs.forEach(take)
  }

  private func resize() {
    apply(.terminalChanged(terminal.traits))
    paintAnew()
  }

  /// ^C leaves the program, but never throws away what is being typed: that becomes a draft, and
  /// is asked about once, as with q.
  private func interrupt() {
    guard endWhenSaved == nil else {
      end = .signal(SIGINT)
      return
    }
    if case .marking = state.panel { apply(.command(.mark(.leave))) }
    apply(.command(.app(.quit)))
    if end != nil { end = .signal(SIGINT) }
    if endWhenSaved != nil { endWhenSaved = .signal(SIGINT) }
  }

  func suspend() {
    terminal.suspend()
    resize()
  }
}
