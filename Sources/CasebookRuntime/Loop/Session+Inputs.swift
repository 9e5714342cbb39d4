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
    switch input {
    case .key(let key): apply(.key(key))
    case .mouse(let event): apply(.mouse(event))
    case .paste(let text): apply(.pasted(text))
    default: break
    }
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
