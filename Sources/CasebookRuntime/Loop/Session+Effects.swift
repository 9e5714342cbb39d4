import CasebookUI
import Listing

extension Session {
  /// Changes the state, and does what it asks for in answer.
  func apply(_ action: AppAction) {
    let effects = state.apply(action)
    noteAnswer(action)
    effects.forEach(perform)
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .quit: quit()
    case .suspend: suspend()
    case .redraw: redraw()
    case .find(let request): desk.find(request)
    case .endFind: desk.endFind()
    case .save(let intent): desk.save(intent)
    case .undo: desk.undo()
    case .redo: desk.redo()
    case .edit(let text): edit(text)
    case .readText(let source): desk.readText(of: source)
    case .copy(let text): copy(text)
    case .endReadText: desk.endReadText()
    case .stopReading: desk.stopReading()
    case .readAll: desk.startReading()
    case .rememberWelcome: setting.welcome?.set()
    }
  }

  /// Ends the session, but not before the store has answered.
  private func quit() {
    if desk.awaitedAnswers == 0 { end = .quit } else { endWhenSaved = .quit }
  }

  /// The answer that a quit was waiting for: a mark that was not saved keeps the program open, so
  /// that the person sees it and what was typed is not lost.
  private func noteAnswer(_ action: AppAction) {
    switch action {
    case .markSaved:
      if desk.awaitedAnswers == 0 { end = end ?? endWhenSaved }
    case .markNotSaved: endWhenSaved = nil
    default: break
    }
  }

  private func copy(_ text: CopyText) {
    let isSent = terminal.copyToClipboard(text.words.text)
    apply(.copied(text, isSent: isSent))
  }

  private func redraw() {
    apply(.terminalChanged(terminal.traits))
    terminal.repaint()
    paintAnew()
  }

  private func edit(_ text: String) {
    guard let editor = setting.editor else {
      return apply(.editorClosed(text: nil, message: "There is no editor here."))
    }
    let outcome = editor.edit(text) { terminal.run($0, environment: [:]) }
    apply(.terminalChanged(terminal.traits))
    paintAnew()
    apply(.editorClosed(text: outcome.text, message: outcome.problem))
  }
}
