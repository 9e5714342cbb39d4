/// One thing that came from the terminal, or from what the program waits for beside it.
public enum TerminalInput: Hashable, Sendable {
  /// A key.
  case key(KeyPress)
  /// A button or the wheel.
  case mouse(MouseEvent)
  /// Text pasted in one go, exactly as the terminal sent it: clean it before it is shown.
  case paste(String)
  /// The terminal has another size now.
  case resized(GridSize)
  /// ^C.
  case interrupt
  /// Somebody asks the program to end, with this signal (SIGTERM).
  case terminate(signal: Int32)
  /// ^Z: call ``Terminal/suspend()`` when it suits.
  case suspendRequested
  /// The program was stopped and goes on; the screen is drawn anew already.
  case continued
  /// The terminal is gone: save what must be saved and end.
  case hangUp
  /// Another thread asked to be looked at.
  case woken
  /// The watched descriptor has something to read.
  case watched
}

/// What a mouse did, and where.
public struct MouseEvent: Hashable, Sendable {
  /// What happened.
  public enum Action: Hashable, Sendable { case press, release, wheelUp, wheelDown }

  /// What happened.
  public let action: Action
  /// 1 left, 2 middle, 3 right; 0 for the wheel.
  public let button: Int
  /// The cell under the pointer.
  public let point: GridPoint
  /// 1 for a press, 2 for the second of two presses in quick succession on one cell, and so on.
  public let clickCount: Int

  /// Makes an event.
  public init(action: Action, button: Int = 1, point: GridPoint, clickCount: Int = 1) {
    self.action = action
    self.button = button
    self.point = point
    self.clickCount = clickCount
  }
}
