extension AppState {
  mutating func perform(_ command: PanelCommand) -> [Effect] {
    switch command {
    case .help: return showHelp()
    case .close: return close()
    case .find: changeHelp { $0.isTyping = true }
    case .keepFound: changeHelp { $0.isTyping = false }
    case .next: scrollHelp(by: 1)
    case .previous: scrollHelp(by: -1)
    case .pageDown: scrollHelp(by: max(1, layout.panel.rows - 4))
    case .pageUp: scrollHelp(by: -max(1, layout.panel.rows - 4))
    }
    return []
  }

  private mutating func showHelp() -> [Effect] {
    let wasWelcome = panel == .welcome
    panel = .help(HelpPanel())
    return wasWelcome ? [.rememberWelcome] : []
  }

  private mutating func close() -> [Effect] {
    let wasWelcome = panel == .welcome
    panel = nil
    return wasWelcome ? [.rememberWelcome] : []
  }

  private mutating func scrollHelp(by lines: Int) {
    let count = helpRows.count
    let height = layout.panel.rows - HelpPanel.frameRows
    changeHelp { $0.top = min(max(0, $0.top + lines), max(0, count - height)) }
  }

  mutating func changeHelp(_ change: (inout HelpPanel) -> Void) {
    guard case .help(var help) = panel else { return }
    change(&help)
    panel = .help(help)
  }
}
