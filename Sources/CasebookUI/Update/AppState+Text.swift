extension AppState {
  /// Changes the text field that has the keys.
  mutating func perform(_ command: TextCommand) -> [Effect] {
    switch panel {
    case .help:
      changeHelp {
        Self.change(&$0.field, command); $0.top = 0
      }
    case .marking: changeMark(command)
    default: return changeFind(command)
    }
    return []
  }

  private mutating func changeMark(_ command: TextCommand) {
    guard case .marking(var editor) = panel else { return }
    if var field = editor.focused {
      Self.change(&field, command)
      editor.focused = field
    } else {
      editor.judgeNext(of: judgeable(editor.claim), forward: command != .left)
    }
    panel = .marking(editor)
  }

  private mutating func changeFind(_ command: TextCommand) -> [Effect] {
    guard var field = find?.field else { return [] }
    let former = field.text
    Self.change(&field, command)
    find?.field = field
    guard field.text != former else { return [] }
    find?.hits = nil
    find?.awaitsHit = true
    find?.awaitedSteps = 0
    return findAgain()
  }

  private static func change(_ field: inout TextField, _ command: TextCommand) {
    switch command {
    case .insert(let text): field.insert(text)
    case .deleteBackward: field.deleteBackward()
    case .deleteForward: field.deleteForward()
    case .deleteWord: field.deleteWordBackward()
    case .deleteToStart: field.deleteToStart()
    case .left: field.move(by: -1)
    case .right: field.move(by: 1)
    case .start: field.moveToStart()
    case .end: field.moveToEnd()
    }
  }
}
