import ScreenGrid

extension AppState {
  /// How many rows a notch of the wheel moves.
  static let wheelRows = 3

  /// Does what a click or the wheel asks for at the place it happened.
  mutating func apply(_ event: MouseEvent) -> [Effect] {
    reading?.isUntouched = false
    let target = frame().target(at: event.point)
    switch event.action {
    case .press where event.button == 1: return click(target, count: event.clickCount)
    case .wheelUp: return turn(target, by: -Self.wheelRows)
    case .wheelDown: return turn(target, by: Self.wheelRows)
    default: return []
    }
  }

  private mutating func click(_ target: Frame.Target?, count: Int) -> [Effect] {
    guard let target else { return [] }
    message = nil
    let command = count == 2 ? target.doubleClick ?? target.click : target.click
    guard let command, panel == nil || command.isForPanel else { return [] }
    return perform(command)
  }

  private mutating func turn(_ target: Frame.Target?, by rows: Int) -> [Effect] {
    if case .help = panel {
      return perform(.panel(rows < 0 ? .previous : .next))
    }
    guard panel == nil, let target, target.wheel else { return [] }
    let pane = place.pane
    place.pane = layout.inspector.contains(target.rect.origin) ? .inspector : .list
    defer { if screen.isList { place.pane = pane } }
    return perform(.list(.scroll(rows)))
  }
}

extension Command {
  /// Whether a click may ask for it while a panel is open.
  var isForPanel: Bool {
    switch self {
    case .panel, .mark, .copy, .app: true
    default: false
    }
  }
}
