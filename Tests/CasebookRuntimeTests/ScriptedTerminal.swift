import CasebookRuntime
import Foundation
import ScreenGrid
import Testing

/// A terminal in memory that plays a script: press this, wait until the screen says that.
///
/// It waits as a real one does, until it is woken, and never for a time; a condition that does not
/// come true within the deadline is an issue that shows the last screen.
final class ScriptedTerminal: Terminal {
  /// A step of a script.
  enum Step {
    /// Something comes from the keyboard or the system.
    case input(TerminalInput)
    /// Nothing goes on until the screen holds these words.
    case see(String)
    /// Something is done outside of the program.
    case run(() -> Void)
  }

  var traits = TerminalTraits(size: GridSize(rows: 24, columns: 80))
  private(set) var pictures: [String] = []
  private(set) var isClosed = false
  private(set) var suspensions = 0
  private(set) var repaints = 0
  /// What was put on the clipboard, oldest first.
  private(set) var clipboard: [String] = []
  /// Whether what is copied can be sent.
  var takesCopies = true
  /// Runs instead of the editor.
  var editor: ([String]) -> ChildEnd = { _ in .notStarted(reason: "no editor in this test") }

  private var steps: ArraySlice<Step>
  private let bell = DispatchSemaphore(value: 0)
  private static let deadline = 20.0

  init(_ steps: [Step]) { self.steps = steps[...] }

  /// Makes a wait return; for any thread.
  var wake: @Sendable () -> Void {
    let bell = bell
    return { bell.signal() }
  }

  var screen: String { pictures.last ?? "" }

  func nextInputs(deadline milliseconds: Int?) -> [TerminalInput] {
    if let milliseconds {
      let isWoken = bell.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
      return isWoken ? [.woken] : []
    }
    while true {
      switch steps.first {
      case .input(let input):
        steps.removeFirst()
        return [input]
      case .run(let action):
        steps.removeFirst()
        action()
      case .see(let words):
        guard screen.contains(words) else { return sleep(until: words) }
        steps.removeFirst()
      case nil: return [.hangUp]
      }
    }
  }

  private func sleep(until words: String) -> [TerminalInput] {
    if bell.wait(timeout: .now() + Self.deadline) == .success { return [.woken] }
    Issue.record("never seen: \(words)\n\(screen)")
    return [.hangUp]
  }

  func show(_ grid: CellGrid, cursor: GridPoint?) { pictures.append(grid.text) }
  func repaint() { repaints += 1 }
  func suspend() { suspensions += 1 }
  func run(_ command: [String], environment: [String: String?]) -> ChildEnd { editor(command) }
  func copyToClipboard(_ text: String) -> Bool {
    clipboard.append(text)
    return takesCopies
  }
  func close() { isClosed = true }
}

extension [ScriptedTerminal.Step] {
  /// The keys of a text in the notation of `replay`.
  static func keys(_ notation: String) -> Self {
    do {
      return try KeyPress.parse(notation).map { .input(.key($0)) }
    } catch {
      Issue.record("\(notation): \(error)")
      return []
    }
  }
}
